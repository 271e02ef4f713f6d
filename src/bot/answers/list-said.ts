import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { LAMP_WORDS } from '../replies/answers.js';
import {
  DAY_WRITTEN,
  EMPTY_LIST,
  foundList,
  REST,
  STATE_WORDS,
  spanText,
  THRESHOLD,
} from '../replies/answers-lists.js';
import type { Said } from './types.js';

/** By what the list was narrowed, in words. */
export function what(query: Query): string {
  const written = query.written === undefined ? undefined : DAY_WRITTEN(query.written);
  const due = written ?? (query.due ? `${spanText(query.due.from, query.due.to)}到期` : '');
  const states = query.state ? [...(query.orStates ?? []), query.state] : [];
  const state = states.map((one) => STATE_WORDS[one]).join('、');
  const lamps = query.lamps ? query.lamps.map((lamp) => LAMP_WORDS[lamp]).join('、') : '';
  const share = query.threshold ? THRESHOLD(query.threshold.share, query.threshold.below) : '';
  return [due, state, share, lamps, query.cause ? `提到“${query.cause}”` : ''].filter(Boolean).join('、');
}

/** Whose were looked through, said where none was found: the leader may have been taken over from the talk. */
const whoseOf = ({ leaders, units, sections, places }: Query): string => {
  const names = [...leaders, ...units, ...sections, ...places];
  return names.length > 0 ? `${names.join('、')}：` : '';
};

const LONGEST = 15;

/** The items found, one a line; the longest list is cut. */
export function listed(query: Query, items: readonly Item[], line: (item: Item) => string): Said {
  const ids = items.map((item) => item.id);
  if (items.length === 0) return { items: [], text: `${whoseOf(query)}${EMPTY_LIST(what(query))}` };
  const most = query.n ?? LONGEST;
  const lines = items.slice(0, most).map(line);
  if (items.length > most) lines.push(REST(items.length - most));
  return { items: ids, text: foundList(what(query), lines, items.length) };
}
