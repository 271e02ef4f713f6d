import type { Warning } from '../../model/ledger.js';
import { usualLabel } from './labelkinds.js';
import { labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';

/** A short noun phrase before a colon, at the head of a line or of a bracket, or in 【】. */
const LABEL = /(?<=^|[([;.。、)\t ])([\u4e00-\u9fff]{2,9})(?= ?:)|(?<=【)([\u4e00-\u9fff]{2,9})(?=】)/g;
const MAY = /[:】]/;
const SPACED = /^((?:[\u4e00-\u9fff] +){1,5}[\u4e00-\u9fff])(?= *:)/;
/** Phrases before a colon that introduce something and name no field. */
const NO_LABEL =
  /^(?:(?:督[办查]|交办|转办)(?:事项|任务|件)$|其中|包括|如下|注|例如|比如|一是|二是|三是|主要是|分别是|具体是|同时|另外)/;
/** Ends of phrases that lead on, of titles (任务名称 begins a matter), and of names of bodies and places. */
const NO_NAME = /(?:如下|为|是|包括|有|名称|标题|局|县|区|市|镇|乡|街道|公司|中心)$/;
/** Labels that every document may be expected to use. */
const STANDARD = [
  ...['牵头单位', '责任单位', '配合单位', '主办单位', '承办单位', '协办单位', '牵头部门', '责任部门', '配合部门'],
  ...['牵头领导', '责任领导', '分管领导', '完成时限', '办结时限', '完成时间', '进展情况', '推进情况', '预计完成时间'],
];
/** An unknown label that stands so often is one of the document's own. */
const OFTEN = 3;

interface Seen {
  count: number;
  values: string[];
  line: number;
}

function labelsOf(lines: Line[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const line of lines) {
    if (!MAY.test(line.text)) continue;
    for (const m of line.text.matchAll(LABEL)) {
      const word = m[1] ?? m[2] ?? '';
      if (NO_LABEL.test(word) || readMark(`${word}:`) !== null) continue;
      const rest = line.text.slice(m.index + m[0].length).replace(/^[】 ]*:?/, '');
      // (局长:某某): the bracket that holds the field is no part of it.
      const value = (/^[^;]*/.exec(rest)?.[0] ?? '').replace(/^([^()]*)\).*$/, '$1').trim();
      const one = seen.get(word) ?? { count: 0, values: [], line: line.n };
      one.count++;
      if (one.values.length < 20) one.values.push(value);
      seen.set(word, one);
    }
  }
  return seen;
}

/** One character of four or more is another one: 牵头单拉. */
function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++;
  return different === 1;
}

/** Gives a document's own labels and misprinted ones the usual words, so that the readers find them. */
export function relabel(lines: Line[]): { lines: Line[]; warnings: Warning[] } {
  const seen = labelsOf(lines);
  const usual = [...seen].filter(([word, { count }]) => count >= OFTEN && labelOf(word) !== null).map(([word]) => word);
  const other = new Map<string, string>();
  const warnings: Warning[] = [];
  for (const [word, { count, values, line }] of seen) {
    if (labelOf(word) !== null) continue;
    const near = count < OFTEN ? [...usual, ...STANDARD].find((u) => differsByOne(u, word)) : undefined;
    const label = near ?? (count >= OFTEN && !NO_NAME.test(word) ? usualLabel(word, values) : undefined);
    if (label !== undefined) other.set(word, label);
    if (near !== undefined) warnings.push({ line, message: `“${word}”疑为标签“${near}”的误字,已按后者读入` });
  }
  if (other.size === 0) return { lines, warnings };
  const renamed = (word: string): string => other.get(word) ?? word;
  return { lines: lines.map((l) => ({ ...l, text: l.text.replace(LABEL, renamed) })), warnings };
}

/** 姓 名, 职  务: a label with blanks between its characters. */
export const closedUp = (lines: Line[]): Line[] =>
  lines.map((l) => (MAY.test(l.text) && SPACED.test(l.text) ? { ...l, text: l.text.replace(SPACED, closeUp) } : l));

const WHO = /^(?:姓名|职务|职位|单位|岗位)$/;

function closeUp(word: string): string {
  const whole = word.replace(/ /g, '');
  return labelOf(whole) !== null || WHO.test(whole) ? whole : word;
}
