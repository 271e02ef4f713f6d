import type { Query } from '../../parsers/question/query.js';
import { ofKind, ofNamedRows, ofOtherUnit } from './choice.js';
import { linesAbout } from './lines.js';
import { family } from './load.js';
import { ofUnitAsked } from './narrowest.js';
import { objectAsked } from './object.js';
import { aimsOf, everyAimOf, type Part } from './part.js';
import { readTarget } from './reading.js';
import type { Aim, AnswerContext, Loaded } from './types.js';
import { wishOf } from './wish.js';

/** 小升规入库: the words of a published line which is the very figure of a target; the target is told, with its share and light. */
function aimsSaid(part: Part, loaded: Loaded, context: AnswerContext, query: Query): Aim[] {
  const aims = aimsOf(part);
  if (!part.line || aims.length > 0 || part.item.targets.length === 0) return aims;
  const lines = linesAbout(
    part.topic,
    family(part.item, part.ledger),
    loaded,
    context.today,
    wishOf(query, part.topic),
  );
  const [first, ...rest] = lines;
  const target = part.item.targets.find(({ id }) => id === first?.target);
  if (target === undefined || rest.some((fact) => fact.target !== target.id || fact.object !== first?.object))
    return [];
  const aim = { ledger: part.ledger, item: part.item, target };
  const [figure] = readTarget(aim, loaded, context.today).figures;
  return figure?.facts.some((fact) => fact === first || fact.id === first?.id) ? [aim] : [];
}

/** The targets that an answer of the part goes through: each that was named, else those of the kind asked for. */
export const aimsAsked = (part: Part, loaded: Loaded, context: AnswerContext, query: Query): readonly Aim[] =>
  part.each ? part.aims : ofKind(aimsSaid(part, loaded, context, query), wishOf(query, part.topic));

/** 养老床位多少张 of an item with several targets: those counted so, unless a thing is named that none of them counts. */
function inUnitAsked(part: Part, query: Query): Part {
  if (part.aims.length > 0 || part.line) return part;
  const all = everyAimOf(part);
  const aims = ofUnitAsked(all, query.text);
  return aims.length === all.length || objectAsked(part, query) !== undefined ? part : { ...part, aims: [...aims] };
}

/** The part with what the unit and the names of the question leave of it. */
export const meantOf = (part: Part, query: Query): Part =>
  inUnitAsked(ofNamedRows(ofOtherUnit(part, query), query.topics), query);
