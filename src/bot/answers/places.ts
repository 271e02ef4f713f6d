import { percentOf } from '../../ledger/arithmetic.js';
import { isOwn, ownerOf } from '../../parsers/question/match.js';
import { placeWords } from '../../parsers/question/names.js';
import { NO_ROWS, NOT_LISTED, sourceLine, targetText } from '../replies/answers.js';
import { placeLine, wholeLine } from '../replies/answers-places.js';
import { aimOf } from './entries.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { readPlace, readTarget } from './reading.js';
import { type Part, subjectOf } from './subject.js';
import type { AnswerContext, Said, Shown } from './types.js';

/** A matter in one county or district: its own report, the list that names it, or 没有列出 (never 0). */
export const placesAnswer: Handler = async (query, context, talk) => {
  if (query.places.length === 0) return null;
  const subject = subjectOf(query, context, talk);
  const said = (await Promise.all(subject.parts.map((part) => ofPart(part, query.places, context)))).filter(
    (one): one is Said => one !== null,
  );
  const known = said.filter((one) => (one.shown ?? []).length > 0);
  const own = subject.parts.some((part) => query.places.some((place) => isOwn(part.item, place, part.ledger)));
  if (known.length === 0 && own) return null;
  const chosen = known.length > 0 ? known : said.slice(0, 1);
  if (chosen.length === 0) return null;
  return {
    items: chosen.flatMap((one) => one.items),
    targets: chosen.flatMap((one) => one.targets ?? []),
    shown: chosen.flatMap((one) => one.shown ?? []),
    text: chosen.map((one) => one.text).join('\n'),
  };
};

async function ofPart(part: Part, places: readonly string[], context: AnswerContext): Promise<Said | null> {
  const loaded = await load(context, family(part.item, part.ledger));
  const aim = aimOf(part, loaded.facts);
  if (!aim) return null;
  const owner = ownerOf(part.item, part.ledger);
  const another = owner !== undefined && !places.some((place) => placeWords(place, part.ledger).includes(owner));
  // The figure of another county's own commitment is no total of the asked one's.
  const whole = another ? undefined : readTarget(aim, loaded, context.today).figures[0];
  const lines: string[] = [];
  const shown: Shown[] = [];
  const name = aim.target.metric;
  for (const place of places) {
    const reading = readPlace(aim, place, loaded, context.today);
    if (reading.value === undefined || !reading.fact) {
      lines.push(
        reading.list
          ? NOT_LISTED(place, name, Object.keys(reading.list.breakdown ?? {}).join('、'))
          : NO_ROWS(place, name),
      );
      if (whole)
        lines.push(
          wholeLine(whole, targetText(aim.target), context.today),
          sourceLine([whole.head], part.ledger, context.today),
        );
      continue;
    }
    const share = whole && whole.value > 0 ? percentOf(reading.value, whole.value) : null;
    lines.push(
      placeLine(place, name, reading.value, reading.unit ?? '', reading.fact, whole, share, context.today),
      sourceLine([reading.fact], part.ledger, context.today),
    );
    shown.push({
      label: place,
      place,
      value: reading.value,
      unit: reading.unit ?? '',
      item: part.item.id,
      target: aim.target.id,
      facts: [reading.fact.id],
    });
  }
  return { items: [part.item.id], targets: [aim.target.id], shown, text: lines.join('\n') };
}
