import { whoLine } from '../replies/answers-who.js';
import type { Handler } from './handlers.js';
import { unknownAnswer } from './plain.js';
import { allAbout, subjectOf } from './subject.js';

/** 有哪些人承诺了, 都有谁在抓: all of them are asked for. */
const EVERYBODY = /哪些|哪几|都有谁|都是谁|几[个位]/u;

/** 谁负责: leaders and responsible units of an item. */
export const whoAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'who') return null;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  const found = subject.parts.map((part) => part.item);
  const more = EVERYBODY.test(query.text) ? allAbout(query, context) : [];
  const parts = [...subject.parts, ...more.filter((part) => !found.includes(part.item))];
  return {
    items: [...new Set(parts.map((part) => part.item.id))],
    targets: parts.flatMap((part) => part.aims.map((aim) => aim.target.id)),
    text: parts.map((part) => whoLine(part.item, part.ledger, context.ledgers.length > 1)).join('\n'),
  };
};
