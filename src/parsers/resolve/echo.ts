import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { gramCodes } from '../items/grams.js';
import { withSynonyms } from '../items/synonyms.js';
import { isSurvey } from './aims.js';
import type { Draft } from './drafted.js';
import { ofPeriod } from './parts.js';
import { isOfSide } from './sides.js';
import { isOfParts, isWholeStock } from './stocks.js';
import { withoutTargetsSaid } from './targetSaid.js';
import { isBeside, isOneOfTwo } from './twoKinds.js';
import { unitFit } from './unitFits.js';
import { isWithin, TOTAL } from './within.js';
import { subjectWords } from './words.js';

/** The drafts without those that another one of the message holds already. */
export function withoutEcho(found: Draft[]): Draft[] {
  const drafts = withShares(withoutTargetsSaid(found));
  const kept = drafts.map((draft, at) =>
    // 排查860个,整改完成45个: what was only looked at is no total of what was put right.
    isOfOther(
      draft,
      drafts.slice(0, at).filter((one) => !isMended(one)),
    ) ||
    isStock(draft, drafts.slice(at + 1)) ||
    isWholeStock(draft, drafts) ||
    isOfParts(draft, drafts) ||
    isOfSide(draft, drafts) ||
    isOneOfTwo(draft, drafts) ||
    isMended(draft) ||
    isAverage(draft) ||
    isOfNothing(draft) ||
    isFound(draft) ||
    isExtentOf(draft, drafts[at - 1])
      ? asOther(draft, isOfMonth(draft, drafts.slice(0, at)))
      : draft,
  );
  // One alone, as most messages have, is held by no other.
  if (kept.length < 2) return kept;
  // What there is, years back, holds no gain of this year.
  const totals = drafts.filter((draft) => !isWholeStock(draft, drafts));
  return kept
    .filter((draft, at) => !isShareOf(draft, drafts) && !drafts.slice(0, at).some((other) => isSame(draft, other)))
    .flatMap((draft) => (totals.some((other) => isWithin(draft, other)) ? ofPeriod(draft) : [draft]));
}

/** 积案化解23件,化解率63.9%: the rate proves that it is the share of the figure before it, and no target's of its own. */
function withShares(drafts: readonly Draft[]): Draft[] {
  const shares = new Map<Draft, number>();
  const kept = drafts.filter((draft, at) => {
    const before = drafts[at - 1];
    const { value, unit, measure } = draft.fact;
    const whole = before?.target;
    if (before === undefined || whole === undefined || whole.unit === '%' || value === undefined) return true;
    // 充电站24座,站的任务完成80%: the share of the figure that was said of the same target; 刚好一半 has no words of its own.
    const ofTarget = draft.fact.mode === 'percent' && draft.target === whole;
    const words = subjectWords(draft.statement);
    const bare = words === '' && draft.statement.verb === undefined && draft.target === undefined;
    if (!ofTarget && (unit !== '%' || measure !== 'rate' || !(bare || OF_BEFORE.test(words)))) return true;
    const { value: done, mode } = before.fact;
    const gap = done === undefined || mode !== undefined ? 100 : Math.abs((done / whole.value) * 100 - value);
    // 建成1096套,超过七成; 1502个,进度81%: said of the same figure once more, roughly or a little off (rule 9 keeps both).
    const again = ofTarget && OF_TASK.test(words);
    if (gap >= (again ? LOOSELY : LAST_DIGIT)) return true;
    if (!again || draft.fact.qualifier === undefined) shares.set(before, value);
    return false;
  });
  return kept.map((draft) => {
    const percent = shares.get(draft);
    return percent === undefined ? draft : { ...draft, fact: { percent, ...draft.fact } };
  });
}
const OF_BEFORE = /^\p{Script=Han}{2}率$/u;
const OF_TASK = /^(?:(?:总体|实际|任务|目标|计划|年度)*(?:完成)?(?:率|比例|进度)?)$/u;
const LAST_DIGIT = 0.1;
const LOOSELY = 10;

/** 甲、乙全部完工: two names of one matter say one thing; 全部完工,402户: and so do all of them and their number. */
const isSame = ({ fact }: Draft, { fact: other }: Draft): boolean =>
  fact.item === other.item &&
  fact.object === other.object &&
  fact.scope === other.scope &&
  fact.milestone === other.milestone &&
  (fact.milestone?.startsWith('全部') === true || isSameFigure(fact, other));

