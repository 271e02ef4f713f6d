import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import type { StateAsk } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { itemText } from '../replies/answers-format.js';
import { NONE_STATED } from '../replies/answers-lists.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import { subjectOf } from './subject.js';

const STATED: Partial<Record<StateAsk, { words: string; statuses: readonly NonNullable<StoredFact['status']>[] }>> = {
  paused: { words: '暂缓', statuses: ['paused'] },
  delayed: { words: '延期', statuses: ['delayed'] },
  stalled: { words: '停滞', statuses: ['stalled', 'blocked', 'paused'] },
  blocked: { words: '受阻', statuses: ['blocked', 'stalled'] },
};
const MOST = 2;

/** 首末站改造有暂缓的没: within the one matter that is named, what stands in that state; that nothing was told so where nothing was. */
export const statedPartAnswer: Handler = async (query, context, talk) => {
  const wanted = query.state && STATED[query.state];
  if (!wanted || query.due || query.lamps || namesOwners(query)) return null;
  if (!query.topics.some((topic) => weigh(topic).strong.length > 0)) return null;
  const { parts } = subjectOf(query, context, talk);
  if (parts.length === 0 || parts.length > MOST) return null;
  const lines: string[] = [];
  for (const part of parts) {
    const kin = family(part.item, part.ledger);
    const loaded = await load(context, kin);
    const own = newest(kin.flatMap((item) => loaded.of(item.id))).filter(
      (fact) => counts(fact) && fact.status !== undefined && wanted.statuses.includes(fact.status),
    );
    const name = itemText(part.item, context.ledgers.length > 1, 40);
    lines.push(...(own.length === 0 ? [NONE_STATED(name, wanted.words)] : [name, ...factLines(own, part, context)]));
  }
  return { items: [...new Set(parts.map(({ item }) => item.id))], text: lines.join('\n') };
};
