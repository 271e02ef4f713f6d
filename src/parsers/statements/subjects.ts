import { AMONG, insideOf, isKindOf, withoutAmong } from './among.js';
import { isApproved } from './approved.js';
import { isPlaceLike } from './breakdowns.js';
import { DROPPED_OUT } from './comeAndGone.js';
import { isDescribed, opensCompared, opensItsPart, opensProblem } from './described.js';
import type { Draft } from './draft.js';
import { isRatio, live } from './figureDrafts.js';
import { nameItsRate } from './itsRate.js';
import { isNoTopic, OWN_RATE, SIGNED } from './noTopic.js';
import { isRetort, isSettled, namesNone } from './remarks.js';
import { find } from './roles.js';
import { trim } from './words.js';

/** 路灯这块, 公厕最新, 培训的事, 持证这项: words of talk after the name. */
const TAILS =
  /(?:[我咱]?们?[来再]?(?:汇?报|说|讲|更新|报告|汇总|统计|归拢|梳理)了?(?:一下|下|个数)|[这那]一?[块项个件](?:事情?|工作|任务)?|[这那]边|方面|的事情?|最新数?|情况|分县区?|各(?:地|处|县区?|区县?|乡镇|街道)(?:的)?|的话)+$/;
/** 技能人才:现有存量8.9万,新增1.1万; 健身工程:财政支持60处,自建25处: which of them, and no matter of its own. */
const WHICH =
  /^(?:[全本]?[市县区省]里?级?)?(?:现有|目前|已有|原有)?(?:存量|总量|总数|保有量|基数|自[建筹办有]|\p{Script=Han}{0,4}(?:财政|资金|专项|政策)(?:支持|补助|扶持|奖补|保障))的?$/u;
/** A name so short needs the one before it: 投资, 桥; 绿地率 does not. */
const SHORT = 2;
/** 其中10亿元以上(4个): which of them, no matter of its own. */
const CLASS_ALONE = /^\d?[^,。;]{0,8}以[上下]的?$/u;
const LABEL =
  /^(?:推进|进展|完成|工作|落实|推进落实)?(?:情况|进度)?$|^单位$|^通报$|^(?:向?\p{Script=Han}{0,6})?(?:汇报|报告)(?:一?下|各位)*\p{Script=Han}{0,2}(?:领导|[市县区局]长|秘书长|书记|主任)?$/u;

