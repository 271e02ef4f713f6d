import type { Item, Ledger } from '../../../src/model/ledger.js';
import { readLedger } from '../../../src/parsers/documents/read.js';

/** A document of the middle of 2025. */
export const read = (text: string): Ledger => readLedger(text, '', { today: '2025-06-01' });

export const targetsOf = ({ targets }: Item): string =>
  targets.map((t) => `${t.metric}${t.op}${t.value}${t.unit}`).join(' ');

/** code | leaders | units, lead first | deadline | targets. */
export const line = (i: Item): string =>
  [i.code, i.leaders.join('/'), i.units.join('/'), i.deadline ?? '-', targetsOf(i)].join(' | ');

/** measure, target's place, object, value of each figure that a matter's printed progress comes to. */
export const figures = (goal: string, progress: string): string[] =>
  read(`2025年云陂县重点任务
（截至2025年8月31日）
1.${goal}。
责任单位：县发改局
进展情况：${progress}。
2.植树900株。
责任单位：县林业局
进展情况：无`)
    .facts.filter(({ item, value }) => item === '1' && value !== undefined)
    .map(({ measure, target, object, value, unit, mode, percent }) =>
      [measure, target?.slice(2), object, `${value}${unit}`, mode, percent === undefined ? '' : `(${percent}%)`]
        .filter((word) => word !== undefined && word !== '')
        .join(' '),
    );
