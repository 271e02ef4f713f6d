import type { Measure } from '../../model/fact.js';
import type { Draft } from './draft.js';
import { isNamedRate, isRatio, live } from './figureDrafts.js';
import { isOfSome } from './ofSome.js';
import { isOfAnother } from './others.js';
import { sharesPair } from './pairs.js';
import { isPartOfAll } from './partOfAll.js';
import { isSaidBefore } from './taskSizes.js';
import { countedBoth, countsAgain, goesOnSo, inOneBreath, isDate, overAll, whileOf } from './whiles.js';

/** 占任务的42.5%, 完成率60.3% after a figure say its share: kept beside the figure; for 占比57.8% a target of its own may ask. */
export function joinShares(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    if (!live(draft) || !isRatio(draft) || draft.figure === undefined) return;
    if (draft.segment.aside && draft.segment.lead === '(' && draft.subject === '' && draft.verb === undefined) {
      const host = drafts[at - 1];
      if (host !== undefined && live(host) && !isRatio(host) && !host.segment.aside) draft.share = true;
    }
    const words = text.slice(draft.start, draft.figure.start);
    const nearest = drafts.slice(0, at).findLast((one) => live(one) && !isRatio(one) && !one.compare);
    const before = nearest?.nested ? (wholeOf(drafts, nearest) ?? nearest) : nearest;
    if (before === undefined || before.segment.line !== draft.segment.line) return;
    if (draft.share && draft.subject !== '' && !draft.cues.some((cue) => cue.kind === 'share')) return;
    if (draft.share && isPartOfAll(draft, before)) draft.share = false;
    const near = drafts
      .slice(drafts.indexOf(nearest ?? before) + 1, at)
      .every((one) => one.gone || one.compare || one.kind === 'words');
    if (!near && !draft.share) return;
    if (draft.share && !draft.compare && listTotal(drafts, before)) {
      draft.measure = 'other';
    } else if (draft.share && !draft.compare) {
      [before.percent, draft[/占比|比[重例]/u.test(words) ? 'beside' : 'gone']] = [draft.figure.value, true];
    } else if (isOwnRate(words, before)) {
      [before.percent, draft.beside] = [draft.figure.value, true];
    }
  });
}

/** 共演出127场、展览38场,完成任务的55%: the share is of the sum that nobody said, of none of them alone. */
function listTotal(drafts: readonly Draft[], last: Draft): boolean {
  if (last.segment.lead !== '、' || last.nested || last.total !== undefined) return false;
  const end = drafts.indexOf(last);
  const first = drafts.slice(0, end).findLast((one) => live(one) && one.segment.lead !== '、');
  return first?.total !== undefined && first.segment.sentence === last.segment.sentence;
}

/** 760套,其中新建420套、盘活340套,完成率63%: parts that make up the whole leave the share to it. */
function wholeOf(drafts: readonly Draft[], last: Draft): Draft | undefined {
  const end = drafts.indexOf(last);
  const start = drafts.slice(0, end).findLastIndex((one) => live(one) && !one.nested && !isRatio(one));
  const whole = drafts[start];
  const parts = drafts.slice(start + 1, end + 1).filter((one) => live(one) && one.nested && !isRatio(one));
  const sum = parts.reduce((all, part) => all + (part.figure?.value ?? 0), 0);
  const made = parts.length > 1 && whole?.figure !== undefined && Math.abs(sum - whole.figure.value) < 1e-6;
  return made && whole.segment.sentence === last.segment.sentence ? whole : undefined;
}

/** 办结率 belongs to 办结2835件, 完成率 to any finished figure. */
function isOwnRate(words: string, before: Draft): boolean {
  const stem = /([^,、的]{2,6}?)(?:率|比例|比|进度)(?:约|为|达到?|是)?$/.exec(words)?.[1];
  if (stem === undefined || (before.measure ?? 'done') !== 'done') return false;
  if (/^(?:年度|实际|总体)?(?:任务|目标|计划)?完成$/.test(stem)) return true;
  if (isOthers(words, before)) return false;
  // 公园绿地建成9个,绿地率39.1% are two things; 办结2835件,办结率99% is one.
  return before.verb !== undefined && (before.verb.includes(stem) || stem.includes(before.verb));
}

/** 收储163亩;批而未供土地处置率35%: whose rate it is stands before the deed, and is of something else. */
function isOthers(words: string, { subject, heading = '', counted, verb = '' }: Draft): boolean {
  const whose = words.slice(0, words.lastIndexOf(verb)).replace(/^(?:其中|累计|总体|实际|已|全[市县区])+/u, '');
  const named = `${heading}${subject}${counted}`;
  return whose.length > 1 && named !== '' && !sharesPair(whose, named);
}

