import { z } from 'zod';
import { factSchema } from '../model/fact.js';

/** One question that waits for its answer (rule 11); nothing of what is in doubt is stored meanwhile. */
export const askSchema = z.object({
  at: z.string(),
  messageId: z.number(),
  kind: z.enum(['which', 'unit', 'scale', 'lower', 'rows', 'aim', 'unknown']),
  /** The words that ask, for asking again. */
  why: z.string(),
  /** The fact as it was said; its item is empty while nobody knows it. */
  fact: factSchema.extend({ item: z.string() }),
  /** The ways to take it, likeliest first; each is the fact that the choice would store. */
  options: z.array(z.object({ label: z.string(), fact: factSchema })),
});
export type Ask = z.infer<typeof askSchema>;

/** A bulletin 通报 that was shown, and goes to the groups when it is confirmed. */
const publishingSchema = z.object({
  ledger: z.string(),
  title: z.string(),
  month: z.string(),
  chats: z.array(z.string()),
  file: z.object({ name: z.string(), path: z.string() }),
  /** The office's own edition rather than the one that was made. */
  own: z.boolean(),
});
export type Publishing = z.infer<typeof publishingSchema>;

/** What the bot remembers of its talk with one person in one chat. */
export const talkSchema = z.object({
  /** Open questions, the one that was put first in front. */
  asks: z.array(askSchema).default([]),
  /** Items of the latest reports and answers, latest first. */
  recent: z.array(z.string()).default([]),
  recentAt: z.string().optional(),
  /** What a follow-up question builds on; its shape is the answers' own. */
  memory: z.unknown().optional(),
  /** Message whose document waits for a yes to be imported. */
  importing: z.number().optional(),
  /** Message whose roster 名册 waits for a yes. */
  roster: z.number().optional(),
  /** Message whose edited ledger sheet 台账表 waits for a yes. */
  sheet: z.number().optional(),
  publishing: publishingSchema.optional(),
  /** Personal data was pointed out to this person before (once is enough, rule 16). */
  toldPrivacy: z.boolean().default(false),
});
export type Talk = z.infer<typeof talkSchema>;

export function readTalk(stored: unknown): Talk {
  const read = talkSchema.safeParse(stored ?? {});
  return read.success ? read.data : talkSchema.parse({});
}
