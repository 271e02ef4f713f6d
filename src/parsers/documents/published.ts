import { addDays } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { findDays } from './deadline.js';

const PLAN = /(?:计划|预计|拟|将|力争|确保|下一步|待|定于|暂定|原定|准备)[^,;。]{0,10}$/;
const TO_COME = /^[^,;。]{0,10}(?:计划|预计|拟|将|力争)/;
const PAST_BEFORE = /(?:已经?|截[至止]到?|于|自|经|[、~-])$|(?:已|了)[^,;。]{0,6}$/;
const PAST_AFTER =
  /^(?:[上下]午|当[日天]|[\d:]+时?)|^[^。;]{0,24}(?:了|已|完毕|召开|举行|举办|成立|启动|挂牌|发布|到位|进场|开展|完成)/;

/** 现将上半年推进情况汇总如下: how far the progress goes. */
const TERM =
  /((?:第|前)?[一二三四]季度|上半年|(?:\d{1,2} ?[-~—至] ?)?\d{1,2}月份?)(?:的?[\u4e00-\u9fff]{0,4}?(?:推进|进展|完成|落实|办理|践诺|履诺|兑现|执行)(?:进展)?情况)/;

/**
 * The day that progress texts stand for: 截至5月底 where it is said of the whole; else the eve of the earliest day that is told as
 * still to come, when it follows soon after the latest one told as past; else that latest one.
 */
export function progressDay(texts: string[], heading: string, year: number): Day | null {
  const said = /(?:截[至止]到?|统计(?:时间|日期) ?:)([^,;。]{2,14}?)(?:的|[,。);]|$|进展|全)/m.exec(heading);
  const whole = said ? findDays(said[1] ?? '', year)[0] : undefined;
  if (whole) return whole.day;
  const term = TERM.exec(heading)?.[1];
  const ended = term === undefined ? undefined : findDays(term.replace(/^前(?=[一二三])/, '第'), year)[0];
  if (ended) return ended.day;
  const past: Day[] = [];
  const open: Day[] = [];
  for (const text of texts)
    for (const d of findDays(text, year)) {
      const before = text.slice(Math.max(0, d.start - 16), d.start);
      const after = text.slice(d.end, d.end + 30);
      const exact = /\d ?[日号]|[一二三四五六七八九十][日号]/.test(d.text);
      if (exact && (PLAN.test(before) || /前$/.test(d.text) || TO_COME.test(after))) open.push(d.day);
      else if (exact && (PAST_BEFORE.test(before) || PAST_AFTER.test(after))) past.push(d.day);
      else if (exact) open.push(d.day);
      else if (/截[至止]到?$/.test(before)) past.push(d.day);
    }
  const latest = past.sort().at(-1);
  if (latest === undefined) return null;
  const next = open.filter((d) => d > latest).sort()[0];
  return next !== undefined && next <= addDays(latest, 10) ? addDays(next, -1) : latest;
}

/** (2024年第一季度), 上半年, 1—5月: the title says how far the progress goes. */
export function titleDay(title: string, year: number): Day | null {
  const said = /第?[一二三四1-4]季度|下?半年|(?:\d{1,2} ?[-~—至] ?)?\d{1,2}月份?/.exec(
    title.replace(/前(?=[一二三]季度)/, '第'),
  )?.[0];
  return said === undefined ? null : (findDays(said === '半年' ? '上半年' : said, year)[0]?.day ?? null);
}
