import { clean } from '../../ledger/arithmetic.js';
import type { Figure } from '../../ledger/progress.js';
import type { Target } from '../../model/ledger.js';
import { numberText, points } from './answers-format.js';

/** Figures of several sources stand side by side, and what lies between two of one unit is told (rule 20). */
export function sourcesApart(figures: readonly Pick<Figure, 'value' | 'unit'>[], target: Target): string {
  const [a, b, other] = figures;
  const apart = a && b && !other && (a.unit ?? '') === (b.unit ?? '') ? clean(Math.abs(a.value - b.value)) : 0;
  const unit = a?.unit ?? target.unit;
  const gap = apart === 0 ? '' : `，两数相差${unit === '%' ? points(apart) : `${numberText(apart)}${unit}`}`;
  return `以上为不同来源的数，未作合并${gap}。`;
}