/** The same level of one target for one day; two gains may be alike. */
export const isSameFigure = (fact: Fact, other: Fact): boolean =>
  fact.value !== undefined &&
  fact.target !== undefined &&
  fact.mode === undefined &&
  other.mode === undefined &&
  fact.target === other.target &&
  fact.measure === other.measure &&
  fact.value === other.value &&
  fact.unit === other.unit &&
  fact.object === other.object &&
  fact.scope === other.scope &&
  fact.asOf === other.asOf;

/**
 * 培训10万人次,取证8.2万; 包联企业1600家,解决问题420个; 建成1200个,其中新建800个: a smaller total of one target, named by a verb
 * alone, by other words or as a part, counts something else.
 */
function isOfOther(draft: Draft, before: readonly Draft[]): boolean {
  const { fact, statement, target } = draft;
  if (fact.value === undefined || fact.mode !== undefined) return false;
  if (fact.target === undefined) return isNamelessPart(statement, before);
  // 累计录入1260家,规上企业一共1735家: all there are of another kind.
  if (isKind(draft) && before.some((other) => isToldOf(other, fact))) return true;
  if (TOTAL.test(statement.text)) return false;
  const own = subjectWords(statement);
  const kind = isKind(draft) || before.some((other) => isBeside(own, other, fact));
  if (!statement.nested && !kind && own !== '' && names(statement, target)) return false;
  return before.some(
    ({ fact: other, statement: said }) =>
      other.target === fact.target &&
      other.measure === fact.measure &&
      other.scope === fact.scope &&
      other.object === fact.object &&
      (statement.nested || other.asOf === fact.asOf) &&
      other.mode === undefined &&
      (other.value ?? 0) > (fact.value ?? 0) &&
      (statement.nested || said.verb !== statement.verb || (kind && subjectWords(said) !== own)),
  );
}

const isToldOf = ({ fact, statement }: Draft, { target, measure, scope, mode, object, asOf }: Fact): boolean =>
  fact.target === target &&
  fact.measure === measure &&
  fact.scope === scope &&
  fact.mode === mode &&
  fact.object === object &&
  fact.asOf === asOf &&
  TOTAL.test(statement.text);

/** 停车位800个,充电车位120个: a kind of what is counted, told by words that the item does not have. */
function isKind({ item, statement, target }: Draft): boolean {
  const subject = subjectWords(statement);
  const known = `${item.text} ${target?.metric ?? ''} ${withSynonyms(target?.metric ?? '')}`;
  return subject.length > 2 && !known.includes(subject.slice(0, 2)) && known.includes(subject.slice(-2));
}

/** 日均就餐5200人次, 户均补贴300元: so much a day or a head is no total. */
function isAverage({ statement, target }: Draft): boolean {
  if (target === undefined || !/[均每]/u.test(statement.text)) return false;
  return AVERAGE.test(statement.text) && !/[均每]/u.test(target.metric) && !target.unit.includes('/');
}
const AVERAGE = /[日月年周人户场村校]均|平均每|每[天日月周人户场村]/u;

/** 已支出17亿元: finished, but of nothing that the item counts and of no part that is named (rule 4); what was begun may be finished, and a figure in the unit of a target is one of its matter. */
const isOfNothing = ({ fact, item, target, statement, options, alienUnit }: Draft): boolean =>
  target === undefined &&
  options === undefined &&
  alienUnit === undefined &&
  fact.measure === 'done' &&
  fact.value !== undefined &&
  fact.object === undefined &&
  fact.breakdown === undefined &&
  item.targets.length > 0 &&
  (isPartOf(statement) || !item.targets.some((one) => one.counts === 'started' || unitFit(fact.unit, one) === 'same'));

/** 就业1.4万人,其中毕业生3100人: a part by a name of its own. */
const isPartOf = (statement: Statement): boolean =>
  statement.nested === true && subjectWords(statement).length > 1 && statement.verb === undefined;

/** 隐患查出520处: what is only found is no progress of an item that asks to put it right. */
const isFound = ({ statement, item, target, fact }: Draft): boolean =>
  target === undefined &&
  fact.measure === 'done' &&
  fact.value !== undefined &&
  item.targets.length > 0 &&
  item.targets.every((one) => isSurvey(statement, one));

