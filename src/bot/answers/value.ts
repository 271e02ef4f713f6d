import { overTarget } from '../../ledger/audit.js';
import { deadlineOf, reached, yearEnd } from '../../ledger/lights.js';
import type { StoredFact } from '../../model/fact.js';
import type { Query } from '../../parsers/question/query.js';
import {
  asideLine,
  dueText,
  figureLine,
  LISTED_DONE,
  lightText,
  MORE,
  NO_DEED,
  NO_DONE,
  NO_NUMBER,
  NO_OBJECT,
  NOT_APART,
  noFigure,
  overText,
  SOURCE,
  sourceLine,
} from '../replies/answers.js';
import { sourcesApart } from '../replies/answers-apart.js';
import { cut, itemText } from '../replies/answers-format.js';
import { ONLY_OF_PLACES } from '../replies/answers-places.js';
import { aboveLines } from './above.js';
import { aimsAsked, meantOf } from './aims-said.js';
import {
  FEW,
  handledOnes,
  hasFigure,
  kindred,
  ofAskedOrdinal,
  ofAskedUnit,
  ofKind,
  ofOther,
  onlySizes,
  tells,
} from './choice.js';
import { otherDeed } from './deeds.js';
import { thingLines } from './each-thing.js';
import { factLines, once, unrepeated } from './fact-lines.js';
import { leftSince } from './left-said.js';
import { linesAbout } from './lines.js';
import { finishedByName } from './listed.js';
import { family, load } from './load.js';
import { finishedOnes, measuredLines } from './measured.js';
import { objectAsked, standsBeside, toldOfObject } from './object.js';
import { countsOf, isAskedWhole, type Part } from './part.js';
import { partsLines, toldAsPart } from './parts.js';
import { printedAbove } from './printed-above.js';
import { knownInstead, ofPlaces, type Reading, readTarget, toldOfAims } from './reading.js';
import { shownFact, shownTarget } from './shows.js';
import { stepLines } from './step-of.js';
import { stageOf } from './step-said.js';
import type { AnswerContext, Loaded, Said, Shown } from './types.js';
import { unsorted } from './unsorted.js';
import { measureLines, withWholes } from './wholes.js';
import { wishOf } from './wish.js';

/** How the name of a target is said: with its ledger when several ledgers are in view, with its person where items repeat. */
export function nameOf(
  reading: { item: Reading['item']; target: Reading['target']; ledger: Reading['ledger'] },
  several: boolean,
): string {
  const owner = several ? `[${reading.item.id}] ` : '';
  const who = several && reading.ledger.kind === 'commitments' ? (reading.item.leaders[0] ?? '') : '';
  return `${owner}${who}${reading.target.metric}`;
}

/** Figure, share, day, deadline, light and source of one target, or 没有上报 and what is known instead. */
export function targetLines(reading: Reading, loaded: Loaded, { today }: AnswerContext, several: boolean): string[] {
  const name = nameOf(reading, several);
  const { target, item, ledger } = reading;
  const [figure] = reading.figures;
  if (!figure) {
    const due = dueText(deadlineOf(item, target, loaded.extended.get(item.id)), yearEnd(ledger.yearStart), today);
    const known = knownInstead(reading, loaded, today);
    const lines = [noFigure(name, target, due)];
    const listed = finishedByName(reading, loaded, today);
    if (listed.names.length > 0) lines.push(LISTED_DONE(listed.names, target), sourceLine(listed.facts, ledger, today));
    if (known.length > 0)
      lines.push(known.map((fact) => asideLine(fact, today)).join('；'), sourceLine(known, ledger, today));
    lines.push(...thingLines(reading, loaded, today), ...stepLines(reading, loaded, today));
    const placed = ofPlaces(reading, loaded, today);
    if (placed.length > 0) lines.push(ONLY_OF_PLACES(placed, target, today), sourceLine(placed, ledger, today));
    return lines;
  }
  const lines = reading.figures.map((one) => {
    const line = figureLine(
      name,
      target,
      one,
      one === figure ? reading.share : undefined,
      Boolean(reading.stated),
      today,
    );
    return reading.figures.length > 1 ? `${line}，${sourceLine([one.head], ledger, today)}` : line;
  });
  const over = overTarget(figure.value, target);
  if (over !== null && target.unit !== '%') lines[0] += `，${overText(over, target)}`;
  if (reading.figures.length > 1) lines.push(sourcesApart(reading.figures, target));
  if (reading.light) lines.push(lightText(reading.light, target, reached(target, figure.value), today));
  else if (target.op === '<=') lines.push(`上限${target.value}${target.unit}，目前高于上限，还没有达到`);
  if (reading.figures.length === 1)
    lines.push(sourceLine(figure.facts, ledger, today), ...leftSince(reading, loaded, today));
  return lines;
}

