import { percentOf } from '../../ledger/arithmetic.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { isOwn, ownerOf } from '../../parsers/question/belongs.js';
import { placeWords } from '../../parsers/question/names.js';
import type { Query } from '../../parsers/question/query.js';
import { asideLine, NO_ROWS, NOT_LISTED, sourceLine, targetText } from '../replies/answers.js';
import { sourcesApart } from '../replies/answers-apart.js';
import { ONLY_ADDED, PLACE_TOLD, placeLine, wholeLine } from '../replies/answers-places.js';
import { aimOf, ownReports } from './entries.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import type { Part } from './part.js';
import { toldOfPlace } from './place-lines.js';
import { stageOfPlace } from './place-stages.js';
import { ofPlaceAlone } from './place-untold.js';
import { behind, type PlaceReading, readPlace, readTarget, wholeOf } from './reading.js';
import { shownFact, shownPlace } from './shows.js';
import { subjectOf } from './subject.js';
import { ofTheirOwn } from './their-own.js';
import type { Aim, AnswerContext, Loaded, Said, Shown } from './types.js';

/** A matter in one county or district: its own report, the list that names it, or 没有列出 (never 0). */
export const placesAnswer: Handler = async (query, context, talk) => {
  if (query.places.length === 0) return null;
  const subject = subjectOf(query, context, talk);
  const alone = await ofPlaceAlone(subject.parts, query, context);
  if (alone) return alone;
  const said = (await Promise.all(subject.parts.map((part) => ofPart(part, query, context)))).filter(
    (one): one is Said => one !== null,
  );
  const known = said.filter((one) => (one.shown ?? []).length > 0);
  const own = subject.parts.some((part) => query.places.some((place) => isOwn(part.item, place, part.ledger)));
  if (known.length === 0 && own) return null;
  const theirs = known.length === 0 ? await ofTheirOwn(query, context, subject.fromTalk ? talk : undefined) : null;
  if (theirs) return theirs;
  const chosen = known.length > 0 ? known : said.slice(0, 1);
  if (chosen.length === 0) return null;
  return {
    items: chosen.flatMap((one) => one.items),
    targets: chosen.flatMap((one) => one.targets ?? []),
    shown: chosen.flatMap((one) => one.shown ?? []),
    text: chosen.map((one) => one.text).join('\n'),
  };
};

