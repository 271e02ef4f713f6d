import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweep } from '../../src/jobs/sweep.js';
import { type OpenStore, openStore } from '../../src/store/open.js';
import { message } from '../store/contract/make.js';

const NOW = '2023-06-01T01:00:00.000Z';
const now = () => NOW;
const ago = (seconds: number) => new Date(Date.parse(NOW) - seconds * 1000).toISOString();

let store: OpenStore;
beforeAll(async () => {
  store = await openStore({ memory: true });
});
afterAll(() => store.close());

it('hands over old unhandled messages, oldest first, then has the outbox looked at; one failure holds nothing up', async () => {
  const ids: number[] = [];
  for (const seconds of [90, 60, 31, 29]) ids.push((await store.inbox.receive(message(), ago(seconds))).id);
  const done: unknown[] = [];
  const errors: unknown[] = [];
  const handle = async (id: number) => {
    if (id === ids[0]) throw new Error('bad message');
    done.push(id);
  };
  const onError = (error: unknown) => errors.push(error);
  expect(await sweep({ store, now, handle, wake: () => done.push('outbox'), onError })).toBe(2);
  expect(done).toEqual([...ids.slice(1, 3), 'outbox']);
  expect(errors.map(String)).toEqual(['Error: bad message']);
});
