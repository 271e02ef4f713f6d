import type { Item, Ledger } from '../../model/ledger.js';
import { withoutKind } from '../statements/objects.js';

/**
 * 马头小学, 惠济河: a name of one's own before the word for what it is (小学, 河), which of all the items only this one says; 东平路 in
 * its list of roads. It tells which county's matter is meant as well as the county's own name does; 公办幼儿园, 污水厂 are kinds,
 * and everybody has them.
 */
export function namesProperly(object: string | undefined, item: Item, ledger: Ledger | undefined): boolean {
  if (object === undefined) return false;
  if (ROAD.test(object) && item.objects.includes(object)) return true;
  const name = withoutKind(object);
  if (name.length < 2 || !item.text.includes(object.slice(0, name.length + 1))) return false;
  const head = name.slice(0, 2);
  const others = ledger?.items.filter(({ id, parent }) => id !== item.id && id !== item.parent && parent !== item.id);
  return others?.every(({ text }) => !text.includes(head)) === true;
}
const ROAD = /[路街道巷桥河渠]$|[GSXYC]\d{2,}/u;
