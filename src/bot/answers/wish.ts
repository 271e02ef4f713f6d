import type { Query } from '../../parsers/question/query.js';

/** What kind of figure a question wants of the lines of a long block. */
export interface Wish {
  /** 率, 百分之几: a ratio. */
  rate: boolean;
  /** The ratio has its own name: 开工率, 达标率; 完成率 and 几成 are of any figure. */
  named: boolean;
  /** 还剩几件没办: what is not finished yet. */
  left: boolean;
  /** 多少, 几: any figure. */
  number: boolean;
  /** The unit that was asked for: 几根, 多少米. */
  unit?: string;
  /** What was done that is counted: 化解 of 化解了多少件. */
  verb?: string;
  /** 二批, 四期: which of several; the classifier with its number, without 第. */
  ordinals: string[];
}

export const NO_WISH: Wish = { rate: false, named: false, left: false, number: false, ordinals: [] };

const RATE =
  /率|比例|占比|百分(?:之|比|数|点)|几成|(?:多少|几)个?点|(?:整改|化解|处置|办结|整治)(?:完|到位|清零)(?:了)?(?:没有?|吗|么)/u;
const VERB = /(\p{Script=Han}{2})(?:了|到|过|完|成)?(?:多少|几)/gu;
const LEFT =
  /(?:剩|差|余|缺|欠)下?(?:着)?(?:多少|几)|还有(?:多少|几).{0,8}(?:没|未|在办|待)|(?:多少|几).{0,6}(?:没|未)(?:有)?(?:办|完|干|做|建|铺|改|解决|整改|化解|处理|开|修|装|验)|(?:没|未)(?:办|干|做|建|铺|改|解决|整改|化解|处理|修|装)(?:完|好|结|成)?的?(?:还)?(?:有|剩)?(?:多少|几)/u;
const NUMBER = /多少|几(?![成乎年])|数量|总数|规模|多大|多长/u;
const UNIT =
  /(?:多少|几)(?:万|亿|千|百)?(平方米|平方公里|立方米|公里|千瓦|人次|场次|[个座条所家户台辆套件块亩吨人名场次处间部只张栋米口根篇期份款支班盏株棵路元起期例])(?!\p{Script=Han}*(?:局|委))/u;
/** 办件总量: what was handled is counted 件. */
export const HANDLED_COUNT = /办件(?:总|数)?[量数]/u;
/** Of 三个一批, 签约一批 nothing is numbered. */
export const ORDINAL = /第?(?<![个约工产首这那新了])([一二三四五六七八九十]+)(批|期|轮|阶段|标段|季度)(?!次)/gu;

/** The ordinals of a text, without 第. */
export function ordinalsOf(text: string): string[] {
  return [...text.matchAll(ORDINAL)].map((match) => `${match[1]}${match[2]}`);
}

/** Reads it from the words of the question and of its matter, which may come from the question before. */
export function wishOf(query: Pick<Query, 'text' | 'ask' | 'also' | 'topics'>, topic: string): Wish {
  const verbs = [...query.text.matchAll(VERB)].flatMap((match) => match[1] ?? []);
  const own = verbs.find((one) => topic.split('\u0001').includes(one));
  const verb = own ?? verbs[0];
  // 查出几处 整治了多少: the unit is that of the clause which the matter stands in.
  const counted = UNIT.exec(own === undefined ? query.text : query.text.slice(query.text.lastIndexOf(own)))?.[1];
  const unit = counted ?? (HANDLED_COUNT.test(query.text) ? '件' : undefined);
  // 转办占受理百分之几: two counts are wanted, and the answer makes the ratio.
  const ofOther = query.ask === 'share' && query.topics.length === 2 && /占/u.test(query.text);
  return {
    rate: !ofOther && (RATE.test(query.text) || RATE.test(topic) || query.ask === 'share'),
    named: /(?<!完成|比)率/u.test(query.text),
    left: LEFT.test(query.text),
    number: NUMBER.test(query.text),
    ...(unit !== undefined && { unit }),
    ...(verb !== undefined && { verb }),
    ordinals: ordinalsAsked(ordinalsOf(query.text), ordinalsOf(topic)),
  };
}

/** 第一批…比第二批…: each matter has its own. */
function ordinalsAsked(said: readonly string[], own: readonly string[]): string[] {
  const both = own.filter((one) => said.includes(one));
  return [...new Set(both.length > 0 ? both : [...said, ...own])];
}
