import type { Day } from '../../../model/fact.js';
import type { Operator, Target } from '../../../model/ledger.js';
import { findDays } from '../deadline.js';
import { type Figure, findFigures } from './figures.js';
import { maskNames } from './mask.js';
import { isStart, metricOf, strip, verbOf } from './metric.js';
import { describes } from './skip.js';

export type RawTarget = Omit<Target, 'id'>;

const SIZED = /新增[^,;。]*面积|面积[^,;。]*新增/;
const UP = /(?:不低于|不少于|至少有?|达到|达|超过|突破)$/;
const DOWN =
  /(?:不超过|不高于|不能超过|不得超过|不多于|不大于|低于|小于|控制在|压缩至|压缩到|压减至|压减到|缩短至|缩短到|降至|降到|降低到|减少到|减至|下降到|下降至)[^,;。]{0,4}$/;

function operator(f: Figure, before: string): Operator {
  if (/以下|以内|之内/.test(f.suffix)) return '<=';
  if (/以上/.test(f.suffix)) return '>=';
  if (/(?:不低于|不少于)$/.test(before)) return '>=';
  return DOWN.test(before) && !UP.test(before.replace(/不能超过|不得超过|不超过/, '')) ? '<=' : '>=';
}

const PER = /每(?:一)?个?(县\(区\)|县□+|县[、(]?[市区]*\)?区?|社区|街道|乡镇|镇|乡|村|学校|行政村|区)[^,;。]*$/;

function unitOf(f: Figure, clause: string, original: string): string {
  if (f.unit.includes('/')) return f.unit;
  const per = PER.exec(original);
  if (per) return `${f.unit}/${/县/.test(per[1] ?? '') ? '县区' : (per[1] ?? '')}`;
  if (
    /(?:每日|每天|日均)$/.test(clause) ||
    /(?:^|[,;。、现])(?:最高)?日(?:最大)?[\u4e00-\u9fff]{1,6}能力[\u4e00-\u9fff]{0,3}$/.test(clause)
  )
    return `${f.unit}/日`;
  return f.unit;
}

/** Numeric targets 目标 of an item's text, in the order of the text. */
export function readTargets(text: string, year: number): RawTarget[] {
  const masked = maskNames(text, year);
  const figures = findFigures(masked);
  const days = findDays(text, year);
  const found: (RawTarget & { at: number })[] = [];
  let verb = '';
  let end = 0;
  let kept = false;
  for (const [i, f] of figures.entries()) {
    const stop =
      Math.max(
        masked.lastIndexOf(',', f.start),
        masked.lastIndexOf(';', f.start),
        masked.lastIndexOf('。', f.start),
        masked.lastIndexOf(':', f.start),
      ) + 1;
    const from = Math.max(stop, end);
    const raw = masked.slice(from, f.start);
    if (masked.slice(end, f.start).includes('。')) kept = false;
    const after = masked.slice(f.end, figures[i + 1]?.start ?? masked.length);
    const clause = masked.slice(stop, f.start);
    const before = /[\u4e00-\u9fff]/.test(raw.replace(/^[、和及]+/, ''))
      ? raw.replace(/^[\u4e00-\u9fff“”]*、(?=[\u4e00-\u9fff])/, (w) => (end > stop ? '' : w))
      : raw;
    if (from === stop) verb = '';
    const skip = describes(f, from === stop ? clause : before, masked.slice(f.end), kept);
    end = f.end;
    if (skip) continue;
    kept = SIZED.test(before) || SIZED.test(clause);
    const words = text.slice(f.start - before.length, f.start);
    const metric = metricOf(words, text.slice(f.end, f.end + after.length), verb);
    verb = verbOf(strip(words)) || verb;
    const started = isStart(before) || (strip(before) === '' && isStart(verb));
    const ratio = /%|‰|百分点/.test(f.unit);
    const due = dueOf(days, text, f, masked);
    found.push({
      metric,
      op: operator(f, clause),
      value: f.value,
      unit: unitOf(f, clause, text.slice(stop, f.start)),
      counts: ratio ? 'rate' : started ? 'started' : 'done',
      ...(due ? { due } : {}),
      at: f.start,
    });
  }
  return unique(distribute(found, text)).map(({ at, ...t }) => (at >= 0 ? t : t));
}

/** The date in the figure's own clause, else the last one before it in the sentence. */
function dueOf(
  days: { start: number; end: number; day: Day }[],
  text: string,
  f: Figure,
  masked: string,
): Day | undefined {
  const next = masked.slice(f.end).search(/[,;。]/);
  const limit = next < 0 ? text.length : f.end + next;
  const sentence = text.lastIndexOf('。', f.start);
  const before = days.filter((d) => d.start > sentence && d.end <= f.start).at(-1);
  return (before ?? days.find((d) => d.start >= f.end && d.start < limit))?.day;
}

/** A率、B率、C率分别达到100%、85%、100%: each figure gets its own name. */
function distribute<T extends { metric: string; at: number }>(targets: T[], text: string): T[] {
  for (const m of text.matchAll(/([^,;。:]+)分别(?:要|应|须)?(?:达到|为|达|完成)/g)) {
    const names = (m[1] ?? '')
      .split(/[、和及]/)
      .map((n) => strip(n))
      .filter((n) => n !== '');
    const at = m.index + m[0].length;
    const stop = text.slice(at).search(/[,;。]/);
    const group = targets.filter((t) => t.at >= at && (stop < 0 || t.at < at + stop));
    if (names.length === group.length) for (const [i, t] of group.entries()) t.metric = names[i] ?? t.metric;
  }
  return targets;
}

const grams = (s: string): Set<string> => {
  const out = new Set<string>();
  for (let i = 0; i + 1 < s.length; i++) out.add(s.slice(i, i + 2));
  return out;
};

/** The same figure of the same thing printed twice is one target. */
function unique<T extends RawTarget>(targets: T[]): T[] {
  return targets.filter(
    (t, i) =>
      !targets.slice(0, i).some((u) => {
        if (u.value !== t.value || u.unit !== t.unit) return false;
        if (verbOf(u.metric) !== '' && verbOf(t.metric) !== '' && verbOf(u.metric) !== verbOf(t.metric)) return false;
        const a = grams(u.metric.slice(verbOf(u.metric).length));
        const b = grams(t.metric.slice(verbOf(t.metric).length));
        let common = 0;
        for (const g of b) if (a.has(g)) common++;
        return common >= 0.8 * Math.min(a.size, b.size) && common > 0;
      }),
  );
}