/** A clause of plain words that a colon, a tab or a comma opens names what the next ones are about: 公园绿地:建成7个. */
export function carrySubjects(text: string, drafts: readonly Draft[], goesOn = false): void {
  let [heading, topic, line, sentence] = ['', '', -1, -1];
  let [planned, open, topicSentence, within] = [false, '', -1, -1];
  let stage: Draft | undefined;
  let whole = '';
  const counted: Counted[] = [];
  drafts.forEach((draft, at) => {
    if (draft.gone) return;
    const { segment } = draft;
    // What a line of its own names, or the line before, goes on in talk where the next has no name: 完工32条, 在建40条.
    if (segment.line !== line) {
      [heading, topic, line] = [open, goesOn ? topic || heading : '', segment.line];
    }
    if (segment.sentence !== sentence) {
      sentence = segment.sentence;
      [planned, stage] = [false, undefined];
    }
    const words = draft.kind === 'words' && draft.measure === undefined && !draft.same;
    // 救助标准没动静,公墓主体完工: nothing more is said of what did not move.
    const here = find(draft.cues, 'none') ? -1 : segment.sentence;
    if (segment.tail === ':' && draft.figure === undefined && draft.note === undefined) {
      // 其中: names nothing.
      if (draft.nested && draft.subject === '') return;
      if (placeOver(draft, drafts.slice(at + 1))) return;
      const labelled = drafts.find((one, i) => i > at && !one.gone);
      if (labelled?.figure && labelled.segment.line === line && labelFigure(draft, labelled)) return;
      planned = find(draft.cues, 'planned') !== undefined && draft.verb !== undefined;
      stage = labelled !== undefined && isStageLabel(draft, labelled) ? draft : undefined;
      const words = stage?.subject ?? trim(text.slice(draft.start, draft.end).replace(TAILS, ''));
      if (!LABEL.test(words)) [heading, topic] = [words, ''];
      open = labelled?.segment.line === line ? '' : heading;
      if (
        draft.measure === undefined ||
        planned ||
        stage !== undefined ||
        isTopicLabel(draft, labelled) ||
        isBareLabel(draft, labelled) ||
        TAILS.test(text.slice(draft.start, draft.end))
      )
        draft.gone = true;
      return;
    }
    if (planned && draft.verb === undefined && draft.figure) [draft.measure, draft.verb] = ['planned', '计划'];
    if (stage !== undefined && draft.verb === undefined && draft.figure?.kind === 'count')
      [draft.measure, draft.verb, draft.decider] = [stage.measure, stage.verb, stage.decider];
    if (words && (isRetort(draft, text) || isSettled(draft, text))) return;
    if (words && namesNone(draft, draft.subject)) return;
    if (words && isApproved(draft)) {
      draft.heading = topic || heading || undefined;
      return;
    }
    if (words && draft.subject !== '' && !draft.segment.aside) {
      [topic, topicSentence] = [withoutTaken(draft, text), here];
      if (heading) draft.heading = heading;
      return;
    }
    const told = topic !== '' && heading === '' && isDescribed(draft, text);
    const inside = insideOf(draft, text);
    if (inside) [heading, draft.subject, within] = [...inside, here];
    if (within === here && isKindOf(draft)) draft.nested = true;
    nameItsRate(draft, drafts[at - 1]);
    const own = withoutAmong(draft.subject || draft.counted.replace(ASSURED, ''));
    if (!draft.nested && whole !== '' && (own !== '' || FURTHER.test(text.slice(draft.start, draft.end))))
      [topic, whole] = [whole, ''];
    const unit = draft.figure?.unit;
    // 完成投资3亿元,新开工12个: nothing but money is counted of money.
    if (own === '' && unit !== undefined && MONEY.test(topic) && !OF_MONEY.test(unit)) topic = '';
    const alike = own === '' ? countedSo(counted, unit, segment.sentence, topic) : undefined;
    if (own !== '' && unit !== undefined && draft.kind !== 'note' && !SIGNED.test(own))
      counted.push({ own, unit, sentence: segment.sentence });
    const above =
      draft.rest && heading
        ? heading
        : own === ''
          ? (alike ?? topic) || heading
          : heading || (segment.lead === '\t' ? topic : '');
    if (own === '' && isTotalOf(text.slice(draft.start, draft.end), counted, draft)) return;
    if (told) {
      draft.heading = topic;
      return;
    }
    if (above !== '' && above !== own) draft.heading = isWorks(draft) ? above.replace(WORKS, '') || above : above;
    else if (own !== '' && own.length <= SHORT && topic !== '' && segment.sentence === topicSentence)
      draft.heading = isWorks(draft) ? topic.replace(WORKS, '') || topic : topic;
    if (
      own !== '' &&
      // 开工120个(含去年结转30个),完工70个: what a bracket tells of is over with it.
      !(segment.aside && topic !== '') &&
      (draft.kind !== 'note' || opensProblem(draft, topic)) &&
      !(
        draft.measure === 'other' &&
        (draft.decider?.kind === 'aside' || draft.verb === DROPPED_OUT) &&
        topic + heading !== ''
      ) &&
      !draft.share &&
      (!draft.compare || draft.figure?.kind === 'points' || opensCompared(draft, own, text)) &&
      !isNoTopic(own) &&
      !(draft.nested && CLASS_ALONE.test(own)) &&
      !(topic + heading !== '' && WHICH.test(own)) &&
      !(isPartName(draft, topic) && !opensItsPart(draft, drafts[at + 1], text)) &&
      !isPlaceLike(own) &&
      !AMONG.test(own) &&
      !namesNone(draft, own)
    ) {
      if (draft.nested && topicSentence === here) whole ||= topic;
      [topic, topicSentence] = [own, here];
    }
  });
}

/** 98家,其中制造业41家,还有20家在申报: of all of them again. */
const FURTHER = /^(?:[还另]有|另外|此外)/u;
/** (1200套)没问题: assured, and not what is counted. */
const ASSURED = /^(?:没有?|毫?无|不成|不是)(?:任何|什么|啥)?(?:问题|压力|困难|难度)/u;
/** 保障房收到,8月底前1200套: that it was heard names nothing. */
const withoutTaken = ({ subject, start, end }: Draft, text: string): string =>
  text.slice(start, end).endsWith('收到') ? subject.replace(/(?<=..)收到?$/u, '') : subject;
const MONEY = /(?:投资|资金|贷款|产值|收入|税收|补贴|融资)$/;
const OF_MONEY = /元|%|点|倍/;

