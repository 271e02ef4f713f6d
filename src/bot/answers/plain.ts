import type { Ledger } from '../../model/ledger.js';
import { type Hit, search } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { NO_MATTER, UNKNOWN } from '../replies/answers.js';
import { itemText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { type Subject, subjectOf } from './subject.js';
import type { AnswerContext, Said } from './types.js';
import { valueAnswer } from './value.js';

/** Nearest item to an unknown matter, if any is near. */
function nearest(topics: readonly string[], ledgers: readonly Ledger[]): Hit | undefined {
  return topics
    .flatMap((topic) => search(topic, ledgers))
    .filter((hit) => hit.kind !== 'fact' && hit.cover >= 0.34)
    .sort((a, b) => b.cover - a.cover)[0];
}

/** 台账里没有这项, with the nearest item if one is near. */
export function unknownAnswer(subject: Subject, context: AnswerContext): Said {
  const near = nearest(subject.unknown, context.ledgers);
  return {
    items: [],
    text: UNKNOWN(subject.unknown.join('、'), near ? itemText(near.item, context.ledgers.length > 1) : undefined),
  };
}

/** Nothing says what the question is about, and there was no talk. */
function aimless(query: Query): Said | null {
  return query.explicit ? { items: [], text: NO_MATTER } : null;
}

export const plainAnswer: Handler = async (query, context, talk) => {
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) {
    if (subject.unknown.length === 0) return aimless(query);
    return query.explicit || query.text.length <= 16 ? unknownAnswer(subject, context) : null;
  }
  return valueAnswer(subject.parts, context, query);
};
