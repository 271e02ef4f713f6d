import { whoLine } from '../replies/answers-who.js';
import type { Handler } from './handlers.js';
import { unknownAnswer } from './plain.js';
import { subjectOf } from './subject.js';

/** 谁负责: leaders and responsible units of an item. */
export const whoAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'who') return null;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  return {
    items: [...new Set(subject.parts.map((part) => part.item.id))],
    targets: subject.parts.flatMap((part) => part.aims.map((aim) => aim.target.id)),
    text: subject.parts.map((part) => whoLine(part.item, part.ledger, context.ledgers.length > 1)).join('\n'),
  };
};
