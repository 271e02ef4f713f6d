import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

/**
 * 床位1500张, 火化炉8台 of an item that asks for no number: how large a thing is or what belongs to it, while nobody says
 * that so many were finished. Lengths are of the works themselves (沿河路12公里), and 共46家, 已有3处 say what is there.
 */
export function isBareSize(statement: Statement, item: Item, target: Target | undefined): boolean {
  const { measure, verb, unit, all, mode, breakdown, size, text } = statement;
  if (target !== undefined || item.targets.length > 0 || measure !== 'done' || verb !== undefined || all) return false;
  if (unit === undefined || LENGTH.test(unit) || breakdown !== undefined || size !== undefined) return false;
  return mode !== 'delta' && !REACHED.test(text);
}
const LENGTH = /(?:公里|米)$/u;
const REACHED = /[已了共达到有至]|累计|总数|新增/u;
