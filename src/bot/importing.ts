import { diffLedgers, isNamedAlike, isSameDocument, type LedgerDiff } from '../import/diff.js';
import { type Recoding, recodingOf } from '../import/recode.js';
import type { Instant } from '../model/fact.js';
import type { Ledger } from '../model/ledger.js';
import { type Carried, carryOver } from '../reports/ledger-carry.js';
import type { Store } from '../store/store.js';
import { moveReports, storeLedger } from './intake.js';

/** What importing a document would do. */
export interface ImportPlan {
  ledger: Ledger;
  /** The stored edition of the same document, with the differences. */
  old?: { ledger: Ledger; diff: LedgerDiff; carried: Carried; recoding: Recoding };
  /** Key of a stored document of the same name with none of its matters. */
  namesake?: string;
}

/** Looks for a stored edition of the same document and re-reads the new one under its key. */
export async function planImport(
  store: Store,
  read: (key: string) => Promise<Ledger>,
  key?: string,
): Promise<ImportPlan> {
  const ledgers = await store.ledgers.list();
  const first = await read(key ?? freeKey(ledgers));
  const old = ledgers.find((one) => (key === undefined ? isSameDocument(one, first) : one.key === key));
  if (!old) {
    const namesake = ledgers.find((one) => one.key !== first.key && isNamedAlike(one, first))?.key;
    return { ledger: first, ...(namesake !== undefined && { namesake }) };
  }
  const edition = old.key === first.key ? first : await read(old.key);
  // What ledger sheets added or changed is not the document's to drop.
  const { ledger, carried } = carryOver(old, edition);
  return { ledger, old: { ledger: old, diff: diffLedgers(old, ledger), carried, recoding: recodingOf(old, ledger) } };
}

/** Carries a plan out; a new ledger gets a group of its own. Returns false when nothing changed. */
export async function carryOut(store: Store, plan: ImportPlan, now: Instant, by: string): Promise<boolean> {
  if (plan.old?.diff.same) return false;
  await store.transaction(async (tx) => {
    if (plan.old) await moveReports(tx, plan.old.ledger, plan.old.recoding, { by, at: now });
    await storeLedger(tx, plan.ledger, now);
    const { key, title } = plan.ledger;
    if (!plan.old && !(await tx.chats.list()).some(({ ledger }) => ledger === key))
      await tx.chats.save({ id: `G-${key}`, kind: 'group', ledger: key });
    await tx.audit.write({ at: now, who: by, act: 'import', detail: { key, title, again: plan.old !== undefined } });
  });
  return true;
}

function freeKey(ledgers: readonly Ledger[]): string {
  const used = new Set(ledgers.map(({ key }) => key));
  for (let at = 0; ; at += 1) {
    const key = `${at < 26 ? '' : Math.floor(at / 26)}${String.fromCharCode(65 + (at % 26))}`;
    if (!used.has(key)) return key;
  }
}
