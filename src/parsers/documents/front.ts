import { makeDay, yearOf as yearOfDay } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Line } from './lines.js';
import { squeeze } from './lines.js';
import { readMark } from './marks.js';
import { anyNumber } from './numerals.js';

/** Stands for a year that nobody names. */
const FIRST: Day = '2000-01-01';
const DOC_NUMBER = /([\u4e00-\u9fff]{2,8}?) ?[〔[(【] ?((?:19|20)\d{2}) ?[〕\])】] ?第? ?(\d{1,4}) ?号/;
const KIND_WORD =
  /(?:清单|方案|台账|分解表|任务表|一览表?|安排|任务|事项|目标|计划|要点|公示|情况|通报|报告|汇总表|分工|任务书|责任书|清册|目录|进展|通知|意见|台账|一本账|分解|[^发代]表|细则|项目库|指标)[”》]?(?:\([^)]*\))?(?:的通知)?$/;

/** 按照《…》(云政〔2024〕4号)要求: the number of another document. */
const CITED = /(?:按照?|根据|依据|落实|遵照|贯彻)[^。;]*》 ?\($/;

export function docNumber(lines: Line[]): string | null {
  for (const line of lines.slice(0, 40)) {
    const m = DOC_NUMBER.exec(line.text);
    if (m && CITED.test(line.text.slice(0, m.index))) continue;
    if (m) return `${m[1]}〔${m[2]}〕${m[3]}号`;
  }
  return null;
}

/** The list that this letter brings; 年初印发《…》 only mentions another one. */
const ISSUED = /(?:关于|通知)(?:印发|下达|公布|下发|转发)(?:《([^》]+)》|<([^>]+)>)|现(?:将|印发)《([^》]+)》/;

/** Title of the list itself: of the annex, else the name in 关于印发《…》的通知, else the first line that names a kind. */
export function titleOf(lines: Line[], listStart: number, kind: Ledger['kind']): string {
  return squeeze(printedTitle(lines, listStart, kind))
    .replace(ANNEX_SIGN, '')
    .replace(COUNTED, '');
}
/** 附:…清单 names the list behind the sign. */
const ANNEX_SIGN = /^附(?:件|表|录)?[\d一二三四五]{0,2} ?: ?(?=[^ ]{4})/;
/** How many there are is no part of the name: 任务清单(共9项). */
const COUNTED = /\(共[^()]*[项件条][^()]*\)$/;

/** What stands over each number of a bulletin. */
const MASTHEAD = /^(?:督查|督办|督导|工作|情况)?(?:通报|简报|专报|通知|报告)$/;

function printedTitle(lines: Line[], listStart: number, kind: Ledger['kind']): string {
  const before = lines.filter((l) => l.n < listStart && l.text !== '' && !l.text.includes('\t'));
  const annex = before.findLastIndex((l) => /^附 ?件 ?[\d一二三]{0,2}[:]?$/.test(l.text));
  const tail = before.slice(annex + 1);
  if (annex >= 0) {
    const titled = tail.find((l) => KIND_WORD.test(l.text) && l.text.length < 60 && !/[。,;]$/.test(l.text));
    if (titled) return titled.text;
  }
  const own = before.findLast(
    (l) => KIND_WORD.test(l.text) && !/[。,;]$|通知$|^关于/.test(l.text) && l.text.length < 60 && !readMark(l.text),
  );
  const near = own ? before.length - before.indexOf(own) : 0;
  // Right over the list, behind the sentences of a letter.
  const under = near === 1 && before.some((l) => /[。:]$/.test(l.text));
  if (own && (under || (before.length > 6 && near < 4))) return own.text;
  const issued = ISSUED.exec(before.map((l) => l.text).join(''));
  if (issued) return issued[1] ?? issued[2] ?? issued[3] ?? '';
  const plain = before.find(
    ({ text }) =>
      KIND_WORD.test(text) && text.length < 70 && !readMark(text) && !/[。;]$/.test(text) && !MASTHEAD.test(text),
  );
  return (plain ?? before[0])?.text ?? (kind === 'notice' ? '任务清单' : '承诺事项进展情况');
}

/** Year the document is about: of its number, its title, else the one printed most often. */
export function yearOf(lines: Line[], title: string, number: string | null, today: Day | undefined): number {
  const said = /(20\d{2}|二〇[〇零一二三四五六七八九]{2})/.exec(title)?.[1];
  if (said) return anyNumber(said) ?? Number(said);
  if (number) return Number(/〔(\d{4})〕/.exec(number)?.[1]);
  const count = new Map<number, number>();
  for (const line of lines)
    for (const m of line.text.matchAll(/(20\d{2}) ?年/g)) count.set(Number(m[1]), (count.get(Number(m[1])) ?? 0) + 1);
  const best = [...count].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : yearOfDay(today ?? FIRST);
}

const SIGNED = /^\(?(20\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:印发)?\)?$/;
/** The day printed under the letter, else the day of printing 印发. */
export function signedDay(lines: Line[]): string | null {
  for (const line of lines) {
    const m = SIGNED.exec(line.text);
    if (m) return makeDay(Number(m[1]), Number(m[2]), Number(m[3]));
  }
  for (const line of lines) {
    const m =
      /^\(?(?:公示|公布|发布|通报|填报|更新)(?:时间|日期) ?: ?(20\d{2}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2})/.exec(
        line.text,
      );
    if (m) return makeDay(Number(m[1]), Number(m[2]), Number(m[3]));
  }
  for (const line of lines) {
    const m = /(20\d{2}) ?[年-](\d{1,2})[月-](\d{1,2})日?(?: ?印发|(?:\s+\d{1,2}:\d{2}))/.exec(line.text);
    if (m) return makeDay(Number(m[1]), Number(m[2]), Number(m[3]));
  }
  return null;
}

/** The day on which a page of the document's own year was put on the site. */
export function postedDay(posted: string | undefined, year: number): Day | null {
  const [y = 0, m = 0, d = 0] = posted?.split('-').map(Number) ?? [];
  return y === year && m >= 1 && m <= 12 && d >= 1 && d <= 31 ? makeDay(y, m, d) : null;
}
