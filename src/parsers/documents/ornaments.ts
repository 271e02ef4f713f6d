import { labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';
import { splitPerson } from './people.js';

/** ◆完成时限:, ●承诺事项(1):… — a bullet before a label says nothing. */
const BULLET =
  /^[★☆●○◆◇■□▲△►▶▷➤➢※◎·•▪◾✦✔√] ?(?=[\u4e00-\u9fff]{2,9} ?(?:\([\d一二三四五六七八九十]{1,2}\)|[\d一二三四五六七八九十]{1,2})? ?:)/;
/** 【县直部门】(5人): a heading in black brackets, alone on its line. */
const HEADING = /^【([\u4e00-\u9fff、()]{2,16})】 ?(\(共?[\d一二三四五六七八九十]{1,3}[项人件个]\))?$/;
const PLAIN_END = /^(?:打印|关闭|返回|分享|收藏|正文|全文|字体)/;

/** 就业促进行动(3项): a heading without a number. */
const COUNTED = /^[^\d:,。;|\t(][^:,。;|\t]{1,22}\(共?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[项件个条]\)$/;
const WORDS = /^[\u4e00-\u9fff“”、]{4,16}$/;
const ENDS = /(?:行动|工程|专项|攻坚|领域|方面|板块|篇|部门)$/;

/** Who promises what follows: 姓名:…, 单位:…  一把手:…. */
const WHO = /^(?:单位|姓名|承诺人|责任人|承诺单位) ?:/;

/** Headings that have neither number nor sign: two or more, told by a count behind them or by one last word of all, each over a numbered matter. */
function plainHeadings(lines: Line[]): Line[] {
  if (!lines.some(({ text }) => COUNTED.test(text) || ENDS.test(text))) return [];
  const filled = lines.filter(({ text }) => text !== '');
  const over = filled.filter(
    ({ text }, at) =>
      (COUNTED.test(text) || (WORDS.test(text) && ENDS.test(text))) &&
      readMark(text) === null &&
      (readMark(filled[at + 1]?.text ?? '')?.kind === 'num' || WHO.test(filled[at + 1]?.text ?? '')) &&
      !/:$/.test(filled[at - 1]?.text ?? ''),
  );
  const counted = over.filter(({ text }) => COUNTED.test(text));
  const ends = new Set(over.map(({ text }) => text.slice(-2)));
  const heads = counted.length > 1 ? counted : ends.size === 1 ? over : [];
  const after = filled.indexOf(heads[0] ?? filled[0] ?? { n: 0, raw: '', text: '' });
  const others = filled
    .slice(after)
    .some(({ text }) => ['part', 'han', 'hanParen'].includes(readMark(text)?.kind ?? ''));
  return heads.length > 1 && !others ? heads : [];
}

/** Lines without the bullets of a web page's layout; headings in 【】, where there are several, as numbered parts. */
export function withoutOrnaments(lines: Line[]): Line[] {
  const plain = lines.map((line) => (BULLET.test(line.text) ? { ...line, text: line.text.replace(BULLET, '') } : line));
  const filled = plain.filter(({ text }) => text !== '');
  // What stands under a heading is numbered; a value does not (【完成时限】 with its day on the next line).
  const heads = filled.filter(({ text }, at) => isHeading(text) && opens(filled[at + 1]?.text ?? ''));
  if (heads.length < 2) {
    const bare = plainHeadings(plain);
    return bare.length < 2
      ? plain
      : plain.map((line) =>
          bare.includes(line) ? { ...line, text: `第${bare.indexOf(line) + 1}部分 ${line.text}` } : line,
        );
  }
  if (plain.some(({ text }) => readMark(text)?.kind === 'part')) return plain;
  return plain.map((line) => {
    const at = heads.indexOf(line);
    const [, words = '', count = ''] = at < 0 ? [] : (HEADING.exec(line.text) ?? []);
    return at < 0 ? line : { ...line, text: `第${at + 1}部分 ${words}${count}` };
  });
}

/** What stands under a heading: a numbered matter, or the person who promises what follows. */
const opens = (text: string): boolean =>
  readMark(text) !== null || (text.length < 50 && !text.includes('。') && splitPerson(text) !== null);

function isHeading(text: string): boolean {
  const words = HEADING.exec(text)?.[1];
  return words !== undefined && labelOf(words) === null && !PLAIN_END.test(words);
}