async function ofPart(part: Part, query: Query, context: AnswerContext): Promise<Said | null> {
  const { places } = query;
  const loaded = await load(context, family(part.item, part.ledger));
  const aim = aimOf(part, loaded.facts);
  if (!aim) return null;
  const owner = ownerOf(part.item, part.ledger);
  const another = owner !== undefined && !places.some((place) => placeWords(place, part.ledger).includes(owner));
  // The figure of another county's own commitment is no total of the asked one's.
  const whole = another ? undefined : readTarget(aim, loaded, context.today).figures[0];
  const beside = besideOf(part, places, loaded, context);
  if (beside.length > 0)
    return {
      items: [part.item.id],
      shown: beside.flatMap((fact) => shownFact(fact) ?? []),
      text: factLines(beside, { ...part, aims: [] }, context).join('\n'),
    };
  // Of a place's own commitment its figure is the whole: that is told with target, share and light.
  const figure = places.length === 1 && owner !== undefined && !another ? whole : undefined;
  if (figure && figure.head.breakdown === undefined) return null;
  const lines: string[] = [];
  const shown: Shown[] = [];
  const name = aim.target.metric;
  let nowhere = 0;
  for (const place of places) {
    const stage = stageOfPlace(query, aim, place, loaded, context.today);
    if (stage) {
      lines.push(asideLine(stage, context.today), sourceLine([stage], part.ledger, context.today));
      shown.push(...[shownFact(stage)].flatMap((one) => one ?? []));
      continue;
    }
    const reading = readPlace(aim, place, loaded, context.today);
    if (reading.value === undefined || !reading.fact) {
      const theirs = owner !== undefined || isOwn(part.item, place, part.ledger);
      const own = reading.list || theirs ? [] : toldOfPlace(part, place, loaded, context.today);
      if (own.length > 0) {
        lines.push(PLACE_TOLD(place, name), ...factLines(own, part, context, MOST_TOLD));
        shown.push(...own.flatMap((fact) => shownFact(fact) ?? []));
        continue;
      }
      const listed = Object.keys(reading.list?.breakdown ?? ownReports(loaded.of(part.item.id), aim.target.id));
      if (listed.length === 0) nowhere += 1;
      lines.push(listed.length > 0 ? NOT_LISTED(place, name, listed.join('、')) : NO_ROWS(place, name));
      if (whole)
        lines.push(
          wholeLine(whole, targetText(aim.target), context.today),
          sourceLine([whole.head], part.ledger, context.today),
        );
      continue;
    }
    const all = whole && wholeOf(aim, reading.fact, loaded, context.today);
    const share = all && all.value > 0 ? percentOf(reading.value, all.value) : null;
    const line = placeLine(place, name, reading.value, reading.unit ?? '', reading.fact, all, share, context.today);
    const facts = behind(reading);
    lines.push(
      reading.figures?.[0]?.increments ? `${line}${ONLY_ADDED}` : line,
      sourceLine(facts, part.ledger, context.today),
      ...othersLines(reading, aim, part, context),
    );
    const ids = [...facts, ...(reading.others ?? []).map(({ head }) => head)].map(({ id }) => id);
    shown.push(shownPlace({ place, value: reading.value, unit: reading.unit ?? '' }, part.item.id, aim.target.id, ids));
  }
  // 鼓楼呢 of what has no figures by place may be asked of what the group is at.
  const astray = nowhere === places.length && query.topics.length === 0;
  const said: Said = { items: [part.item.id], targets: [aim.target.id], shown, text: lines.join('\n') };
  return astray ? { ...said, aimless: true } : said;
}

/** 江城区1200户 of the bureau's list, 1150户 by the district itself: side by side, with their sources (rule 20). */
function othersLines(reading: PlaceReading, { target }: Aim, { ledger }: Part, { today }: AnswerContext): string[] {
  const { place, value = 0, unit = '', others = [] } = reading;
  if (others.length === 0) return [];
  const lines = others.flatMap(({ head, ...other }) => [
    placeLine(place, target.metric, other.value, other.unit ?? unit, head, undefined, null, today),
    sourceLine([head], ledger, today),
  ]);
  return [...lines, sourcesApart([{ value, unit }, ...others], target)];
}

const MOST_TOLD = 6;
const NEXT = 3;

/** What the words name in the place beside the target's figure (另外自行改造的25条), with what was done of it. */
function besideOf(part: Part, places: readonly string[], loaded: Loaded, { today }: AnswerContext): StoredFact[] {
  const metrics = part.item.targets.map((target) => target.metric);
  const pieces = part.topic
    .split('\u0001')
    .filter((piece) => piece.length >= 3 && !metrics.some((metric) => metric.includes(piece)));
  if (pieces.length === 0) return [];
  const words = places.flatMap((place) => placeWords(place, part.ledger));
  const own = loaded
    .of(part.item.id)
    .filter((fact) => counts(fact) && fact.asOf <= today)
    .sort((a, b) => a.id - b.id);
  const head = own.find(
    (fact) =>
      fact.target === undefined &&
      fact.scope !== undefined &&
      words.includes(fact.scope) &&
      pieces.some((piece) => fact.object?.includes(piece) === true),
  );
  if (head === undefined) return [];
  const after = own.filter(
    (fact) => fact.id > head.id && fact.id <= head.id + NEXT && fact.messageId === head.messageId,
  );
  const other = after.findIndex((fact) => fact.object !== undefined || (fact.scope ?? head.scope) !== head.scope);
  return [head, ...(other < 0 ? after : after.slice(0, other))];
}
