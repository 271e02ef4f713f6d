import { endOfMonth, minDay } from '../../days.js';
import { figureOfMonth, monthBefore } from '../../ledger/compare.js';
import { monthSpan } from '../../ledger/dues.js';
import { shareOf } from '../../ledger/lights.js';
import { counts } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { figureLine, sourceLine } from '../replies/answers.js';
import { figure as figureWords } from '../replies/answers-format.js';
import { ADDED_SAID, MONTH_NONE } from '../replies/answers-months.js';
import { addedIn, saidOfMonth } from './added.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { linesAbout, wordsOf } from './lines.js';
import { load, loadedOf } from './load.js';
import { everyAimOf, type Part } from './part.js';
import { placesAnswer } from './places.js';
import { unknownAnswer } from './plain.js';
import { readTarget } from './reading.js';
import { shownFact, shownTarget } from './shows.js';
import { stepsBy } from './steps-by.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said, Shown, Talk } from './types.js';
import { nameOf, valueAnswer } from './value.js';

/** Figures of a month or a period: 上月多少, 托位4月多少 这月呢, 1到4月完成投资. */
export const monthsAnswer: Handler = async (query, context, talk) => {
  if (query.months.length === 0 && query.period === undefined) return null;
  if (query.period) {
    const parts = dueThen(subjectOf(query, context, talk).parts, query.period.to);
    if (parts.length > 0) return valueAnswer(parts, context, query);
    const ofTalk = query.topics.length + query.items.length + query.places.length === 0 ? talk?.items : undefined;
    const published = await periodAnswer(query, context, ofTalk);
    // 1到4月新增就业多少: how it stood at the end of that month, where nothing was told of just that period.
    const soFar = query.period.from.endsWith('-01-01') && query.period.to < context.today;
    if (published || (query.months.length === 0 && !ofTalk?.length && !soFar)) return published;
  }
  const planned = await stepsBy(query, context, talk);
  if (planned) return planned;
  const there = await inPlaces(query, context, talk);
  if (there) return there;
  const subject = subjectOf(query, context, talk);
  if (subject.parts.length === 0) return subject.unknown.length > 0 ? unknownAnswer(subject, context) : null;
  // 9月开学前能弄完不, asked in June: nobody has reported of a month to come; how it stands, and by when it is due.
  const current = context.today.slice(0, 7);
  if (query.months.length > 0 && query.months.every((month) => month > current))
    return valueAnswer(subject.parts, context, query);
  const months = query.months.length > 0 ? query.months : query.period ? [query.period.to.slice(0, 7)] : [];
  const several = subject.parts.length > 1;
  const said = await Promise.all(
    subject.parts.map((part) => ofPart(part, months, context, several, query.within === true)),
  );
  if (said.every((one) => one.text === '')) return null;
  if (query.months.length === 1 && withNow(query)) said.unshift(await valueAnswer(subject.parts, context, query));
  return {
    items: said.flatMap((one) => one.items),
    targets: said.flatMap((one) => one.targets ?? []),
    shown: said.flatMap((one) => one.shown ?? []),
    text: [...new Set(said.map((one) => one.text))].filter(Boolean).join('\n'),
  };
};

/** 5月底东陵县完工几个: the places, as they stood at the end of that month. */
async function inPlaces(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const [month, other] = query.months;
  if (query.places.length === 0 || month === undefined || other !== undefined || query.period) return null;
  const today = minDay(endOfMonth(`${month}-01`), context.today);
  return placesAnswer({ ...query, months: [] }, { ...context, today }, talk);
}

const FIGURE = /多少|几(?!月|号|日)/gu;

/** 办了多少场 5月多少, 现在多少 上月多少: the figure as it stands, and that of the month. */
function withNow({ text, months }: Query): boolean {
  return (text.match(FIGURE) ?? []).length > months.length && !/几月/u.test(text);
}

/** Parts with a target for that very period: 一季度生产总值增长8.5%. */
function dueThen(parts: readonly Part[], day: Day): Part[] {
  return parts.filter((part) => part.aims.length > 0 && part.aims.every((aim) => aim.target.due === day));
}

