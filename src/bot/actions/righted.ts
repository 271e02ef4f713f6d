import { clean, sum } from '../../ledger/arithmetic.js';
import { auditRows } from '../../ledger/audit.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { findQuantities } from '../../parsers/quantities.js';
import { convert } from '../../parsers/units.js';
import { withoutShare } from './kept.js';
import type { Replacement } from './replace.js';
import { printed } from './report.js';

/** The figure behind the last 应为. */
export function rightOf(said: string): number | undefined {
  const last = [
    ...said.matchAll(
      /应该?[为是]|改[为成]|更正[为成]|实际(?:[是为]|新增|增加|完成)?(?=[约近]?[\d一二两三四五六七八九十])|实际[是为]|(?:只有|(?:只能|只该)[算按报])(?=[约近]?\d)|(?<=[,。;][^,。;\d]{0,8})按(?=[约近]?\d)/gu,
    ),
  ].at(-1);
  const from = last && last.index + last[0].length;
  return from === undefined ? undefined : findQuantities(said).find(({ start }) => start >= from)?.value;
}

/** The row of a breakdown that the words name. */
export function rowOf(rows: Readonly<Record<string, number>>, words: string): string | undefined {
  if (rows[words] !== undefined) return words;
  const short = words.replace(/(?:[县区市镇乡]|街道)$/u, '');
  return short.length < 2 ? undefined : Object.keys(rows).find((place) => place.includes(short));
}

/** The fact with one row put right or added; its total too where the rows made it. */
export function withRow(old: StoredFact, place: string, value: number): Fact {
  const fact = printed(old);
  const breakdown = { ...fact.breakdown, [place]: value };
  const held = old.value !== undefined && old.breakdown && !auditRows(old.value, old.breakdown);
  return { ...fact, breakdown, ...(held ? { value: sum(Object.values(breakdown)) } : {}) };
}

/** 青溪2300 of rows kept in 万户: counted singly, where no part of the whole could be so large. */
export function asRow(old: Fact, value: number, unit: string | undefined): number {
  const converted = unit === undefined || old.unit === undefined ? null : convert(value, unit, old.unit);
  if (converted !== null) return converted;
  const singly = old.unit?.startsWith('万') === true && value > TOO_LARGE * (old.value ?? 0);
  return singly ? clean(value / 1e4) : value;
}
const TOO_LARGE = 100;

/** 合计是20,青溪应为4: rows that the words name beside the new total are put right with it. */
export function withRows(fact: Fact, statements: readonly Statement[]): Fact {
  const { breakdown } = fact;
  if (breakdown === undefined) return fact;
  const rows = { ...breakdown };
  for (const { place, value, unit, breakdown: list = {} } of statements) {
    const said = value === undefined || place === undefined ? list : { ...list, [place]: value };
    for (const [words, count] of Object.entries(said)) {
      const row = rowOf(rows, words);
      if (row !== undefined) rows[row] = asRow(fact, count, unit);
    }
  }
  return { ...fact, breakdown: rows };
}

/** 青溪应为4,合计20: two corrections of one fact, of which one names rows and the other the whole. */
export function withBoth(old: StoredFact, first: Fact, second: Fact): Fact | undefined {
  const changed = (fact: Fact): [string, number][] =>
    Object.entries(fact.breakdown ?? {}).filter(([place, value]) => old.breakdown?.[place] !== value);
  const [one, other] = [changed(first), changed(second)];
  if (old.breakdown === undefined || one.length + other.length === 0) return undefined;
  const breakdown = { ...old.breakdown, ...Object.fromEntries([...one, ...other]) };
  if (one.length > 0 && other.length > 0) return { ...second, breakdown, value: sum(Object.values(breakdown)) };
  const whole = (one.length > 0 ? second : first).value;
  return {
    ...second,
    breakdown,
    value: whole === undefined ? sum(Object.values(breakdown)) : asRow(old, whole, undefined),
  };
}

/** 煤炭的1195应为1295,总数3115: the whole that the part was told with, by as much as the part has changed. */
export function wholeOf(
  text: string,
  old: StoredFact,
  value: number,
  base: readonly StoredFact[],
): Replacement | undefined {
  const said = TOTAL_SAID.exec(text);
  const total = said && findQuantities(text).find(({ start }) => start >= said.index + said[0].length);
  if (!total || old.value === undefined) return undefined;
  const grown = value - old.value;
  const whole = base.find(
    (one) =>
      one !== old &&
      one.messageId === old.messageId &&
      one.unit === old.unit &&
      one.value !== undefined &&
      clean(one.value + grown) === total.value,
  );
  return whole && { old: whole, next: { ...withoutShare(whole), value: total.value } };
}
const TOTAL_SAID =
  /(?:总数|总计|总的|合计|共计|累计|一共|总共|加起来|共)(?:就|应|也|变|改|成|为|是|该|到|[,:])*(?=[约近]?\d)/u;

/** 28.4写反了: the figure that is kept, said again; nothing of it is put right yet. */
export const isSaidAgain = (old: StoredFact, next: Fact): boolean =>
  next.value !== undefined && next.value === old.value && next.breakdown === old.breakdown && next.unit === old.unit;
