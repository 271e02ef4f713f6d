import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. */
export type Day = string;
/** An instant, ISO 8601 with offset or `Z`. */
export type Instant = string;

export const MEASURES = [
  'done',
  'started',
  'under_construction',
  'planned',
  'rate',
  'milestone',
  'status',
  'plan',
  'other',
] as const;
export const MODES = ['cumulative', 'delta', 'percent'] as const;
export const QUALIFIERS = ['exact', 'approx', 'more_than', 'less_than'] as const;
export const STATUSES = [
  'not_started',
  'in_progress',
  'done',
  'no_progress',
  'paused',
  'stalled',
  'delayed',
  'blocked',
] as const;

/** What a figure says of the thing it counts: finished, started, planned… (rule 4). */
export type Measure = (typeof MEASURES)[number];
/** How `value` relates to earlier figures: 累计 | 又完成 | 完成九成 (rules 5, 8). */
export type Mode = (typeof MODES)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Status = (typeof STATUSES)[number];

/** What a message or a document states of one ledger item; the fields are those printed by `duban replay`. */
export const factSchema = z.object({
  /** Ledger key + item code: `A48`, `B1-9.5(1)`. */
  item: z.string().min(1),
  /** Ledger key + target code: `A48.1`; absent when the figure measures no numeric target. */
  target: z.string().optional(),
  /** A named thing inside the item (a road, a station), when narrower than the item. */
  object: z.string().optional(),
  /** County or district covered, full name of the ledger, when narrower than the item. */
  scope: z.string().optional(),
  measure: z.enum(MEASURES),
  value: z.number().optional(),
  unit: z.string().optional(),
  /** Absent = cumulative. */
  mode: z.enum(MODES).optional(),
  /** Absent = exact. */
  qualifier: z.enum(QUALIFIERS).optional(),
  /** A percentage said beside the figure, as said. */
  percent: z.number().optional(),
  /** Figures by place in `unit`; places by the full names of the ledger. */
  breakdown: z.record(z.string(), z.number()).optional(),
  /** The day the figure stands for; absent = the day of sending. */
  asOf: z.string().optional(),
  /** First day, when the figure is of a period. */
  from: z.string().optional(),
  milestone: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  problem: z.string().optional(),
  suggestion: z.string().optional(),
  nextStep: z.string().optional(),
  due: z.string().optional(),
  /** True when personal data was cut out before storing (rule 16). */
  masked: z.literal(true).optional(),
  /** The words that the fact comes from. */
  text: z.string().optional(),
});

export type Fact = z.infer<typeof factSchema>;

/** confirmed counts; pending waits for somebody entitled; the rest is history. */
export const FACT_STATES = ['confirmed', 'pending', 'rejected', 'superseded', 'withdrawn'] as const;
export type FactState = (typeof FACT_STATES)[number];

export const FACT_KINDS = ['report', 'published', 'instruction'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact as the store keeps it: who said it, when, where. */
export interface StoredFact extends Fact {
  /** Row id, increasing in the order of storing. */
  id: number;
  ledger: string;
  state: FactState;
  /** report 上报, published 公布 (figures of a document), instruction 批示 (never counts as progress). */
  kind: FactKind;
  asOf: Day;
  /** Person who reported it; absent for the published figures of a document. */
  reporter?: string;
  /** Responsible unit 责任单位 of the reporter, by its ledger name where it has one. */
  reporterUnit?: string;
  /** When it was said; for a document, the day it was published. */
  reportedAt: Instant;
  /** Message that it came from (`inbox` id). */
  messageId?: number;
  /** Title of the document that published it. */
  document?: string;
  /** Fact that this one replaced. */
  supersedes?: number;
}
