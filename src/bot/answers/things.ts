import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { namesMatter } from '../../parsers/question/asks-of.js';
import type { Query, StateAsk } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { cut, itemText } from '../replies/answers-format.js';
import { NO_THINGS, STATE_WORDS } from '../replies/answers-lists.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { WHICH_THING } from './lists.js';
import { family, load } from './load.js';
import { toldOfThings } from './of-kind.js';
import { subjectOf } from './subject.js';
import type { Talk } from './types.js';

type Status = NonNullable<StoredFact['status']>;
const STATES: Partial<Record<StateAsk, readonly Status[]>> = {
  not_started: ['not_started'],
  paused: ['paused'],
  delayed: ['delayed'],
  stalled: ['stalled', 'no_progress'],
  blocked: ['blocked', 'stalled'],
  started: ['in_progress', 'done'],
};
/** How things stand that may not have been begun. */
const NOT = /没|未|不|手续|征[地迁]|前期|招标|筹备/u;

/** 没启动的是哪两个 right after how many of one matter were not begun: which of those, though items may be counted so. */
const isOfTalk = (query: Query, talk: Talk | undefined): boolean =>
  talk?.items.length === 1 &&
  !namesMatter(query) &&
  (talk.query.state === query.state || FIGURES.has(talk.query.ask)) &&
  /哪[一两几二三四五六七八九\d]{1,2}个(?!项|任务|事项|承诺|单位|部门)/u.test(query.text);
const FIGURES = new Set<Query['ask']>(['value', 'gap', 'share']);

/** 没动的是哪三条, 哪座停工了: of the named things of the matter of the talk, those told to be so. */
export const thingsAnswer: Handler = async (query, context, talk) => {
  const wanted = query.state && STATES[query.state];
  if (!wanted || !query.state || !(WHICH_THING.test(query.text) || isOfTalk(query, talk))) return null;
  const { parts } = subjectOf(query, context, talk);
  const part = parts.length > 1 ? await toldOfThings(parts, context) : parts[0];
  if (!part) return null;
  const loaded = await load(context, family(part.item, part.ledger));
  const own = loaded
    .of(part.item.id)
    .filter((fact) => counts(fact) && fact.asOf <= context.today)
    .sort(newestFirst);
  const newest = new Map<string, StoredFact>();
  for (const fact of own) if (fact.object !== undefined && !newest.has(fact.object)) newest.set(fact.object, fact);
  const found = [...newest.values()].filter((fact) => fact.status !== undefined && wanted.includes(fact.status));
  const head = cut(itemText(part.item, context.ledgers.length > 1), 40);
  const said = { items: [part.item.id], targets: part.aims.map((aim) => aim.target.id) };
  const word = STATE_WORDS[query.state];
  if (found.length === 0) {
    const near = own.filter((fact) => NOT.test(fact.text ?? ''));
    return { ...said, text: [head, NO_THINGS(word), ...factLines(near, part, context)].join('\n') };
  }
  const names = found.map(({ object = '' }) => object).join('、');
  return { ...said, text: [head, `${word}：${names}`, sourceLine(found, part.ledger, context.today)].join('\n') };
};
