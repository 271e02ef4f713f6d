import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { balanceOf } from '../../support/channels/balance.js';
import { type House, openHouse } from '../../support/channels/house.js';
import { telegramPoll, telegramWebhook } from '../../support/channels/telegram.js';
import { wecomApp } from '../../support/channels/wecom-app.js';
import { wecomUrl } from '../../support/channels/wecom-url.js';
import { wecomWs } from '../../support/channels/wecom-ws.js';
import { WHO } from './talk.js';

let store: OpenStore;
beforeAll(async () => {
  store = await openStore({ memory: true });
}, 120_000);
afterAll(() => store.close());

const TEXT = '第3项5月份进展还没有报，请于5月28日前报送。';

async function remind(house: House): Promise<string[][]> {
  await house.store.outbox.put('reminder', { chat: `@${WHO}`, text: TEXT, mentions: [WHO] }, house.clock.now());
  await house.quiet();
  const seen: string[][] = [];
  for (const seat of house.seats) seen.push((await seat.shown('alone', WHO)).map(({ text }) => text));
  return seen;
}

const said = [expect.stringContaining(TEXT)];

/** The first is the preferred one. */
describe('a reminder to one person', () => {
  it.each([
    ['wecom-ws, where nobody refuses', wecomWs, telegramPoll, { begun: true, blocked: false }, [said, []]],
    ['wecom-app', wecomApp, telegramPoll, { begun: false, blocked: false }, [said, []]],
    ['telegram', telegramPoll, wecomApp, { begun: false, blocked: false }, [said, []]],
    ['wecom-ws, where the person never spoke to the bot: Telegram', wecomWs, telegramPoll, {}, [[], said]],
    ['wecom-ws, which refuses: Telegram', wecomWs, telegramWebhook, { begun: true, blocked: true }, [[], said]],
    ['wecom-url, which leads to nobody unasked: Telegram', wecomUrl, telegramPoll, {}, [[], said]],
    ['wecom-app, which refuses: Telegram', wecomApp, telegramPoll, { blocked: true }, [[], said]],
    ['telegram, where the bot is blocked: the app', telegramPoll, wecomApp, { blocked: true }, [[], said]],
    ['telegram, where the bot is blocked: the long connection', telegramPoll, wecomWs, { blocked: true }, [[], []]],
  ] as const)(
    'goes by %s',
    async (_way, first, second, { begun = false, blocked = false }: { begun?: boolean; blocked?: boolean }, seen) => {
      const house = await openHouse([first, second], store);
      try {
        if (begun) await house.ask({ who: WHO, where: 'alone', text: '我是谁' });
        const before = (await house.seat.shown('alone', WHO)).length;
        if (blocked) house.seat.trouble('blocked');
        const [preferred = [], other = []] = await remind(house);
        expect([preferred.slice(before), other]).toEqual(seen);
        const row = (await house.rows()).find(({ key }) => key === 'reminder');
        expect(row?.state).toBe(seen.flat().length > 0 ? 'sent' : 'dead');
        expect(await balanceOf(house)).toMatchObject({ lost: [], doubled: [] });
        for (const seat of house.seats) expect(seat.violations()).toEqual([]);
      } finally {
        await house.close();
      }
    },
    120_000,
  );
});
