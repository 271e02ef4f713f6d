import { sameBody } from '../../parsers/bodies.js';
import { search } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { IS_NOT_OF, IS_OF, whoLine } from '../replies/answers-who.js';
import type { Handler } from './handlers.js';
import { type Part, toParts } from './part.js';
import { unknownAnswer } from './plain.js';
import { subjectOf } from './subject.js';
import type { AnswerContext } from './types.js';

/** From here an item has the matter, though another has more of its words. */
const TOUCHED = 0.55;

/** Every item that has the matter: one matter promised by several. */
function allAbout(query: Query, context: AnswerContext): Part[] {
  return query.topics.flatMap((topic) =>
    toParts(
      search(topic, context.ledgers, { places: query.places }).filter((hit) => hit.cover >= TOUCHED),
      topic,
      context.ledgers,
    ),
  );
}

/** 62项是住建局管的吧. */
const isOfUnit = (unit: string, units: readonly string[]): string =>
  units.some((one) => sameBody(one, unit)) ? IS_OF(unit) : IS_NOT_OF(unit);

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
    text: parts
      .flatMap((part) => [
        ...query.units.slice(0, 1).map((unit) => isOfUnit(unit, part.item.units)),
        whoLine(part.item, part.ledger, context.ledgers.length > 1),
      ])
      .join('\n'),
  };
};
