import { readDeadline } from './deadline.js';
import { isName, joinSpaced } from './people.js';

/** How a label that is none of the usual ones is understood: by its words, or by what most of its values look like. */
interface Kind {
  label: string;
  words: RegExp;
}

const BODY =
  /(?:局|委|办|厅|院|中心|公司|集团|政府|街道|乡|镇|县|区|市|部|处|科|室|站|所|会|社|[支分总中]行|银行|队|馆|联|学|校|专班|海关|\))$/;
/** 更新标牌158处 is counted, no 处. */
const COUNTED = /\d[万亿千百余多]*[\u4e00-\u9fff]$/;
const ASSIST = /配合|协[办助同作管]|参[与加]|支持|联动/;
const KINDS: Kind[] = [
  { label: '阶段目标', words: /节点|时序|季度|月份|步骤|排期|进度(?:安排|计划|要求)|分期/ },
  { label: '总体评价', words: /评价|评定|研判|状态|亮灯|红黄绿/ },
  { label: '存在问题', words: /问题|困难|原因|堵点|下步|下一步|打算/ },
  { label: '进展情况', words: /^(?:目前|已)?完成$|进展|进度|成效|情况|兑现|推进|动态|现状|成果|落实/ },
  { label: '承诺内容', words: /(?:承诺|践诺|亮诺).*(?:内容|事项|目标)/ },
  { label: '工作内容', words: /计划|目标|任务|内容|举措|措施|事项|标准|指标|要求|做法|要点|成果/ },
];

const share = (values: string[], test: (value: string) => boolean): number => {
  const filled = values.filter((v) => v !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
};

export const isBodies = (value: string): boolean =>
  value
    .split(/[、,;。 ]+/)
    .filter((v) => v !== '')
    .every((v) => v.length <= 24 && BODY.test(v) && !COUNTED.test(v));
export const isDay = (value: string): boolean =>
  value.length <= 18 &&
  (readDeadline(value, 2000).day !== null ||
    /^(?:长期|全年|持续|常态|每|按[^,;。]{0,8}(?:节点|进度|计划|时限|要求))/.test(value));
export const isPeople = (value: string): boolean =>
  joinSpaced(value)
    .split(/[、,;。 ]+/)
    .some((v) => isName(v) && v.length <= 4);

/** The usual label for a document's own one. */
export function usualLabel(word: string, values: string[]): string {
  if (share(values, isDay) >= 0.7) return '完成时限';
  if (share(values, isBodies) >= 0.7) return ASSIST.test(word) ? '配合单位' : '责任单位';
  if (/领导|同志|[县市区镇局部院]长$|主任$|书记|责任人|负责人|挂帅|主抓/.test(word) && share(values, isPeople) >= 0.5)
    return '责任领导';
  return KINDS.find(({ words }) => words.test(word))?.label ?? '备注';
}
