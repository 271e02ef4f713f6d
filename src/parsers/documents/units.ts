import { pinyin } from 'pinyin-pro';
import type { Unit } from '../../model/ledger.js';
import { bodyAliases, placeAliases, sameBody } from '../bodies.js';
import { gazetteer } from '../gazetteer.js';
import { bare } from './lines.js';

/** Joins the ways in which one body is printed; the commonest name leads, of two equal ones the longer. */
export function joinUnits(printed: string[]): {
  units: Unit[];
  nameOf: (printed: string) => string;
  misprints: { name: string; of: string }[];
} {
  const count = new Map<string, number>();
  for (const name of printed.map(bare)) count.set(name, (count.get(name) ?? 0) + 1);
  const order = [...count.keys()];
  // 县农业农村局(县乡村振兴局) is a name with its second one behind it.
  const twice = (name: string): number => Number(name.endsWith(')'));
  const ranked = [...order].sort(
    (a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || twice(a) - twice(b) || b.length - a.length,
  );
  const leader = new Map<string, string>();
  for (const name of ranked) {
    const same = ranked.find((r) => leader.get(r) === r && sameBody(r, name));
    leader.set(name, same ?? name);
  }
  const misprints: { name: string; of: string }[] = [];
  for (const name of order) {
    const of = leader.get(name) ?? name;
    if (of !== name || leader.get(name) !== name) continue;
    const near = ranked.find(
      (r) => r !== name && leader.get(r) === r && (count.get(r) ?? 0) > (count.get(name) ?? 0) && misprintOf(name, r),
    );
    if (!near) continue;
    leader.set(name, near);
    misprints.push({ name, of: near });
  }
  for (const name of order) {
    const of = leader.get(name) ?? name;
    if (of !== name && oneLost(name, of)) misprints.push({ name, of });
  }
  const units = order
    .filter((n) => leader.get(n) === n)
    .map((name) => {
      const others = order.filter((o) => o !== name && leader.get(o) === name);
      const computed = /[县区旗]$/.test(name) ? placeAliases(name) : bodyAliases(name);
      return { name, aliases: [...new Set([...others, ...computed])].filter((a) => a !== name) };
    });
  return { units, nameOf: (p) => leader.get(bare(p)) ?? bare(p), misprints };
}

/** One character changed: in a long name any, in a short one to another of the same sound (县住健局). */
function misprintOf(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const at = [...a].findIndex((char, i) => char !== b[i]);
  if (at < 1 || at > a.length - 2 || a.slice(at + 1) !== b.slice(at + 1)) return false;
  return a.length > 5 || (isUsual(b) && !isUsual(a) && soundOf(a.charAt(at)) === soundOf(b.charAt(at)));
}

const soundOf = (char: string): string => pinyin(char, { toneType: 'num' });
/** A department's usual short name: 县住建局; 市税务局 is none of these, and no misprint of 市水务局 either way. */
const isUsual = (name: string): boolean =>
  Object.values(gazetteer().departments).some((shorts) => shorts.includes(name.slice(1, -1)));

/** One character lost within a long name: a misprint, no usual short name. */
function oneLost(a: string, b: string): boolean {
  if (a.length !== b.length - 1 || a.length < 6) return false;
  for (let i = 1; i < b.length - 1; i++) if (b.slice(0, i) + b.slice(i + 1) === a) return !/[和与及]/.test(b.charAt(i));
  return false;
}