/** 群众事项70件、企业3件,共计73件: the total of the names before it is of none of them. */
function isTotalOf(words: string, counted: readonly Counted[], { figure, segment }: Draft): boolean {
  if (!/^(?:共计|合计|总计|总共)/u.test(words)) return false;
  return counted.filter(({ unit, sentence }) => unit === figure?.unit && sentence === segment.sentence).length > 1;
}

interface Counted {
  own: string;
  unit: string;
  sentence: number;
}

/** 停车场4处、车位380个,2处已投用: what has no name is of the last thing of the sentence that was counted so. */
function countedSo(counted: readonly Counted[], unit: string | undefined, sentence: number, topic: string) {
  if (unit === undefined || counted.length < 2) return undefined;
  const here = counted.filter((one) => one.sentence === sentence);
  const last = here.at(-1);
  if (last === undefined || last.own !== topic || last.unit === unit) return undefined;
  // 普惠率差1.4个点,80.6%: how far it is and where it stands.
  if (unit === '%' && last.unit === '个百分点') return undefined;
  return here.findLast((one) => one.unit === unit)?.own;
}

/** 厕所完工:甲镇12座、乙镇9座: the label says how far all of its rows are. */
const STAGES = new Set(['done', 'started', 'under_construction']);
const isStageLabel = ({ measure = 'other', subject, decider, end, all, rest, negated }: Draft, next: Draft): boolean =>
  STAGES.has(measure) &&
  subject !== '' &&
  decider !== undefined &&
  // 学校建设:… is a heading, and says of none that it is there.
  decider.kind !== 'act' &&
  decider.end === end &&
  !all &&
  !negated &&
  rest === undefined &&
  next.figure?.kind === 'count' &&
  next.verb === undefined &&
  next.measure === undefined;

/** 殡仪馆搬迁:土建完成80%: an event over figures names the matter, and has not happened yet. */
const isTopicLabel = ({ decider, cues, dates, end }: Draft, next: Draft | undefined): boolean =>
  next?.figure !== undefined &&
  decider?.kind === 'event' &&
  decider.end === end &&
  dates.length === 0 &&
  cues.every(({ kind }) => kind === 'event' || kind === 'act' || kind === 'filler');

/** 持证:培训1.8万人: a label that is one word of what is done, over figures with names of their own. */
const isBareLabel = (label: Draft, next: Draft | undefined): boolean =>
  label.subject === '' && label.segment.tokens.length === 1 && next?.figure !== undefined && next.subject !== '';

/** 云溪县:5座: the place of what follows in the sentence. */
function placeOver(label: Draft, after: readonly Draft[]): boolean {
  const { place } = label;
  if (place === undefined || label.subject !== '' || label.measure !== undefined || label.places.length > 1)
    return false;
  for (const draft of after) {
    if (draft.segment.sentence !== label.segment.sentence) break;
    draft.place ??= place;
  }
  label.gone = true;
  return true;
}

const WORKS = /(?:改造|提升|新建|改建|扩建|改扩建|建设|整治|修缮)+$/;
/** 公厕改造提升11座,其中新建4座: the works said last stand for those of the heading. */
const isWorks = (draft: Draft): boolean => draft.nested && draft.subject === draft.verb && WORKS.test(draft.subject);

/** 完成:16座, 完成率:64%: the label says the role of the figure behind it. */
function labelFigure(label: Draft, next: Draft): boolean {
  if (OWN_RATE.test(label.subject) && next.figure?.kind === 'ratio') {
    next.share = true;
  } else if (label.subject === '' && next.subject === '' && next.verb === undefined && label.decider?.kind === 'done') {
    [next.measure, next.verb, next.decider] = [label.measure, label.verb, label.decider];
  } else return false;
  label.gone = true;
  return true;
}

/** 完成总工程量的(76%): of all there is to do, which names no matter. */
const ALL_WORKS = /^(?:总工程量|工程总量|总工作量|工程量|总工程|总量)的?$/u;

/** 完成总工程量的76% is of whatever was named before it. */
export function dropAllWorks(drafts: readonly Draft[]): void {
  for (const draft of drafts) if (live(draft) && isRatio(draft) && ALL_WORKS.test(draft.subject)) draft.subject = '';
}

/** 其中新建10座, 入户评估43户: a way of doing it or a stage, not what the next figures are about. */
const isPartName = ({ decider, nested, subject, verb }: Draft, topic: string): boolean =>
  (decider?.kind === 'act' && nested) ||
  ((decider?.kind === 'act' || decider?.kind === 'prep') && subject === verb && topic !== '');
