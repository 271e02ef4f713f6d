import { z } from 'zod';
import type { Outgoing } from '../model/message.js';
import type { Store } from '../store/store.js';
import type { Notice } from './talk.js';

const KEPT = 50;
/** Nobody has this name: what the bot said of its own accord in a chat is kept beside what it remembers of people there. */
const NOBODY = '#notices';

const noticesSchema = z.array(
  z.object({
    key: z.string(),
    at: z.string(),
    out: z.object({
      chat: z.string(),
      text: z.string(),
      mentions: z.array(z.string()).optional(),
      choices: z.array(z.object({ label: z.string(), say: z.string() })).optional(),
      files: z.array(z.object({ name: z.string(), path: z.string() })).optional(),
    }),
  }),
);

/** What jobs and talks elsewhere sent to this chat, oldest first. */
export async function noticesOf(store: Store, chat: string): Promise<Notice[]> {
  const read = noticesSchema.safeParse(await store.talk.get(chat, NOBODY));
  return read.success ? read.data : [];
}

/** Keeps a sent message; the same key again changes nothing. */
export async function keepNotice(store: Store, delivery: Outgoing & { key: string }, at: string): Promise<void> {
  const { key, chat, text, mentions, choices, files } = delivery;
  const out = { chat, text, ...(mentions && { mentions }), ...(choices && { choices }), ...(files && { files }) };
  await store.transaction(async (tx) => {
    const kept = await noticesOf(tx, out.chat);
    if (kept.some((notice) => notice.key === key)) return;
    await tx.talk.set(out.chat, NOBODY, [...kept, { key, at, out }].slice(-KEPT));
  });
}
