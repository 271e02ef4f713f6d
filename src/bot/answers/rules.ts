import { isWorkday, previousWorkday } from '../../calendar.js';
import { endOfMonth, makeDay, minDay, monthOf, weekday, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Ledger, ReportRule } from '../../model/ledger.js';
import type { RuleAsk } from '../../parsers/question/query.js';
import { documentText, NO_RULE, ruleText } from '../replies/answers-rules.js';
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

type OfPaper = 'number' | 'issued';

function isOfPaper(asked: RuleAsk): asked is OfPaper {
  return asked === 'number' || asked === 'issued';
}

function isOfReporting(asked: RuleAsk): asked is Exclude<RuleAsk, OfPaper> {
  return !isOfPaper(asked);
}

/** What the notice orders about reporting, and what the document itself prints of its number and day. */
export const ruleAnswer: Handler = async (query, context) => {
  if (query.ask !== 'rule' || !query.rules) return null;
  const papers = query.rules.some(isOfPaper)
    ? context.ledgers.map((ledger) => documentText(ledger, context.today))
    : [];
  const rules = query.rules.filter(isOfReporting);
  if (rules.length === 0) return { items: [], text: papers.join('\n') };
  const found = ruled(context.ledgers);
  if (!found) return { items: [], text: [...papers, NO_RULE].join('\n') };
  const day = dueDayOf(found.rule, context.today);
  const rest = day !== null && !isWorkday(day);
  const due = {
    today: context.today,
    ...(day !== null && { day, weekday: weekday(day) }),
    ...(day !== null && rest && { before: previousWorkday(day) }),
  };
  return {
    items: [],
    text: [...papers, ...rules.map((asked) => ruleText(asked, found.rule, due))].join('\n'),
  };
};
