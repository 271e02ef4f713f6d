import { z } from 'zod';
import { addDays } from '../../days.js';
import type { StoredFact } from '../../model/fact.js';
import type { Database } from '../database.js';
import { FACT_COLUMNS, factInJson } from './rows.js';

/**
 * Of every line all facts from the day of its last base on (all of them, where it has no base). Two index probes a
 * line, however long its history is: `offset 0` holds the planner to them. Without statistics, as in the embedded
 * database, it would read all facts that there are for every list of items. Instructions 批示 are left out: they have a
 * list of their own and are no progress.
 */
const sql = (until: boolean): string => {
  const said = until ? 'and f.reported_at <= $3' : '';
  return `select json_agg(row order by row.as_of desc, row.id desc)::text as facts from (
    select ${FACT_COLUMNS} from duban.lines l
    left join lateral (
      select f.as_of from duban.facts f
      where f.line = l.id and f.state = 'confirmed' and f.base and f.as_of <= $2::date ${said}
      order by f.as_of desc, f.id desc limit 1
    ) base on true
    cross join lateral (
      select * from duban.facts f
      where f.line = l.id and f.state = 'confirmed' and f.as_of <= $2::date
        and f.as_of >= coalesce(base.as_of, '-infinity'::date) and f.kind <> 'instruction' ${said}
      offset 0
    ) f
    where l.item = any($1::text[])
  ) row`;
};

const ALWAYS = sql(false);
const UNTIL = sql(true);

/** All rows as one text: a board asks for tens of thousands, and reading them column by column takes twice as long. */
const answerRow = z.object({ facts: z.string().nullable() });

export async function recentFacts(db: Database, items: string[], day: string, until?: string): Promise<StoredFact[]> {
  const facts = await read(db, items, day, until);
  const start = facts.flatMap((fact) => (stoodWithin(fact, facts) ? (fact.from ?? []) : [])).sort()[0];
  if (start === undefined) return facts;
  const known = new Set(facts.map(({ id }) => id));
  const earlier = await read(db, items, addDays(start, -1), until);
  return [...facts, ...earlier.filter(({ id }) => !known.has(id))];
}

/** 本月完成5900户, told while a figure of this month stands: only what stood before the month tells what it comes to. */
const stoodWithin = (fact: StoredFact, facts: readonly StoredFact[]): boolean =>
  fact.mode === 'delta' &&
  fact.from !== undefined &&
  fact.from < fact.asOf &&
  facts.some(
    (base) =>
      base.mode !== 'delta' &&
      base.value !== undefined &&
      base.item === fact.item &&
      base.target === fact.target &&
      base.scope === fact.scope &&
      base.asOf >= (fact.from ?? '') &&
      base.asOf <= fact.asOf,
  );

async function read(db: Database, items: string[], day: string, until?: string): Promise<StoredFact[]> {
  const [answer] = await (until === undefined
    ? db.rows(answerRow, ALWAYS, [items, day])
    : db.rows(answerRow, UNTIL, [items, day, until]));
  return z.array(factInJson).parse(JSON.parse(answer?.facts ?? '[]'));
}
