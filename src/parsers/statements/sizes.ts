import { OWN_MATTER } from '../lexicon-words.js';
import type { Quantity } from '../quantities.js';
import { convert } from '../units.js';
import type { Draft } from './draft.js';
import { isRatio, live, sameUnit } from './figureDrafts.js';
import { holdsMonth, isAfterwards, isBrought, isExtent, isSizeOf, isToCome, takesUp } from './partial.js';
import { countedAs, isDeed, isFollowedUp, isOfStage, isTaskDone, isTaskInOneBreath, isTheirName } from './taskSizes.js';

/** 改造公厕25座, with no word of what became of it: the scheme, when 开工18座、完工9座 follow. */
const SCHEME =
  /^(?:改造|新建|改建|扩建|改扩建|新改建|新建改建|新改扩建|建设|实施|整治|打造|安装|加装|提升|铺设|更新|购置)/;
const STAGE = /^(?:开工|动工|进场|完工|竣工|完成|建成|投用|投运|在建|正在|交付|交工|(?:[做干弄搞修改建][完好]|完)了?$)/;
const isWeak = (draft: Draft) =>
  draft.decider?.kind === 'act' &&
  !draft.cues.some((cue) => cue.kind === 'adverb' || cue.kind === 'total' || cue.kind === 'all');
const isPart = (draft: Draft) => draft.nested && SCHEME.test(draft.verb ?? '') && isWeak(draft);

/** 签订合同5200户,通电4100户: what was signed names no matter. */
const SIGNED = /^新?签(?:约|订|署)$/u;

/** 114个…完工96, 402户干完了260户, 计划40 完成16.2: the first is the target or the size said again (rule 6). */
export function joinSizes(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (!live(draft)) return;
    if (isExtent(draft) || isSizeOf(draft, drafts[at + 1])) draft.sized = true;
    if (at === drafts.length - 1) return;
    if (takesUp(draft, drafts[at + 1]) || holdsMonth(draft, drafts[at + 1])) return;
    const after = drafts.slice(at + 1);
    if (isListed(draft, after) || isHeadline(draft, drafts[at + 1]) || isCounted(draft, after)) draft.sized = true;
    const next = drafts.find(
      (one, i) => i > at && !one.gone && one.kind === 'figure' && !isPart(one) && !isInBracket(one, draft),
    );
    if (sumsUp(drafts, at)) return;
    if (next === undefined || !live(next) || draft.figure === undefined || next.figure === undefined) return;
    if (draft.segment.line !== next.segment.line || isRatio(draft) || next.noTotal) return;
    // 书房还是七座,布展3座: how many there still are is no size.
    if (draft.total === '还是' || next.total === '还是') return;
    // 挖沟20公里、下管15公里、通气12公里 under a heading: stages that stand side by side.
    if (next.segment.lead === '、' && isInList(drafts, at)) return;
    // 管子31公里,开挖没回填的4公里: what is not over of them leaves the others told.
    if (next.negated && !next.nested && next.subject !== '' && draft.measure !== 'planned') return;
    // (河东区4个、城北区4个),在建5个: a row in brackets is no size of what stands behind them.
    if (draft.segment.aside && draft.place !== undefined && !next.segment.aside) return;
    if (spreadOver(draft, next)) draft.scheme = true;
    // 方案定了25个,上线22个: a stage of the work, no size.
    if (draft.measure === 'planned' && draft.decider?.kind === 'prep' && (isReachedBy(draft) || isStage(draft))) return;
    // 开标132条,进场51条: so is what was tendered.
    if (draft.measure === 'planned' && (draft.decider?.kind === 'event' || isToCome(draft))) return;
    const planned = draft.measure === 'planned' || isAppliedFor(draft, next);
    if (isReached(draft) || isStageBeside(draft, next) || isMatter(next, draft)) return;
    if (isFollowedUp(draft, next)) return;
    const bare =
      draft.verb === undefined
        ? !isTold(draft) && !isOfStage(draft)
        : SCHEME.test(draft.verb) && STAGE.test(next.verb ?? '') && isWeak(draft);
    if ((!planned && !bare) || next.share || (!planned && isApart(draft, next))) return;
    const said =
      planned &&
      next.verb === undefined &&
      ((draft.segment.aside && next.segment.lead === ':') || isTaskInOneBreath(draft, next));
    const progress =
      said ||
      (next.verb !== undefined &&
        next.measure !== undefined &&
        next.measure !== 'planned' &&
        next.measure !== 'other') ||
      (planned && (isStage(next) || (next.verb === undefined && isTold(next))));
    if (
      !progress ||
      (draft.place !== next.place && next.place !== undefined && (draft.place !== undefined || next.nested !== true))
    )
      return;
    const own = draft.subject || draft.counted;
    const same =
      (next.subject === '' && !isOther(own, next)) ||
      next.subject === next.verb ||
      next.nested ||
      overlaps(own, next.subject, next.decider?.kind === 'act') ||
      overlaps(own, next.counted, false) ||
      isWorkOnly(next) ||
      isDeed(next) ||
      isTaskDone(draft, next) ||
      isTheirName(draft, next);
    if (!same || (!isRatio(next) && exceeds(next.figure, draft.figure))) return;
    if (isRatio(next) ? next.subject !== '' && next.subject !== next.verb : !sameUnit(draft, next)) return;
    if (next.nested && bare && draft.total === undefined && next.subject !== '') return;
    next.size = { value: draft.figure.value, unit: draft.figure.unit ?? next.figure.unit ?? '' };
    if (planned) next.figure = countedAs(draft.figure, next.figure);
    // 雨水井199座,完成163: counted as what it is a part of.
    if (next.figure.kind === 'count' && next.figure.unit === undefined && draft.figure.unit !== undefined)
      next.figure = { ...next.figure, unit: draft.figure.unit };
    if (next.subject === '' && next.objects.length === 0) next.objects = draft.objects;
    if (isTaskDone(draft, next) || isDeed(next)) next.subject = '';
    if (isWorkOnly(next)) next.heading ??= draft.subject + draft.counted;
    if (!SIGNED.test(draft.subject)) next.subject ||= draft.subject + draft.counted.replace(/[里中]$/, '');
    draft.scheme =
      !planned &&
      (isAfterwards(next) ||
        isBrought(next) ||
        (!next.nested &&
          next.measure === 'under_construction' &&
          next.decider?.kind !== 'event' &&
          !isFinished(drafts, next)));
    draft.sized = !draft.scheme;
    // 中医馆:卫生院84家建了80家: what stands over the whole stands over its part.
    const over = next.heading === draft.subject && next.subject.startsWith(draft.subject);
    if (over && draft.heading !== undefined) next.heading = draft.heading;
    next.place ??= draft.place;
    const part = drafts[drafts.indexOf(draft) + 1];
    if (part !== undefined && part !== next && isPart(part)) part.sized = true;
  });
}

