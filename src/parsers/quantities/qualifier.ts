import type { Qualifier } from '../../model/fact.js';
import { Chars } from '../chars.js';

/** Words beside a figure that say how exact it is: 约, 近, 超过… before it, 多, 左右, 以上… after it. */
const BEFORE: [Qualifier, RegExp][] = [
  [
    'less_than',
    /(?:将近|接近|不到|不足|不超过|不高于|不大于|不多于|至多|最多|(?<!不)(?:低于|少于|小于)|未达|(?<![最附就临贴靠])近|(?<![加尽赶较很更最偏爽明畅轻飞凉勤痛愉太变])快(?:(?:要|有|够)到?|到|(?<=(?<![度时划])快))|眼[看瞅](?:着|就|都|要|快|到)*|≤|<)了?$/,
  ],
  [
    'more_than',
    /(?:不少于|不止|不低于|不小于|不下|至少|最少|突破|(?<!不)(?:超过|超出|高于|多于|大于)|(?<![赶])超|逾|(?<=[都已早])过|≥|>)了?$/,
  ],
  ['approx', /(?:大约莫?|大概|约为|约莫|约|差不多|估计|估摸着?|上下|左右)(?:就?是|有|在|为|达到?|到)?$/],
];
/** In what they end: most figures stand behind another character. */
const ENDS = new Chars('快看瞅就都要着够近接到足过于多少达超出破下逾约概计莫摸着右是有在为止≤≥<>了');

const AFTER: [Qualifier, RegExp][] = [
  ['more_than', /(?:以上|之上|有余|出头|开外|还多|多)(?![\u4e00-\u9fff]?级|[数半])/y],
  ['less_than', /(?:以内|之内|以下|之下|不到)/y],
  ['approx', /(?:左右|上下|不等|差不多(?=$|[,。;!吧了]))/y],
];

export interface Qualified {
  qualifier: Qualifier;
  length: number;
}

export function qualifierBefore(text: string, at: number): Qualified | undefined {
  if (!ENDS.at(text, at - 1)) return undefined;
  const head = text.slice(Math.max(0, at - 6), at);
  for (const [qualifier, pattern] of BEFORE) {
    const m = pattern.exec(head);
    if (m) return { qualifier, length: m[0].length };
  }
  return undefined;
}

export function qualifierAfter(text: string, at: number): Qualified | undefined {
  for (const [qualifier, pattern] of AFTER) {
    pattern.lastIndex = at;
    const m = pattern.exec(text);
    if (m) return { qualifier, length: m[0].length };
  }
  return undefined;
}
