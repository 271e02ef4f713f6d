import { stat } from 'node:fs/promises';
import { extname, relative, resolve, sep } from 'node:path';
import { InputFile } from 'grammy';
import type { ProducedFile } from '../../../model/message.js';
import { cleanName } from '../../../web/files.js';
import { DeliveryError } from '../../channel.js';
import type { Client } from './client.js';
import { deliveryErrorOf, failureOf } from './failure.js';
import { TELEGRAM_WORDS as W } from './words.js';

export interface SendDeps {
  client: Client;
  /** Where produced files lie; nothing outside of it is ever sent. */
  dataDir: string;
  /** The budget over all chats. */
  gate: () => Promise<void>;
  /** A group lives under another id now. */
  moved: (from: number, to: number) => Promise<void>;
  /** The id that a chat has by now. */
  currentId: (chatId: number) => number;
}

/** What goes with every kind of message: what it answers, and the topic. */
export interface Bound {
  reply_parameters?: { message_id: number; allow_sending_without_reply: true };
  message_thread_id?: number;
}

/** One request; where the group moved meanwhile, which Telegram says instead of sending, one more to where it is now. */
export async function sendOnce(
  deps: SendDeps,
  chatId: number,
  call: (chatId: number) => Promise<unknown>,
): Promise<void> {
  const to = deps.currentId(chatId);
  await deps.gate();
  try {
    await call(to);
  } catch (error) {
    const failure = failureOf(error);
    const next = failure.kind === 'refused' ? failure.migratedTo : undefined;
    if (next === undefined || next === to) throw deliveryErrorOf(error);
    await deps.moved(to, next).catch(() => {
      throw new DeliveryError('undelivered', W.notMoved);
    });
    await deps.gate();
    await call(next).catch((again: unknown) => {
      throw deliveryErrorOf(again);
    });
  }
}

const MAX_DOCUMENT = 50 * 1024 * 1024;
const MAX_PHOTO = 10 * 1024 * 1024;
const PHOTO = new Set(['.png', '.jpg', '.jpeg']);

/** A file as a picture where Telegram shows it as one, else as a document. */
export async function sendFile(
  deps: SendDeps,
  chatId: number,
  file: ProducedFile,
  bound: (to: number) => Bound,
): Promise<void> {
  const full = resolve(deps.dataDir, file.path);
  const size = isInside(deps.dataDir, full) ? await sizeOf(full) : undefined;
  if (size === undefined) throw new DeliveryError('refused', W.noFile(file.name));
  if (size > MAX_DOCUMENT) throw new DeliveryError('refused', W.bigFile(file.name));
  const { upload } = deps.client;
  const input = () => new InputFile(full, partName(file.name));
  const document = (to: number) => upload.sendDocument(to, input(), bound(to));
  const picture = PHOTO.has(extname(file.name).toLowerCase()) && size <= MAX_PHOTO;
  await sendOnce(deps, chatId, async (to) => {
    if (!picture) return document(to);
    return upload.sendPhoto(to, input(), bound(to)).catch((error: unknown) => {
      const failure = failureOf(error);
      // Too long or too wide to be shown: nothing was sent, and a document has no such bounds.
      if (failure.kind === 'refused' && /PHOTO_|IMAGE_/.test(failure.why)) return document(to);
      throw error;
    });
  });
}

function isInside(folder: string, full: string): boolean {
  const way = relative(resolve(folder), full);
  return way !== '' && !way.startsWith('..') && resolve(folder, way) === full && !way.startsWith(sep);
}

const sizeOf = (path: string) =>
  stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );

/** The library writes the name into a header without quotes. */
function partName(name: string): string {
  return cleanName(name).replace(/[\s;,]+/g, '_');
}