async function ofPart(
  part: Part,
  months: readonly string[],
  context: AnswerContext,
  several: boolean,
  within: boolean,
): Promise<Said> {
  const loaded = await load(context, [part.item], within ? months.flatMap((one) => [monthBefore(one), one]) : months);
  const lines: string[] = [];
  const shown: Shown[] = [];
  for (const aim of everyAimOf(part)) {
    const name = nameOf(aim, several);
    for (const month of months) {
      const figures = figureOfMonth(aim.target, loaded.of(aim.item.id), month);
      const added = within ? addedIn(month, aim, name, loaded, context) : undefined;
      const sources = added?.sources ?? [];
      lines.push(...(added?.lines ?? []));
      const own = figures.length === 0 && !added?.own ? saidOfMonth(month, aim, loaded.of(aim.item.id)) : undefined;
      // 其中6月完工19个: of the month itself alone.
      if (own?.value !== undefined)
        lines.push(
          ADDED_SAID(name, month, own.value, own.unit ?? aim.target.unit, context.today),
          sourceLine([own], aim.ledger, context.today),
        );
      else if (figures.length === 0 && !added?.own) {
        const latest = readTarget(aim, loaded, context.today).figures[0];
        const words = toldIn(month, loaded.of(aim.item.id), aim.target.id);
        const known = latest && {
          day: latest.asOf,
          text: figureWords(latest.value, latest.unit ?? aim.target.unit, latest.qualifier),
          source: sourceLine([latest.head], aim.ledger, context.today),
        };
        lines.push(MONTH_NONE(name, month, known, context.today, words.length > 0, aim.target));
        lines.push(...factLines(words, part, context));
      }
      for (const figure of figures) {
        const share = shareOf(aim.target, figure.value) ?? undefined;
        const own = sourceLine(figure.facts, aim.ledger, context.today);
        if (figure.head.id !== added?.own?.id)
          lines.push(
            figureLine(name, aim.target, figure, aim.target.unit === '%' ? undefined : share, false, context.today),
            ...(figures.length === 1 && sources.length > 0 ? [] : [own]),
          );
        shown.push(shownTarget({ ...aim, figures, ...(share !== undefined && { share }) }, figure));
      }
      if (figures.length <= 1) lines.push(...sources);
    }
  }
  return { items: [part.item.id], targets: part.aims.map((aim) => aim.target.id), shown, text: lines.join('\n') };
}

/** What was reported in a month without a figure of the target: a zero report, a problem, a milestone. */
function toldIn(month: string, facts: readonly StoredFact[], target: string): StoredFact[] {
  const { from, to } = monthSpan(month);
  return facts.filter(
    (fact) =>
      fact.kind === 'report' &&
      counts(fact) &&
      (fact.target === undefined || fact.target === target) &&
      Date.parse(fact.reportedAt) >= Date.parse(from) &&
      Date.parse(fact.reportedAt) < Date.parse(to),
  );
}

/** Published or reported figures of that very period, whoever they are of; in a talk (一季度呢) those of its matter. */
async function periodAnswer(query: Query, context: AnswerContext, ofTalk?: readonly string[]): Promise<Said | null> {
  const all = context.ledgers.flatMap((ledger) => ledger.items);
  const items = ofTalk?.length ? all.filter(({ id }) => ofTalk.includes(id)) : all;
  const loaded = await load(context, items, query.period ? [query.period.to.slice(0, 7)] : []);
  const within = loaded.facts.filter((fact) => fact.from === query.period?.from && fact.asOf === query.period?.to);
  const ids = new Set(within.map((fact) => fact.item));
  const meant = new Set(subjectOf(query, context, undefined).parts.map((part) => part.item.id));
  const words = query.topics.flatMap((topic) => weigh(topic).strong);
  const facts = linesAbout(
    query.topics.join('\u0001'),
    items.filter((item) => ids.has(item.id)),
    loadedOf(within, loaded.extended),
    context.today,
  )
    .filter((fact) => fact.measure !== 'other' || query.topics.length > 0 || ofTalk !== undefined)
    // 高于全国 stands in many lines: the line must be of the matter itself.
    .filter((fact) => meant.size === 0 || meant.has(fact.item) || words.every((word) => wordsOf(fact).includes(word)));
  if (facts.length === 0) return null;
  const chosen = [...new Set(facts.map((fact) => fact.item))];
  const lines: string[] = [];
  for (const id of chosen) {
    const ledger = context.ledgers.find((one) => one.items.some((item) => item.id === id));
    const item = ledger?.items.find((one) => one.id === id);
    if (!ledger || !item) continue;
    lines.push(
      ...factLines(
        facts.filter((fact) => fact.item === id),
        { ledger, item, aims: [], topic: '', line: true, score: 1, cover: 1 },
        context,
      ),
    );
  }
  return { items: chosen, shown: facts.flatMap((fact) => shownFact(fact) ?? []), text: lines.join('\n') };
}
