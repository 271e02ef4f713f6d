import { rightedInBreath } from '../cues/breath.js';
import { gated } from '../gate/gate.js';

const CIRCLED = /[①-⑳]/g;
const NUMBERED = /(?<![\d.])(\d{1,2})[、.)](?=\p{Script=Han})/gu;
const SAID = /([一二三四五六七八九])是/g;
const DIGITS = '一二三四五六七八九';
const OPENING = /[:。;,!\n 】\])]/;
/** What a point of a list ends with where the mark behind it is not set off: 1、公厕16座2、游园7个. A place does not: 山湾1、平川2. */
const CLOSING = /[\d%个条座户家所处台套块件项场人亩里米吨辆盏次名位栋间批段期了成完工好位齐效]/;
const ANY = gated(/[①-⑳]|\d[、.)]\p{Script=Han}|二是/u);

/** 通啦, 干完咯: 了 as it is said at the end. */
const ASPECT = gated(/(?<=(?!啦)\p{Script=Han})[啦咯喽](?![啦队])/gu);

/** The words as they are read: every change keeps its length. */
export const asWritten = (text: string): string => rightedInBreath(withoutListMarks(ASPECT.replace(text, '了')));

/** Words on one line that a list parts: 1、公厕16座2、游园7个; every mark becomes a stop of its own length. */
function withoutListMarks(text: string): string {
  if (!ANY.test(text)) return text;
  let out = text.replace(CIRCLED, ';');
  out = stopped(out, NUMBERED, Number);
  return stopped(out, SAID, (digit) => DIGITS.indexOf(digit) + 1);
}

/** Only numbers that count on from one are marks. */
function stopped(text: string, pattern: RegExp, read: (digit: string) => number): string {
  let next = 1;
  return text.replace(pattern, (mark: string, digit: string, at: number) => {
    if (read(digit) !== next) return mark;
    const opens = at === 0 || OPENING.test(text.charAt(at - 1));
    if (!opens && (next === 1 || !CLOSING.test(text.charAt(at - 1)))) return mark;
    next++;
    return opens && !/[】\])]/.test(text.charAt(at - 1)) ? ' '.repeat(mark.length) : ';'.padEnd(mark.length, ' ');
  });
}
