import type { Line } from './lines.js';
import { innerParts, readMark } from './marks.js';

const MATTER = /^(?:重点|主要)?(?:任务|项目|事项|工作|实事|课题|行动|工程)(?:名称|标题) ?: ?(.+)$/;
const PROMISE = /^(?:公开)?承诺(?:事项|内容|目标)? ?: ?(.+)$/;
const PERSON = /^\S{0,5}承诺人 ?:/;

/** Matters that only a label 任务名称, 承诺事项 begins are counted: the whole list through, promises by person. */
export function numbered(lines: Line[]): Line[] {
  const matters = lines.filter((l) => MATTER.test(l.text)).length;
  const promises = lines.filter((l) => PROMISE.test(l.text)).length;
  if (matters < 2 && promises < 2) return lines;
  let count = 0;
  return lines.map((line) => {
    if (PERSON.test(line.text)) count = 0;
    const words = (matters >= 2 ? MATTER : PROMISE).exec(line.text)?.[1];
    if (words === undefined || readMark(words) !== null || innerParts(words)?.head === '') return line;
    count++;
    return { ...line, text: `${matters >= 2 ? '任务' : '承诺'}${count}:${words}` };
  });
}
