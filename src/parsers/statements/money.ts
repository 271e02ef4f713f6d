import type { Quantity } from '../quantities.js';

const MONEY =
  /(?:投入|投资|资金|(?<![有不])钱|预算|概算|造价|经费|债券|工程款|补偿款|贷款|融资|产值|营收|销售额|补助|补贴|工资|税收|货值|投[了下]|花[了掉]|[筹拨付][了到])(?:额|款|总额)?(?:累计|已经?|共|完成|到位|达到?|了|大约|大概|差不多|将近|约|近|超)*$/u;
/** 到位1.1亿: so many of nothing else come. */
const COME_IN = /(?:到位|到账|支付|支出|下拨|追加)了?[约近]?$/u;

const LEVEL =
  /(?:(?<![概频效心功税汇利费])率|占比|比例|比重)(?:目前|现在|已经?|约|大概|还是|仍是?|是|为|在|达到?|到|只有)*$/u;
/** 盖章率47.8, 占比还是5.9: what is told is a share, whatever sign is left out. */
const inPercent = (text: string, start: number, figure: Quantity): Quantity =>
  figure.kind === 'count' &&
  figure.unit === undefined &&
  figure.value <= 100 &&
  LEVEL.test(text.slice(start, figure.start))
    ? { ...figure, kind: 'ratio', unit: '%' }
    : figure;

/** 完成投资2.3亿, 投了两千来万: what is counted tells that it is money. */
export const inMoney = (text: string, start: number, figure: Quantity): Quantity => {
  const scale = figure.kind === 'count' ? SPELT.exec(figure.text)?.[0] : undefined;
  const spelt = figure.unit === undefined && scale !== undefined;
  const before = text.slice(start, figure.start);
  const bare = figure.unit === '亿' || figure.unit === '万' || spelt;
  if (bare && (MONEY.test(before) || (figure.unit === '亿' && COME_IN.test(before))))
    return spelt
      ? { ...figure, value: figure.value / (scale === '亿' ? 1e8 : 1e4), unit: `${scale}元` }
      : { ...figure, unit: `${figure.unit}元` };
  return inPercent(text, start, figure);
};
/** Spelt in characters the scale is within the number: 三千万, 两个亿. */
const SPELT = /[万亿](?=[多余]?$)/u;
