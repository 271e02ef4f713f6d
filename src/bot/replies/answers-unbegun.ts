import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { dayText, numberText } from './answers-format.js';

/** What was told of those not begun, in its own words. */
export const UNBEGUN_TOLD = (name: string, fact: StoredFact, today: Day): string =>
  `${name}：${fact.text ?? ''}（截至${dayText(fact.asOf, today)}）`;

/** Begun are known: the rest of the target is not. */
export const UNBEGUN_LEFT = (name: string, begun: number, left: number, { value, unit }: Target, day: string): string =>
  `${name}：还有${numberText(left)}${unit}没有开工（已开工${numberText(begun)}，目标${numberText(value)}${unit}，截至${day}）`;

/** Neither was told, but what is finished and what is being built: what is left of the target, said as computed. */
export const UNBEGUN_RECKONED = (
  name: string,
  [done, under, left]: readonly [number, number, number],
  { value, unit }: Target,
  day: string,
): string =>
  `${name}：没有上报未开工数；目标${numberText(value)}${unit}，减去已完成${numberText(done)}、在建${numberText(under)}，推算余${numberText(left)}${unit}（截至${day}）`;

export const UNBEGUN_UNKNOWN = (name: string): string => `${name}：没有上报开工数，没开工的有多少算不出来。`;