/** 312个(含结转的2个),完成176个: what a bracket holds is no share of what stands before it. */
const isInBracket = (one: Draft, { segment }: Draft): boolean => one.nested && one.segment.aside && !segment.aside;

const isInList = (drafts: readonly Draft[], at: number): boolean => {
  const [before, draft] = [drafts[at - 1], drafts[at]];
  return (
    draft?.segment.lead === '、' && before !== undefined && before.heading !== undefined && sameUnit(before, draft)
  );
};

/** 试点2个片区改完312户: in one breath, with another unit behind: perhaps the places again that the 312 are spread over. */
const spreadOver = (draft: Draft, next: Draft): boolean =>
  draft.verb === undefined &&
  draft.counted === '' &&
  draft.total === undefined &&
  next.segment.lead === '' &&
  next.start === draft.end &&
  next.subject !== '' &&
  !isDeed(next) &&
  (next.decider?.kind === 'done' || next.decider?.kind === 'started' || isRatio(next));

/** 申报4家认定1家: of those that were applied for. */
const isAppliedFor = (draft: Draft, next: Draft): boolean =>
  /^(?:申报|申请|上报|报送)/u.test(draft.verb ?? '') && /^(?:认定|获批|通过|获评|批复|入选)/u.test(next.verb ?? '');

/** 平台录了1460,宣讲13场: 了 at the figure says that it was reached. */
const isReached = (draft: Draft): boolean =>
  draft.verb === undefined && draft.figure?.unit === undefined && isReachedBy(draft);
const isReachedBy = ({ figure, cues }: Draft): boolean =>
  cues.some(({ word, end }) => word === '了' && end === figure?.start);

/** 已挖沟铺管21公里: said to be there already, whatever the word for it. */
const isTold = ({ cues, figure }: Draft): boolean =>
  cues.some(({ word, end }) => ALREADY.test(word) && end < (figure?.start ?? 0));
const ALREADY = /^(?:已|已经|现已|均已|都已)$/;

/** 公厕16座,其中新建6座、改建10座: parts that make the whole leave it a figure of its own. */
function sumsUp(drafts: readonly Draft[], at: number): boolean {
  let sum = 0;
  for (const part of drafts.slice(at + 1)) {
    if (!part.nested || part.figure === undefined) break;
    sum += part.figure.value;
  }
  return sum > 0 && Math.abs(sum - (drafts[at]?.figure?.value ?? 0)) < 1e-9;
}

/** 入户评估43户: named by the stage alone that so many have come to. */
const isStage = ({ decider, subject, verb }: Draft): boolean => decider?.kind === 'prep' && subject === verb;

const exceeds = (part: Quantity, whole: Quantity) =>
  (convert(part.value, part.unit ?? '', whole.unit ?? '') ?? part.value) > whole.value * 1.5;

/** 两座桥,东河桥干到80%,西河桥已验收: so many there are, and each is told by its name. */
function isListed({ verb, counted, subject, total, figure, segment, nested }: Draft, after: readonly Draft[]): boolean {
  const noun = counted || subject;
  if (verb !== undefined || total !== undefined || nested || noun === '' || !figure || figure.value < 2) return false;
  const named = new Set(
    after.flatMap(({ before, segment: { sentence } }) => {
      const at = sentence === segment.sentence ? before.indexOf(noun) : -1;
      return at > 0 && at < LONGEST_NAME ? [before.slice(0, at)] : [];
    }),
  );
  return named.size === figure.value;
}

