import { z } from 'zod';
import { type Fact, factSchema, type StoredFact } from '../../model/fact.js';
import { idRow } from '../columns.js';
import type { Database } from '../database.js';
import type { NewFact } from '../store.js';
import { toJson } from '../text.js';
import { isBase, lineKey } from './lines.js';
import { FACT_COLUMNS, factRow } from './rows.js';

const lineRow = z.object({ id: z.number(), item: z.string(), key: z.string() });

/** Stores facts in their order, the lines that they need first. */
export function addFacts(db: Database, facts: NewFact[]): Promise<StoredFact[]> {
  if (facts.length === 0) return Promise.resolve([]);
  return db.transaction(async () => {
    const keyed = facts.map((fact) => ({ fact, key: lineKey(fact) }));
    const lines = await linesOf(db, keyed);
    const rows = keyed.map(({ fact, key }, order) => ({
      order,
      line: lines.get(`${fact.item}\n${key}`),
      item: fact.item,
      ledger: fact.ledger,
      kind: fact.kind,
      state: fact.state,
      base: isBase(fact),
      as_of: fact.asOf,
      reported_at: fact.reportedAt,
      status: fact.status,
      reporter: fact.reporter,
      reporter_unit: fact.reporterUnit,
      message_id: fact.messageId,
      document: fact.document,
      supersedes: fact.supersedes,
      body: factSchema.parse(fact),
    }));
    const json = toJson(rows);
    const ids = await db.rows(
      idRow,
      `insert into duban.facts as f (line, item, ledger, kind, state, base, as_of, reported_at, status, reporter,
         reporter_unit, message_id, document, supersedes, body)
       select line, item, ledger, kind, state, base, as_of, reported_at, status, reporter, reporter_unit, message_id,
         document, supersedes, body
       from json_to_recordset($1::json) as new ("order" int, line bigint, item text, ledger text, kind text, state text,
         base boolean, as_of date, reported_at timestamptz, status text, reporter text, reporter_unit text,
         message_id bigint, document text, supersedes bigint, body json)
       order by "order" returning f.id`,
      [json],
    );
    const sorted = ids.map(({ id }) => id).sort((a, b) => a - b);
    // What had to be cleaned for the database is read back; all else is known already (hundreds of facts of a document).
    if (json !== JSON.stringify(rows)) return db.rows(factRow, READ_BACK, [sorted]);
    return keyed.map(({ fact }, at) => storedFact(fact, rows[at]?.body ?? fact, sorted[at] ?? 0));
  });
}

/** A fact as its row will be read, without asking the database for what was just told to it. */
function storedFact(fact: NewFact, body: Fact, id: number): StoredFact {
  const { ledger, state, kind, asOf, reporter, reporterUnit, messageId, document, supersedes } = fact;
  return {
    ...body,
    id,
    ledger,
    state,
    kind,
    asOf,
    reporter,
    reporterUnit,
    reportedAt: new Date(fact.reportedAt).toISOString(),
    messageId,
    document,
    supersedes,
  };
}

const READ_BACK = `select ${FACT_COLUMNS} from duban.facts f where f.id = any($1::bigint[]) order by f.id`;

/** Ids of the lines, new ones included, by item and key. Sorted, so that two writers take the rows in one order. */
async function linesOf(db: Database, keyed: { fact: NewFact; key: string }[]): Promise<Map<string, number>> {
  const wanted = [...new Map(keyed.map(({ fact, key }) => [`${fact.item}\n${key}`, { ...fact, key }])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line);
  const said = wanted.map(({ item, key, ledger, kind, reporter, reporterUnit: reporter_unit, status }) => ({
    item,
    key,
    ledger,
    kind,
    reporter,
    reporter_unit,
    status,
  }));
  const added = await db.rows(
    lineRow,
    `insert into duban.lines (item, key, ledger, kind, reporter, reporter_unit, status)
     select * from json_to_recordset($1::json) as new (item text, key text, ledger text, kind text, reporter text,
       reporter_unit text, status text)
     on conflict (item, key) do nothing returning id, item, key`,
    [toJson(said)],
  );
  const rows = added.length === wanted.length ? added : await knownLines(db, wanted);
  return new Map(rows.map((row) => [`${row.item}\n${row.key}`, row.id]));
}

function knownLines(db: Database, wanted: { item: string; key: string }[]): Promise<z.output<typeof lineRow>[]> {
  return db.rows(
    lineRow,
    `select l.id, l.item, l.key from duban.lines l
     join unnest($1::text[], $2::text[]) as wanted (item, key) on l.item = wanted.item and l.key = wanted.key`,
    [wanted.map(({ item }) => item), wanted.map(({ key }) => key)],
  );
}
