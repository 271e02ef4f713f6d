import { isWorkday, previousWorkday } from '../../calendar.js';
import { endOfMonth, makeDay, monthOf, weekday, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Ledger, ReportRule } from '../../model/ledger.js';
import type { RuleAsk } from '../../parsers/question/query.js';
import { NO_RULE, ruleText } from '../replies/answers-rules.js';
import type { Handler } from './handlers.js';

/** The due day of the month asked; a month too short for it ends on its last day. */
export function dueDayOf(rule: ReportRule, today: Day): Day | null {
  if (rule.dueDay === null) return null;
  const day = makeDay(yearOf(today), monthOf(today), rule.dueDay);
  return day > endOfMonth(today) ? endOfMonth(today) : day;
}

function ruled(ledgers: readonly Ledger[]): { ledger: Ledger; rule: ReportRule } | undefined {
  for (const ledger of ledgers) if (ledger.rules) return { ledger, rule: ledger.rules };
  return undefined;
}

export const ruleAnswer: Handler = async (query, context) => {
  const asked: RuleAsk | undefined = query.ask === 'rule' ? query.rule : undefined;
  if (asked === undefined) return null;
  const found = ruled(context.ledgers);
  if (!found) return { items: [], text: NO_RULE };
  const day = dueDayOf(found.rule, context.today);
  const rest = day !== null && !isWorkday(day);
  return {
    items: [],
    text: ruleText(asked, found.rule, {
      today: context.today,
      ...(day !== null && { day, weekday: weekday(day) }),
      ...(day !== null && rest && { before: previousWorkday(day) }),
    }),
  };
};
