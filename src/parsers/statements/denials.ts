import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';
import { live, sameUnit } from './figureDrafts.js';

/** What most texts have none of: then no draft is looked at. */
const MAY = gated(/[没未无]/);
/** 一条都没通, 一个还没有, 一座没建; 一户没落下 is said of all that are there. */
const NOT_ONE = /^[^,。;\d]{0,3}?(?:都|也|还|尚|均|全|仍|暂)*(?:没有?|未|无)(?!来|[问错事])/u;
/** 一户没落下: all of them. */
const ALL_THERE = /^[^,。;\d]{0,5}(?:没有?|未)[落少漏丢差剩]/u;
/** 还没有一座完工, 没建成一个. */
const NOT_A_SINGLE = /(?:没有?|未|尚无|无)(?:能|曾|建成|完成|完工|开工|建好|完)?$/u;
/** 还有一个没完工, 其中一座未验收: one of them is meant, not none. */
const ONE_OF_THEM = /(?:有|剩|剩下|另|另外|其中|余|差|只|仅|就|[:、])$/u;

/** 断头路3条一条都没通, 建好的一个还没有: what is said not to be there counts nothing. */
export function dropDenied(drafts: readonly Draft[], text: string): void {
  if (!MAY.test(text)) return;
  drafts.forEach((draft, at) => {
    const { figure } = draft;
    if (figure?.kind !== 'count' || draft.gone || draft.same) return;
    const after = text.slice(figure.end, draft.end);
    if (figure.value === 1 && isNone(text.slice(draft.start, figure.start), after)) {
      if (draft.subject === '') draft.gone = true;
      else if (ALL_THERE.test(after) || !(isStage(draft) || UNDONE.test(after))) asTopic(draft);
      else asState(draft);
      const before = drafts[at - 1];
      if (
        !ALL_THERE.test(after) &&
        draft.subject === '' &&
        before !== undefined &&
        live(before) &&
        isNamed(before, draft)
      )
        before.gone = true;
    } else if (draft.measure === 'done' && (draft.decider?.end ?? figure.end) <= figure.start && isUndone(after)) {
      // 安置楼还有一栋没交: what stands in the name decides nothing.
      [draft.measure, draft.decider, draft.verb] = ['other', undefined, undefined];
    } else if (draft.decider === undefined && NOT_ONE.test(after) && !ALL_THERE.test(after)) draft.negated = true;
  });
}

/** 户厕一户没落下: what is left of it is what the next words are about. */
function asTopic(draft: Draft): void {
  [draft.kind, draft.figure, draft.counted, draft.cues] = ['words', undefined, '', []];
  [draft.measure, draft.verb, draft.decider, draft.negated] = [undefined, undefined, undefined, false];
}

/** 充电站一座也没开工: none of them is so far, which is a state of the matter and no figure. */
function asState(draft: Draft): void {
  [draft.kind, draft.figure, draft.counted, draft.negated] = ['words', undefined, '', true];
  // 公厕一座没建, 秸秆一吨没收: not even begun; 一座没完工 may be.
  if (draft.decider === undefined || draft.decider.kind === 'act') draft.measure = 'started';
}
/** 一条都没通, 一台也没换. */
const UNDONE = /^(?:都|也|还|尚|均|全|仍|暂)*(?:没|未)能?\p{Script=Han}{1,2}$/u;
const isUndone = (after: string): boolean =>
  UNDONE.test(after) && !ALL_THERE.test(after) && !/[没未](?:有|问题?|错|来|变)/u.test(after);
const isStage = ({ measure, decider }: Draft): boolean =>
  decider !== undefined && measure !== undefined && measure !== 'planned' && measure !== 'other';

const isNone = (before: string, after: string): boolean =>
  NOT_A_SINGLE.test(before) || (NOT_ONE.test(after) && !ONE_OF_THEM.test(before));

