import type { Day, Measure } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import type { Quantity } from '../quantities.js';
import { OTHER_PLACES } from './breakdowns.js';
import { isSomeDays, liesAhead, putDays } from './days.js';
import type { Draft } from './draft.js';
import type { CueToken } from './roles.js';
import { isPace } from './stuck.js';

/** A figure with what it says: its measure, whether it adds or stands for all, its day, its size. */
export function figureFields(statement: Statement, draft: Draft, figure: Quantity, today: Day): true {
  const measure = measureOf(draft, figure, today);
  statement.measure = measure;
  if (!draft.noTotal) statement.value = figure.value;
  const unit = scaled(figure.unit, draft.subject) ?? draft.rowUnit ?? unitNamed(draft.subject);
  if (unit !== undefined) statement.unit = unit;
  if (figure.qualifier !== undefined) statement.qualifier = figure.qualifier;
  if (draft.percent !== undefined) statement.percent = draft.percent;
  if (draft.beside) statement.beside = true;
  if (draft.scheme) statement.scheme = true;
  if (draft.nested) statement.nested = true;
  if (draft.segment.aside) statement.aside = true;
  if (draft.breakdown) statement.breakdown = draft.breakdown;
  putDays(statement, draft.dates, today, measure === 'planned');
  if (draft.verb !== undefined) statement.verb = draft.verb;
  if (draft.all) statement.all = true;
  if (draft.size) statement.size = draft.size;
  // 协议又签了4家: where a target asks for papers, these are so many more.
  if (measure === 'planned' && draft.decider?.kind === 'prep' && draft.deltaWord !== undefined)
    statement.deltaWord = draft.deltaWord;
  if (measure === 'planned' || measure === 'other') return true;
  const opening = statement.from?.endsWith('-01-01') === true;
  const grown = measure === 'rate' && GROWN.test(draft.deltaWord ?? '');
  const delta =
    opening || grown ? undefined : (draft.deltaWord ?? (measure === 'rate' ? undefined : periodDelta(draft, today)));
  if (delta !== undefined) {
    statement.mode = 'delta';
    statement.deltaWord = delta;
  }
  return true;
}

/** 投资5月增19.3%: how much it grew is a level, and adds to none. */
const GROWN = /^(?:增加?|净增|新增)$/;

function measureOf(draft: Draft, figure: Quantity, today: Day): Measure {
  const said = draft.sized && draft.measure !== 'planned' ? 'other' : (draft.measure ?? 'done');
  if (isTrouble(draft, figure) || isDenied(draft, figure) || OTHER_PLACES.test(draft.subject)) return 'other';
  if (figure.kind === 'points' || figure.kind === 'multiple' || draft.negated) return 'other';
  if (draft.compare) return isGrowth(draft, figure) ? 'rate' : 'other';
  if (isOfHolidays(draft, figure)) return 'other';
  if (said === 'other' || said === 'planned') return said;
  if (draft.segment.aside && !draft.nested && draft.verb === undefined && figure.kind === 'count') return 'other';
  if (liesAhead(draft.dates, today)) return 'planned';
  if (figure.kind === 'ratio') return 'rate';
  if (said === 'done' && draft.verb === undefined && (AT_PART.test(draft.subject) || AT_PART.test(draft.counted)))
    return 'under_construction';
  return draft.prep && said === 'done' ? 'planned' : said;
}

/** 54套主体, 主体54套: how far so many are, and not that they are done. */
const AT_PART = /(?:^|[房楼馆院校站厂园])主体(?:结构|工程)?(?:阶段|施工)?$/u;

/** 端午假期接待游客31万人次, 收入2亿元: what a few days brought is no state of the year's count. */
const isOfHolidays = ({ dates }: Draft, { kind, unit = '' }: Quantity): boolean =>
  kind === 'count' && dates.some(({ text, kind: span }) => span !== 'by' && HOLIDAYS.test(text)) && FLOW.test(unit);
const HOLIDAYS = /^(?:元旦|春节|清明|五一|端午|中秋|国庆|十一|周末)(?:节|假期|期间)*$/u;
const FLOW = /(?:人次|元|亿|[班架车趟单票]次?|吨)$/u;

/** 培训人次到了八万四: the name of the count says its unit. */
const COUNTED = /(?:(人次|场次)|([人户条个套座台辆亩处家件场])数)$/u;
/** 培训人次到8.4万: the scale is said, the rest by the name. */
const scaled = (unit: string | undefined, subject: string): string | undefined =>
  unit === '万' || unit === '亿' ? unit + (unitNamed(subject) ?? '') : unit;

function unitNamed(subject: string): string | undefined {
  const named = COUNTED.exec(subject);
  return named?.[1] ?? named?.[2];
}

