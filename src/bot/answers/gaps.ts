import { minus } from '../../ledger/arithmetic.js';
import { reached } from '../../ledger/lights.js';
import type { StoredFact } from '../../model/fact.js';
import { isOwn } from '../../parsers/question/belongs.js';
import type { Query } from '../../parsers/question/query.js';
import { grams } from '../../parsers/question/tokens.js';
import { OF_TARGET, sourceLine } from '../replies/answers.js';
import { sourcesApart } from '../replies/answers-apart.js';
import {
  gapLine,
  LISTED_GAP,
  levelText,
  NEAR_GAP,
  overLine,
  remainderLine,
  WHOLE_GAP,
} from '../replies/answers-compare.js';
import { itemText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { levelAsked, levelGap } from './levels.js';
import { finishedByName } from './listed.js';
import { load } from './load.js';
import { everyAimOf, type Part } from './part.js';
import { unknownAnswer } from './plain.js';
import { readTarget } from './reading.js';
import { remainderOf } from './remainders.js';
import { placesShown } from './shown-last.js';
import { shownFact, shownTarget } from './shows.js';
import { subjectOf } from './subject.js';
import type { Aim, AnswerContext, Loaded, Said, Shown } from './types.js';
import { nameOf, targetLines, valueAnswer } from './value.js';
import { wishOf } from './wish.js';

/** The one finished figure of the same unit in an item with one target, where nobody reported the target itself. */
function nearFigure(aim: Aim, loaded: Loaded): StoredFact | undefined {
  if (aim.item.targets.length !== 1) return undefined;
  const found = loaded
    .of(aim.item.id)
    .filter((fact) => fact.target === undefined && fact.value !== undefined && fact.unit === aim.target.unit)
    .filter((fact) => /已(?:经|全部)?(?:完成|建成)/u.test(fact.text ?? ''));
  return found.length === 1 ? found[0] : undefined;
}

/** 雨水管道还剩多少没铺: of a part of the works, when both the whole and what is finished of it were published. */
async function remaindersOf(parts: readonly Part[], query: Query, context: AnswerContext): Promise<Said | null> {
  const lined = parts.filter((part) => part.line && part.topic !== '');
  if (lined.length === 0 || query.ask !== 'gap') return null;
  const loaded = await load(
    context,
    lined.map((part) => part.item),
  );
  const found = lined.flatMap((part) => {
    const rest = remainderOf(part, loaded, wishOf(query, part.topic));
    return rest ? [{ part, rest }] : [];
  });
  if (found.length === 0 && lined.every(isOfTarget)) return null;
  if (found.length === 0) {
    if (lined.length < parts.length) return null;
    const told = await valueAnswer(lined, context, query);
    const goals = [...new Set(lined.map(({ item }) => item))].flatMap(({ targets }) =>
      targets.length === 1 ? targets : [],
    );
    const [only, another] = told.shown ?? [];
    const near = another ? undefined : loaded.facts.find(({ id }) => only?.facts.includes(id));
    const [goal, more] = goals;
    const lacks = near?.value !== undefined && goal && !more && near.unit === goal.unit && near.mode !== 'delta';
    return { ...told, text: [told.text, ...(lacks ? [NEAR_GAP(near, goal)] : goals.map(OF_TARGET))].join('\n') };
  }
  return {
    items: found.map(({ part }) => part.item.id),
    shown: found.flatMap(({ rest }) => shownFact(rest.part) ?? []),
    text: [
      ...new Set(
        found.map(({ part, rest }) =>
          [
            itemText(part.item, context.ledgers.length > 1, 24),
            remainderLine(rest.whole, rest.part, rest.left, context.today),
            sourceLine([rest.part], part.ledger, context.today),
          ].join('\n'),
        ),
      ),
    ].join('\n'),
  };
}

/** 小升规入库: a published line, but its words are those of the item's only target. */
function isOfTarget({ item, topic }: Part): boolean {
  const [target, other] = item.targets;
  if (target === undefined || other !== undefined) return false;
  const [said, own] = [grams(topic), grams(target.metric)];
  return said.size > 0 && [...said].filter((gram) => own.has(gram)).length >= said.size / 2;
}

/** 还差多少 and 超额多少: target minus figure, or figure minus target. */
export const gapAnswer: Handler = async (query, context, talk) => {
  if (query.ask !== 'gap' && query.ask !== 'over') return null;
  const level = query.ask === 'gap' ? await levelGap(query, context, talk) : null;
  if (level) return level;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  // A published line beside targets (其中高技能人才8人) is not what its item's own targets count.
  const pointed = subject.parts.some((part) => part.aims.length > 0);
  const meant = subject.parts.filter((part) => !pointed || !part.line || part.aims.length > 0);
  const parts =
    query.places.length === 0
      ? meant
      : meant.filter((part) => query.places.some((place) => isOwn(part.item, place, part.ledger)));
  if (parts.length === 0) return null;
  const rest = await remaindersOf(parts, query, context);
  if (rest) return rest;
  const lines: string[] = [];
  const shown: Shown[] = [];
  const several = parts.length > 1;
  const told = new Set<string>();
  for (const part of parts) {
    const loaded = await load(context, [part.item]);
    const said = query.values[0]?.value;
    const all = everyAimOf(part);
    const aims = all.some((aim) => aim.target.value === said) ? all.filter((aim) => aim.target.value === said) : all;
    for (const aim of aims.filter(({ target }) => !told.has(target.id))) {
      told.add(aim.target.id);
      const reading = readTarget(aim, loaded, context.today);
      const [figure] = reading.figures;
      if (!figure) {
        lines.push(...targetLines(reading, loaded, context, several));
        const named = finishedByName(reading, loaded, context.today).names.length;
        if (named > 0 && named < aim.target.value) lines.push(LISTED_GAP(aim.target, minus(aim.target.value, named)));
        const near = nearFigure(aim, loaded);
        if (near) lines.push(NEAR_GAP(near, aim.target), sourceLine([near], aim.ledger, context.today));
        continue;
      }
      const level = levelAsked(query, aim.target);
      for (const one of reading.figures) {
        if (level !== undefined && one.share === undefined) {
          lines.push(levelText(nameOf(aim, several), aim.target, one, level, context.today));
          lines.push(sourceLine(one.facts, aim.ledger, context.today));
          continue;
        }
        const gap = minus(aim.target.value, one.value);
        const done = reached(aim.target, one.value);
        const name = nameOf(aim, several);
        lines.push(
          done
            ? overLine(name, aim.target, one, -gap, context.today)
            : gapLine(name, aim.target, one, gap, context.today),
        );
        lines.push(sourceLine(one.facts, aim.ledger, context.today));
      }
      if (reading.figures.length > 1) lines.push(sourcesApart(reading.figures, aim.target));
      shown.push(shownTarget(reading, figure));
    }
  }
  if (lines.length === 0) return null;
  const [place] = query.city || query.places.length > 0 ? [] : placesShown(talk);
  const foreign = parts.every((part) => place !== undefined && !isOwn(part.item, place, part.ledger));
  if (place !== undefined && foreign) lines.push(WHOLE_GAP(place));
  return {
    items: [...new Set(parts.map((part) => part.item.id))],
    targets: parts.flatMap((part) => part.aims.map((aim) => aim.target.id)),
    shown,
    text: lines.join('\n'),
  };
};
