import { minus } from '../../ledger/arithmetic.js';
import { counts, newestFirst } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { type UnitFit, unitFit } from '../../parsers/resolve/unitFits.js';
import { sourceLine } from '../replies/answers.js';
import { dayText } from '../replies/answers-format.js';
import { UNBEGUN_LEFT, UNBEGUN_RECKONED, UNBEGUN_TOLD, UNBEGUN_UNKNOWN } from '../replies/answers-unbegun.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { aimsOf } from './part.js';
import { aside, type Reading, readTarget } from './reading.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Loaded } from './types.js';
import { HOW_MANY } from './unfinished.js';
import { nameOf, targetLines } from './value.js';

const NOT_BEGUN = /(?:没|未)(?:有|能)?(?:开工|动工|开始|启动|开建|进场|动(?!员))/u;
const WHICH = /哪[些几一]/u;
/** 9座没开工 of 39个. */
const LIKE = new Set<UnitFit>(['same', 'kin']);

/**
 * 老旧小区还有多少没开工: what was told of those not begun, else what the begun ones leave of the target, else what is
 * reckoned from finished and under construction (rule 19); a target less its finished ones is never said to be not begun.
 */
export const unbegunAnswer: Handler = async (query, context, talk) => {
  if (!NOT_BEGUN.test(query.text) || !HOW_MANY.test(query.text) || WHICH.test(query.text)) return null;
  if (query.places.length > 0) return null;
  const { parts } = subjectOf(query, context, talk);
  const [part, other] = parts;
  if (part === undefined || other !== undefined) return null;
  const loaded = await load(context, family(part.item, part.ledger));
  const aims = aimsOf(part).filter(({ target }) => target.counts === 'done' && target.unit !== '%');
  if (aims.length === 0 || aims.length < aimsOf(part).length) return null;
  const lines = aims.flatMap((aim) => unbegun(readTarget(aim, loaded, context.today), loaded, context));
  return { items: [part.item.id], targets: aims.map(({ target }) => target.id), text: lines.join('\n') };
};

function unbegun(reading: Reading, loaded: Loaded, context: AnswerContext): string[] {
  const { target, ledger } = reading;
  const { today } = context;
  const name = nameOf(reading, false);
  const source = (facts: readonly StoredFact[]): string => sourceLine(facts, ledger, today);
  const beside = aside(reading, loaded, today);
  const told = toldUnbegun(reading, loaded, context);
  if (told) return [UNBEGUN_TOLD(name, told, today), source([told])];
  const begun = beside.find(({ measure, unit }) => measure === 'started' && unit === target.unit);
  const left = begun?.value === undefined ? -1 : minus(target.value, begun.value);
  if (begun?.value !== undefined && left >= 0)
    return [UNBEGUN_LEFT(name, begun.value, left, target, dayText(begun.asOf, today)), source([begun])];
  const [done] = reading.figures;
  const under = beside.find(
    ({ measure, asOf, unit }) => measure === 'under_construction' && asOf === done?.asOf && unit === target.unit,
  );
  const rest = done && under?.value !== undefined ? minus(minus(target.value, done.value), under.value) : -1;
  if (done && under?.value !== undefined && rest >= 0)
    return [
      UNBEGUN_RECKONED(name, [done.value, under.value, rest], target, dayText(under.asOf, today)),
      source([done.head, under]),
    ];
  return [UNBEGUN_UNKNOWN(name), ...targetLines(reading, loaded, context, false)];
}

/** 剩116个还没动: a count of the matter, told in one breath with the target, or by an item of one such target. */
function toldUnbegun({ target, item }: Reading, loaded: Loaded, { today }: AnswerContext): StoredFact | undefined {
  const own = loaded.of(item.id).filter((fact) => counts(fact) && fact.asOf <= today);
  const alone = item.targets.filter(({ unit }) => unit === target.unit).length === 1;
  const newest = own.filter((fact) => fact.target === target.id).sort(newestFirst)[0];
  return own
    .filter(
      ({ measure, value, text, unit, messageId }) =>
        measure === 'other' &&
        value !== undefined &&
        (unit === undefined || LIKE.has(unitFit(unit, target))) &&
        NOT_BEGUN.test(text ?? '') &&
        (alone || (messageId !== undefined && messageId === newest?.messageId)),
    )
    .filter(({ asOf }) => newest === undefined || asOf >= newest.asOf)
    .sort(newestFirst)[0];
}
