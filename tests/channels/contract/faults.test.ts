import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { balanceOf } from '../../support/channels/balance.js';
import { openHouse } from '../../support/channels/house.js';
import { TELEGRAM, WECOM } from '../../support/channels/lanes.js';
import type { Lane, Said } from '../../support/channels/seat.js';
import { until } from '../../support/channels/until.js';
import { FAULTS, type Fault, SAID } from './fault.js';
import { figures } from './talk.js';

let store: OpenStore;
beforeAll(async () => {
  store = await openStore({ memory: true });
}, 120_000);
afterAll(() => store.close());

const applies = (fault: Fault, lane: Lane) => fault.trouble === undefined || lane.troubles.includes(fault.trouble);
const LANES = [...WECOM, ...TELEGRAM];
const CASES = FAULTS.flatMap((fault) =>
  LANES.filter((lane) => applies(fault, lane)).map((lane) => [lane.name, fault.name, lane, fault] as const),
);
const LEFT_OUT = FAULTS.flatMap((fault) =>
  LANES.filter((lane) => !applies(fault, lane)).map((lane) => `${lane.name}: ${fault.name}`),
);

describe('0 lost, 0 doubled', () => {
  it.each(CASES)(
    '%s: %s',
    async (_lane, _fault, lane, fault) => {
      const house = await openHouse([lane], store);
      try {
        const said: Said[] = [];
        for (const [at, words] of SAID.entries()) {
          if (at === 2 && fault.trouble) house.seat.trouble(fault.trouble);
          said.push(await house.say(words));
          if (at === 2) await fault.happen?.(house, said);
        }
        await until(async () => (await inbox(house.store)).length === said.length, 'the inbox');
        await house.quiet();

        expect((await inbox(house.store)).map(({ handled }) => handled)).toEqual(said.map(() => true));
        expect((await figures(house)).map(([value]) => value)).toEqual([11, 12, 13, 14, 15]);
        const { lost, doubled, unknown } = await balanceOf(house);
        expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
        expect(unknown).toHaveLength(fault.unknown?.includes(lane.name) ? 1 : 0);
        const states = (await house.rows()).map(({ state }) => state);
        expect(states.filter((state) => state !== 'sent')).toEqual(unknown.map(() => 'unknown'));
        expect(house.seat.violations()).toEqual([]);
        // The delivery was told, unless the client's own second request or the platform's repetition mended it.
        const mended = [fault.trouble, lane.name].join() === 'expired,wecom-app' || lane.name === 'wecom-url';
        if (fault.trouble && !mended) expect(house.errors.length).toBeGreaterThan(0);
      } finally {
        await house.close();
      }
    },
    120_000,
  );

  it(`cannot happen: ${LEFT_OUT.join('; ')}`, () => {
    expect(CASES.length + LEFT_OUT.length).toBe(FAULTS.length * LANES.length);
  });
});

const handledSchema = z.object({ id: z.number(), handled: z.boolean() });
const inbox = ({ database }: OpenStore) =>
  database.rows(handledSchema, 'select id, handled from duban.inbox order by id');
