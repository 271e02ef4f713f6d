import { createHash } from 'node:crypto';
import { uploadSchemas } from './ws-shapes.js';

interface Upload {
  init: { type: string; filename: string; total_size: number; total_chunks: number; md5?: string | undefined };
  chunks: Map<number, Buffer>;
}

/** Refused with this errcode. */
export class Refused extends Error {
  readonly errcode: number;
  constructor(errcode: number, why: string) {
    super(why);
    this.errcode = errcode;
  }
}

/** Temporary media of the long connection: init → chunks in any order → finish. */
export class Uploads {
  readonly #open = new Map<string, Upload>();
  readonly media = new Map<string, { type: string; filename: string; bytes: Buffer }>();

  handle(cmd: string, body: unknown): object | undefined {
    if (cmd === 'aibot_upload_media_init') {
      const init = uploadSchemas.aibot_upload_media_init.parse(body);
      const id = `upload-${this.#open.size + 1}`;
      this.#open.set(id, { init, chunks: new Map() });
      return { upload_id: id };
    }
    if (cmd === 'aibot_upload_media_chunk') {
      const { upload_id, chunk_index, base64_data } = uploadSchemas.aibot_upload_media_chunk.parse(body);
      const upload = this.#upload(upload_id);
      const bytes = Buffer.from(base64_data, 'base64');
      if (bytes.length > 512 * 1024) throw new Refused(40058, 'a chunk above 512 KB');
      if (chunk_index >= upload.init.total_chunks) throw new Refused(40058, 'a chunk too many');
      upload.chunks.set(chunk_index, bytes);
      return undefined;
    }
    const { upload_id } = uploadSchemas.aibot_upload_media_finish.parse(body);
    const { init, chunks } = this.#upload(upload_id);
    const bytes = Buffer.concat(
      [...chunks.keys()].sort((a, b) => a - b).map((at) => chunks.get(at) ?? Buffer.alloc(0)),
    );
    const whole = chunks.size === init.total_chunks && bytes.length === init.total_size;
    const same = init.md5 === undefined || createHash('md5').update(bytes).digest('hex') === init.md5;
    if (!whole || !same) throw new Refused(40058, 'the chunks are not the file');
    const mediaId = `media-${this.media.size + 1}`;
    this.media.set(mediaId, { type: init.type, filename: init.filename, bytes });
    return { type: init.type, media_id: mediaId, created_at: '1380000000' };
  }

  #upload(id: string): Upload {
    const upload = this.#open.get(id);
    if (!upload) throw new Refused(40058, 'no such upload');
    return upload;
  }
}