/** 哪几条, 分别是哪些: the names that the item lists are asked for. */
const NAMES =
  /(?:哪[几些一二两三四五六七八九十\d]*)(?:条|个|座|家|所|处|段|项|样)|分别(?:是|有|在|叫)(?:哪|什么|啥)|都?叫(?:什么|啥)|名字|名称|哪些/u;

const MOST_TARGETS = 6;
const MOST_TEXT = 300;

/** What is known of one item as a whole: its targets, then the latest lines. */
async function partAnswer(
  part: Part,
  context: AnswerContext,
  several: boolean,
  query: Query,
  told = countsOf([part]),
): Promise<Said> {
  const loaded = await load(context, family(part.item, part.ledger));
  const object = objectAsked(part, query);
  if (object !== undefined) {
    const { about, rest } = toldOfObject(object, part, loaded, context);
    const told = about.length > 0 ? about : rest;
    if (about.length === 0 || standsBeside(object, part)) {
      const head = [cut(itemText(part.item, several), 40)];
      if (about.length === 0) head.push(NO_OBJECT(object, rest.length > 0));
      return { text: [...head, ...factLines(told, part, context)].join('\n'), items: [part.item.id], targets: [] };
    }
  }
  const shown: Shown[] = [];
  const lines: string[] = [];
  const aims = finishedOnes(aimsAsked(part, loaded, context, query), query);
  const deed = aims.length > 0 ? otherDeed(query, part, loaded) : undefined;
  if (deed !== undefined) lines.push(NO_DEED(deed));
  const counted = new Set([...told, ...aims.map(({ target }) => target.counts)]);
  for (const aim of aims.slice(0, MOST_TARGETS)) {
    const reading = readTarget(aim, loaded, context.today);
    lines.push(...targetLines(reading, loaded, context, several));
    lines.push(...measuredLines(reading, loaded, context, query, counted, part.topic));
    lines.push(...partsLines(reading, loaded, context));
    const [figure] = reading.figures;
    if (figure) shown.push(shownTarget(reading, figure));
  }
  if (aims.length > 0 && NAMES.test(query.text) && /、/u.test(part.item.text))
    lines.push(itemText(part.item, several, MOST_TEXT));
  lines.push(...aboveLines(part, aims, loaded, context, query));
  const bare = shown.length === 0;
  if (part.line || bare) {
    const kin = family(part.item, part.ledger);
    const wish = wishOf(query, part.topic);
    const mixed = aims.length === 0 ? unsorted(part, wish, kin, loaded, context, several) : undefined;
    if (mixed) return mixed;
    const ofTargets = toldOfAims(aims, loaded, context.today);
    const ofAims = (fact: StoredFact) => ofOther(fact, part) || ofTargets(fact);
    const facts = linesAbout(
      aims.length === 0 && isAskedWhole(part, query) ? '' : part.topic,
      kin,
      loaded,
      context.today,
      wish,
    ).filter((fact) => !ofAims(fact) && !toldAsPart(fact, part));
    const every =
      facts.length > 0 ? [] : linesAbout('', kin, loaded, context.today, wish).filter((one) => !ofAims(one));
    const above = facts.length > 0 ? [] : printedAbove(every, part);
    const near =
      above.length > 0
        ? above
        : facts.length > 0
          ? withWholes(ofAskedUnit(facts, kin, loaded, context, query), part, loaded)
          : kindred(every, part, query);
    const wordy = wish.number && aims.length === 0 && near.length > 0 && !near.some(hasFigure);
    const sized = !wordy && aims.length === 0 && onlySizes(near, query);
    const all = wordy || sized ? linesAbout('', kin, loaded, context.today) : [];
    const own = wordy
      ? [...new Set([...near, ...all])]
      : sized
        ? [...new Set([...near.slice(0, 2), ...all.slice(-2)])]
        : near;
    if (aims.length === 0) lines.push(cut(itemText(part.item, several), NAMES.test(query.text) ? 300 : 40));
    if (facts.length + above.length === 0 && part.aims.length > 0 && own.length > FEW) lines.push(NOT_APART);
    if (wordy) lines.push(NO_NUMBER);
    if (sized) lines.push(NO_DONE);
    const whole = () => linesAbout('', kin, loaded, context.today);
    const { stage, most, rest } = stageOf(query, own, whole, part.item, context.today);
    const found = factLines(stage, part, context, query.ask === 'detail' ? 20 : most);
    if (found.length > 0 && rest > 0) found.splice(-1, 0, MORE(rest));
    if (aims.length === 0) found.splice(-1, 0, ...measureLines(own, part, loaded));
    lines.push(...found);
    shown.push(
      ...own
        .slice(0, 4)
        .filter(tells)
        .flatMap((fact) => shownFact(fact, wish.ordinals) ?? []),
    );
    if (found.length === 0 && aims.length === 0) lines.push('目前没有上报进展。');
  }
  return { text: once(lines).join('\n'), items: [part.item.id], targets: part.aims.map((aim) => aim.target.id), shown };
}

