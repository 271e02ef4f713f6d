import type { ParseContext } from './context.js';
import { factOf } from './fact.js';
import type { Draft } from './resolve.js';

/** Rule 6: 其余三条没开工 means the named objects of the item that the message did not mention. */
export function restFacts(draft: Draft, before: readonly Draft[], context: ParseContext): Draft[] {
  const { item, statement } = draft;
  const mentioned = before
    .filter((other) => other.item === item)
    .flatMap(({ fact, statement: said }) => [fact.object ?? '', said.subject]);
  const left = item.objects.filter(
    (object) => !mentioned.some((words) => words !== '' && (object.includes(words) || words.includes(object))),
  );
  // A number that does not fit the known names: said as one state of the item, nobody is named wrongly.
  if (left.length === 0 || (statement.rest?.count !== undefined && statement.rest.count !== left.length))
    return [draft];
  return left.map((object) => ({
    ...draft,
    fact: factOf({ ...statement, object, place: undefined }, item, undefined, context),
  }));
}
