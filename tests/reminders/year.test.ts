import { describe, expect, it } from 'vitest';
import { callMessage } from '../../src/bot/replies/reminders.js';
import { addMonths } from '../../src/days.js';
import { BEHAVIOURS, eventsOf, publishedEvents, unitsOf } from './support/behaviour.js';
import { sampleGroups, sampleLedgers, samplePosts } from './support/sample.js';
import { type Event, everyMinutes, runJob, type Sent, World } from './support/simulator.js';

const FROM = '2022-04-01';
const TO = '2023-03-31';

/** Twelve months in which every unit does something else every month, with what the supervisor's desk decides. */
function year(): { world: World; events: Event[] } {
  const ledgers = sampleLedgers();
  const world = new World(ledgers, samplePosts(ledgers), sampleGroups(ledgers));
  const events: Event[] = publishedEvents(ledgers);
  unitsOf(ledgers).forEach((one, at) => {
    for (let n = 0; n < 12; n++) {
      const month = addMonths(FROM, n).slice(0, 7);
      const behaviour = BEHAVIOURS[(at * 5 + n * 2 + Math.floor(at / 9)) % BEHAVIOURS.length] ?? 'silent';
      events.push(...eventsOf(behaviour, { ...one, month, share: Math.min(1, (n + 2) / 11) }));
    }
  });
  const on = (at: string, happen: Event['happen']): void => void events.push({ at, happen });
  on('2022-05-18T10:00:00+08:00', (town) => town.exempt({ unit: '市医保局', until: '2022-06-05' }));
  on('2022-06-13T09:10:00+08:00', (town) =>
    town.report({
      ledger: 'A',
      item: 'A4',
      target: 'A4.1',
      kind: 'instruction',
      measure: 'plan',
      value: 4,
      unit: '条',
      due: '2022-07-15',
      nextStep: '7月15日前打通4条',
      asOf: '2022-06-13',
      reportedAt: '2022-06-13T09:10:00+08:00',
    }),
  );
  on('2022-07-04T10:00:00+08:00', (town) => town.approve('A', { item: 'A27', kind: 'pause', due: '2022-10-31' }));
  on('2022-08-02T10:00:00+08:00', (town) => town.approve('B', { item: 'B3-1.2(2)', kind: 'close' }));
  on('2022-09-15T10:00:00+08:00', (town) => town.approve('B', { item: 'B3-2.3', kind: 'extend', due: '2022-11-30' }));
  for (const [at, person] of world.people.filter((one) => one.role === 'liaison').entries()) {
    if (at % 5 !== 1) continue;
    const away = { from: '2022-08-15', to: '2022-09-02' };
    on('2022-08-14T10:00:00+08:00', (town) => town.change(person.name, { away }));
  }
  return { world, events };
}

function printed({ now, call }: Sent): string {
  const { chat, text, mentions, choices } = callMessage(call);
  const head = `${now.slice(0, 10)} ${now.slice(11, 16)} → ${chat}`;
  const calls = mentions && mentions.length > 0 ? ` @${mentions.join(' @')}` : '';
  const buttons = choices ? `\n    [${choices.map((one) => one.label).join('] [')}]` : '';
  return `${head}${calls}\n${text.replace(/^/gmu, '    ')}${buttons}\n`;
}

describe('a simulated year', () => {
  const { world, events } = year();
  const start = process.cpuUsage().user;
  const sent = runJob(world, events, everyMinutes(FROM, TO, 30));
  const seconds = (process.cpuUsage().user - start) / 1e6;

  it('has about forty units and sixty items', () => {
    expect(new Set(unitsOf(world.ledgers).map((one) => one.unit)).size).toBeGreaterThanOrEqual(40);
    expect(world.ledgers.flatMap((ledger) => ledger.items).length).toBeGreaterThanOrEqual(60);
  });

  it('says what the golden file says', async () => {
    await expect(sent.map(printed).join('\n')).toMatchFileSnapshot('golden/year.txt');
  });

  it('takes less than five seconds of the processor', () => {
    expect(seconds).toBeLessThan(5);
  });
});
