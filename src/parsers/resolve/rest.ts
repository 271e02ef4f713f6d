import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';

/** What is counted by 条. */
const ROAD = /(?:路|街|(?<!管)道|巷|线|河|渠|延|段)(?:[东西南北中]段|[一二三]期)?$|[A-Z]\d{2,4}/u;

/** 剩下那条没开工: one is left. */
const THAT_ONE = /(?<![一二两三四五六七八九十\d])[那这][条座个处所家]/u;

/** 完工2条,其他正常推进: which two they are nobody said, so the others have no names either. */
const isCountOf =
  (item: Draft['item']) =>
  ({ item: other, fact: { value, unit, object } }: Draft): boolean =>
    other === item && value !== undefined && unit !== '%' && object === undefined;

/** Rule 6: 其余三条没开工 means the named objects of the item that the message did not mention. */
export function restFacts(draft: Draft, before: readonly Draft[], context: ParseContext): Draft[] {
  const { item, statement } = draft;
  // 剩下甲路、乙路两条正在征迁: the rest is named, and is no other.
  const { object: own } = statement;
  if (own !== undefined && item.objects.some((name) => name.includes(own) || own.includes(name))) return [draft];
  const { but } = statement.rest ?? {};
  const mentioned =
    but ??
    before
      .filter((other) => other.item === item)
      .flatMap(({ fact, statement: said }) => [fact.object ?? '', said.subject]);
  const left = item.objects.filter(
    (object) => !mentioned.some((words) => words !== '' && (object.includes(words) || words.includes(object))),
  );
  if (statement.rest?.count === undefined && left.length === item.objects.length && before.some(isCountOf(item)))
    return [draft];
  const roads = /[条路街]/u.test(statement.text) ? left.filter((object) => ROAD.test(object)) : left;
  const count = statement.rest?.count ?? (THAT_ONE.test(statement.text) ? 1 : undefined);
  // 剩下的路没开工: of roads alone, however many are left; a pumping station is none.
  const meant = count === roads.length || (count === undefined && roads.length > 0) ? roads : left;
  // A number that does not fit the known names: said as one state of the item, nobody is named wrongly.
  // 除庄头外: what is left out is nothing that the item names.
  if (but !== undefined && left.length !== item.objects.length - but.length) return [draft];
  if (left.length === 0 || (count !== undefined && count !== meant.length)) return [draft];
  return meant.map((object) => ({
    ...draft,
    fact: factOf(
      { ...statement, ...(but && { milestone: statement.verb }), object, place: undefined },
      item,
      undefined,
      context,
    ),
  }));
}
