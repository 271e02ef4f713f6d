import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { dayText, numberText, percentText } from './answers-format.js';

/** 28/34、60/84、70/79，合计158/197，80.2%. */
export function ratioLine(
  triples: readonly { whole: StoredFact; part: StoredFact }[],
  parts: number,
  wholes: number,
  share: number,
): string {
  const rows = triples.map(
    ({ whole, part }) =>
      `${whole.object ?? ''}${numberText(part.value ?? 0)}/${numberText(whole.value ?? 0)}${whole.unit ?? ''}`,
  );
  return `${rows.join('，')}；合计${numberText(parts)}/${numberText(wholes)}，${percentText(share)}（按合计数计算，不是各率平均）`;
}

export const NOT_ADDED = (list: readonly { label: string; value: number; unit: string }[]): string =>
  `单位不同，不能相加：${list.map((one) => `${one.label}${numberText(one.value)}${one.unit}`).join('，')}。`;

/** Rates of different wholes, whose counts nobody told. */
export const RATES_APART = (list: readonly { label: string; value: number }[]): string =>
  `各是各的比例，不能相加：${list.map((one) => `${one.label}${numberText(one.value)}%`).join('，')}。`;

/** What was started and what was finished (rule 4): side by side, no total. */
export const UNLIKE = (
  list: readonly { label: string; value: number; unit: string; measure: Target['counts'] }[],
): string =>
  `口径不同（开工数与完成数），不能相加：${list
    .map((one) => `${one.label}${one.measure === 'started' ? '已开工' : '已完成'}${numberText(one.value)}${one.unit}`)
    .join('，')}。`;

/** Figures of two documents are never merged (rule 20). */
export const APART = '两份台账分别统计，未作合并。';

/** 除某县外其余合计: what is left of a list by places, each row said. */
export function WITHOUT(
  places: readonly string[],
  name: string,
  rest: readonly (readonly [string, number])[],
  total: number,
  unit: string,
): string {
  const rows = rest.map(([place, value]) => `${place}${numberText(value)}`).join('、');
  return `${name}：不含${places.join('、')}，其余${rows}，合计${numberText(total)}${unit}`;
}

/** Parts of a sum that nobody reported. */
export const NOT_TOLD = (names: readonly string[]): string => `${names.join('、')}没有上报，未计入。`;

/** Not all that were to be added up were found. */
export const FEWER = (wanted: number, found: number): string =>
  `问的是${wanted}种，台账里对得上又有数的只有${found}种，合计只含这${found}种。`;

/** The whole was told on another day than the part: none of it is a share of the other. */
export const NO_SHARE = ({ value, unit, asOf }: Figure, day: Day, today: Day): string =>
  `全市的${numberText(value)}${unit ?? ''}是截至${dayText(asOf, today)}的数，与${dayText(day, today)}的数不是同一时点，没有算占比。`;

/** Of several figures that were shown, those that fall short of their own targets. */
export const UNREACHED = (all: number, short: readonly { label: string; value: number; target: Target }[]): string =>
  `上面${all}个数里没有达到目标的有${short.length}个：${short
    .map(
      ({ label, value, target }) =>
        `${label}${numberText(value)}${target.unit}（目标${numberText(target.value)}${target.unit}）`,
    )
    .join('，')}。`;
export const ALL_REACHED = (all: number): string => `上面${all}个数都达到了目标。`;

/** （只加各县；连同云西区，共1.46万户）. */
export const WITH_OTHER_KIND = (kind: string, others: readonly string[], total: number, unit: string): string =>
  `（只加各${kind}；连同${others.join('、')}，共${numberText(total)}${unit}）`;

/** 其中某样120个是全部566个里的一部分: part and whole are never added up. */
export const HELD = (
  part: { label: string; value: number; unit: string },
  whole: { label: string; value: number; unit: string },
  share: number | null,
): string =>
  `${part.label}${numberText(part.value)}${part.unit}是${whole.label}${numberText(whole.value)}${whole.unit}里的一部分${share === null ? '' : `，占${percentText(share)}`}，不能相加。`;
