/**
 * Names of rates: 群众满意率, 优良天数占比, 回访满意度. What a rate is of stands right before its last word (满意, 办结, 覆盖), and
 * whose it is stands before that. A rate of something else measures no target, though it may be the only one said.
 */

/** The last word of a rate's name. */
const RATE = /(?:比率|比例|占比|比重|[率度占比])(?:约|为|达到?|是)?$/u;
/** The name of a rate alone, with nothing said of whose it is: 办结率. */
const PLAIN = /[^\p{Script=Han}A-Za-z]/gu;
/** Of cases and questions people say one for the other. */
const SETTLED = /(?:办结|办理|解决|化解|答复|销号|整改|结案)$/u;
/** Where what is counted stands, no matter whose: 全市, 累计, 总体. */
const EXTENT = /^(?:(?:全|我|本)[省市县区]|累计|总体?|平均|综合|目前|其中|年度|上年|按[时期])+/u;
/** What happened to the thing, when it stands alone in front of 率. */
const SHORT = 2;

const core = (name: string): string => name.replace(PLAIN, '').replace(RATE, '').replace(EXTENT, '');
export const isRateName = (name: string): boolean => RATE.test(name.replace(PLAIN, ''));

const SAID =
  /(\p{Script=Han}{0,14}?(?:比率|比例|占比|比重|[率度]))(?:[约仅为达由从已]|达到|完成|升至|降至|(?:提升|提高|上升|下降|增长|降低)[至到为])*[\d.]+%/u;
/** The rate that a clause tells: 受理率 in 目前受理率100%. */
export const rateNamed = (clause: string): string | undefined => SAID.exec(clause)?.[1];

/** Do the characters stand in the words in this order? 网办 in 网上可办. */
function inOrder(short: string, words: string): boolean {
  let at = 0;
  for (const char of words) if (char === short[at]) at += 1;
  return at === short.length;
}

/** Is the rate that was said the one that a target asks for? `about`: the item's own words, which may say whose the rates are. */
export function isSameRate(metric: string, said: string, about: string): boolean {
  const [asked, own] = [core(metric), core(said)];
  if (asked === '' || own === '') return true;
  const [deedAsked, deedOwn] = [asked.slice(-SHORT), own.slice(-SHORT)];
  const same =
    asked.includes(deedOwn) ||
    own.includes(deedAsked) ||
    inOrder(deedAsked, own) ||
    inOrder(deedOwn, asked) ||
    (SETTLED.test(asked) && SETTLED.test(own));
  if (!same) return false;
  // 秸秆利用率 is not 粪污利用率: whose it is must not be another's.
  const whose = own.slice(0, -SHORT);
  return whose === '' || [...whose].some((char) => asked.includes(char)) || about.includes(whose);
}
