import type { Figure } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { changeText, cut, dayText, fewText, figure, numberText, percentText } from './answers-format.js';

export function placeLine(
  place: string,
  name: string,
  value: number,
  unit: string,
  fact: StoredFact,
  whole: Figure | undefined,
  share: number | null,
  today: Day,
): string {
  const of =
    whole && share !== null && share <= 100 ? `，占全部${numberText(whole.value)}${unit}的${percentText(share)}` : '';
  const stated = fact.scope !== undefined && fact.percent !== undefined ? `，完成率${percentText(fact.percent)}` : '';
  return `${place}：${name}${fewText(value, unit)}${of}${stated}（截至${dayText(fact.asOf, today)}）`;
}

/** Increments alone: how many there are in all nobody told. */
export const ONLY_ADDED = '（只报了新增数，没有上报累计数）';

export function wholeLine(whole: Figure, target: string, today: Day): string {
  return `合计${figure(whole.value, whole.unit, whole.qualifier)}，目标${target}（截至${dayText(whole.asOf, today)}）`;
}

/** The figure told before is a county's own, and the whole was asked for. */
export const CITY_NONE = (words: string, owner: string): string =>
  `${words === '' ? '这件事' : words}：没有上报全市的数，台账里只有${owner}自己的数。`;

interface PlaceValue {
  place: string;
  name: string;
  value: number;
  unit: string;
  day: Day;
}

const placeValue = ({ place, name, value, unit, day }: PlaceValue, today: Day): string =>
  `${place}：${name}${numberText(value)}${unit}（截至${dayText(day, today)}）`;

/** 兰考县：整治窨井盖310个（截至5月24日），比5月16日的231个增加79个. */
export function PLACE_CHANGE(own: PlaceValue, before: { value: number; day: Day }, change: number, today: Day): string {
  return `${placeValue(own, today)}，比${dayText(before.day, today)}的${numberText(before.value)}${own.unit}${changeText(change, own.unit)}`;
}

export const PLACE_ONCE = (own: PlaceValue, today: Day): string =>
  `${placeValue(own, today)}；在此之前没有上报过分县区的数，没法比较。`;

/** No figure of the place, but lines of the item that name it follow. */
export const PLACE_TOLD = (place: string, name: string): string =>
  `${name}：没有单列${place}的完成数，提到${place}的进展有：`;

/** Which places told of their own part this month, and which did not. */
export const PLACES_SILENT = (name: string, told: readonly string[], silent: readonly string[]): string =>
  `${name}：本月没有单独上报的有${silent.length}个${silent.length > 0 ? `（${silent.join('、')}）` : ''}${told.length > 0 ? `，已上报的有${told.join('、')}` : ''}。`;

/** The matter counts nothing, and what was told of it names other places. */
export const PLACE_UNTOLD = (code: string, title: string, place: string): string =>
  `${code} ${cut(title, 40)}：${place}的还没有上报。`;

interface Row {
  place: string;
  value: number;
  unit: string;
}

/** 整治窨井盖：石桥县120个、青溪县80个（截至5月16日）. */
export function EACH_PLACE(name: string, rows: readonly Row[], list: { asOf: Day }, today: Day): string {
  const told = rows.map(({ place, value, unit }) => `${place}${numberText(value)}${unit}`).join('、');
  return `${name}：${told}（截至${dayText(list.asOf, today)}）`;
}

/** 整治窨井盖：超过100个的有2个：石桥县120个、青溪县180个（截至5月16日，只看列出的地方）. */
export function BEYOND(name: string, limit: string, rows: readonly Row[], list: { asOf: Day }, today: Day): string {
  const told = rows.map(({ place, value, unit }) => `${place}${numberText(value)}${unit}`).join('、');
  const found = rows.length === 0 ? '没有' : `有${rows.length}个：${told}`;
  return `${name}：${limit}的${found}（截至${dayText(list.asOf, today)}，只看列出的地方）`;
}

/** （只列各县；另有：云西区0.3万户）. */
export const OTHER_KIND = (kind: string, others: readonly Row[]): string =>
  `（只列各${kind}；另有：${others.map(({ place, value, unit }) => `${place}${numberText(value)}${unit}`).join('、')}）`;

/** A place that a list leaves out has 没有列出, never 0 (rule 17). */
export const NONE_OF = (places: readonly string[]): string => `${places.join('、')}没有列出，不等于没有。`;

/** 全市没有上报，只有：示范区12个（截至6月24日）. */
export function ONLY_OF_PLACES(facts: readonly StoredFact[], { unit }: Target, today: Day): string {
  const told = facts.map(
    (fact) =>
      `${fact.scope ?? ''}${numberText(fact.value ?? 0)}${fact.mode === 'percent' ? '%' : (fact.unit ?? unit)}（截至${dayText(fact.asOf, today)}）`,
  );
  return `只有分县区上报的：${told.join('、')}，不是全部`;
}

/** 各县平均多少: the mean of those that were listed. */
export const MEAN = (name: string, count: number, total: number, mean: number, unit: string): string =>
  `${name}：列出的${count}个地方合计${numberText(total)}${unit}，平均${numberText(Number(mean.toFixed(4)))}${unit}（推算）`;
