import { addDays } from '../../days.js';
import { minus } from '../../ledger/arithmetic.js';
import { endOf } from '../../ledger/compare.js';
import type { Day } from '../../model/fact.js';
import { sourceLine } from '../replies/answers.js';
import { PLACE_CHANGE, PLACE_ONCE } from '../replies/answers-places.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { type PlaceReading, readPlace } from './reading.js';
import { subjectOf } from './subject.js';
import type { Aim, AnswerContext } from './types.js';

/** 兰考比上次多了几个: a place's figure against the one before it, or the one of the month that is named (rule 20). */
export const placeDeltaAnswer: Handler = async (query, context, talk) => {
  const [place, more] = query.places;
  if (query.ask !== 'delta' || place === undefined || more !== undefined) return null;
  const { parts } = subjectOf(query, context, talk);
  const [part, other] = parts;
  const [aim, second] = part?.aims ?? [];
  if (part === undefined || other !== undefined || aim === undefined || second !== undefined) return null;
  const months = [...(query.base === undefined ? [] : [query.base]), ...query.months];
  const loaded = await load(context, family(part.item, part.ledger), months);
  const last = query.months.at(-1);
  const later = told(readPlace(aim, place, loaded, last === undefined ? context.today : upTo(endOf(last), context)));
  if (later === undefined) return null;
  const before = query.base === undefined ? addDays(later.fact.asOf, -1) : endOf(query.base);
  const earlier = told(readPlace(aim, place, loaded, before));
  return { items: [aim.item.id], targets: [aim.target.id], text: lines(aim, later, earlier, context).join('\n') };
};

const upTo = (day: Day, { today }: AnswerContext): Day => (day < today ? day : today);

type Told = PlaceReading & Required<Pick<PlaceReading, 'value' | 'fact'>>;

function told(reading: PlaceReading): Told | undefined {
  const { value, fact } = reading;
  return value === undefined || fact === undefined ? undefined : { ...reading, value, fact };
}

function lines({ target, ledger }: Aim, later: Told, earlier: Told | undefined, { today }: AnswerContext): string[] {
  const unit = later.unit ?? target.unit;
  const own = { place: later.place, name: target.metric, value: later.value, unit, day: later.fact.asOf };
  if (earlier === undefined || earlier.fact.id === later.fact.id || (earlier.unit ?? target.unit) !== unit)
    return [PLACE_ONCE(own, today), sourceLine([later.fact], ledger, today)];
  const change = minus(later.value, earlier.value);
  return [
    PLACE_CHANGE(own, { value: earlier.value, day: earlier.fact.asOf }, change, today),
    sourceLine([later.fact, earlier.fact], ledger, today),
  ];
}
