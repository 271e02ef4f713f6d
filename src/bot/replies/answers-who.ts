import type { Item, Ledger } from '../../model/ledger.js';
import { itemText } from './answers-format.js';

export function whoLine(item: Item, ledger: Ledger, several: boolean): string {
  const leaders =
    item.leaders.length > 0 ? `${ledger.kind === 'notice' ? '责任领导' : '承诺人'}${item.leaders.join('、')}` : '';
  const [lead, ...others] = item.units;
  const units = lead
    ? `牵头单位${lead}${others.length > 0 ? `，其他责任单位${others.join('、')}` : ''}`
    : '没有写明责任单位';
  return `${itemText(item, several)}\n${[leaders, units].filter(Boolean).join('；')}。`;
}

/** 62项是住建局管的吧: whether the body that was named answers for it. */
export const IS_OF = (unit: string): string => `是，责任单位里有${unit}。`;
export const IS_NOT_OF = (unit: string): string => `不是，责任单位里没有${unit}。`;
