import type { Item } from '../../model/ledger.js';
import { NO_ORDINAL } from '../replies/answers.js';
import { cut, itemText } from '../replies/answers-format.js';
import { factLines } from './fact-lines.js';
import { linesAbout } from './lines.js';
import type { Part } from './part.js';
import { namesOrdinal } from './surroundings.js';
import type { AnswerContext, Loaded, Said } from './types.js';
import { ordinalsOf, type Wish } from './wish.js';

const MOST = 15;

/**
 * 河道二期到哪了, where nothing of the item says which 期 it is of: that is said, and all lines follow, since some of them
 * alone may be of the other 期.
 */
export function unsorted(
  { item, ledger, ...part }: Part,
  wish: Wish,
  kin: readonly Item[],
  loaded: Loaded,
  context: AnswerContext,
  several: boolean,
): Said | undefined {
  const [asked] = wish.ordinals.filter((one) => !one.endsWith('季度'));
  if (asked === undefined || kin.some(({ title, text }) => ordinalsOf(`${title}${text}`).includes(asked)))
    return undefined;
  const all = linesAbout('', kin, loaded, context.today);
  if (all.length === 0 || namesOrdinal(all, [asked])) return undefined;
  const lines = factLines(all, { ...part, item, ledger }, context, MOST);
  return {
    text: [cut(itemText(item, several), 40), NO_ORDINAL(asked), ...lines].join('\n'),
    items: [item.id],
    targets: [],
  };
}
