import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/bot/channel.js';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { openStand, type Stand } from '../../support/telegram/stand.js';

let store: OpenStore;
let stand: Stand;
beforeAll(async () => {
  store = await openStore({ memory: true });
});
afterAll(() => store.close());
beforeEach(async () => {
  stand = await openStand(store);
});
afterEach(() => stand.close());

const failing = (out: Partial<Delivery>) =>
  stand.send(out).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a group that became a supergroup', () => {
  it('gets the message where it is now, and everything moves along', async () => {
    stand.api.migrated.set(-55, -1009);
    await stand.channel.start(stand.port);
    await stand.send({ chat: 'telegram:-55', text: '请报送', handle: { chat: -55, message: 7 } });
    await stand.send({ chat: 'telegram:-55', text: '再报' });
    expect(stand.api.sent).toMatchObject([
      { chat: -1009, text: '请报送' },
      { chat: -1009, text: '再报' },
    ]);
    expect(stand.api.sent[0]).not.toHaveProperty('replyTo');
    expect(stand.port.moves).toEqual([['telegram:-55', 'telegram:-1009']]);
    expect(stand.api.count('sendMessage')).toBe(3);
  });

  it('is not lost when the move cannot be kept', async () => {
    stand.api.migrated.set(-55, -1009);
    stand.port.moved = () => Promise.reject(new Error('no database'));
    await stand.channel.start(stand.port);
    expect(await failing({ chat: 'telegram:-55', text: '请报送' })).toMatchObject({ fate: 'undelivered' });
    expect(stand.api.sent).toEqual([]);
  });
});
