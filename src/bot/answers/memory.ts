import type { Instant } from '../../model/fact.js';
import { ownerOf } from '../../parsers/question/belongs.js';
import type { Query } from '../../parsers/question/query.js';
import { itemById, ledgerOf } from './load.js';
import type { AnswerContext, Named, Said, Shown, Talk } from './types.js';

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

/** So many figures are remembered. */
export const KEPT = 6;

function namedOf(query: Query, before: Talk | undefined): Named[] {
  const kinds: Named['kind'][] = ['leaders', 'units', 'sections'];
  const now = kinds.flatMap((kind) => query[kind].map((name) => ({ kind, name })));
  const older = (before?.named ?? []).filter((one) => !now.some((own) => own.name === one.name));
  return [...older, ...now].slice(-KEPT);
}

/** 断头路呢 after 乡村公路改了多少: what was shown before stays beside it, for 两个哪个快. */
function besides(query: Query, before: Talk | undefined): Shown[] {
  const latest = before?.latest ?? 0;
  return query.follow && query.topics.length + query.places.length > 0 && latest > 0
    ? (before?.shown.slice(-latest) ?? [])
    : [];
}

/** 高标准农田 of two counties: figures of one name and several items are told apart by whose they are. */
function distinct(shown: readonly Shown[], context: AnswerContext): Shown[] {
  return shown.map((one) => {
    if (!shown.some((other) => other.label === one.label && other.item !== one.item)) return one;
    const item = itemById(context, one.item);
    const owner = item && (ownerOf(item, ledgerOf(context, item)) ?? item.code);
    return owner === undefined ? one : { ...one, label: `${owner}${one.label}` };
  });
}

export function remember(context: AnswerContext, query: Query, said: Said, before: Talk | undefined): Talk {
  const goesOn = before !== undefined && said.items.some((id) => before.items.includes(id));
  const shown = distinct([...(goesOn ? before.shown : besides(query, before)), ...(said.shown ?? [])], context).slice(
    -KEPT,
  );
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

/** A talk that somebody else began: what a report of the group was about, where the asker has asked nothing yet. */
export function talkAbout(items: readonly string[], targets: readonly string[], query: Query, at: Instant): Talk {
  const bare = { ...query, ask: 'value' as const, also: [], months: [], places: [] };
  return { at, query: bare, items: [...items], targets: [...targets], topics: [], shown: [], latest: 0 };
}
