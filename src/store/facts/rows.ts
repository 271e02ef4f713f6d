import { z } from 'zod';
import { FACT_KINDS, FACT_STATES, factSchema, type StoredFact } from '../../model/fact.js';
import { instant, instantText, maybe } from '../columns.js';

export const FACT_COLUMNS =
  'f.id, f.ledger, f.state, f.kind, f.as_of, f.reporter, f.reporter_unit, f.reported_at, f.message_id, f.document, f.supersedes, f.body';

const columns = {
  id: z.number(),
  ledger: z.string(),
  state: z.enum(FACT_STATES),
  kind: z.enum(FACT_KINDS),
  as_of: z.string(),
  reporter: maybe(z.string()),
  reporter_unit: maybe(z.string()),
  message_id: maybe(z.number()),
  document: maybe(z.string()),
  supersedes: maybe(z.number()),
  body: factSchema,
};

const factOf = ({
  body,
  as_of,
  reporter_unit,
  reported_at,
  message_id,
  ...rest
}: z.output<typeof row>): StoredFact => ({
  ...body,
  ...rest,
  asOf: as_of,
  reporterUnit: reporter_unit,
  reportedAt: reported_at,
  messageId: message_id,
});

const row = z.object({ ...columns, reported_at: instant });

/** A row of `duban.facts`: what was said is in `body`, who said it and when in columns of its own. */
export const factRow = row.transform(factOf);

/** The same row as the database writes it in JSON: there an instant is text. */
export const factInJson = z.object({ ...columns, reported_at: instantText }).transform(factOf);
