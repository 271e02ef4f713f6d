import { z } from 'zod';
import { factSchema } from '../model/fact.js';
import { ACTIONS } from '../model/message.js';
import type { Outcome } from './channel.js';

const fileSchema = z.object({ name: z.string(), path: z.string() });

const outgoingSchema = z.object({
  chat: z.string(),
  text: z.string(),
  mentions: z.array(z.string()).optional(),
  choices: z.array(z.object({ label: z.string(), say: z.string() })).optional(),
  files: z.array(fileSchema).optional(),
});

/** What the inbox keeps of a handled message: repeats and reloads answer the same. */
export const outcomeSchema = z.object({
  action: z.enum(ACTIONS),
  items: z.array(z.string()),
  facts: z.array(factSchema),
  reply: z.array(outgoingSchema),
  files: z.array(fileSchema),
  waiting: z.string().optional(),
});

/** The kept outcome of a message; undefined when it is not handled yet. */
export function readOutcome(stored: unknown): Outcome | undefined {
  const read = outcomeSchema.safeParse(stored);
  return read.success ? read.data : undefined;
}

export const SILENT: Outcome = { action: 'ignore', items: [], facts: [], reply: [], files: [] };
