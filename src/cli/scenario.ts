import { z } from 'zod';
import { STATUSES } from '../model/fact.js';
import { attachmentSchema } from '../model/message.js';

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'not a point in time');

/** A chat history to be played (contract `duban replay`). */
export const scenarioSchema = z.object({
  name: z.string().optional(),
  ledgers: z.array(z.object({ key: z.string().min(1), file: z.string().min(1) })).default([]),
  chats: z
    .array(z.object({ id: z.string().min(1), kind: z.enum(['group', 'private']), ledger: z.string().optional() }))
    .default([]),
  people: z
    .array(
      z.object({
        name: z.string().min(1),
        unit: z.string().optional(),
        role: z.enum(['liaison', 'leader', 'supervisor', 'member']),
      }),
    )
    .default([]),
  facts: z
    .array(
      z
        .object({
          target: z.string().optional(),
          item: z.string().optional(),
          value: z.number().optional(),
          unit: z.string().optional(),
          status: z.enum(STATUSES).optional(),
          measure: z.string().optional(),
          object: z.string().optional(),
          scope: z.string().optional(),
          reporter: z.string(),
          at: instant,
        })
        .refine((fact) => fact.target !== undefined || fact.item !== undefined, 'target or item is needed'),
    )
    .default([]),
  events: z.array(
    z.object({
      id: z.string().min(1),
      at: instant,
      chat: z.string().min(1),
      sender: z.string().min(1),
      text: z.string(),
      addressed: z.boolean().default(true),
      replyTo: z.string().optional(),
      edits: z.string().optional(),
      attachments: z.array(attachmentSchema).default([]),
    }),
  ),
});

export type Scenario = z.infer<typeof scenarioSchema>;
