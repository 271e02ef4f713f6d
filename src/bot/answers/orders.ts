import { itemText } from '../replies/answers-format.js';
import { instructionLine, NO_INSTRUCTION } from '../replies/answers-orders.js';
import type { Handler } from './handlers.js';
import { unknownAnswer } from './plain.js';
import { subjectOf } from './subject.js';

const NEWEST = 5;

/** 有什么批示: the instructions that leaders gave on an item, newest first. */
export const ordersAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'instructions') return null;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const items = [...new Set(subject.parts.map((part) => part.item))];
  const facts = await context.facts.instructions(
    items.map((item) => item.id),
    NEWEST,
  );
  const lines = items.flatMap((item) => {
    const own = facts.filter((fact) => fact.item === item.id);
    const name = itemText(item, context.ledgers.length > 1);
    return own.length === 0
      ? [`${name}：${NO_INSTRUCTION}`]
      : [name, ...own.map((fact) => instructionLine(fact, context.today))];
  });
  return { items: items.map((item) => item.id), text: lines.join('\n') };
};
