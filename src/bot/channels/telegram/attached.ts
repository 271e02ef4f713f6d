import { z } from 'zod';
import type { Attachment } from '../../../model/message.js';
import type { TelegramMessage } from './update.js';
import { TELEGRAM_WORDS as W } from './words.js';

/** What a message leaves for being answered and for fetching what hangs on it (`Message.handle`). */
export const handleSchema = z.object({
  chat: z.int(),
  message: z.int(),
  /** The topic of a forum that it was said in. */
  thread: z.int().optional(),
  /** Beside `Message.attachments`, in the same order. */
  files: z.array(z.object({ id: z.string(), size: z.number().optional() })).default([]),
});
export type Handle = z.infer<typeof handleSchema>;

interface Attached {
  attachment: Attachment;
  file: Handle['files'][number];
}

/** Names and file ids of what hangs on a message; of a photo's sizes the largest. */
export function attachedTo(message: TelegramMessage): Attached[] {
  const id = message.message_id;
  const photo = (message.photo ?? []).toSorted((a, b) => (a.file_size ?? 0) - (b.file_size ?? 0)).at(-1);
  const found = [
    { kind: 'image' as const, file: photo, name: W.photo(id) },
    { kind: 'file' as const, file: message.document, name: W.document(id) },
    { kind: 'voice' as const, file: message.voice, name: W.voice(id) },
    { kind: 'file' as const, file: message.audio, name: W.document(id) },
    { kind: 'video' as const, file: message.video ?? message.video_note, name: W.video(id) },
  ];
  return found.flatMap(({ kind, file, name }) =>
    file === undefined
      ? []
      : [
          {
            attachment: { kind, name: file.file_name ?? name },
            file: { id: file.file_id, ...(file.file_size === undefined ? {} : { size: file.file_size }) },
          },
        ],
  );
}
