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
