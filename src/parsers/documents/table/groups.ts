import type { Column, Row } from './rows.js';

/** 合计, 小计: a row of sums is no matter and no group. */
export const isSum = ({ cells }: Row): boolean =>
  /^(?:合|小|总|共)\s*计[:]?$/u.test(cells.find((cell) => cell !== '') ?? '');

/** A row with a number and a name only, over rows with its number before theirs: 2 民生, 2-1 …. */
export function isGroup({ cells }: Row, next: Row | undefined): boolean {
  const [no = '', name, ...more] = cells.filter((c) => c !== '');
  return (
    name !== undefined &&
    more.length === 0 &&
    /^\d{1,2}[.、]?$/.test(no) &&
    new RegExp(`^${Number.parseInt(no, 10)}[.-]\\d{1,2}$`).test(next?.cells.find((c) => c !== '') ?? '')
  );
}

/** 县住建局 | 城市更新 | | |, over rows with numbers and goals: what heads the rows of a body; null for a matter. */
export function namesGroup({ cells }: Row, next: Row | undefined, columns: Column[]): string | null {
  const at = (name: Column, row = cells): string => row[columns.indexOf(name)] ?? '';
  const filled = cells.filter((c) => c !== '').length;
  if (!columns.includes('no') || !columns.includes('goal') || filled > 2 || at('title') === '') return null;
  const alone = filled === 1 || (filled === 2 && at('lead') !== '');
  const below = next?.cells ?? [];
  return alone && at('no') === '' && /^\d{1,2}$/.test(at('no', below)) && at('goal', below) !== '' ? at('title') : null;
}
