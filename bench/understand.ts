import suite from '@microsoft/recognizers-text-suite';
import { zh } from 'chrono-node';
import { type View, viewOf } from '../src/bot/world.js';
import type { Ledger } from '../src/model/ledger.js';
import { parseMessage } from '../src/parsers/parse.js';
import { figure, type Row } from './row.js';
import type { Said } from './sources.js';
import { type Pace, paceOf } from './timing.js';

/** Messages that the slow engine is given: all of them would take it minutes. */
const FEW = 40;
/** Seconds until the compiler has done with the code that is measured: after three it runs at nine tenths of its pace, after ten at all of it. */
const WARMING = 10;

/** Understanding of messages on one core, beside the engines that people would otherwise use. */
export function understanding(ledgers: readonly Ledger[], said: readonly Said[]): Row[] {
  const { mean, best } = messagesPerSecond(ledgers, said, 5);
  const texts = said.map(({ text }) => text);
  const few = texts.slice(0, FEW);
  const chrono = paceOf(() => texts.forEach((text) => void zh.hans.parse(text)), 2, WARMING).best * texts.length;
  const microsoft = paceOf(() => few.forEach(recognise), 1).best * few.length;
  const unit = 'messages/s';
  return [
    { what: 'understanding a message, whole: best half second', value: best, unit, least: 4000 },
    { what: '  mean of five seconds, whatever else the machine did', value: mean, unit },
    {
      what: '  Microsoft recognizers (figures, units, dates)',
      value: microsoft,
      unit,
      ratio: `ours ${figure(best / microsoft)} times as fast`,
    },
    { what: '  chrono-node (dates alone)', value: chrono, unit, ratio: `ours ${figure(best / chrono)} times as fast` },
  ];
}

/** From the raw text to what it is and its facts with their items: all that is done before the store is asked. */
export function messagesPerSecond(ledgers: readonly Ledger[], said: readonly Said[], seconds: number): Pace {
  const all = viewOf(ledgers);
  const views = new Map(ledgers.map((ledger) => [ledger.key, viewOf([ledger])]));
  const work = (): void => {
    for (const message of said) understand(message, views.get(message.ledger ?? '') ?? all);
  };
  const { mean, best } = paceOf(work, seconds, WARMING);
  return { mean: mean * said.length, best: best * said.length };
}

function understand({ text, today, person }: Said, view: View): void {
  const duties = view.dutiesOf(person);
  parseMessage(text, {
    today,
    index: view.index,
    vocabulary: view.vocabulary,
    ledgers: view.ledgers.map(({ key }) => key),
    role: person.role,
    dutyOf: duties.dutyOf,
    own: duties.own,
    recent: [],
    ...(duties.place === undefined ? {} : { place: duties.place }),
  });
}

function recognise(text: string): void {
  const culture = suite.Culture.Chinese;
  suite.recognizeNumber(text, culture);
  suite.recognizeOrdinal(text, culture);
  suite.recognizePercentage(text, culture);
  suite.recognizeCurrency(text, culture);
  suite.recognizeDimension(text, culture);
  suite.recognizeDateTime(text, culture);
}
