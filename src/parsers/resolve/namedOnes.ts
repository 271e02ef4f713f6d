import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';

/** Behind the count, which ones they are: 通了两条:甲路和乙路, 完工两处,分别是甲桥、乙闸. */
const NAMES = /^\s*(?:[:：]|[,，]?\s*(?:分别|具体|就)?(?:是|为|有)[:：]?)\s*([^。;；\n\d]{2,60}?)(?=[。;；\n]|$)/u;
const PARTING = /[、,，]|和|与|及|以及/u;

/** A count that is told with the names of those counted, which the item names as well: each is told to be over. */
export function namedOnes(draft: Draft, text: string, context: ParseContext): Draft[] {
  const { statement, item, score, fact } = draft;
  if (fact.measure !== 'done' || fact.value === undefined || fact.value > MOST || item.objects.length < 2) return [];
  const said = NAMES.exec(text.slice(statement.end))?.[1];
  if (said === undefined) return [];
  const names = said.split(PARTING).flatMap((name) => name.trim() || []);
  const objects = names.map((name) => item.objects.filter((one) => name.length > 1 && one.startsWith(name)));
  if (names.length !== fact.value || objects.some((found) => found.length !== 1)) return [];
  return objects.flat().map((object) => {
    const { value: _value, unit: _unit, size: _size, mode: _mode, percent: _percent, ...rest } = statement;
    const one = { ...rest, object, subject: object, measure: 'milestone' as const, milestone: deedOf(statement.verb) };
    return { statement: one, item, score, fact: factOf(one, item, undefined, context) };
  });
}

/** More are no list of names. */
const MOST = 12;

const deedOf = (verb = ''): string =>
  verb === '' || /^(?:打?通|贯通)了?$/u.test(verb) ? '打通' : verb.replace(/了$/u, '');
