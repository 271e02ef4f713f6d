import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { grams } from '../../parsers/question/tokens.js';
import { plainText } from '../../parsers/question/topics.js';
import { linesAbout } from './lines.js';
import { family } from './load.js';
import type { Part } from './subject.js';
import type { AnswerContext, Loaded } from './types.js';

/** Shorter names (公路, 东环) are words of many things. */
const SHORTEST = 3;

/** The named thing 对象 of the item that the question asks about: one that none of its targets counts by name. */
export function objectAsked({ item, aims }: Part, query: Query): string | undefined {
  if (aims.length > 0) return undefined;
  const said = plainText(query.text);
  const named = item.objects.filter((name) => name.length >= SHORTEST && said.includes(plainText(name)));
  const [only, other] = named;
  if (only === undefined) return besideTargets(query, item);
  if (other !== undefined) return undefined;
  return item.targets.some(({ metric }) => plainText(metric).includes(plainText(only))) ? undefined : only;
}

const LONG = 4;

/** 义务教育集团化改革 of an item with targets of other things: words of its text that no target has. */
function besideTargets({ topics }: Query, item: Item): string | undefined {
  const [topic, more] = topics;
  const said = weigh(topic ?? '').strong.join('');
  if (more !== undefined || said.length < LONG || item.targets.length === 0) return undefined;
  const metrics = plainText(item.targets.map(({ metric }) => metric).join(','));
  const own = [...grams(said)];
  const shared = own.filter((gram) => metrics.includes(gram)).length;
  return plainText(item.text).includes(plainText(said)) && shared < own.length / 2 ? said : undefined;
}

/**
 * Of a named thing that nobody told anything of: what was told of the item without naming a thing, never the figures of
 * the item's targets. Undefined where something was told of it.
 */
export function unreportedObject(
  name: string,
  part: Part,
  loaded: Loaded,
  context: AnswerContext,
): StoredFact[] | undefined {
  const kin = family(part.item, part.ledger);
  const all = linesAbout('', kin, loaded, context.today);
  const about = all.some((fact) =>
    [fact.object, fact.text, fact.milestone, fact.problem, fact.nextStep].some((words) => words?.includes(name)),
  );
  if (about) return undefined;
  return all.filter((fact) => fact.object === undefined && fact.target === undefined);
}
