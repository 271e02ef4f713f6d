import { isWorkday, previousWorkday } from '../../calendar.js';
import { endOfMonth, makeDay, minDay, monthOf, weekday, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Ledger, ReportRule } from '../../model/ledger.js';
import { NO_RULE, ruleText } from '../replies/answers-rules.js';
import type { Handler } from './handlers.js';

/** The due day of the month asked; a month too short for it ends on its last day. */
export function dueDayOf(rule: ReportRule, today: Day): Day | null {
  if (rule.dueDay === null) return null;
  const day = makeDay(yearOf(today), monthOf(today), rule.dueDay);
  return minDay(day, endOfMonth(today));
}

function ruled(ledgers: readonly Ledger[]): { ledger: Ledger; rule: ReportRule } | undefined {
  for (const ledger of ledgers) if (ledger.rules) return { ledger, rule: ledger.rules };
  return undefined;
}

export const ruleAnswer: Handler = async (query, context) => {
  if (query.ask !== 'rule' || !query.rules) return null;
  const found = ruled(context.ledgers);
  if (!found) return { items: [], text: NO_RULE };
  const day = dueDayOf(found.rule, context.today);
  const rest = day !== null && !isWorkday(day);
  const due = {
    today: context.today,
    ...(day !== null && { day, weekday: weekday(day) }),
    ...(day !== null && rest && { before: previousWorkday(day) }),
  };
  return {
    items: [],
    text: query.rules.map((asked) => ruleText(asked, found.rule, due)).join('\n'),
  };
};
