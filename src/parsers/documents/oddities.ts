import type { Warning } from '../../model/ledger.js';
import type { Line } from './lines.js';

const NO_COLON = /^((?:牵头|责任|配合|承办|主办|协办)单位|(?:完成|办结)时限|(?:进展|推进)情况|承诺人)(?: |;)/;
const LOST_SIGN = /[“《][^”》]*[\u4e00-\u9fff]{2} [\u4e00-\u9fff]{2}[^”》]*[”》]|K\d* \d{3}/;
const LOST_PAUSE = /((?:[\u4e00-\u9fff]{1,3}[区县市]){2,}、[\u4e00-\u9fff]{1,5}[区县])/;
const LOST_DAY = /(?<!\d)\d{1,2}月\d{1,2}(?=已|完|结|前完|将|起|开)/;
const DAY = /(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;

function quotes(text: string): boolean {
  return text.split('“').length !== text.split('”').length;
}

/** What looks misprinted in the lines that were read; nothing is changed, only said. */
export function oddities(lines: Line[]): Warning[] {
  const found: Warning[] = [];
  const say = (line: Line, message: string): void => {
    found.push({ line: line.n, message });
  };
  for (const line of lines) {
    const { text } = line;
    if (text === '') continue;
    const bare = NO_COLON.exec(text)?.[1];
    if (bare !== undefined) say(line, `“${bare}”后面缺少冒号,已照常读入`);
    if (quotes(text)) say(line, '引号不成对,可能漏印了一半');
    const sign = LOST_SIGN.exec(text)?.[0];
    if (sign !== undefined) say(line, `“${short(sign)}”中间可能漏印了符号`);
    const pause = LOST_PAUSE.exec(text)?.[1];
    if (pause !== undefined && !/[示开]|自治|小区|社区|地区|片区|园区|灌区|库区|景区|校区|院区/.test(pause))
      say(line, `“${short(pause)}”中间可能漏印了顿号`);
    const day = LOST_DAY.exec(text)?.[0];
    if (day !== undefined) say(line, `“${day}”后面可能漏印了“日”`);
    for (const m of text.matchAll(DAY)) {
      const days = new Date(Date.UTC(2024, Number(m[1]), 0)).getUTCDate();
      if (Number(m[1]) <= 12 && Number(m[2]) > days) say(line, `“${m[0]}”没有这一天,已按当月最后一天读入`);
    }
    if (text.includes('\uFFFD')) say(line, '有读不出的字,文件可能有损坏');
    if (text.includes('`')) say(line, '有多余的符号“`”');
  }
  return found;
}

const short = (s: string): string => (s.length > 24 ? `${s.slice(0, 24)}…` : s).replace(/[“”《》]/g, '');
