import type { RollUp } from '../../ledger/rollup.js';
import type { Target } from '../../model/ledger.js';
import { numberText } from './answers-format.js';

/** 其中：4(1)石桥县6/20个、4(2)青溪县没有上报: each sub-task with its own figure. */
export function partsList(
  parts: readonly { code: string; unit: string; target: Target; value: number | undefined }[],
): string {
  const told = parts.map(({ code, unit, target, value }) => {
    const figure = value === undefined ? '没有上报' : `${numberText(value)}/${numberText(target.value)}${target.unit}`;
    return `${code}${unit}${figure}`;
  });
  return `其中：${told.slice(0, MOST).join('、')}${told.length > MOST ? `等${told.length}项` : ''}`;
}

const MOST = 20;

/** Sub-tasks 子任务 added up under their item: said as computed, beside what was reported of the whole. */
export function partsText(target: Target, { value, all, known }: RollUp): string {
  return `按${known}项子任务的上报数推算合计${numberText(value)}${target.unit}（有此目标的子任务共${all}项）`;
}
