import { daysBetween } from '../../days.js';
import type { Day } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import type { DateSpan } from '../dates.js';
import { gated } from '../gate/gate.js';
import type { CueKind } from '../lexicon.js';
import type { Draft } from './draft.js';

/** Puts day 所截至, period and due date into a statement. */
export function putDays(statement: Statement, dates: readonly DateSpan[], today: Day, planned: boolean): void {
  for (const date of dates) {
    if (date.kind === 'recurring') continue;
    const { from, to } = date;
    if (planned && date.kind !== 'by' && to !== null && to <= today) continue;
    // 4月底前清了19万株: by a day that is over it was done, so it stood so on that day.
    if (
      date.kind === 'by' &&
      !planned &&
      statement.measure === 'done' &&
      statement.value !== undefined &&
      to !== null &&
      to < today
    ) {
      statement.asOf = to;
      continue;
    }
    if (date.kind === 'by' || planned || (from !== null && from > today)) {
      if (to !== null && (statement.due === undefined || date.kind === 'by')) statement.due = to;
      continue;
    }
    if (date.kind === 'period' && from !== null) statement.from = from;
    if (to !== null) statement.asOf = to > today ? today : to;
  }
}

/** Does a date of the draft lie ahead, so that what it says is still to come? */
export const liesAhead = (dates: readonly DateSpan[], today: Day): boolean =>
  dates.some(
    (date) =>
      date.kind !== 'recurring' &&
      ((date.from !== null && date.from > today) || (date.kind === 'by' && (date.to ?? '') >= today)),
  );

/** What adds up over a period counts from the year's first day, or from none. */
const isSinceJanuary = ({ kind, from }: DateSpan): boolean => kind !== 'period' || from?.endsWith('-01-01') === true;
/** 累计125场, 全年125场: whatever month was said before it. */
const isOfYear = ({ total, cues }: Draft): boolean =>
  total === '累计' ||
  // 五月换了28台,算上之前的一共114.
  cues.some(({ word }) => word === '全年' || word === '今年以来' || /^(?:[加算连]上|连同)/u.test(word));
/** 4月到现在2100户,加上一季度的900户,一共3000户: of both times together, and of neither alone. */
const isSumOver = ({ total, start, segment }: Draft, drafts: readonly Draft[]): boolean => {
  if (total === undefined || !SUM.test(total)) return false;
  const before = drafts.filter(
    (one) => one.start < start && one.segment.sentence === segment.sentence && one.figure && one.dates.length > 0,
  );
  return new Set(before.map(({ dates }) => dates[0]?.from)).size > 1;
};
const SUM = /^(?:一共|总共|共计|合计|总计|拢共|共)$/u;
const isWholeYear = ({ kind, precision }: DateSpan): boolean => kind === 'period' && precision === 'year';

/** 5月26日进场施工: the day of what happened, not of how things stand. A meeting's day is that of all that it tells. */
const isEvent = ({ figure, kind, measure, decider, segment }: Draft): boolean =>
  figure === undefined &&
  kind === 'words' &&
  (measure === undefined ? isNamedFirst(segment) : measure !== 'other' && !MEETING.test(decider?.word ?? '')) &&
  segment.tokens.length > 1;
/** 灯影巷5月1日揭幕: a name before the day and a deed behind it, whatever word it is told in. */
const isNamedFirst = ({ tokens }: Draft['segment']): boolean =>
  tokens[0]?.type === 'text' && tokens.at(-1)?.type === 'text' && tokens.some(({ type }) => type === 'date');
const MEETING = /^(?:召开|举行|举办|开展|组织|启动)$/;
/** Behind an event of a day: 已打机井118眼, 正在选址. */
const standsNow = ({ figure, decider }: Draft): boolean => figure !== undefined || decider?.kind === 'under';
/** Behind an event of a month, 7月开工: 还在办手续. */
const isUnderWay = ({ figure, decider }: Draft): boolean => figure === undefined && decider?.kind === 'under';

/** 截至5月19日: as a line of its own over the lines of a report. */
function headDates([first, next]: readonly Draft[]): DateSpan[] {
  if (first?.kind !== 'words' || next === undefined || next.segment.line === first.segment.line) return [];
  if (first.decider !== undefined || first.same || !REMARK.test(first.subject)) return [];
  return first.dates.filter(({ kind }) => kind === 'asOf');
}

/** 这周情况报一下:, 本周工作进展: head a report of how things stand; what the days brought is said beside a figure. */
const isReportHead = ({ kind, decider, figure, start, end }: Draft, text: string): boolean =>
  kind === 'words' && decider === undefined && figure === undefined && REPORT.test(text.slice(start, end));
const REPORT = /情况|进[展度]|动态|汇报|报告|小结|[周日]报/u;
const asState = (date: DateSpan): DateSpan => (isSomeDays(date) ? { ...date, kind: 'asOf', from: null } : date);

/** 这周改了620户,全市到4.4万户了: how many they are by now is no part of the week. */
const isLevel = ({ start, figure }: Draft, text: string): boolean =>
  figure !== undefined && /(?:到|达)了?[约近]?$/u.test(text.slice(start, figure.start));

