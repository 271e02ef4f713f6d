import type { StoredFact } from '../../model/fact.js';
import { numberText, percentText } from './answers-format.js';

/** 28/34、60/84、70/79，合计158/197，80.2%. */
export function ratioLine(
  triples: readonly { whole: StoredFact; part: StoredFact }[],
  parts: number,
  wholes: number,
  share: number,
): string {
  const rows = triples.map(
    ({ whole, part }) =>
      `${whole.object ?? ''}${numberText(part.value ?? 0)}/${numberText(whole.value ?? 0)}${whole.unit ?? ''}`,
  );
  return `${rows.join('，')}；合计${numberText(parts)}/${numberText(wholes)}，${percentText(share)}（按合计数计算，不是各率平均）`;
}
