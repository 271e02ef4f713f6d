import { z } from 'zod';
import { type Fact, factSchema, type StoredFact } from '../../model/fact.js';
import { idRow } from '../columns.js';
import type { Database } from '../database.js';
import type { NewFact } from '../store.js';
import { jsonOf, toJson } from '../text.js';
import { inOrder } from './inOrder.js';
import { isBase, lineKey } from './lines.js';
import { FACT_COLUMNS, factRow } from './rows.js';

const lineRow = z.object({ id: z.number(), item: z.string(), key: z.string() });

/** Stores facts in their order, the lines that they need first. */
export function addFacts(db: Database, facts: NewFact[]): Promise<StoredFact[]> {
  if (facts.length === 0) return Promise.resolve([]);
  return inOrder(db, async () => {
    const keyed = facts.map((fact) => ({ fact, key: lineKey(fact) }));
    const lines = await linesOf(db, keyed);
    const heads = new Map<string, Head>();
    const rows = keyed.map(({ fact, key }, order) => ({
      order,
      head: headOf(fact, heads),
      line: lines.get(`${fact.item}\n${key}`),
      item: fact.item,
      base: isBase(fact),
      as_of: fact.asOf,
      status: fact.status,
      supersedes: fact.supersedes,
      body: factSchema.parse(fact),
    }));
    const said = [jsonOf(rows), jsonOf([...heads.values()])];
    const ids = await db.rows(
      idRow,
      `insert into duban.facts as f (line, item, ledger, kind, state, base, as_of, reported_at, status, reporter,
         reporter_unit, message_id, document, supersedes, body)
       select line, item, ledger, kind, state, base, as_of, reported_at, status, reporter, reporter_unit, message_id,
         document, supersedes, body
       from json_to_recordset($1::json) as new ("order" int, head int, line bigint, item text, base boolean, as_of date,
         status text, supersedes bigint, body json)
       join json_to_recordset($2::json) as heads (head int, ledger text, kind text, state text, reported_at timestamptz,
         reporter text, reporter_unit text, message_id bigint, document text) using (head)
       order by "order" returning f.id`,
      said.map(({ json }) => json),
    );
    const sorted = ids.map(({ id }) => id).sort((a, b) => a - b);
    // What had to be cleaned for the database is read back; all else is known already (hundreds of facts of a document).
    if (said.some(({ cleaned }) => cleaned)) return db.rows(factRow, READ_BACK, [sorted]);
    return keyed.map(({ fact }, at) => storedFact(fact, rows[at]?.body ?? fact, sorted[at] ?? 0));
  });
}

/** What many facts of one message or document have in common, sent once. */
interface Head {
  head: number;
  ledger: string;
  kind: string;
  state: string;
  reported_at: string;
  reporter: string | undefined;
  reporter_unit: string | undefined;
  message_id: number | undefined;
  document: string | undefined;
}

/** The number of the fact's head among those there are; a new one is added. */
function headOf(fact: NewFact, heads: Map<string, Head>): number {
  const { ledger, kind, state, reportedAt, reporter, reporterUnit, messageId, document } = fact;
  const key = JSON.stringify([ledger, kind, state, reportedAt, reporter, reporterUnit, messageId, document]);
  const head = heads.get(key)?.head ?? heads.size;
  if (head === heads.size)
    heads.set(key, {
      head,
      ledger,
      kind,
      state,
      reported_at: reportedAt,
      reporter,
      reporter_unit: reporterUnit,
      message_id: messageId,
      document,
    });
  return head;
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
  const said = wanted.map(({ item, key, ledger, kind, reporter, reporterUnit: reporter_unit, status }, order) => ({
    order,
    item,
    key,
    ledger,
    kind,
    reporter,
    reporter_unit,
    status,
  }));
  const added = await db.rows(
    idRow,
    `insert into duban.lines (item, key, ledger, kind, reporter, reporter_unit, status)
     select item, key, ledger, kind, reporter, reporter_unit, status
     from json_to_recordset($1::json) as new ("order" int, item text, key text, ledger text, kind text, reporter text,
       reporter_unit text, status text)
     order by "order" on conflict (item, key) do nothing returning id`,
    [toJson(said)],
  );
  // Where all of them are new their ids are in the order in which they were said.
  const ids = added.map(({ id }) => id).sort((a, b) => a - b);
  const rows =
    ids.length === wanted.length
      ? wanted.map(({ item, key }, at) => ({ item, key, id: ids[at] ?? 0 }))
      : await knownLines(db, wanted);
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
