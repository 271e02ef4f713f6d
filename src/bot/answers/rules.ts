import { isWorkday, previousWorkday } from '../../calendar.js';
import { addDays, daysBetween, endOfMonth, makeDay, monthOf, weekday, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Ledger, ReportRule } from '../../model/ledger.js';
import type { RuleAsk } from '../../parsers/question/query.js';
import { documentText, LIGHTS_RULE, NO_RULE, type ReportingAsk, ruleText } from '../replies/answers-rules.js';
import type { Handler } from './handlers.js';

/** The due day of the month of `day`; a month too short for it ends on its last day. */
export function dueDayOf(rule: ReportRule, day: Day): Day | null {
  if (rule.dueDay === null) return null;
  const last = endOfMonth(day);
  return rule.dueDay >= Number(last.slice(8)) ? last : makeDay(yearOf(day), monthOf(day), rule.dueDay);
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const NAMED_MONTH = /(?<![\d.])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!内|报)/u;

/** A day of the month asked for (8月28号, 下个月), else today. Months are those of this year. */
export function monthAsked(text: string, today: Day): Day {
  if (/下个?月/u.test(text)) return addDays(endOfMonth(today), 1);
  if (/国庆/u.test(text)) return makeDay(yearOf(today), 10, 1);
  const said = NAMED_MONTH.exec(text)?.[1];
  if (said === undefined) return today;
  const month = /\d/u.test(said) ? Number(said) : MONTHS.indexOf(said) + 1;
  return makeDay(yearOf(today), month, 1);
}

/** A later day is asked for: 能拖到29号交不. */
const LATER = /拖|推[后迟]|顺延|往后|延[后迟到]|[晚迟]|缓/u;

/** 离交月报还剩几天. */
const DAYS_LEFT = /(?:多少|几)天/u;

/** 离15号还有几天, where reports are due on the 28th. */
function isOfOtherDay(text: string, { dueDay }: ReportRule): boolean {
  const said = /(?:离|距离?|到)(?:本月|这个?月)?(\d{1,2})[号日](?:还)?(?:有|剩|差)/u.exec(text)?.[1];
  return said !== undefined && Number(said) !== dueDay;
}

function ruled(ledgers: readonly Ledger[]): { ledger: Ledger; rule: ReportRule } | undefined {
  for (const ledger of ledgers) if (ledger.rules) return { ledger, rule: ledger.rules };
  return undefined;
}

const isOfPaper = (asked: RuleAsk): asked is 'number' | 'issued' => asked === 'number' || asked === 'issued';
const isOfReporting = (asked: RuleAsk): asked is ReportingAsk => !isOfPaper(asked) && asked !== 'lights';

/** What the notice orders about reporting, how lights come about, and what the document itself prints of its number and day. */
export const ruleAnswer: Handler = async (query, context) => {
  if (query.ask !== 'rule' || !query.rules) return null;
  const papers = query.rules.includes('lights') ? [LIGHTS_RULE] : [];
  if (query.rules.some(isOfPaper)) papers.push(...context.ledgers.map((ledger) => documentText(ledger, context.today)));
  const rules = query.rules.filter(isOfReporting);
  if (rules.length === 0) return { items: [], text: papers.join('\n') };
  const found = ruled(context.ledgers);
  if (!found) return { items: [], text: [...papers, NO_RULE].join('\n') };
  if (isOfOtherDay(query.text, found.rule)) return null;
  const day = dueDayOf(found.rule, monthAsked(query.text, context.today));
  const rest = day !== null && !isWorkday(day);
  const due = {
    today: context.today,
    later: LATER.test(query.text),
    ...(day !== null && DAYS_LEFT.test(query.text) && { left: daysBetween(context.today, day) }),
    ...(day !== null && { day, weekday: weekday(day) }),
    ...(day !== null && rest && { before: previousWorkday(day) }),
  };
  return {
    items: [],
    text: [...papers, ...rules.map((asked) => ruleText(asked, found.rule, due))].join('\n'),
  };
};
