import type { Fact } from '../../model/fact.js';
import { isYes } from '../../parsers/cues/cues.js';
import { sameUnit } from '../../parsers/units.js';
import type { Ask } from '../talk.js';
import type { Turn } from '../turn.js';

/** 单位写串了,是公里: that it was wrong, before what is right. */
const MISSAID =
  /^(?:(?:手[误滑抖]|笔误|口误|抱歉|不好意思|对不起|更正|(?:单位)?(?:写|打|报|说|填|输|弄|搞|用|标|带|看|敲|按|录)?(?:错|串|混|反|岔|乱)了?(?:单位)?)(?:了|一下)?[,。;!:\s]*)+/u;

/** 不是亩,是个: the unit that was wrong stands first. */
const NOT_SO = /^不(?:是|按)\p{Script=Han}{1,4}[,。;!\s]+/u;

/** 座,打错了: the unit that was meant; any word that the target can be counted in. */
export function byUnit(turn: Turn, ask: Ask): Fact | undefined {
  const target = ask.options[0]?.fact;
  const said = turn.text.replace(MISSAID, '').replace(NOT_SO, '');
  const unit = /^(?:是|应为|单位是?)?\s*([\p{Script=Han}]{1,5}?)(?=[,。;!\s]|[打写说报填]错|才对|$)/u.exec(said)?.[1];
  if (!target || unit === undefined) return undefined;
  return isYes(turn.text) ||
    (target.unit !== undefined && sameUnit(unit, target.unit)) ||
    /^(?:个|座|处|家|所|条|件|项|台|辆|块|套|户|场|人|名|公里|米|亩|万.*)$/u.test(unit)
    ? target
    : undefined;
}