/** A draft of nothing but a date (截至4月27日,) stands over the rest of its sentence; 今年以来 and 4月份 too. */
export function spreadDates(drafts: readonly Draft[], today: Day, text: string): void {
  const head = headDates(drafts);
  let over: DateSpan[] = [];
  let [sentence, parts, event, eventful] = [-1, false, false, false];
  for (const draft of drafts) {
    if (draft.segment.sentence !== sentence) {
      const { lead } = draft.segment;
      sentence = draft.segment.sentence;
      parts = lead === '。' && (draft.nested || (parts && draft.compare));
      // 截至6月10日,…;…: one day of all that the sentence lists. 一季度…。其中,…: its parts are of the same days.
      if (!parts) event = eventful = false;
      if (!parts && lead === '\n' && head.length > 0) over = head;
      else if (!parts) over = lead === ';' ? over.filter((date) => date.kind === 'asOf' || draft.compare) : [];
    }
    const past = draft.dates.filter(
      (date) => date.kind !== 'by' && date.kind !== 'recurring' && (date.from ?? '') <= today,
    );
    if (draft.dates.length === 0 && ((event && standsNow(draft)) || (eventful && isUnderWay(draft)))) continue;
    if (draft.dates.length === 0)
      draft.dates = isSumOver(draft, drafts)
        ? over.filter(({ kind }) => kind === 'asOf')
        : isOfYear(draft)
          ? over.filter(isSinceJanuary)
          : isLevel(draft, text)
            ? over.map(asState)
            : over;
    else if (over.length > 0 && draft.dates.every(isWholeYear) && over.every((date) => !isWholeYear(date)))
      // 6月8日,2023年度技能大赛开幕: the year belongs to the name.
      draft.dates = over;
    else if (past.length > 0 && draft.measure !== 'planned' && draft.note === undefined && !draft.segment.aside) {
      over = isReportHead(draft, text) ? past.map(asState) : past;
      eventful = isEvent(draft);
      event = eventful && past.every(({ kind }) => kind === 'day');
    }
  }
}

/** 交房即交证,本月无进展: says how it stands, not of which day the words before are. */
const STATES = new Set<CueKind>(['aside', 'none', 'stalled', 'paused', 'delayed', 'blocked', 'not', 'rest']);
const REMARK = /^(?:数|数据|数字|以上|上面|上述|这些|的数|的|统计|采集|汇总|时间|口径)*$/u;

/** Words about a day and about nothing that happened on it. */
const isRemark = ({ kind, decider, dates, subject, cues }: Draft): boolean =>
  kind === 'words' &&
  decider === undefined &&
  dates.length > 0 &&
  REMARK.test(subject) &&
  !cues.some((cue) => STATES.has(cue.kind));

const isDayAlone = (draft: Draft): boolean =>
  draft.segment.aside && isRemark(draft) && draft.dates.every(({ kind }) => kind === 'asOf' || kind === 'day');
const isTold = (draft: Draft | undefined): boolean => (draft?.figure ?? draft?.decider) !== undefined;

/** 完工97个(截至5月20日),建成690套: a day in brackets is of the figures before it in its sentence; before all of them, of those behind. */
export function asideDates(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    if (at === drafts.length - 1 || !isDayAlone(draft)) return;
    const beside = drafts.filter(
      (one) => one.segment.sentence === draft.segment.sentence && !one.gone && one.dates.length === 0,
    );
    const before = beside.filter((one) => one.start < draft.start && isTold(one));
    const behind = beside.filter((one) => one.start > draft.start);
    if (before.length === 0 && !isTold(behind[0])) return;
    for (const one of before.length > 0 ? before : behind) one.dates = draft.dates;
    draft.gone = true;
  });
}

/** 上周报的8座里有3座投用了: when the whole was told, and not of which day the part is. */
export function dropToldDays(drafts: readonly Draft[], text: string): void {
  if (!TOLD_WHOLE.test(text)) return;
  for (const draft of drafts)
    if (draft.dates.length > 0) draft.dates = draft.dates.filter(({ end }) => !TOLD_THEN.test(text.slice(end)));
}
const WHOLE =
  '(?:我们?|你们?|他们?|咱们?)?(?:上?报|说|讲|填|汇报|统计)(?:过|了)?的[^,。;\\d]{0,4}\\d[\\d.]*\\p{Script=Han}{1,2}[里中当之]';
const TOLD_WHOLE = gated(new RegExp(WHOLE, 'u'));
const TOLD_THEN = new RegExp(`^${WHOLE}`, 'u');

/** 都是截至昨天的数, said after the figures: the day of all of them that have none. */
export function remarkDates(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, at) => {
    if (!isRemark(draft) || draft.same) return;
    // 具体数月底报: when more is told, not of which day this is.
    const last = draft.segment.tokens.at(-1);
    if (last?.type === 'text' && last.start >= (draft.dates[0]?.end ?? 0) && text.slice(last.start, last.end) === '报')
      return;
    if (at === 0 || drafts[at + 1]?.segment.sentence === draft.segment.sentence) return;
    for (const before of drafts.slice(0, at)) if (before.dates.length === 0) before.dates = draft.dates;
    draft.gone = true;
  });
}

/** 5月1日至5日接待游客28万人次: what some days brought, however large it is beside the year's count. */
export const isSomeDays = ({ kind, from, to }: DateSpan): boolean =>
  kind === 'period' &&
  from !== null &&
  to !== null &&
  from < to &&
  !from.endsWith('-01-01') &&
  daysBetween(from, to) < MONTH;
const MONTH = 27;