/** 土方完了7.8公里,总共11.5; 污水井131座(共151座): how long, or how many, the thing is of which so much was done. */
const isExtentOf = ({ fact, statement }: Draft, before: Draft | undefined): boolean =>
  fact.target === undefined &&
  fact.measure === 'done' &&
  (statement.verb === undefined || !statement.text.includes(statement.verb)) &&
  before?.fact.mode === undefined &&
  /^(?:总共|一共|总长|共|总(?=\d))/u.test(statement.text) &&
  before !== undefined &&
  before.item.id === fact.item &&
  before.fact.target === undefined &&
  before.fact.unit === (fact.unit ?? before.fact.unit) &&
  (before.fact.value ?? 0) < (fact.value ?? 0);

/** 换了2230个,其中乡镇1400多: a bare part without a unit of its own. */
const isNamelessPart = (statement: Statement, before: readonly Draft[]): boolean =>
  statement.nested === true &&
  statement.verb === undefined &&
  statement.unit === undefined &&
  before.some(({ statement: whole }) => (whole.value ?? 0) > (statement.value ?? 0));

/** 托位共有2860个,今年新增1150个: what there is, beside what was added, is not what a target of 新增 counts. */
const isStock = ({ fact, target, statement }: Draft, after: readonly Draft[]): boolean =>
  target?.metric.includes('新增') === true &&
  !statement.text.includes('新增') &&
  after.some(
    (next) =>
      next.fact.target === fact.target &&
      /新增|净增/u.test(next.statement.text) &&
      !(isLatest(next) && !HAD.test(statement.text)),
  );

/** 现有1600个, 共有2860个: with those of former years. */
const HAD = /[现共原总][有计]?|存量|底数/u;

/** 累计2860个,本月新增150个, 托位1600个,6月新增80个: what the last weeks added to the year's sum. */
const isLatest = ({ fact, statement }: Draft): boolean =>
  fact.mode === 'delta' && !/今年|本年|全年|年内/u.test(statement.text);

/** 排查出320户,整改290户: found and put right is not built; 检查 of a target of 免费检查 is what it counts, 整改 of one of 整治. */
const isMended = ({ item, target, statement }: Draft): boolean =>
  target !== undefined &&
  MENDED.test(statement.verb ?? '') &&
  statement.value !== undefined &&
  !target.metric.includes((statement.verb ?? '').slice(0, 2)) &&
  !(statement.verb?.startsWith('整改') && target.metric.includes('整治')) &&
  !/整改|问题|隐患|排查/u.test(`${item.title}${target.metric}`);
const MENDED = /^(?:整改|排查|核查|检查|摸排)/u;

/** Whether the words of a statement have anything in common with what the target counts. */
function names(statement: Statement, target: Target | undefined): boolean {
  const metric = new Set(gramCodes(`${target?.metric} ${withSynonyms(target?.metric ?? '')}`));
  return gramCodes(`${subjectWords(statement)} ${withSynonyms(subjectWords(statement))}`).some((gram) =>
    metric.has(gram),
  );
}

function asOther(draft: Draft, ofTarget: boolean): Draft {
  if (ofTarget) return { ...draft, fact: { ...draft.fact, measure: 'other' } };
  const { target: _target, ...rest } = draft;
  const { target: _id, ...fact } = draft.fact;
  return { ...rest, fact: { ...fact, measure: 'other' } };
}

/** 1-5月完成投资118.6亿元,5月当月16.3亿元: the month's own part of what was said before it, without words of its own. */
const isOfMonth = ({ fact, statement }: Draft, before: readonly Draft[]): boolean =>
  fact.from?.endsWith('-01') === true &&
  subjectWords(statement).replace(MONTH, '') === '' &&
  before.some(({ fact: whole }) => whole.target === fact.target && (whole.from ?? '') < (fact.from ?? ''));
const MONTH = /^(?:其中)?(?:\d{1,2}月份?|本月|这个?月|上个?月)?(?:当月|单月)?$/u;

/** A ratio that a figure carries as its percent, and no target of its own. */
const isShareOf = ({ fact, statement, target }: Draft, drafts: readonly Draft[]): boolean =>
  statement.beside === true && target?.counts !== 'rate' && drafts.some((other) => other.fact.percent === fact.value);