/** 没有16座, 没达到85%: said not to be so many; 没装的120个, 还没修的18座: a deed that no list knows was not done to them. */
const isDenied = (draft: Draft, figure: Quantity) =>
  draft.decider === undefined &&
  draft.cues.some(
    (cue, at) =>
      cue.kind === 'not' &&
      (cue.end === figure.start ||
        (draft.cues[at + 1]?.start === cue.end &&
          draft.cues[at + 1]?.kind === 'total' &&
          draft.cues[at + 1]?.end === figure.start) ||
        isUndone(draft, cue, figure)),
  );
function isUndone({ segment: { tokens } }: Draft, { word, end }: CueToken, figure: Quantity): boolean {
  if (end > figure.start || !LEFT_UNDONE.test(word)) return false;
  const at = tokens.findIndex((token) => token.start === end);
  const [deed, next] = [tokens[at], tokens[at + 1]];
  if (deed?.type !== 'text' || deed.end - deed.start > LONGEST_DEED) return false;
  return next?.type === 'figure' || (next?.type === 'cue' && (next.word === '的' || next.kind === 'filler'));
}
const LEFT_UNDONE = /[没未]有?$/u;
const LONGEST_DEED = 3;

const TROUBLE =
  /不(?:愿|同|肯|够|足|一|齐|配合|到位|达标|合格|能|通|拢|妥|成|动|上|了(?!解)|下来)|[没欠拖缺堵漏](?!口)|未(?!成年|来)|拒|纠纷|阻工|滞后|偏慢/;
/** 棚改有两户钉子户: troubles by their name, whatever they are troubles of. */
const HOLDOUTS = /^(?:钉子户|上访户|拒[签迁]户|未[签迁]户|堵点|卡点|漏点|病害|隐患|投诉)/u;
const HALTS = new Set(['stalled', 'paused', 'delayed', 'blocked']);

/** 3户不愿签, 两个标段进度不一, 停了5天: a number of troubles is no progress. */
function isTrouble(draft: Draft, figure: Quantity): boolean {
  if (figure.kind !== 'count') return false;
  const { decider } = draft;
  // 加装电梯有两个单元一楼不同意: the work before the figure names the matter, and did not happen to so many.
  if (decider?.kind === 'act' && decider.end <= figure.start)
    return draft.cues.some(({ kind, start }) => HALTS.has(kind) && start >= figure.end);
  if (decider !== undefined) return false;
  const halts = ({ kind, word, start }: CueToken) =>
    (HALTS.has(kind) && !isPace(figure, word)) || (kind === 'cause' && start < figure.start);
  if (draft.cues.some(halts)) return true;
  if (draft.cues.some(({ kind, start, word }) => kind === 'problem' && start >= figure.end && TROUBLE.test(word)))
    return true;
  return (draft.subject === '' && TROUBLE.test(draft.counted)) || HOLDOUTS.test(draft.counted);
}

/** 工业增加值增长8.3%: a growth that is itself the level; 同比增长 stays a comparison. */
const isGrowth = (draft: Draft, figure: Quantity): boolean =>
  figure.kind === 'ratio' &&
  draft.verb === '增长' &&
  draft.subject !== '' &&
  draft.cues.filter((cue) => cue.kind === 'compare').length === 1;

const SHORT = /^(?:今天|今日|昨天|昨日|当天|当日|本周|这周|上周|本月|这个月|当月)$/;

/** 各县上月新改:甲县420户…: what that month brought. */
const NEWLY = /新[改建增修装铺栽添办换种开]$/u;

/** 6月新增就业0.6万: a gain by its name. */
const GAIN = /^(?:城镇|农村|全市)?(?:新增|净增)/u;

/** 今天完成5个, 本月完成3条: what a short while brought adds to what was there (rule 5). */
function periodDelta(draft: Draft, today: Day): string | undefined {
  const days = draft.dates.find(isSomeDays);
  if (days !== undefined && draft.total === undefined && draft.measure !== 'under_construction') return days.text;
  const newly = draft.heading?.includes('新') === true && NEWLY.test(draft.heading);
  const adds =
    newly ||
    GAIN.test(draft.subject) ||
    draft.verb !== undefined ||
    draft.nested ||
    draft.cues.some((cue) => cue.kind === 'delta' && cue.start < draft.end);
  if (!adds || (draft.total !== undefined && !newly) || draft.measure === 'under_construction') return undefined;
  const own = draft.segment.tokens.find((token) => token.type === 'date');
  const date = own?.type === 'date' ? own.date : newly ? draft.dates[0] : undefined;
  if (date === undefined) return undefined;
  if (SHORT.test(date.text)) return date.text;
  const month = date.kind === 'period' && date.precision === 'month' && date.from !== null && date.to !== null;
  return month && date.from !== null && date.to !== null && date.from <= today && (newly || today <= date.to)
    ? date.text
    : undefined;
}
