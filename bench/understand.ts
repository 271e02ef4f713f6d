import suite from '@microsoft/recognizers-text-suite';
import { zh } from 'chrono-node';
import { type View, viewOf } from '../src/bot/world.js';
import type { Ledger } from '../src/model/ledger.js';
import { parseMessage } from '../src/parsers/parse.js';
import { figure, type Row } from './row.js';
import type { Said } from './sources.js';
import { roundsPerSecond } from './timing.js';

/** Messages that the slow engine is given: all of them would take it minutes. */
const FEW = 40;
/** Seconds until the compiler has done with the code that is measured. */
const WARMING = 3;

/** Understanding of messages on one core, beside the engines that people would otherwise use. */
export function understanding(ledgers: readonly Ledger[], said: readonly Said[]): Row[] {
  const ours = messagesPerSecond(ledgers, said, 3);
  const texts = said.map(({ text }) => text);
  const few = texts.slice(0, FEW);
  const chrono = roundsPerSecond(() => texts.forEach((text) => void zh.hans.parse(text)), 2, WARMING) * texts.length;
  const microsoft = roundsPerSecond(() => few.forEach(recognise), 1) * few.length;
  const unit = 'messages/s';
  return [
    { what: 'understanding a message, whole', value: ours, unit, least: 4000 },
    {
      what: '  Microsoft recognizers (figures, units, dates)',
      value: microsoft,
      unit,
      ratio: `ours ${figure(ours / microsoft)} times as fast`,
    },
    { what: '  chrono-node (dates alone)', value: chrono, unit, ratio: `ours ${figure(ours / chrono)} times as fast` },
  ];
}

/** From the raw text to what it is and its facts with their items: all that is done before the store is asked. */
export function messagesPerSecond(ledgers: readonly Ledger[], said: readonly Said[], seconds: number): number {
  const all = viewOf(ledgers);
  const views = new Map(ledgers.map((ledger) => [ledger.key, viewOf([ledger])]));
  const work = (): void => {
    for (const message of said) understand(message, views.get(message.ledger ?? '') ?? all);
  };
  return roundsPerSecond(work, seconds, WARMING) * said.length;
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
