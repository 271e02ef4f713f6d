import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';

/** Behind the count, which ones they are: 通了两条:甲路和乙路,其余在施工; 完工两处,分别是甲桥、乙闸. */
const OPENS = /^\s*(?:[:：(（]|[,，]?\s*(?:分别|具体|就)?(?:是|为|有|包括)[:：]?)\s*/u;
/** 通了两条,甲路和乙路: after a mere pause nothing but the others may follow the names. */
const PAUSE = /^\s*[,，]\s*/u;
const CLOSES = /^\s*(?:$|[。;；\n]|[,，]\s*(?:其余|其他|其它|剩|另外|余下))/u;
/** One more name than were counted. */
const MORE = /^\s*(?:、|和|与|以?及)/u;
const PARTING = /[、,，]|和|与|及|以及/u;
const NAME = /^([^、,，。;；:：()（）\n]{2,20}?)(?:\s*(?:[、,，]|和|与|以?及)|(?=[。;；()（）\n]|$))\s*/u;
/** Within the statement itself: 通了两条(甲路、乙路). */
const IN_BRACKETS = /[(（]([^()（）]{4,60})[)）]$/u;

/** As many names as were counted, from the head of the words on. */
function namesIn(words: string, count: number): string[] | undefined {
  const opened = OPENS.exec(words)?.[0] ?? PAUSE.exec(words)?.[0];
  if (opened === undefined) return undefined;
  const names: string[] = [];
  let rest = words.slice(opened.length);
  while (names.length < count) {
    const found = NAME.exec(rest);
    if (found?.[1] === undefined) return undefined;
    names.push(found[1]);
    const last = names.length === count;
    rest = rest.slice(last ? found[1].length : found[0].length);
  }
  return CLOSES.test(rest) || (OPENS.test(words) && !MORE.test(rest)) ? names : undefined;
}

/** A count that is told with the names of those counted, which the item names as well: each is told to be over. */
export function namedOnes(draft: Draft, text: string, context: ParseContext): Draft[] {
  const { statement, item, score, fact } = draft;
  if (fact.measure !== 'done' || fact.value === undefined || fact.value > MOST || item.objects.length < 2) return [];
  const inside = IN_BRACKETS.exec(text.slice(statement.start, statement.end))?.[1]?.split(PARTING);
  const names = inside?.length === fact.value ? inside : namesIn(text.slice(statement.end), fact.value);
  if (names === undefined) return [];
  const objects = names.map((name) => item.objects.filter((one) => name.length > 1 && one.startsWith(name)));
  if (objects.some((found) => found.length !== 1)) return [];
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
