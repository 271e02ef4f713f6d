import type { Day } from '../../../model/fact.js';
import type { Operator, Target } from '../../../model/ledger.js';
import { type DaySpan, findDays } from '../deadline.js';
import { type Figure, findFigures } from './figures.js';
import { maskNames } from './mask.js';
import { isStart, metricOf, NO_RUN, strip, verbOf, withSubject } from './metric.js';
import { describes, isPartOfName, isTimeLimit } from './skip.js';

export type RawTarget = Omit<Target, 'id'>;

const SIZED = /新增[^,;。]*面积|面积[^,;。]*新增/;
const UP = /(?:不低于|不少于|至少有?|达到|达|超过|突破)$/;
const DOWN =
  /(?:≤|<=?|不超过|不高于|不能超过|不得超过|不多于|不大于|(?<!不)低于|(?<!不)小于|控制在|压缩至|压缩到|压减至|压减到|压降至|压降到|缩减至|缩减到|缩短至|缩短到|(?:整合|合并|归并|精简)[为至到成]|降至|降到|降低到|减少到|减至|下降到|下降至)[^,;。]{0,4}$|(?:压[减缩降]|减少|缩[短减]|降低|控制)[^,;。]{1,16}[至到]$/;

function operator(f: Figure, before: string, after: string): Operator {
  if (isTimeLimit(f, after)) return '<=';
  if (/以下|以内|之内/.test(f.suffix)) return '<=';
  if (/以上/.test(f.suffix)) return '>=';
  if (/不(?:低于|少于|小于)$/.test(before)) return '>=';
  return DOWN.test(before) && !UP.test(before.replace(/不能超过|不得超过|不超过/, '')) ? '<=' : '>=';
}

const PER = /每(?:一)?个?(县\(区\)|县[、(]?[市区□]*\)?区?|社区|街道|乡镇|镇|乡|村|学校|行政村|区)[^,;。]*$/;
const PER_DAY = /(?:每日|每天|日均)$|(?:^|[,;。、现])(?:最高)?日(?:最大)?[\u4e00-\u9fff]{1,6}能力[\u4e00-\u9fff]{0,3}$/;

function unitOf(f: Figure, clause: string): string {
  if (f.unit.includes('/')) return f.unit;
  const per = PER.exec(clause);
  if (per) return `${f.unit}/${/县/.test(per[1] ?? '') ? '县区' : (per[1] ?? '')}`;
  return PER_DAY.test(clause) ? `${f.unit}/日` : f.unit;
}

/** Dates become □, so that they are no part of a metric's name. */
function withoutDays(text: string, days: readonly DaySpan[]): string {
  let out = text;
  for (const d of days) out = out.slice(0, d.start) + '□'.repeat(d.end - d.start) + out.slice(d.end);
  return out;
}

/** 街边书屋。新建10家: a name before a sign, at the head of the text before a stop too. */
const HEADING = /(?:(?:^|[,;。:])([^,;。:]{2,16}):|^(?<title>[^,;。:\d]{2,16})。)$/;
/** 街边书屋。工作内容:新建10家: the label is no name. */
const LABEL = /(?<=^|[,;。:])(?:工作|年度|主要|建设|具体)?(?:内容|目标|任务|目标任务|要求):$/;
const headingOf = (words: string): string => {
  const m = HEADING.exec(words.replace(LABEL, ''));
  return m?.[1] ?? m?.groups?.title ?? '';
};

/** 较上年增加3000人, behind how many there are to be: what that makes more of the same. */
const MORE_THAN = /较(?:上|去|前)年(?:度|同期|底)?(?:同期)?(?:净?增[加长]?|新增|提高|减少|下降|多|少)(?:了|约)?$/;
const baseOf = (unit: string): string => unit.replace(/^[万亿千百]+/, '');

/** Numeric targets 目标 of an item's text, in the order of the text; figures that only describe are put into `left` with the words before them. */
export function readTargets(text: string, year: number, left: string[] = []): RawTarget[] {
  const masked = maskNames(text, year);
  const figures = findFigures(masked);
  const days = findDays(text, year);
  const words = withoutDays(text, days);
  const found: (RawTarget & { at: number })[] = [];
  let run = NO_RUN;
  let end = 0;
  let sized = false;
  for (const [i, f] of figures.entries()) {
    const stop = Math.max(...[...',;。:'].map((c) => masked.lastIndexOf(c, f.start - 1))) + 1;
    const clause = masked.slice(stop, f.start);
    if (masked.slice(end, f.start).includes('。')) sized = false;
    const fresh = stop >= end;
    const from = fresh ? stop : end;
    if (
      describes(
        f,
        fresh ? clause : masked.slice(from, f.start),
        masked.slice(f.end),
        sized || (found.length > 0 && /^(?:其中|含)/.test(clause)),
      )
    ) {
      if (!isPartOfName(f, clause, masked.slice(f.end)))
        left.push(text.slice(Math.max(from, f.start - 8), f.end).replace(/^[^,、;。]*[,、;。](?=.*\S)/, ''));
      continue;
    }
    if (MORE_THAN.test(clause) && found.some((t) => baseOf(t.unit) === baseOf(f.unit))) continue;
    if (fresh) run = NO_RUN;
    sized = SIZED.test(clause);
    const before = afterNoun(words.slice(from, f.start), fresh);
    const next = figures[i + 1]?.start ?? words.length;
    const tail = words.slice(f.end);
    const named = metricOf(before, tail, run);
    const level = /级$/.test(named.metric) && next < words.length ? levelNoun(words, figures[i + 1]) : '';
    const previous = fresh
      ? (words
          .slice(0, Math.max(0, stop - 1))
          .split(/[,;。:]/)
          .at(-1) ?? '')
      : '';
    run = named.run;
    end = f.end;
    const due = dueOf(days, text, f, masked);
    found.push({
      metric:
        named.metric === '' && BASE.test(words.slice(from, f.start))
          ? strip(previous)
          : withSubject(
              `${named.metric}${level}`,
              (found.findLast((t) => t.unit === f.unit) ?? found.at(-1))?.metric ?? '',
              previous,
              fresh ? headingOf(words.slice(0, stop)) : '',
            ),
      op: operator(f, clause, tail),
      value: f.value,
      ...(f.most === undefined ? {} : { most: f.most }),
      unit: unitOf(f, text.slice(stop, f.start)),
      counts: /%|‰|百分点/.test(f.unit)
        ? 'rate'
        : isStart(before) || (strip(before) === '' && isStart(run.verb))
          ? 'started'
          : 'done',
      ...(due ? { due } : {}),
      at: f.start,
    });
  }
  return unique(distribute(found, text)).map(({ at: _, ...target }) => target);
}

