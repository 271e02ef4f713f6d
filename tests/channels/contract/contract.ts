import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenStore } from '../../../src/store/open.js';
import { balanceOf } from '../../support/channels/balance.js';
import { openHouse } from '../../support/channels/house.js';
import type { Lane } from '../../support/channels/seat.js';
import type { Behaviour } from './behaviour.js';
import { FILES } from './files.js';
import { PEOPLE_TABLE } from './people.js';
import { TALK } from './talk.js';

export const BEHAVIOURS: readonly Behaviour[] = [...TALK, ...PEOPLE_TABLE, ...FILES];

/** Runs the one table on channels; what a platform cannot do is in a test's name, not left out silently. */
export function contract(lanes: readonly Lane[], database: string, open: () => Promise<OpenStore>): void {
  describe.each(lanes.map((lane) => [lane.name, lane] as const))(`%s on ${database}`, (_name, lane) => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
    }, 120_000);
    afterAll(() => store.close());
    const missing = ({ needs = [] }: Behaviour) => needs.filter((one) => lane.can[one] === false);

    it.each(BEHAVIOURS.filter((one) => missing(one).length === 0).map((one) => [one.name, one] as const))(
      '%s',
      async (_what, behaviour) => {
        const house = await openHouse([lane], store, behaviour.house);
        try {
          await behaviour.run(house);
          await house.quiet();
          expect(await balanceOf(house)).toEqual({ lost: [], doubled: [], unknown: [] });
          expect(house.seat.violations()).toEqual([]);
          expect(house.errors).toEqual([]);
        } finally {
          await house.close();
        }
      },
      120_000,
    );

    it(`cannot: ${
      BEHAVIOURS.filter((one) => missing(one).length > 0)
        .map((one) => `${one.name} (${missing(one)})`)
        .join('; ') || 'nothing'
    }`, () => {
      for (const one of BEHAVIOURS) for (const what of missing(one)) expect(lane.can[what]).toBe(false);
    });
  });
}
