import { endOfMonth, minDay } from '../../days.js';
import { endOf, monthBefore } from '../../ledger/compare.js';
import { extendedTo, monthSpan } from '../../ledger/dues.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { LedgerState } from '../../reports/state.js';
import type { RunContext } from './context.js';

/** Most facts that one report looks back on; `recent` holds the figures, this only what was said besides. */
const HISTORY = 20_000;

/**
 * What the files of one ledger are made from: the figures as of the month's end (or today) and of the month before, read
 * as an answer reads them, and what was said in the month.
 */
export async function ledgerState(
  ledger: Ledger,
  month: string,
  today: Day,
  { store }: Pick<RunContext, 'store'>,
): Promise<LedgerState> {
  const items = ledger.items.map((item) => item.id);
  const { from, to } = monthSpan(month);
  const facts = new Map<number, StoredFact>();
  for (const day of [minDay(endOfMonth(`${month}-01`), today), endOf(monthBefore(month))])
    for (const fact of await store.facts.recent(items, day)) facts.set(fact.id, fact);
  for (const fact of await store.facts.history(items, HISTORY)) facts.set(fact.id, fact);
  const reported = new Set((await store.facts.reported(ledger.key, from, to)).map((one) => one.item));
  const approved = await store.requests.approved(items);
  const whole = approved.filter((one) => one.object === undefined);
  const closed = new Set(whole.filter((one) => one.kind === 'close').map((one) => one.item));
  const extended = new Map(
    ledger.items.flatMap((item) => {
      const due = extendedTo(item, approved);
      return due === undefined ? [] : [[item.id, due] as const];
    }),
  );
  return { ledger, facts: [...facts.values()], reported, closed, extended };
}
