import type { Attachment } from '../../../../model/message.js';
import type { StoredMessage } from '../../../../store/store.js';
import { keepFile, MAX_FILE_BYTES } from '../../../../web/files.js';
import { downloadFile } from '../../../../wecom/download.js';
import type { WecomHttp } from '../../../../wecom/http.js';
import { LIFETIMES } from '../../../../wecom/limits.js';
import { type Media, readHandle } from './handle.js';

export interface FetchOptions {
  http: WecomHttp;
  dataDir: string;
  /** Of the URL callback; what has no key of its own is encrypted with it. */
  fileKey?: Buffer;
  /** Milliseconds since 1970. */
  now: number;
  onError: (error: unknown, message: number) => void;
}

/** Fetches what hangs on a message within its five minutes, at most 20 MB each; what fails has no path and is named all the same. */
export async function fetchAttachments(message: StoredMessage, options: FetchOptions): Promise<Attachment[]> {
  const handle = readHandle(message.handle, message.chat);
  const late = handle === undefined || options.now - handle.at > LIFETIMES.mediaUrl;
  const kept: Attachment[] = [];
  // One after the other: the same file twice would be written under the same name at once.
  for (const [index, attachment] of message.attachments.entries()) {
    const media = late ? undefined : handle.media?.find((one) => one.index === index);
    kept.push(
      media && attachment.path === undefined ? await fetchOne(attachment, media, message.id, options) : attachment,
    );
  }
  return kept;
}

async function fetchOne(
  attachment: Attachment,
  media: Media,
  message: number,
  options: FetchOptions,
): Promise<Attachment> {
  try {
    const bytes = await bytesOf(media, options);
    const kept = await keepFile(options.dataDir, attachment.name + endingOf(bytes), bytes);
    return { ...kept, kind: attachment.kind };
  } catch (error) {
    options.onError(error, message);
    return attachment;
  }
}

async function bytesOf({ url, aeskey, plain }: Media, { http, fileKey }: FetchOptions): Promise<Buffer> {
  if (!/^https?:\/\//.test(url)) throw new Error('a file without a web address');
  return downloadFile(http, url, plain ? undefined : (aeskey ?? fileKey), MAX_FILE_BYTES);
}

const ZIP = 'PK\u0003\u0004';

/** WeCom tells no names of files; what kind it is, the bytes tell. */
function endingOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith(ZIP)) return bytes.includes('word/') ? '.docx' : bytes.includes('xl/') ? '.xlsx' : '.zip';
  if (start.startsWith('%PDF')) return '.pdf';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return '.doc';
  if (start.startsWith('\x89PNG')) return '.png';
  if (start.startsWith('\xff\xd8\xff')) return '.jpg';
  return bytes.includes(0) ? '' : '.txt';
}
