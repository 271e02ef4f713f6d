import type { Query } from '../../parsers/question/query.js';
import { ofKind } from './choice.js';
import { linesAbout } from './lines.js';
import { family } from './load.js';
import { aimsOf, type Part } from './part.js';
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
