import type { Day, Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import { applyEdit } from '../../reports/ledger-apply.js';
import { isEmpty, type LedgerEdit } from '../../reports/ledger-edit.js';
import type { Store } from '../../store/store.js';

/** What taking in an edited ledger sheet 台账表 would do. */
export interface SheetPlan {
  ledger: Ledger;
  edit: LedgerEdit;
  /** The ledger afterwards. */
  next: Ledger;
  /** Nothing differs. */
  same: boolean;
}

/**
 * Reads the sheet against the ledgers as they are stored, and changes nothing. Throws UnreadableFile with one plain
 * sentence that names the cell. The libraries for Excel are loaded only here.
 */
export async function planSheet(bytes: Uint8Array, ledgers: readonly Ledger[], day: Day): Promise<SheetPlan> {
  const { readSheetOf } = await import('../../reports/ledger-read.js');
  const { ledger, edit } = await readSheetOf(bytes, ledgers);
  return { ledger, edit, next: applyEdit(ledger, edit, day), same: isEmpty(edit) };
}

/** Carries a plan out in one transaction, with one entry of the audit log that keeps the old beside the new. */
export async function carryOutSheet(store: Store, plan: SheetPlan, by: { at: Instant; who: string }): Promise<void> {
  if (plan.same) return;
  const { added, changed, targets } = plan.edit;
  await store.transaction(async (tx) => {
    await tx.ledgers.save(plan.next, by.at);
    const detail = {
      key: plan.ledger.key,
      added: added.map(({ id, title, units }) => ({ id, title, units })),
      changed,
      targets: targets.map(({ item, old, new: now }) => ({
        item,
        old: old && { value: old.value, unit: old.unit, metric: old.metric },
        new: { id: now.id, value: now.value, unit: now.unit, metric: now.metric },
      })),
    };
    await tx.audit.write({ ...by, act: 'sheet', detail });
  });
}
