import type { Statement } from '../../model/statement.js';
import type { Draft } from './drafted.js';

/** 老旧小区60个,在建20个: the item's own text holds the 60, nobody finished them (rule 6). */
export const isScheme = ({ statement, item }: Draft): boolean =>
  statement.scheme === true &&
  (item.targets.some(({ value }) => value === statement.value) || holdsNumber(item.text, statement));

/** 58 is no part of 1.58; 三所医院 holds 3所. */
const holdsNumber = (text: string, { value, unit = '' }: Statement): boolean =>
  value !== undefined &&
  (new RegExp(`(?<![\\d.])${value}(?![\\d.])`, 'u').test(text) ||
    (unit !== '' && value <= 10 && text.includes(`${' 一二三四五六七八九十'.charAt(value)}${unit}`)));
