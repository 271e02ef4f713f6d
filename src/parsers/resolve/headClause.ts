import type { Statement } from '../../model/statement.js';
import type { Draft } from './drafted.js';

const TOPIC = /(?:方面|工作|任务|情况|进展|这一?块|这一?项)+$/u;
const REACHED = /[了已]|全部|[均都]/u;

/** 打通断头路,甲路、乙路通车: a target's own name before what was done is a heading, and nothing that happened. */
export const isHeadClause = ({ statement, item }: Draft, statements: readonly Statement[], said: string): boolean => {
  const { measure, value, all, text, end } = statement;
  if (measure !== 'milestone' || value !== undefined || all || REACHED.test(text)) return false;
  const name = text.replace(TOPIC, '');
  if (!item.targets.some(({ metric }) => metric === name)) return false;
  const next = statements[statements.indexOf(statement) + 1];
  return next !== undefined && !/[。;\n]/u.test(said.slice(end, next.start));
};
