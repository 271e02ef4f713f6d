import { isBodies, isPeople } from './labelkinds.js';
import type { Field } from './labels.js';

/** No rest of a broken value is longer. */
const LONGEST = 60;
const DAY_REST = /^(?:\d{0,2} ?[日号]|[底末初]|[上中下]旬|月)(?:之?前|以前)?(?:完成)?[。;]?$|^(?:之?前|以前)[。;]?$/;

const trimmed = (words: string): string => words.replace(/[。;,、 ]+$/, '');

/** The value of a field whose line was broken, with the words of the next line: 责任单位:县交通局、各乡镇人民 + 政府; null where they are none of it. */
function wholeValue({ label, value, open }: Field, words: string): string | null {
  if (words.length > LONGEST || value === '') return null;
  const rest = trimmed(words);
  if (label === 'deadline') return DAY_REST.test(words) ? `${value}${rest}` : null;
  if (label === 'leader') return open && isPeople(rest) ? `${value}、${rest}` : null;
  if (label !== 'lead' && label !== 'assist') return null;
  if (open) return isBodies(rest) ? `${value}、${rest}` : null;
  const last = value.split(/[、,; ]/).at(-1) ?? '';
  return !isBodies(last) && isBodies(`${last}${rest}`) ? `${value}${rest}` : null;
}

/** Gives the next line to a field whose label stood alone on its line, or whose value was broken; false where it is none of the field's. */
export function goesOn(field: Field | undefined, words: string): boolean {
  if (!field?.own || words === '') return false;
  const whole = field.value === '' ? words : wholeValue(field, words);
  if (whole === null) return false;
  field.value = whole;
  return true;
}
