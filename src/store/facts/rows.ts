import { z } from 'zod';
import { FACT_KINDS, FACT_STATES, factSchema, type StoredFact } from '../../model/fact.js';
import { instant, maybe } from '../columns.js';

export const FACT_COLUMNS =
  'f.id, f.ledger, f.state, f.kind, f.as_of, f.reporter, f.reporter_unit, f.reported_at, f.message_id, f.document, f.supersedes, f.body';

/** A row of `duban.facts`: what was said is in `body`, who said it and when in columns of its own. */
export const factRow = z
  .object({
    id: z.number(),
    ledger: z.string(),
    state: z.enum(FACT_STATES),
    kind: z.enum(FACT_KINDS),
    as_of: z.string(),
    reporter: maybe(z.string()),
    reporter_unit: maybe(z.string()),
    reported_at: instant,
    message_id: maybe(z.number()),
    document: maybe(z.string()),
    supersedes: maybe(z.number()),
    body: factSchema,
  })
  .transform(
    ({ body, as_of, reporter_unit, reported_at, message_id, ...rest }): StoredFact => ({
      ...body,
      ...rest,
      asOf: as_of,
      reporterUnit: reporter_unit,
      reportedAt: reported_at,
      messageId: message_id,
    }),
  );
