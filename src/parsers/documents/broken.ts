import { isBodies } from './labelkinds.js';
import { squeeze } from './lines.js';
import type { TextAt } from './outline.js';
import { findFigures } from './targets/figures.js';

/** A goal ends with its figure: 新增企业12家. */
const goalEnds = (words: string): boolean =>
  /\d[^\d]{1,6}$/.test(words) && findFigures(words.slice(-16)).at(-1)?.end === Math.min(16, words.length);
const GOES_ON = /^(?:[、,;。:)]|以上|以下|以内|左右|以外|的|及|和|等|次|\/)/;
const BODY_ENDS = /[\u4e00-\u9fff]{2}(?:局|委|办|政府|中心|公司)$/;
const BODY_BEGINS = /^(?:[省市县区州旗](?![政府场属直外内长])|各)[\u4e00-\u9fff]/;

/** What a body's own name goes on with: 城关镇 + 人民政府. */
const OWN_END =
  /^(?:人民政府|政府|管委会|管理委员会|办事处|街道|党工委|委员会|办公室|[^省市县区州旗各]{0,4}[分支][局行]|[支大总]队)/;

/** Two paragraphs of one cell in Word: bodies of their own, each with its whole name. */
export function joinParagraphs(first: string, next: string): string {
  if (first === '' || next === '') return first + next;
  return isBodies(first) && isBodies(next) && !OWN_END.test(next) ? `${first}、${next}` : joinBroken(first, next);
}

/** Two lines of one cell: goals and bodies that stand on lines of their own get their sign between, words cut in two do not. */
export function joinBroken(first: string, next: string): string {
  if (first === '' || next === '') return first + next;
  if (goalEnds(first) && !GOES_ON.test(next)) return `${first};${next}`;
  return BODY_ENDS.test(first) && BODY_BEGINS.test(next) ? `${first}、${next}` : first + next;
}

/** So long a line with stops in it and none at its end is a full one of its page, cut within a sentence. */
const FULL = 24;
const STOPPED = /[。;:!?)”》…]$/;
const POINTS =
  /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、](?!\d)|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/;

/** Whether a line of running text was cut before its sentence was over: 累计完成投资 and 6300万元 on the next line. */
export function isBrokenOff(last: string, next: string): boolean {
  if (last === '' || STOPPED.test(last) || POINTS.test(next)) return false;
  if (/[,、\d]$/.test(last) || /^[,、;。)”%]/.test(next)) return true;
  const clause = /[^,;。:]*$/.exec(last)?.[0] ?? '';
  if (/^\d/.test(next)) return !/\d/.test(clause);
  return last.length >= FULL && /[,;。]/.test(last);
}

/** What was done goes on in the next line: the same sentence, or another paragraph. */
export function tellOn(progress: TextAt[], next: TextAt): void {
  const last = progress.at(-1);
  if (last !== undefined && isBrokenOff(last.text, next.text)) last.text = squeeze(last.text + next.text);
  else progress.push(next);
}
