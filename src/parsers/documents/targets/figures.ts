import { anyNumber } from '../numerals.js';

/** A figure with its unit in a goal's text. */
export interface Figure {
  start: number;
  end: number;
  value: number;
  /** The upper end of 3~5家. */
  most?: number;
  unit: string;
  han: boolean;
  /** 以上, 以内 behind it. */
  suffix: string;
}

/** Units printed in Latin letters, the longer first. A bare P is one of computing power only; 1080P names a picture. */
export const LATIN =
  'TEU|PFlops|PFLOPS|Pflops|EFLOPS|EFlops|TFLOPS|km²|km2|km|m³|m3|m²|m2|MWh|GWh|kWh|MWp|MW|GW|kW|MVA|kVA|TB|PB|GB|EB|(?<=算力[^,;。]{0,16})P';
const UNITS = [
  '个百分点',
  '个工作日',
  '个工作小时',
  '个小时',
  '微克/立方米',
  '毫克/升',
  '平方公里',
  '平方千米',
  '万千瓦时',
  '亩次',
  '千瓦时',
  '千伏安',
  '兆瓦时',
  '立方米',
  '平方米',
  '兆瓦',
  '千瓦',
  '公里',
  '千米',
  '公顷',
  '公斤',
  '人次',
  '人份',
  '场次',
  '批次',
  '件次',
  '条次',
  '户次',
  '家次',
  '学位',
  '车次',
  '班次',
  '台次',
  '辆次',
  '架次',
  '航次',
  '艘次',
  '例次',
  '篇次',
  '项次',
  '空方',
  '马力',
  '载重吨',
  '总吨',
  '剂次',
  '轮次',
  '课时',
  '学时',
  '标准箱',
  '标箱',
  '(?<=[\\d万亿])方(?![面案式法向])',
  '具(?![备有体])',
  '把(?![握关控手])',
  '(?<=(?:增至|达到|扩大到|扩大至|扩展到|扩展至|增加到|增加至|新增|引进|推广)\\d{1,4})[种类](?![植业])',
  '杆(?!件)',
  '樘',
  '美元',
  '小时',
  '分钟',
  ...'%‰元亩吨斤米㎡人名位户家个所处座条块台辆套项件场篇本册部间栋幢张对株棵头只艘架门组支起宗例份管路盏根眼口孔床天日次列趟批期道片枚节幅尾羽匹粒袋棒箱页亿',
];
const UNIT = UNITS.map((u) => u.replace(/[/]/g, '\\/')).join('|');
/** Units that count things one by one; the rest measure. */
const CLASSIFIER =
  /^(?:[个家所处座条块台具盏辆套项件场篇本册部间栋幢张对株棵头只艘架门组支起宗例份户人名位]|人次|场次|批次|人份)$/;
const RATE = '(?:/(?:日|天|年|月|小时|人|户|县区|立方米|千人|万人|亩))?';
const HAN = '[一二两三四五六七八九十][〇零一二两三四五六七八九十百千]*|[一二两三四五六七八九]?[百千](?=[余多万])';
const PATTERN = new RegExp(
  `(?<a>\\d+(?:\\.\\d+)?)(?:[~～\\-—至](?<b>\\d+(?:\\.\\d+)?))?(?<s>万亿|[万亿千百])?[余多几]?(?<s2>[万亿])?(?<u>(?:${LATIN})(?![A-Za-z\\d])|${UNIT})(?<r>${RATE})(?<t>及?以上|以下|以内|之内|左右|以上)?` +
    `|(?<h>${HAN})(?<hs>[万亿])?[余多]?(?<hu>${UNIT})(?<ht>及?以上|以下|以内|之内|左右)?`,
  'g',
);

export const isClassifier = (unit: string): boolean => CLASSIFIER.test(unit.replace(/^[万亿千百]+/, ''));

export function findFigures(masked: string): Figure[] {
  const found: Figure[] = [];
  for (const m of masked.matchAll(PATTERN)) {
    const g = m.groups ?? {};
    const start = m.index;
    if (/[\d.A-Za-z第]/.test(masked.charAt(start - 1))) continue;
    const end = start + m[0].length;
    if (g.a !== undefined) {
      const unit = `${g.s ?? ''}${g.s2 ?? ''}${g.u ?? ''}${g.r ?? ''}`;
      const most = Number(g.b ?? 0);
      const range = most > Number(g.a) ? { most } : {};
      found.push({ start, end, value: Number(g.a), ...range, unit, han: false, suffix: g.t ?? '' });
    } else if (g.h !== undefined) {
      const value = anyNumber(g.h);
      const scaled = g.hs !== undefined;
      if (value === null || (value === 1 && !scaled) || !(isClassifier(g.hu ?? '') || scaled || value > 9)) continue;
      found.push({ start, end, value, unit: `${g.hs ?? ''}${g.hu ?? ''}`, han: true, suffix: g.ht ?? '' });
    }
  }
  return found;
}