/** Items side by side are told in full (of so many); of more, what each has to say (in so many lines at the most). */
const FULL = 2;
const BRIEF = 4;

export async function valueAnswer(all: readonly Part[], context: AnswerContext, query: Query): Promise<Said> {
  const parts = handledOnes(
    (await ofAskedOrdinal(all, context, query)).map((part) => meantOf(part, query)),
    query,
  );
  const several = parts.length > 1;
  const answers = parts.length > FULL && query.ask !== 'detail' ? briefly : partAnswer;
  const told = countsOf(parts);
  const said = await Promise.all(parts.map((part) => answers(part, context, several, query, told)));
  return {
    text: unrepeated(said.map((one) => one.text)).join('\n'),
    items: [...new Set(said.flatMap((one) => one.items))],
    targets: said.flatMap((one) => one.targets ?? []),
    shown: said.flatMap((one) => one.shown ?? []),
  };
}

/** One of many: the figure and its source without the light, or the first line that the words name. */
async function briefly(part: Part, context: AnswerContext, several: boolean, query: Query): Promise<Said> {
  const loaded = await load(context, family(part.item, part.ledger));
  const readings = (part.each ? part.aims : ofKind(part.aims, wishOf(query, part.topic))).map((aim) =>
    readTarget(aim, loaded, context.today),
  );
  const known = readings.filter((one) => one.figures.length > 0);
  if (known.length === 0) {
    const full = await partAnswer(part, context, several, query);
    const text = full.text.split('\n');
    const source = text.filter((line) => line.startsWith(SOURCE)).slice(0, 1);
    return {
      ...full,
      text: [...text.filter((line) => !line.startsWith(SOURCE)).slice(0, BRIEF), ...source].join('\n'),
    };
  }
  const lines = known.map((reading) => {
    const text = targetLines(reading, loaded, context, several);
    return text.filter((line, at) => at < reading.figures.length || line.startsWith(SOURCE)).join('；');
  });
  const shown = known.flatMap((one) => one.figures.slice(0, 1).map((figure) => shownTarget(one, figure)));
  return { text: lines.join('\n'), items: [part.item.id], targets: part.aims.map((aim) => aim.target.id), shown };
}