/** 四条路的排水改造:甲路完工…: how many the works are meant for, over what is told of each of them. */
const isHeadline = (draft: Draft, next: Draft | undefined): boolean =>
  next?.segment.lead === ':' &&
  next.decider !== undefined &&
  next.subject !== '' &&
  draft.verb === undefined &&
  draft.subject === '' &&
  WORKS_OF.test(draft.counted);
const WORKS_OF = /的\p{Script=Han}*(?:改造|建设|整治|提升|维修|修缮|改扩建|扩建|拓宽|工程|项目)$/u;

/** 东平路三条管线:污水95%、雨水80%、路床60%: as many as are told of, one by one. */
function isCounted({ verb, subject, total, figure, segment }: Draft, after: readonly Draft[]): boolean {
  if (total !== undefined || segment.tail !== ':' || figure?.kind !== 'count') return false;
  const told = after.filter((one) => one.segment.sentence === segment.sentence && !one.gone);
  // 码头新建4座:北岙、东屏两座完工,后沙未开工: each is told of by its name, and none of them by a figure.
  const named = told.every((one) => one.figure?.kind !== 'count' && one.subject !== '' && one.verb !== undefined);
  if ((verb === undefined || SCHEME.test(verb)) && told.length > 1 && named && figure.value >= told.length) {
    for (const one of told) one.heading ??= subject;
    return true;
  }
  if (verb !== undefined || told.length !== figure.value) return false;
  // 管网四项:供水22.6、供热4.1…: how many matters are told of, one by one.
  const matters = figure.unit === '项' || figure.unit === '类';
  return told.every((one) => one.subject !== '' && (isRatio(one) || (matters && one.figure !== undefined)));
}

/** 就业3.3万,转移1.7万, 就业3.3万,转移就业1.7万: works that are a matter of their own, not what became of those before. */
const isMatter = ({ subject, verb = '', cues }: Draft, { subject: own }: Draft): boolean =>
  (subject === verb || subject === verb + own) && OWN_MATTER.test(verb) && !cues.some(({ word }) => ALREADY.test(word));

/** 签约项目62个、开工58个、投产44个: stages that stand in one row are figures of their own. */
const isStageBeside = ({ subject }: Draft, { segment, subject: after }: Draft): boolean =>
  segment.lead === '、' && after === '' && OF_STAGE.test(subject);
const OF_STAGE = /^(?:新?签约|开工|投产|达效|竣工|入库|储备|谋划)(?:项目|企业)$/u;

/** Characters of a proper name before its common noun. */
const LONGEST_NAME = 7;

/** 463个站,提升完了285个: what stands before 完了 is what was done to them. */
const isWorkOnly = ({ subject, cues }: Draft): boolean =>
  cues.some(({ kind, word }) => kind === 'act' && word === subject);

/** 转移就业 is not 新增就业: works tell things of one head apart. */
const overlaps = (a: string, b: string, works: boolean) =>
  a !== '' && b !== '' && (a.includes(b) || b.includes(a) || (!works && a.endsWith(b.slice(-2)) && !areBeside(a, b)));

/** 足球场地 and 篮球场地, 雨水管网 and 污水管网: names of one length that only differ at the front. */
const areBeside = (a: string, b: string): boolean => a.length > 2 && a.length === b.length;

/** 书屋85个,6个展厅全部建成: all of them are no part of the others; 实践站, 实践所 are told apart by the last character. */
const isOther = (own: string, { all, counted }: Draft): boolean =>
  sisters(own, counted) || (all && own.length > 2 && counted.length > 2 && !overlaps(own, counted, false));

const sisters = (a: string, b: string): boolean =>
  a.length > 2 && b.length > 2 && a.at(-1) !== b.at(-1) && a.slice(-3, -1) === b.slice(-3, -1);

const BESIDE = /^(?:另|另外|还有|再就是)$/;
/** 建38处,另有25处在建; 5月底2.4万户,这周又改1300户; 一项…;另一项…: figures beside one another, none of them the other's whole. */
function isApart(draft: Draft, next: Draft): boolean {
  if (next.deltaWord !== undefined || draft.segment.sentence !== next.segment.sentence) return true;
  // 3座涵洞、2座桥: two things, each behind its figure.
  if (draft.counted !== '' && next.counted !== '' && !overlaps(draft.counted, next.counted, false)) return true;
  if (draft.dates.length > 0 && next.dates[0] !== draft.dates[0]) return true;
  return next.cues.some(({ word, start }) => BESIDE.test(word) && start < (next.figure?.start ?? 0));
}

/** 公厕25座,在建10座,完工9座: what is said of all stages is the scheme. */
const isFinished = (drafts: readonly Draft[], next: Draft): boolean =>
  drafts.some(
    (one) => one.measure === 'done' && one.start > next.start && one.segment.sentence === next.segment.sentence,
  );