/** 配网164项(新建71、改造93): parts in brackets that make up what stands before them. */
export function joinAsides(drafts: readonly Draft[]): void {
  drafts.forEach((whole, at) => {
    if (!live(whole) || whole.segment.aside || whole.figure?.kind !== 'count') return;
    const after = drafts.slice(at + 1);
    const end = after.findIndex((one) => !one.segment.aside || one.figure?.kind !== 'count' || one.place !== undefined);
    const parts = after.slice(0, end < 0 ? after.length : end);
    const sum = parts.reduce((all, { figure }) => all + (figure?.value ?? 0), 0);
    if (parts.length > 1 && Math.abs(sum - whole.figure.value) < 1e-9) for (const part of parts) part.nested = true;
  });
}

/** 12所学校,正在施工 and 老旧小区7个,全部开工: the clause after a bare figure says its role. */
export function joinPredicates(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1];
    if (!live(draft) || next === undefined || next.gone || next.same || next.kind !== 'words') return;
    if (draft.verb !== undefined) {
      if (
        !next.rest &&
        !next.dates.some(({ kind }) => kind === 'by') &&
        next.subject === '' &&
        next.measure === 'done' &&
        draft.measure === 'done' &&
        next.places.length === 0
      )
        next.gone = true;
      return;
    }
    if (next.subject !== '' || next.measure === undefined || next.segment.line !== draft.segment.line || next.rest)
      return;
    if (isOfAnother(text.slice(next.start, next.end)) || (next.all && isOfSome(next, text))) return;
    // 上到50个套餐了,9.4申请办结: what is asked for says nothing of the figure.
    if (next.segment.lead !== ',' || next.negated || /^(?:申请|同意|批准)/.test(next.verb ?? '')) return;
    // 评上了9所,公示到20号: reached, whatever comes next.
    if (next.measure !== 'done' && draft.cues.some(({ word, end }) => word === '了' && end === draft.figure?.start))
      return;
    // 主体结构60%,预计9月下旬竣工: how far it is is no plan, whatever is still to come, be it on a day of its own.
    if (isRatio(draft) && (next.measure === 'planned' || next.segment.tokens.some(isDate))) return;
    draft.measure = next.measure;
    if (next.verb !== undefined) draft.verb = next.verb;
    draft.dates = [...draft.dates, ...next.dates];
    draft.end = next.end;
    next.gone = true;
  });
}

/** 停车位开工680个,其中地下240个: a part is at the stage of its whole, not of a share between them. */
export function joinStages(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (!live(draft) || !draft.nested || draft.measure !== undefined || isRatio(draft)) return;
    const whole = drafts.slice(0, at).findLast((one) => live(one) && !one.nested && !one.share);
    if (
      whole?.measure === undefined ||
      whole.segment.sentence !== draft.segment.sentence ||
      !UNFINISHED.has(whole.measure)
    )
      return;
    [draft.measure, draft.verb] = [whole.measure, whole.verb];
  });
}
const UNFINISHED = new Set<Measure>(['started', 'under_construction', 'planned']);

/** 开工20万千瓦、新增装机3.6万千瓦: what came to be has a deed of its own, and is not only begun. */
const hasOwnDeed = ({ measure = 'done' }: Draft, { deltaWord = '', subject }: Draft): boolean =>
  UNFINISHED.has(measure) && (deltaWord.startsWith('新增') || INSTALLED.test(subject));
const INSTALLED = /^(?:新增|累计)?(?:装机|并网)/u;

/** 建成中心10个、所114个、站2424个: members of a list share the role of the first. */
export function joinLists(drafts: readonly Draft[], commas = false): void {
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    if (before === undefined || hasOwnDeed(before, draft)) return;
    if (goesOnSo(before, draft)) draft.deltaWord ??= whileOf(before);
    if (live(draft) && inOneBreath(before, draft)) draft.deltaWord ??= before.deltaWord;
    if (!live(draft) || before.kind !== 'figure' || draft.verb !== undefined || before.verb === undefined) return;
    if (LISTING.has(draft.segment.lead) && draft.total === undefined && !draft.segment.tokens.some(isDate))
      draft.deltaWord ??= overAll(before);
    const listed = draft.segment.lead === '、' || /^(?:和|及|以及|与)/.test(draft.subject) || beginsWithAnd(draft);
    const runsOn = commas && draft.segment.lead === ',' && before.measure === 'done' && !isNamedRate(draft);
    if (
      (!listed && !(runsOn && draft.total === undefined)) ||
      draft.nested ||
      draft.share ||
      before.segment.aside !== draft.segment.aside
    )
      return;
    if (draft.place !== undefined || before.measure === undefined || isSaidBefore(draft, drafts[at + 1])) return;
    [draft.measure, draft.verb] = [before.measure, before.verb];
    if (before.decider) draft.decider = before.decider;
    const dated = draft.segment.tokens.some(({ type }) => type === 'date');
    if (draft.dates.length === 0 || (draft.measure === 'planned' && !dated)) draft.dates = before.dates;
  });
}

