import axios from 'axios';
import type { Attachment } from '../../../model/message.js';
import type { StoredMessage } from '../../../store/store.js';
import { keepFile, MAX_FILE_BYTES } from '../../../web/files.js';
import { handleSchema } from './attached.js';
import type { Client } from './client.js';
import { failureOf, plainError } from './failure.js';
import type { Timers } from './gate.js';

export interface FetchDeps {
  client: Client;
  token: string;
  dataDir: string;
  timers: Timers;
  onError: (error: unknown, messageId: number) => void;
}

/** Milliseconds for a whole file. */
const DOWNLOAD_MS = 120_000;

/** Paths as Telegram gives them: documents/file_1.xlsx. Anything else would lead out of the bot's files. */
const FILE_PATH = /^[\w-]+(?:\/[\w.-]*\w[\w.-]*)+$/;

/** Brings what hangs on a message into DATA_DIR; what is too large or could not be had keeps its name and has no path. */
export async function fetchAttached(message: StoredMessage, deps: FetchDeps): Promise<Attachment[]> {
  const handle = handleSchema.safeParse(message.handle);
  const files = handle.success ? handle.data.files : [];
  const fetched: Attachment[] = [];
  for (const [at, attachment] of message.attachments.entries()) {
    const file = files[at];
    if (attachment.path !== undefined || file === undefined || (file.size ?? 0) > MAX_FILE_BYTES)
      fetched.push(attachment);
    else fetched.push(await fetchOne(attachment, file.id, message.id, deps));
  }
  return fetched;
}

/** Milliseconds between the tries: a link lives for an hour, a lost connection mostly for seconds. */
const WAITS = [1_000, 4_000];

async function fetchOne(attachment: Attachment, id: string, messageId: number, deps: FetchDeps): Promise<Attachment> {
  for (let tries = 0; ; tries++) {
    try {
      const { file_path: path = '' } = await deps.client.control.getFile(id);
      const kept = await keepFile(deps.dataDir, attachment.name, await download(path, deps));
      const spoken = attachment.kind === 'voice' || attachment.kind === 'video';
      return { ...kept, kind: spoken ? attachment.kind : kept.kind };
    } catch (error) {
      deps.onError(plainError('getFile', error), messageId);
      const wait = WAITS[tries];
      if (wait === undefined || !mayPass(error)) return attachment;
      await deps.timers.wait(wait);
    }
  }
}

/** Refusals stay: the file is too large or expired. */
function mayPass(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'refused'
    ? failure.code >= 500
    : !/^(?:ERR_BAD_REQUEST|NO_PATH|TOO_LARGE)$/.test(failure.code);
}

/** At most 20 MB, counted while they come. */
async function download(path: string, { client, token }: FetchDeps): Promise<Buffer> {
  if (!FILE_PATH.test(path)) throw Object.assign(new Error('no path that can be fetched'), { code: 'NO_PATH' });
  const answer = await axios.get<ArrayBuffer>(`${client.apiRoot}/file/bot${token}/${path}`, {
    responseType: 'arraybuffer',
    maxContentLength: MAX_FILE_BYTES,
    maxRedirects: 0,
    timeout: DOWNLOAD_MS,
    signal: AbortSignal.timeout(DOWNLOAD_MS),
    proxy: false,
    httpAgent: client.agent,
    httpsAgent: client.agent,
  });
  return Buffer.from(answer.data);
}
