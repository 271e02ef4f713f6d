import { readFields } from './labels.js';
import { type Line, squeeze } from './lines.js';
import { readMark } from './marks.js';

/** Closing words after the last matter: orders to everybody, notes in brackets, who signed and when. */
const CLOSING =
  /^(?:请|望|以上|特此|专此|妥否|各(?:级|地|有关|相关|责任|承办|牵头|承诺)?(?:[县市区]|单位|部门|乡镇|街道|级|地)|对(?:进展|推进|落实|工作|未|完成)|本(?:方案|清单|通知|通报|公示)|(?:公示|公告)(?:期|时间|日期|时段)|监督(?:电话|举报|邮箱)|举报|投诉|咨询(?:电话|方式)|欢迎|下一(?:步|阶段)[,:]?(?:工作中)?[,]?(?:请|望|各(?:级|地|有关|相关|责任|承办|牵头|承诺)?(?:[县市区]|单位|部门|乡镇|街道|级|地)|全[市县区](?:上下|各))|说明:|附:|注:|备注:)|^\([^()]{2,40}\)$/;
const SIGNED = /^20\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?:印发)?$/;
const OFFICE = /^[\u4e00-\u9fff]{2,14}(?:人民政府|办公室|办公厅|督查室|委员会|党委|县委|市委|区委|领导小组|指挥部)$/;

/** Index of the first line behind the last matter that belongs to the letter or the page again; the length where there is none. */
export function closing(lines: Line[], chrome: readonly number[]): number {
  const last = lines.findLastIndex(
    (l) => l.text.includes('\t') || readMark(l.text) !== null || readFields(squeeze(l.text), l.n).fields.length > 0,
  );
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.text === '') continue;
    const from = lines[i - 1]?.n ?? line.n;
    if (chrome.some((n) => n >= from && n < line.n)) return i;
    if (CLOSING.test(line.text) || SIGNED.test(line.text) || OFFICE.test(line.text)) return i;
  }
  return lines.length;
}
