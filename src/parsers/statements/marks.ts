const CIRCLED = /[①-⑳]/g;
const NUMBERED = /(?<![\d.])(\d{1,2})[、.)](?=\p{Script=Han})/gu;
const SAID = /([一二三四五六七八九])是/g;
const DIGITS = '一二三四五六七八九';
const OPENING = /[:。;,!\n ]/;
const ANY = /[①-⑳]|\d[、.)]\p{Script=Han}|二是/u;

/** Words on one line that a list parts: 1、公厕16座2、游园7个; every mark becomes a stop of its own length. */
export function withoutListMarks(text: string): string {
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
    next++;
    const opens = at === 0 || OPENING.test(text.charAt(at - 1));
    return opens ? ' '.repeat(mark.length) : ';'.padEnd(mark.length, ' ');
  });
}
