import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../../src/store/open.js';
import { GROUP, message, says, update } from '../../support/telegram/said.js';
import { FakePort, openStand, type Stand } from '../../support/telegram/stand.js';
import { BOT } from '../../support/telegram/state.js';

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

/** Messages of this test only: the store is the file's. */
let next = 10_000;
const fresh = (text: string) => says({ message_id: next++, text });
const texts = () => stand.port.accepted.map(({ text }) => text);
/** Everything that was pushed is confirmed. */
const drained = () => stand.api.until(() => stand.api.updates.length === 0);

describe('several processes', () => {
  it('one polls, and another takes over when it stops', async () => {
    await stand.channel.start(stand.port);
    await stand.api.until(() => stand.api.count('getUpdates') === 1);
    const [other, port] = [stand.another(), new FakePort(store)];
    await other.start(port);
    while (!other.standby?.()) await new Promise(setImmediate);
    expect(other.health()).toMatchObject({ ok: true, detail: expect.stringContaining('待命') });
    expect(stand.channel.standby?.()).toBe(false);
    await stand.channel.stop();
    stand.timers.turn(3000);
    stand.api.push(fresh('壬'));
    await drained();
    expect([texts(), port.accepted.map(({ text }) => text)]).toEqual([[], ['壬']]);
    expect(other.standby?.()).toBe(false);
  });

  it('one that dies without a word is replaced when its lease has run out', async () => {
    const held = stand.timers.now + 12_000;
    await store.leases.take(
      `telegram:${BOT.id}`,
      'dead',
      new Date(held).toISOString(),
      new Date(held - 12_000).toISOString(),
    );
    await stand.channel.start(stand.port);
    while (!stand.channel.standby?.()) await new Promise(setImmediate);
    for (const standby of [true, true, true, false]) {
      stand.timers.turn(3000);
      for (let at = 0; at < 200 && stand.channel.standby?.() !== standby; at++) await new Promise(setImmediate);
    }
    stand.api.push(fresh('癸'));
    await drained();
    expect(texts()).toEqual(['癸']);
    expect(stand.timers.now).toBeLessThanOrEqual(held);
  });

  it('one whose lease was lost stops polling', async () => {
    await stand.channel.start(stand.port);
    await stand.api.until(() => stand.api.count('getUpdates') === 1);
    stand.timers.now += 16_000;
    const at = new Date(stand.timers.now).toISOString();
    await store.leases.take(`telegram:${BOT.id}`, 'thief', new Date(stand.timers.now + 60_000).toISOString(), at);
    stand.timers.turn(0);
    while (!stand.channel.standby?.()) await new Promise(setImmediate);
    const said = fresh('子');
    stand.api.push(said);
    for (let turns = 0; turns < 3; turns++) {
      stand.timers.turn(3000);
      await new Promise(setImmediate);
    }
    expect(stand.port.accepted).toEqual([]);
    await store.leases.release(`telegram:${BOT.id}`, 'thief');
    for (let turns = 0; stand.api.updates.length > 0; turns++) {
      stand.timers.turn(turns % 50 === 0 ? 3000 : 0);
      await new Promise(setImmediate);
    }
    expect(texts()).toEqual(['子']);
  });

  it('another program with the same token is named', async () => {
    stand.api.fail('getUpdates', { status: 409, description: 'Conflict' });
    const seen: string[] = [];
    const { wait } = stand.timers;
    stand.timers.wait = (ms, signal) => {
      seen.push(stand.channel.health().detail);
      return wait(ms, signal);
    };
    stand.api.push(fresh('丑'));
    await stand.channel.start(stand.port);
    await drained();
    expect(seen.some((detail) => detail.includes('另有程序'))).toBe(true);
    expect(texts()).toEqual(['丑']);
  });
});

describe('what happens to groups', () => {
  it('a move is told by both groups, and nobody is greeted', async () => {
    const old = { ...GROUP, id: -55, type: 'group' };
    stand.api.push(
      update({ my_chat_member: { chat: old, from: message().from, date: 1, new_chat_member: { status: 'member' } } }),
      says({ chat: old, text: undefined, migrate_to_chat_id: -1009 }),
      says({ chat: { ...GROUP, id: -1009 }, text: undefined, migrate_from_chat_id: -55 }),
    );
    await stand.channel.start(stand.port);
    await drained();
    expect(stand.port.moves).toEqual([
      ['telegram:-55', 'telegram:-1009'],
      ['telegram:-55', 'telegram:-1009'],
    ]);
    expect(stand.api.sent).toEqual([]);
    expect(stand.logged.some((line) => line.includes('membership') && line.includes('-55'))).toBe(true);
  });

  it('an edited message comes as one; what only gained a preview does not', async () => {
    const id = next++;
    stand.api.push(
      says({ message_id: id, text: '完成80%' }),
      update({ edited_message: message({ message_id: id, text: '完成80%', edit_date: 1_781_056_900 }) }),
      update({ edited_message: message({ message_id: id, text: '完成60%', edit_date: 1_781_056_910 }) }),
      update({ edited_message: message({ message_id: id, text: '完成60%', edit_date: 1_781_056_920 }) }),
      update({ edited_message: message({ message_id: id, text: '完成80%', edit_date: 1_781_056_930 }) }),
    );
    await stand.channel.start(stand.port);
    await drained();
    expect(texts()).toEqual(['完成80%', '完成60%', '完成80%']);
    expect(stand.port.accepted.map(({ edits }) => edits)).toEqual([
      undefined,
      `${GROUP.id}:${id}`,
      `${GROUP.id}:${id}`,
    ]);
  });
});
