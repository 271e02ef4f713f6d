import { labelOf } from './labelwords.js';
import type { Line } from './lines.js';
import { readMark } from './marks.js';

/** ◆完成时限:, ●承诺事项(1):… — a bullet before a label says nothing. */
const BULLET =
  /^[★☆●○◆◇■□▲△►▶▷➤➢※◎·•▪◾✦✔√] ?(?=[\u4e00-\u9fff]{2,9} ?(?:\([\d一二三四五六七八九十]{1,2}\)|[\d一二三四五六七八九十]{1,2})? ?:)/;
/** 【县直部门】(5人): a heading in black brackets, alone on its line. */
const HEADING = /^【([\u4e00-\u9fff、()]{2,16})】 ?(\(共?[\d一二三四五六七八九十]{1,3}[项人件个]\))?$/;
const PLAIN_END = /^(?:打印|关闭|返回|分享|收藏|正文|全文|字体)/;

/** Lines without the bullets of a web page's layout; headings in 【】, where there are several, as numbered parts. */
export function withoutOrnaments(lines: Line[]): Line[] {
  const plain = lines.map((line) => (BULLET.test(line.text) ? { ...line, text: line.text.replace(BULLET, '') } : line));
  const filled = plain.filter(({ text }) => text !== '');
  // What stands under a heading is numbered; a value does not (【完成时限】 with its day on the next line).
  const heads = filled.filter(({ text }, at) => isHeading(text) && readMark(filled[at + 1]?.text ?? '') !== null);
  if (heads.length < 2 || plain.some(({ text }) => readMark(text)?.kind === 'part')) return plain;
  return plain.map((line) => {
    const at = heads.indexOf(line);
    const [, words = '', count = ''] = at < 0 ? [] : (HEADING.exec(line.text) ?? []);
    return at < 0 ? line : { ...line, text: `第${at + 1}部分 ${words}${count}` };
  });
}

function isHeading(text: string): boolean {
  const words = HEADING.exec(text)?.[1];
  return words !== undefined && labelOf(words) === null && !PLAIN_END.test(words);
}
