import { nth, rank, top } from '../../ledger/compare.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { numberText } from '../replies/answers-format.js';
import { PACE, rankText, SHOWN } from '../replies/answers-ranks.js';
import { itemById, ledgerOf } from './load.js';
import { factsShown } from './shown-facts.js';
import type { AnswerContext, Said, Shown, Talk } from './types.js';

/** All of a kind are asked for, not the figures shown: 哪个县, 哪项任务, 哪个单位. */
const OTHERS = /县|区(?!别)|单位|局|部门|领导|市长|任务|事项|承诺|指标|全市|所有|台账|清单|谁/u;

/** Places shown are some of a list: without a word for just those the whole list is meant. */
const THESE = /其中|里面?|之中|当中|这[些几两三四五六\d]|它们|刚才/u;

/** 哪个最低, 三项里哪个最高, 第二呢, right after several figures: among those alone. */
export async function amongShown(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const latest = talk?.latest ?? 0;
  const shown = latest > 1 ? (talk?.shown.slice(-latest) ?? []) : [];
  if (shown.length < 2 || query.topics.length > 0 || query.places.length > 0 || query.placeKind !== undefined)
    return null;
  if (query.kind !== undefined || OTHERS.test(query.text)) return null;
  // 哪三项最慢 after two figures: more than there were.
  if ((query.n ?? 0) > shown.length) return null;
  // 垫底的呢 after 前三: the other end of all that was ranked, and not of those three.
  if (
    talk?.query.ask === 'rank' &&
    talk.query.n !== undefined &&
    ends(query) !== ends(talk.query) &&
    !THESE.test(query.text)
  )
    return null;
  if (shown.some((one) => one.place !== undefined) && !THESE.test(query.text)) return null;
  const share = (one: Shown) => one.share ?? (one.unit === '%' ? one.value : undefined);
  const shares = shown.every((one) => share(one) !== undefined);
  const unit = shown[0]?.unit ?? '';
  if (!shares && !shown.every((one) => one.unit === unit)) return null;
  const all = rank(shown, (one) => (shares ? (share(one) ?? 0) : one.value), query.order ?? 'most');
  const ranked = nth(all, query.nth) ?? top(all, query.n ?? 1);
  const rows = ranked.map((one) => ({
    place: one.place,
    label:
      shares && one.entry.unit !== '%'
        ? `${one.entry.label}（${numberText(one.entry.value)}${one.entry.unit}）`
        : one.entry.label,
    value: Number(one.value.toFixed(2)),
    unit: shares ? '%' : one.entry.unit,
  }));
  const facts = await factsShown(
    ranked.map((one) => one.entry),
    context,
  );
  const [first] = facts;
  const item = first && itemById(context, first.item);
  const order = query.order === 'least' ? '最低' : '最高';
  return {
    items: [...new Set(ranked.map((one) => one.entry.item))],
    targets: ranked.flatMap((one) => one.entry.target ?? []),
    shown,
    text: [
      rankText(SHOWN(shown.length, shares ? PACE : '', order), rows),
      ...(item ? [sourceLine(facts, ledgerOf(context, item), context.today)] : []),
    ].join('\n'),
  };
}

const ends = ({ order = 'most' }: Query): string => order;
