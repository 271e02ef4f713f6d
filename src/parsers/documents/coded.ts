import type { Warning } from '../../model/ledger.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';

/** A1. 新建…, MS-01 改造…; 3-1 新建… where nothing stands over it. */
const CODE = /^(?<series>[A-Z]{1,4}-?|\d{1,2}-)(?<no>\d{1,3})(?:[.、:)] ?| +|(?=[《“]))(?=[\u4e00-\u9fff“《])/;
const COUNTED = new Set(['num', 'numParen', 'hanParen', 'task', 'article']);
const OVER = new Set(['part', 'han']);

interface Coded {
  /** As printed: A1, MS-01. */
  code: string;
  series: string;
  no: number;
  line: Line;
}

/** Each is the next of its series, or the first of a new one. */
const runOn = (codes: readonly Coded[]): boolean =>
  codes.every(({ series, no }, at) => {
    const before = codes[at - 1];
    return before?.series === series ? no === before.no + 1 : !codes.slice(0, at).some((one) => one.series === series);
  });

/** Matters that bear a code instead of a number are counted through, and it is said which is which. */
export function coded(lines: Line[]): { lines: Line[]; warnings: Warning[] } {
  const codes = lines.flatMap((line): Coded[] => {
    const { series, no } = CODE.exec(line.text)?.groups ?? {};
    return series === undefined || no === undefined ? [] : [{ code: series + no, series, no: Number(no), line }];
  });
  const [first] = codes;
  if (first === undefined || codes.length < 2 || !runOn(codes)) return { lines, warnings: [] };
  const kinds = new Set(lines.map(({ text }) => readMark(text)?.kind ?? ''));
  const plain = codes.some(({ series }) => /^\d/.test(series));
  if ([...kinds].some((kind) => COUNTED.has(kind) || (plain && OVER.has(kind)))) return { lines, warnings: [] };
  const numbers = new Map(codes.map(({ line }, at) => [line, at + 1]));
  return {
    lines: lines.map((line) => {
      const no = numbers.get(line);
      return no === undefined ? line : { ...line, text: line.text.replace(CODE, `${no}. `) };
    }),
    warnings: [{ line: first.line.n, message: `“${first.code}”这类编号已按印出的先后改编为1–${codes.length}` }],
  };
}
