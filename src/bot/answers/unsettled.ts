import { z } from 'zod';
import type { StoredFact } from '../../model/fact.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import type { Ask, Query } from '../../parsers/question/query.js';
import { ASKED_BACK, NOT_COUNTED } from '../replies/answers-waiting.js';
import type { AnswerContext, Said } from './types.js';

/** Asks that a figure or its absence answers. */
const OF_FIGURES: ReadonlySet<Ask> = new Set<Ask>([
  'value',
  'share',
  'gap',
  'over',
  'status',
  'delta',
  'reported',
  'detail',
]);
const MOST_ITEMS = 3;
const LOOKED_AT = 20;
const COUNTED: ReadonlySet<StoredFact['measure']> = new Set<StoredFact['measure']>(['done', 'started', 'rate']);

/**
 * What was told of the matter and is not in the ledger yet, in one line and without its figure: a report that waits for whoever is entitled
 * (rule 12), and, where nothing is known, one that was asked back to its reporter (rule 11). A pending figure is never told as progress.
 */
export async function unsettled(query: Query, said: Said, context: AnswerContext): Promise<string[]> {
  const items = [...new Set(said.items)];
  const asked = OF_FIGURES.has(query.ask) && !namesOwners(query);
  if (!asked || items.length === 0 || items.length > MOST_ITEMS) return [];
  const waiting = await pendingOf(items, said, context);
  if (waiting.length > 0) return [NOT_COUNTED(waiting, context.today)];
  const nothing = (said.shown ?? []).length === 0 && said.text.includes('没有上报');
  return nothing && (await isAskedBack(items, context)) ? [ASKED_BACK] : [];
}

/** Those on the targets that the answer is about, told after the figures that it shows. */
async function pendingOf(items: readonly string[], said: Said, { facts }: AnswerContext): Promise<StoredFact[]> {
  const found = (await facts.pending?.([...items], LOOKED_AT)) ?? [];
  const newest = Math.max(0, ...(said.shown ?? []).flatMap((one) => one.facts));
  const targets = new Set(said.targets ?? []);
  return found.filter(
    ({ id, kind, measure, value, target }) =>
      kind === 'report' &&
      value !== undefined &&
      COUNTED.has(measure) &&
      id > newest &&
      (targets.size === 0 || target === undefined || targets.has(target)),
  );
}

const askedBack = z.object({ action: z.literal('ask'), items: z.array(z.string()) });
/** What a sender's later message must not be for the question to stand open still. */
const LEAVES_OPEN = new Set(['answer', 'ignore', 'duplicate', 'ask', 'decline']);
const later = z.object({ action: z.string() });
const EVER = '2000-01-01T00:00:00+08:00';
const DAYS = 30;

/** Was a report on one of the items asked back within the month, and is the question still open? */
async function isAskedBack(items: readonly string[], { inbox, now }: AnswerContext): Promise<boolean> {
  const since = Date.parse(now) - DAYS * 86_400_000;
  for (const row of (await inbox?.doubtful(EVER, LOOKED_AT)) ?? []) {
    const read = askedBack.safeParse(row.outcome);
    if (!read.success || Date.parse(row.at) < since || !read.data.items.some((id) => items.includes(id))) continue;
    const after = (await inbox?.bySender(row.chat, row.sender, row.at, LOOKED_AT)) ?? [];
    const settled = after.some(
      (one) => one.id > row.id && !LEAVES_OPEN.has(later.safeParse(one.outcome).data?.action ?? 'ignore'),
    );
    if (!settled) return true;
  }
  return false;
}
