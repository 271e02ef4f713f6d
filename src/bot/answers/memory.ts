import type { Query } from '../../parsers/question/query.js';
import type { AnswerContext, Named, Said, Talk } from './types.js';

const TEN_MINUTES = 10 * 60_000;

function isTalk(value: unknown): value is Talk {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'string' &&
    'query' in value &&
    typeof value.query === 'object' &&
    'items' in value &&
    Array.isArray(value.items) &&
    'shown' in value &&
    Array.isArray(value.shown)
  );
}

/** The talk so far, when it is not older than ten minutes (rule 21). */
export function talkOf(context: AnswerContext): Talk | undefined {
  if (!isTalk(context.memory)) return undefined;
  const age = Date.parse(context.now) - Date.parse(context.memory.at);
  return age >= 0 && age <= TEN_MINUTES ? context.memory : undefined;
}

const KEPT = 6;

function namedOf(query: Query, before: Talk | undefined): Named[] {
  const kinds: Named['kind'][] = ['leaders', 'units', 'sections'];
  const now = kinds.flatMap((kind) => query[kind].map((name) => ({ kind, name })));
  const older = (before?.named ?? []).filter((one) => !now.some((own) => own.name === one.name));
  return [...older, ...now].slice(-KEPT);
}

export function remember(context: AnswerContext, query: Query, said: Said, before: Talk | undefined): Talk {
  const goesOn = before !== undefined && said.items.some((id) => before.items.includes(id));
  const shown = [...(goesOn ? before.shown : []), ...(said.shown ?? [])].slice(-KEPT);
  const silent = said.items.length === 0 && before !== undefined;
  return {
    at: context.now,
    query: said.query ?? query,
    items: silent ? before.items : said.items,
    targets: silent ? before.targets : (said.targets ?? []),
    topics: query.topics.length > 0 ? query.topics : goesOn || silent ? (before?.topics ?? []) : [],
    shown: silent ? before.shown : shown,
    named: namedOf(query, before),
    latest: silent ? (before.latest ?? 0) : Math.min(KEPT, said.shown?.length ?? 0),
  };
}