/** 断头路3条, said before that none of them is there. */
const isNamed = (before: Draft, draft: Draft): boolean =>
  before.verb === undefined && before.segment.sentence === draft.segment.sentence && sameUnit(before, draft);

/** 不是通气,是具备条件: what is denied did not happen, and the words behind it say what did. */
export function dropContradicted(drafts: readonly Draft[], text: string): void {
  if (!text.includes('不是') && !text.includes('并非') && !text.includes('哪')) return;
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1];
    // 民宿9栋,不是上次的13栋: a figure that is denied beside the one that is told.
    if (at > 0 && draft.figure?.kind === 'count' && NOT_THAT.test(text.slice(draft.start, draft.figure.start)))
      draft.gone = true;
    if (draft.figure?.kind === 'count' && next?.figure !== undefined && isDeniedBy(draft, next, text))
      draft.gone = true;
    if (draft.kind !== 'words' || next === undefined || next.segment.sentence !== draft.segment.sentence) return;
    if (IS_NOT.test(text.slice(draft.start, draft.end)) && BUT_IS.test(text.slice(next.start, next.end))) {
      if (draft.subject === '') draft.gone = true;
      else asTopic(draft);
    }
  });
}
const IS_NOT = /^[^,。;\d]{0,8}(?:并?不是|并非)(?!很|太|不)/u;
const NOT_THAT = /^(?:[而可但]|可是|但是)?(?:并不是|不是|并非)(?![^,。;\d]*(?:就|都|只|全|光|仅))[^,。;\d]{0,12}$/u;
const BUT_IS = /^(?:而|只|就|才|应该?|其实)?是/u;

/** 街巷哪有35条,才25条: denied by asking where they should be. */
const WHERE = /哪里?[有能来]的?[^,。;\d]{0,3}$/u;
const isDeniedBy = ({ start, subject, figure }: Draft, next: Draft, text: string): boolean => {
  if (!WHERE.test(text.slice(start, figure?.start))) return false;
  next.subject ||= subject.replace(/哪里?(?:[有能来]的?)?$/u, '');
  return true;
};
/** 新上3个,都在18里头: how many there are in all was said before. */
const INSIDE =
  /^(?:也|都|均|就|是|已|全)*(?:算|含|包含|包括|计)?在[这那上面]*\d+\p{Script=Han}?(?:里[头面边]?|之内|以内|当中|之中|中)$/u;
/** What the total that was told before holds already is added to nothing. */
function takeIn(total: Draft, before: Draft | undefined): void {
  total.gone = true;
  if (before?.figure !== undefined && before.figure.value < (total.figure?.value ?? 0))
    [before.measure, before.deltaWord] = ['other', undefined];
}
/** 那11座里头有5座在装设备: some of those that were told of before. */
const OF_THOSE = /(?:[那这][^,。;\d]{0,4}|^)\d+\p{Script=Han}?(?:里[头面边]?|当中|之中|中)(?=[^,。;]{0,4}\d)/u;
const AMONG = /(?:里|中|里头|里面|里边|当中|之中|中间)$/u;

/** 六条断头路里,甲路已贯通: the figure says of how many the rest of the sentence speaks. */
export function dropFrames(drafts: readonly Draft[], text: string): void {
  const those = /^\d|[那这]/u.test(text) ? OF_THOSE.exec(text) : null;
  drafts.forEach((draft, at) => {
    if (!live(draft) || draft.figure?.kind !== 'count') return;
    if (those && draft.decider?.kind !== 'done' && draft.figure.start >= those.index + those[0].length)
      draft.measure = 'other';
    if (at > 0 && INSIDE.test(text.slice(draft.start, draft.end))) takeIn(draft, drafts[at - 1]);
    if (draft.verb !== undefined) return;
    const next = drafts[at + 1];
    if (next?.segment.sentence !== draft.segment.sentence || draft.segment.tail !== ',') return;
    if (AMONG.test(text.slice(draft.figure.end, draft.end))) draft.gone = true;
  });
}
