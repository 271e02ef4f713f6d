import type { Ledger } from '../../model/ledger.js';
import { gated } from '../gate/gate.js';
import type { Scan } from './scan.js';
import { common } from './tokens.js';

/** A body by its ending: 教育局, 卫健委. */
const BODY = gated(/\p{Script=Han}{2,5}?[局委](?!员)/u);
const SHORTEST = 3;

/** Bodies 简称 that no list of aliases has: 教育局 for 市教育体育局, when exactly one body of a ledger has these characters in this order. */
export function takeAbbreviated(scan: Scan, ledgers: readonly Ledger[]): string[] {
  const said = BODY.exec(scan.rest);
  if (!said) return [];
  const whole = said[0];
  for (let from = 0; from <= whole.length - SHORTEST; from += 1) {
    const word = whole.slice(from);
    const units = fitting(word, ledgers);
    if (units.length === 0) continue;
    if (ledgers.some((ledger) => ledger.units.filter(({ name }) => units.includes(name)).length > 1)) return [];
    scan.cut(said.index + from, said.index + whole.length);
    // The same body may be called otherwise in two ledgers.
    return units.slice(0, 1);
  }
  return [];
}

function fitting(word: string, ledgers: readonly Ledger[]): string[] {
  const wanted = [...word];
  const names = ledgers.flatMap((ledger) => ledger.units.map((unit) => unit.name));
  return [...new Set(names)].filter((name) => {
    const core = name.replace(/^[市县区省]/u, '');
    if (core.endsWith(word)) return true;
    const last = word.slice(-1);
    return core.endsWith(last) && core.startsWith(word.charAt(0)) && common(wanted, [...core]) === wanted.length;
  });
}
