import { endOfMonth } from '../../days.js';
import type { Query } from '../../parsers/question/query.js';
import type { AnswerContext } from './types.js';

/** 上个月差几块, 4月两样合计: what was known at the end of the one month asked for (rule 20). */
export function atMonth({ months, base }: Query, context: AnswerContext): AnswerContext {
  const [month, ...more] = months;
  if (month === undefined || more.length > 0 || base !== undefined) return context;
  const end = endOfMonth(`${month}-01`);
  return end < context.today ? { ...context, today: end } : context;
}