/** 30%的座椅|以及2座公厕: the join itself opens the segment. */
const beginsWithAnd = ({ segment: { tokens, lead } }: Draft): boolean =>
  lead === '' && tokens[0]?.type === 'cue' && /^(?:和|及|以及|与)$/.test(tokens[0].word);

const LISTING = new Set(['、', '']);

/** 其中, alone: what follows is a part. */
export function joinNested(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1];
    if (draft.kind !== 'words' || !draft.nested || draft.subject !== '' || next === undefined) return;
    next.nested = true;
    draft.gone = true;
  });
}

/** 3个在东河: where they are, and nothing that is being done. */
const isPlaced = ({ verb, place }: Draft): boolean => place !== undefined && (verb === undefined || verb === '在');

/** 552套里动工的352套, 100户中80户: the second is a part of the first. */
const AMONG = /^(?:[^,。;、:\d]{0,8}里|[中里](?:头|面|边)?|当中|之中)[^,。;、:\d]{0,6}$/;
const TOGETHER = /^,?(?:一?共|总共|共计|合计|总计|计)$/u;
/** 由41%, 由年初的41%: where it came from. */
const FROM = /[由从](?:(?:年初|去年底?|上年[底末]?|原来|原先|此前|之前|过去|上[月季]|20\d\d年底?)的?)?$/u;
const AMONG_END = /[里中](?:头|面|边)?$/;
const AMONG_ALONE = /^(?:[中里](?:头|面|边)?|当中|之中)(?:的|有|已有|已经?)?$/;
const PLAN_OF = /^(?:年度|全年|总)?(?:任务|目标|计划|指标)*(?:数|量)?的$/;

/** 完成任务900人的68%, 由41%提高到43%: the first figure belongs to the second. */
export function joinPairs(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1];
    if (!live(draft) || next === undefined || !live(next) || next.segment.line !== draft.segment.line) return;
    const [figure, after] = [draft.figure, next.figure];
    if (figure === undefined || after === undefined) return;
    const between = text.slice(figure.end, after.start);
    if (isRatio(next) && PLAN_OF.test(between) && !isRatio(draft)) {
      next.share =
        draft.share || between.length > 1 || /任务|目标|计划|指标/.test(text.slice(draft.start, figure.start));
      next.size = { value: figure.value, unit: figure.unit ?? '' };
      if (draft.measure !== 'planned')
        [next.measure, next.verb, next.decider] = [draft.measure, draft.verb, draft.decider];
    } else if (between === '/' && figure.unit === undefined && next.figure && next.figure.value >= figure.value) {
      draft.size = { value: next.figure.value, unit: next.figure.unit ?? '' };
      draft.figure = { ...figure, ...(next.figure.unit !== undefined && { unit: next.figure.unit }) };
      draft.end = next.end;
      next.gone = true;
      return;
    } else if (AMONG_ALONE.test(between) && isPlaced(next) && !draft.place) {
      // 小区155个里面12个在东河: the part of one place beside the whole.
      next.nested = true;
      next.subject = draft.subject;
      [next.measure, next.verb, next.decider] = [draft.measure, draft.verb, draft.decider];
      return;
    } else if (between === '' && countedBoth(draft, next)) {
      [draft.measure, draft.verb, draft.prep, draft.negated] = [next.measure, next.verb, next.prep, next.negated];
      return;
    } else if (
      (draft.verb !== undefined && next.verb === undefined && next.subject === '' && TOGETHER.test(between)) ||
      countsAgain(draft, next, between)
    ) {
      // 进场施工4处共11公里, 在建2处580个泊位: the same works, counted otherwise.
      next.place ??= draft.place;
      [next.measure, next.verb, next.decider, next.prep] = [draft.measure, draft.verb, draft.decider, draft.prep];
      next.negated = draft.negated;
      return;
    } else if (
      (AMONG_ALONE.test(between) || (next.verb !== undefined && AMONG.test(between))) &&
      next.figure?.kind === figure.kind
    ) {
      next.size = { value: figure.value, unit: figure.unit ?? '' };
      if (next.verb === undefined) [next.measure, next.verb, next.decider] = [draft.measure, draft.verb, draft.decider];
      next.subject = draft.subject;
    } else if (!FROM.test(text.slice(draft.start, figure.start)) || !/[到至]$/.test(next.total ?? '')) return;
    if (!next.share) next.subject ||= (draft.subject.replace(/[由从]$/, '') + draft.counted).replace(AMONG_END, '');
    else next.subject = '';
    if (next.dates.length === 0) next.dates = draft.dates;
    next.start = draft.start;
    draft.gone = true;
  });
}
