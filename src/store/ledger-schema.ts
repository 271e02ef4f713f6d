import { z } from 'zod';
import { factSchema } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';

const text = z.string();
const names = z.array(text);
const line = z.number();

const operator = z.enum(['>=', '<=', '=']);

const earlier = z.looseObject({
  value: z.number(),
  unit: text,
  op: operator,
  due: text.optional(),
  metric: text.optional(),
  until: text.optional(),
});

const target = z.looseObject({
  id: text,
  metric: text,
  op: operator,
  value: z.number(),
  most: z.number().optional(),
  unit: text,
  counts: z.enum(['done', 'started', 'rate']),
  due: text.optional(),
  before: z.array(earlier).optional(),
  added: text.optional(),
});

const printed = z.looseObject({
  title: text.optional(),
  text: text.optional(),
  units: names.optional(),
  leaders: names.optional(),
  deadline: text.nullable().optional(),
});

const item = z.looseObject({
  id: text,
  code: text,
  ledger: text,
  section: text,
  title: text,
  text,
  leaders: names,
  units: names,
  deadline: text.nullable(),
  deadlines: z.array(z.looseObject({ day: text, text, formal: z.boolean() })),
  recurring: text.optional(),
  parent: text.optional(),
  targets: z.array(target),
  objects: names,
  nodes: text.optional(),
  efforts: names.optional(),
  line,
  added: text.optional(),
  printed: printed.optional(),
});

const rules = z.looseObject({
  dueDay: z.number().nullable(),
  everyMonths: z.number(),
  reportTo: text,
  parts: names,
  sentences: z.array(z.looseObject({ line, text })),
});

/** A ledger as it comes back from its column; fields that are added to the model later pass through. */
export const ledgerSchema: z.ZodType<Ledger> = z.looseObject({
  key: text,
  kind: z.enum(['notice', 'commitments']),
  title: text,
  docNumber: text.nullable(),
  source: text.optional(),
  published: text,
  yearStart: text,
  rules: rules.nullable(),
  sections: z.array(z.looseObject({ title: text, declared: z.number().nullable(), line })),
  items: z.array(item),
  units: z.array(z.looseObject({ name: text, aliases: names })),
  places: z.array(z.looseObject({ name: text, aliases: names, kind: z.enum(['县', '区', '市', '其他']) })),
  officials: z.array(z.looseObject({ name: text, posts: text, code: text.optional(), unit: text.optional() })),
  facts: z.array(factSchema),
  warnings: z.array(z.looseObject({ line, message: text })),
  counts: z.object({
    sections: z.number(),
    items: z.number(),
    subItems: z.number(),
    targets: z.number(),
    leaders: z.number(),
    units: z.number(),
    progressBlocks: z.number(),
    deadlines: z.number(),
  }),
});
