import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createSender } from '../../src/jobs/outbox.js';
import { sweep } from '../../src/jobs/sweep.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import type { OutboxRow } from '../../src/store/store.js';
import { message } from '../store/contract/make.js';

const NOW = '2023-06-01T01:00:00.000Z';
const now = () => NOW;
const ago = (seconds: number) => new Date(Date.parse(NOW) - seconds * 1000).toISOString();

let store: OpenStore;
beforeAll(async () => {
  store = await openStore({ memory: true });
});
afterAll(() => store.close());
beforeEach(() => store.database.exec('truncate duban.outbox, duban.inbox cascade'));

it('hands over old unhandled messages, oldest first, and what is due; one failure holds nothing up', async () => {
  const ids: number[] = [];
  for (const seconds of [90, 60, 31, 29]) ids.push((await store.inbox.receive(message(), ago(seconds))).id);
  await store.outbox.put('old', { chat: '群', text: '早该发的' }, ago(40));
  await store.outbox.put('new', { chat: '群', text: '正在发的' }, ago(5));
  const handled: number[] = [];
  const sent: string[] = [];
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const send = createSender({ store, now, deliver: async ({ key }) => void sent.push(key), onError });
  const handle = async (id: number) => {
    if (id === ids[0]) throw new Error('bad message');
    handled.push(id);
  };
  expect(await sweep({ store, now, handle, send, onError })).toEqual({ handled: 2, sent: 1 });
  expect(handled).toEqual(ids.slice(1, 3));
  expect(sent).toEqual(['old']);
  expect(errors.map(String)).toEqual(['Error: bad message']);
});

it('sends each row once, however many ask at the same time', async () => {
  for (const number of [1, 2, 3, 4])
    await store.outbox.put(`row ${number}`, { chat: '群', text: `${number}` }, ago(9 - number));
  const sent: string[] = [];
  const deliver = async ({ text }: OutboxRow) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    sent.push(text);
  };
  const send = createSender({ store, now, deliver, onError: () => {} });
  expect(await Promise.all([send(), send(), send()])).toEqual([4, 0, 0]);
  expect(sent).toEqual(['1', '2', '3', '4']);
});

it('a row that fails waits with the later ones of its chat; other chats go on', async () => {
  for (const [at, chat] of ['甲', '乙', '甲'].entries())
    await store.outbox.put(`${at}`, { chat, text: `${at}` }, ago(9 - at));
  let broken = true;
  const sent: string[] = [];
  const errors: unknown[] = [];
  const deliver = async ({ chat, text }: OutboxRow) => {
    if (broken && chat === '甲') throw new Error('no connection');
    sent.push(text);
  };
  const send = createSender({ store, now, deliver, onError: (error) => errors.push(error) });
  expect(await send()).toBe(1);
  broken = false;
  expect(await send()).toBe(2);
  expect(sent).toEqual(['1', '0', '2']);
  expect(errors).toHaveLength(1);
});
