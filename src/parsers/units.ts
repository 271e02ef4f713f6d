import { clean } from './numbers/numeral.js';
import { remembered } from './remembered.js';

/** Units of measure that convert, by kind: base unit and factor. Different classifiers (个, 家, 处) never convert. */
const MEASURES = new Map<string, readonly [kind: string, factor: number]>();

function define(kind: string, table: Record<string, number>): void {
  for (const [names, factor] of Object.entries(table))
    for (const name of names.split(' ')) MEASURES.set(name, [kind, factor]);
}

define('length', {
  '公里 千米 km ㎞ KM Km': 1000,
  里: 500,
  华里: 500,
  '米 m 延米 延长米': 1,
  '厘米 cm 公分': 0.01,
  '毫米 mm': 0.001,
});
define('area', {
  '平方公里 平方千米 km2 km² ㎢': 1e6,
  '公顷 hm2 ha': 1e4,
  亩: 10000 / 15,
  '平方米 平米 平方 平 ㎡ m2 m²': 1,
});
define('volume', { '立方米 立方 方 m3 m³ ㎥': 1, '升 L l': 0.001, '毫升 ml mL': 1e-6 });
define('mass', { '吨 t T': 1000, '公斤 千克 kg KG': 1, 斤: 0.5, '克 g': 0.001 });
define('power', { '吉瓦 GW': 1e6, '兆瓦 MW': 1000, '千瓦 kW KW kw': 1, '瓦 W': 0.001 });
define('apparent power', { '兆伏安 MVA': 1000, '千伏安 kVA KVA kva': 1, 伏安: 0.001 });
define('energy', { '千瓦时 度 度电 千瓦小时 kWh': 1, '兆瓦时 MWh': 1000 });
define('money', { '元 块 块钱 人民币': 1, 角: 0.1, 分: 0.01 });
define('ratio', { '%': 1, '‰': 0.1 });
define('persons', { '人 名 位 个人': 1 });
define('visits', { '人次 人(次)': 1 });
define('time', { '天 日': 1, '周 星期': 7 });
define('containers', { '标箱 标准箱 TEU': 1 });
define('sets', { '台 台(套) 台套 台/套': 1 });
define('events', { '场次 场(次) 场': 1 });
define('per day', { '吨/日 吨/天 t/d 吨每日 吨每天 吨一天': 1 });
define('water per day', { '立方米/日 立方米/天 m3/d 方/日': 1 });

const SCALES: Record<string, number> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
};
const SCALE = /^(万亿|千万|百万|十万|亿|万|千|百)(?!(?:瓦|米|克|伏|卡|焦|分))/;

export interface SplitUnit {
  /** 1e4 for 万人. */
  readonly scale: number;
  /** 人 for 万人; '' for a bare 万. */
  readonly base: string;
}

/** Few units are said, over and over. */
export const splitUnit = remembered(parted, 500);

function parted(unit: string): SplitUnit {
  const text = unit.replace(/\s+/g, '');
  const scale = SCALE.exec(text)?.[1];
  if (scale === undefined || MEASURES.has(text)) return { scale: 1, base: text };
  return { scale: SCALES[scale] ?? 1, base: text.slice(scale.length) };
}

/** Whether a figure in this unit is itself a ratio 比例. */
export function ratioUnit(unit: string): boolean {
  return /^[%‰]$/.test(unit.trim());
}

/** 家/县区 counts the same thing as 家; 吨/日 is a rate of its own. */
function plain(base: string): string {
  if (MEASURES.has(base) || !base.includes('/')) return base;
  const per = /^([^/]+)\/(.+)$/.exec(base);
  return per?.[1] !== undefined && !MEASURES.has(per[1]) ? per[1] : base;
}

function factor(from: string, to: string): number | null {
  const [a, b] = [plain(from), plain(to)];
  if (a === b || a === '' || b === '') return 1;
  const [x, y] = [MEASURES.get(a), MEASURES.get(b)];
  return x && y && x[0] === y[0] ? x[1] / y[1] : null;
}

/** A value in another unit: 41200 户 → 4.12 万户, 402 km → 402 公里; null when the two do not convert. */
export function convert(value: number, from: string, to: string): number | null {
  const [a, b] = [splitUnit(from), splitUnit(to)];
  const f = factor(a.base, b.base);
  // A division first keeps 41200 / 10000 exact where a product with 0.0001 is not.
  return f === null ? null : clean((value * f * a.scale) / b.scale);
}

/** Whether the two count the same thing, whatever the scale: 万户 and 户, km and 公里. */
export function sameUnit(a: string, b: string): boolean {
  const [x, y] = [splitUnit(a).base, splitUnit(b).base];
  return x === y || (x !== '' && y !== '' && factor(x, y) !== null);
}
