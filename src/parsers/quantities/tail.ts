import type { Qualifier } from '../../model/fact.js';
import { unitAt } from './unit.js';

/** What follows a numeral: 多/余, then %, 百分点, 倍 or a unit. */
export interface Tail {
  unit: string;
  kind: 'count' | 'ratio' | 'points' | 'multiple';
  end: number;
  /** From 多, 余 or 来 between the numeral and the unit. */
  more?: Qualifier;
}

const PERCENT = /\s?([%‰])/y;
const POINTS = /个?百分点|个点(?!位)/y;
/** 提高6个点, 覆盖率差1.2个点; 补装了6个点 are places. */
const OF_SHARE = /率|占比|比重|比例|[升降涨跌落增减高低快慢差多少]\D{0,4}[\d.]+$|\.\d+$/u;
const MULTIPLE = /倍/y;
/** 1.2万台(件), 38台/套: what else is counted with it. */
const ALSO = /\([台套件处座个条组辆栋所场项间支宗部份户]\)|\/[台套件组]/y;
const MORE = /[多余来几](?![年月])/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function tailAt(text: string, at: number, scale: string, open: boolean): Tail {
  const percent = sticky(PERCENT, text, at);
  if (percent) return { unit: percent[1] ?? '%', kind: 'ratio', end: at + percent[0].length };
  const word = sticky(MORE, text, at)?.[0];
  const more = word === undefined ? undefined : word === '来' ? 'approx' : 'more_than';
  const p = word === undefined ? at : at + 1;
  const points = sticky(POINTS, text, p);
  if (points && (points[0].endsWith('百分点') || OF_SHARE.test(text.slice(Math.max(0, p - 12), p))))
    return { unit: '个百分点', kind: 'points', end: p + points[0].length, more };
  if (sticky(MULTIPLE, text, p)) return { unit: '倍', kind: 'multiple', end: p + 1, more };
  const unit = unitAt(text, p, open);
  const end = p + unit.length;
  const next = unit === '' ? '' : text.charAt(end);
  const also = next === '(' || next === '/' ? (sticky(ALSO, text, end)?.[0].length ?? 0) : 0;
  return { unit: scale + unit, kind: 'count', end: end + also, more };
}