/** 由58%提高到65%: from where it starts. */
const BASE =
  /[由从][^,;。、\d]{0,8}\d[\d.]*[^,;。\d]{0,8}?(?=整合|合并|归并|精简|优化|调整|提[高升]|增[加长]|上升|下降|降|压|缩|减少|扩大|达到)/;

/** Within one clause the noun of the figure before stands first: 村卫生室、 in 114个村卫生室、17个…. */
const afterNoun = (printed: string, fresh: boolean): string => {
  const before = printed.replace(BASE, '');
  return fresh ? before : before.replace(/^[^、]*、(?=[^、]*$)/, '').replace(/^[^、]*及/, '');
};
/** 1个国家级、3个省级区域…中心: the first level takes the noun of the second. */
function levelNoun(words: string, next: Figure | undefined): string {
  return next ? (/^[\u4e00-\u9fff]{1,2}级([\u4e00-\u9fff]{2,})/.exec(words.slice(next.end))?.[1] ?? '') : '';
}

/** 预计3月底进场施工: when works begin is no deadline of what they make. */
const BEGINS = /^[^,;。]{0,3}?(?:进场|开工|动工|启动|施工|招标)/;

/** The date in the figure's own clause, else the last one before it in the sentence. */
function dueOf(all: readonly DaySpan[], text: string, f: Figure, masked: string): Day | undefined {
  const days = all.filter(
    (d) => !(BEGINS.test(text.slice(d.end)) && /(?:预计|计划|拟|拟于)$/.test(text.slice(0, d.start))),
  );
  const next = masked.slice(f.end).search(/[,;。]/);
  const limit = next < 0 ? text.length : f.end + next;
  const sentence = text.lastIndexOf('。', f.start);
  const before = days.filter((d) => d.start > sentence && d.end <= f.start).at(-1);
  return (before ?? days.find((d) => d.start >= f.end && d.start < limit))?.day;
}

/** What is done with each of the names before it; a change is a part of what is counted: 事故起数下降. */
const RESPECTIVELY =
  /([^,;。:]+)分别(?:要|应|须)?(?:达到|为|达|完成|不[低少]于|不超过|控制在|提[高升][到至]|保持在|稳定在|((?:同比)?(?:净?增[加长]|提[高升]|上升|下降|降低|减少|压[减降缩])(?![到至])))/g;
/** 起数、人数较上年(分别下降): against what each of them changes. */
const AGAINST = /(?:(?:[较比](?:上年|去年|年初|20\d{2}年)(?:度|底|末|同期)?|同比)(?:均|要)?)$/;

/** A率、B率、C率分别达到100%、85%、100%: each figure gets its own name. */
function distribute<T extends { metric: string; at: number }>(targets: T[], text: string): T[] {
  for (const m of text.matchAll(RESPECTIVELY)) {
    const [whole, listed = '', change = ''] = m;
    const names = listed
      .replace(AGAINST, '')
      .split(/[、和]|(?<![普以])及(?![格时])/)
      .map((n) => strip(n))
      .filter((n) => n !== '');
    const at = m.index + whole.length;
    const stop = text.slice(at).search(/[,;。]/);
    const group = targets.filter((t) => t.at >= at && (stop < 0 || t.at < at + stop));
    if (names.length !== group.length) continue;
    const how = `${change === '' ? '' : (AGAINST.exec(listed)?.[0] ?? '')}${change}`;
    for (const [i, t] of group.entries()) t.metric = `${names[i] ?? t.metric}${how}`;
  }
  return targets;
}

const grams = (s: string): Set<string> => {
  const out = new Set<string>();
  for (let i = 0; i + 1 < s.length; i++) out.add(s.slice(i, i + 2));
  return out;
};

function sameThing(a: string, b: string): boolean {
  const va = verbOf(a);
  const vb = verbOf(b);
  if (va !== '' && vb !== '' && va !== vb) return false;
  const x = grams(a.slice(va.length));
  const y = grams(b.slice(vb.length));
  let common = 0;
  for (const g of y) if (x.has(g)) common++;
  return common > 0 && common >= 0.8 * Math.min(x.size, y.size);
}

/** The same figure of the same thing printed twice is one target; a date of the second is kept. */
function unique<T extends RawTarget>(targets: T[]): T[] {
  const out: T[] = [];
  for (const t of targets) {
    const first = out.find((u) => u.value === t.value && u.unit === t.unit && sameThing(u.metric, t.metric));
    if (!first) out.push(t);
    else if (first.due === undefined && t.due !== undefined) first.due = t.due;
  }
  return out;
}
