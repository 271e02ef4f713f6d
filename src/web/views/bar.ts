import { percent } from '../format.js';
import { type Html, html } from '../html.js';
import type { TargetRow } from '../target.js';
import { WORDS } from '../words.js';

const within = (share: number): number => Math.min(100, Math.max(0, Math.round(share * 10) / 10));

/**
 * A bar of what is done with a mark where the time stands. Drawn as a picture, since the policy of the page
 * allows no inline styles.
 */
export function bar(row: TargetRow): Html {
  const share = row.share ?? 0;
  const colour = row.light?.colour ?? 'none';
  return html`<svg class="bar ${colour}" role="img" aria-label="${WORDS.bar(percent(share), percent(row.gone))}" width="100%" height="14"><rect class="track" y="2" width="100%" height="10" rx="3"/><rect class="fill" y="2" width="${within(share)}%" height="10" rx="3"/><line class="gone" x1="${within(row.gone)}%" x2="${within(row.gone)}%" y1="0" y2="14"/></svg>`;
}
