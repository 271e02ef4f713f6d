import type { Ledger } from '../../model/ledger.js';
import { townOf } from '../documents/places.js';
import type { Scan } from './scan.js';

/** 各乡镇(街道), 各镇、街道: the towns of a county, which its list does not name one by one. */
const ALL_TOWNS = /^各(?:有关|相关)?(?:[乡镇]|街道)/u;
/** 石桥镇污水站几座, 那南关街道呢: a town by its form, before the matter. */
const TOWN =
  /(?:^|[那问查看\u0001,，\s])((?![那问查看这全我咱俺某该每哪几乡])[^\P{Script=Han}各]{2,3}(?:镇|乡|街道))(?=的?\p{Script=Han})/u;

const ofTowns = new WeakMap<Ledger, boolean>();
function isOfTowns(ledger: Ledger): boolean {
  let known = ofTowns.get(ledger);
  if (known === undefined) {
    known = ledger.items.some(({ units }) => units.some((unit) => ALL_TOWNS.test(unit)));
    ofTowns.set(ledger, known);
  }
  return known;
}

/** Takes a town that no document names, where a list is for all of the county's towns. */
export function takeTowns(scan: Scan, ledgers: readonly Ledger[]): string[] {
  const match = /[镇乡道]/u.test(scan.rest) ? TOWN.exec(scan.rest) : null;
  const town = match?.[1] === undefined ? undefined : townOf(match[1]);
  if (match === null || town === undefined || !ledgers.some(isOfTowns)) return [];
  const at = match.index + match[0].length - town.length;
  scan.cut(at, at + town.length);
  return [town];
}
