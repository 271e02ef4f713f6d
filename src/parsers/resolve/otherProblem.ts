import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { withSynonyms } from '../items/synonyms.js';
import { weigh } from '../question/residue.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';

/** Names so short are words of many matters. */
const SHORTEST = 3;
/** The name stands at the head of the problem, but for 有3条, 存在; further behind it is told of something else. */
const HEAD = 10;
const LED_IN = /(?:受|因为?|由于|等|与|和|跟|被|让|影响|导致|造成)$/u;

/** What the item's targets are called, without the words of any matter: 背街小巷. */
const namesOf = ({ targets }: Item): string[] =>
  targets.flatMap(({ metric }) => weigh(metric).strong).filter((name) => name.length >= SHORTEST);

function heads(words: string, item: Item): boolean {
  return namesOf(item).some((name) => {
    const at = words.indexOf(name);
    return at >= 0 && at <= HEAD && !LED_IN.test(words.slice(0, at));
  });
}

/**
 * 楼盘处置16个。有3条背街小巷卡在弱电迁改上: a problem that is told behind a figure, and begins with the name of another matter of
 * one's own, is no problem of what the figure counts.
 */
export function withOtherProblems(drafts: readonly Draft[], context: ParseContext): Draft[] {
  if (!drafts.some(isHost)) return [...drafts];
  return drafts.flatMap((draft) => {
    const words = isHost(draft) ? (draft.fact.problem ?? '') : '';
    if (words === '') return [draft];
    // What a word stands for is at the head where the word is.
    const [said = ''] = words.slice(0, HEAD).split(/[,，。;；]/u);
    const meant = withSynonyms(said).trim();
    if (draft.item.text.includes(said) || isOf(words, draft.item) || isOf(meant, draft.item)) return [draft];
    const told = toldOf(words, draft, drafts);
    const others = told
      ? [told]
      : [...context.own]
          .flatMap((id) => context.index.get(id) ?? [])
          .filter((item) => item !== draft.item && context.ledgers.includes(item.ledger))
          .filter((item) => heads(words, item) || heads(meant, item));
    const [other, more] = others;
    if (!other || more) return [draft];
    const moved = ofOther(draft, other, context);
    return draft.fact.value === undefined ? [moved] : [withoutProblem(draft), moved];
  });
}

/** What holds a figure, or nothing but the problem. */
const isHost = ({ fact, statement }: Draft): boolean =>
  fact.problem !== undefined &&
  (fact.value !== undefined
    ? statement.value !== undefined
    : fact.status === 'blocked' && statement.value === undefined);

/** 户厕3.9万户,绿色食品6个。户厕后期管护跟不上: the one matter of the message that the problem begins with. */
function toldOf(words: string, { item: host, statement: own }: Draft, drafts: readonly Draft[]): Item | undefined {
  const head = words.slice(0, HEAD);
  const [only, ...more] = new Set(
    drafts
      .filter(({ item, statement: { subject }, fact }) => {
        const at = item !== host && fact.value !== undefined && subject.length > 1 ? head.indexOf(subject) : -1;
        return at >= 0 && !LED_IN.test(head.slice(0, at)) && !own.subject.includes(subject);
      })
      .map(({ item }) => item),
  );
  return more.length === 0 ? only : undefined;
}

const isOf = (words: string, item: Item): boolean => namesOf(item).some((name) => words.includes(name));

function withoutProblem(draft: Draft): Draft {
  const { problem: _problem, ...fact } = draft.fact;
  const { problem: _said, ...statement } = draft.statement;
  return { ...draft, fact, statement };
}

function ofOther({ fact, statement: host }: Draft, item: Item, context: ParseContext): Draft {
  const problem = fact.problem ?? '';
  const { value: _value, unit: _unit, percent: _percent, verb: _verb, breakdown: _rows, mode: _mode, ...rest } = host;
  const statement: Statement = { ...rest, measure: 'status', status: 'blocked', subject: '', problem, text: problem };
  return { statement, item, score: 1, fact: factOf(statement, item, undefined, context) };
}
