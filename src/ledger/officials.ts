import type { Item, Ledger, Official } from '../model/ledger.js';

/** By ledger and item: never changes, and asked for every candidate of every message. */
const known = new WeakMap<Ledger, Map<string, Official | null>>();

/** The person whose commitment the item is, by the code that the item's own begins with. */
export function officialOf(item: Item, ledger: Ledger): Official | undefined {
  const ofLedger = known.get(ledger) ?? new Map<string, Official | null>();
  known.set(ledger, ofLedger);
  let found = ofLedger.get(item.code);
  if (found === undefined) {
    found = ledger.officials.find(({ code }) => code !== undefined && item.code.startsWith(`${code}.`)) ?? null;
    ofLedger.set(item.code, found);
  }
  return found ?? undefined;
}
