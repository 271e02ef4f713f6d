import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeliveryError } from '../../../src/bot/channel.js';
import { WecomRefusal } from '../../../src/bot/channels/wecom/failure.js';
import { type Heard, Link } from '../../../src/bot/channels/wecom/link/link.js';
import { FakeWs } from '../../support/wecom/fake-ws.js';
import { Clock, holdTimers, leases, until } from './support.js';

const clock = new Clock();
let server: FakeWs;
let database: ReturnType<typeof leases>;
let links: Link[];
let auth: string[];
let heard: Heard[];

beforeEach(async () => {
  server = await FakeWs.open(() => clock.ms);
  holdTimers();
  database = leases();
  [links, auth, heard] = [[], [], []];
});
afterEach(async () => {
  for (const link of links) await link.stop();
  await server.close();
  vi.useRealTimers();
  expect(server.violations).toEqual([]);
});

async function open(
  holder: string,
  more: { secret?: string; wsUrl?: string; store?: typeof database } = {},
): Promise<Link> {
  const link = new Link({
    bot: { id: 'BOT', secret: more.secret ?? server.secret, wsUrl: more.wsUrl ?? server.url },
    store: { leases: more.store ?? database },
    holder,
    now: clock.now,
    onHeard: (one) => heard.push(one),
    onAuthFailure: () => auth.push(holder),
    onError: () => {},
  });
  links.push(link);
  await link.start();
  return link;
}

const push = (link: Link) =>
  link.call('push', (client) => client.sendMessage('zhang', { msgtype: 'markdown', markdown: { content: '好' } }));
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the long connection', () => {
  it('is ready when it is authenticated, not when the socket is open', async () => {
    server.faults = [{ cmd: 'aibot_subscribe', kind: 'no-ack' }];
    const link = await open('a');
    await until(() => server.count('aibot_subscribe') === 1);
    expect(link.state).toBe('connecting');
    expect(await failure(push(link))).toMatchObject({ fate: 'undelivered' });
    await clock.pass(16_000);
    await until(() => link.state === 'connected');
    expect(server.count('aibot_subscribe')).toBe(2);
  });

  it('comes back after more failures than the SDK would bear, at most 30 s apart', async () => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    for (let at = 0; at < 14; at++) server.faults.push({ cmd: 'aibot_subscribe', kind: 'cut-before' });
    server.cut();
    for (let at = 0; at < 14; at++) {
      const before = server.count('aibot_subscribe');
      await until(() => link.state !== 'connected');
      for (let second = 0; second < 31 && server.count('aibot_subscribe') === before; second++) await clock.pass(1_000);
      expect(server.count('aibot_subscribe')).toBe(before + 1);
    }
    await clock.pass(31_000);
    await until(() => link.state === 'connected');
    expect(link.reconnects).toBe(15);
  });

  it('tells a wrong secret once, and asks slowly', async () => {
    const link = await open('a', { secret: 'wrong' });
    await until(() => link.state === 'auth');
    await clock.pass(59_000);
    expect(server.count('aibot_subscribe')).toBe(1);
    await clock.pass(2_000);
    await until(() => server.count('aibot_subscribe') === 2);
    expect(auth).toEqual(['a']);
  });

  it('reconnects on 846609 although the socket is open', async () => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    server.say('zhang', { msgtype: 'text', text: { content: '在吗' } });
    server.halfDead = true;
    const error = await failure(push(link));
    expect(error).toBeInstanceOf(WecomRefusal);
    expect(error).toMatchObject({ fate: 'undelivered', errcode: 846609 });
    expect(link.state).toBe('connecting');
    await clock.pass(1_000);
    await until(() => link.state === 'connected');
    await push(link);
    expect(server.texts('zhang')).toEqual(['好']);
  });

  it.each([
    ['no answer', { mute: true }],
    ['an error', { mute: false }],
  ])('reconnects when pings get %s', async (_what, { mute }) => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    server.mute = mute;
    if (!mute) server.faults = [{ cmd: 'ping', kind: 'errcode', errcode: 846609 }];
    await clock.pass(mute ? 41_000 : 30_000);
    await until(() => link.reconnects === 1);
    server.mute = false;
    await clock.pass(2_000);
    await until(() => link.state === 'connected');
  });

  it('says when the last pong came', async () => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    await clock.pass(31_000);
    await until(() => server.count('ping') === 1 && link.lastPong === clock.ms - 1_000);
  });

  it.each([
    ['an acknowledgement that does not come', 'no-ack', 'unknown'],
    ['a connection cut before it was read', 'cut-before', 'unknown'],
    ['a connection cut after it was done', 'cut-after', 'unknown'],
  ] as const)('%s is %s: %s', async (_what, kind, fate) => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    server.say('zhang', { msgtype: 'text', text: { content: '在吗' } });
    server.faults = [{ cmd: 'aibot_send_msg', kind }];
    const failed = failure(push(link));
    await until(() => server.count('aibot_send_msg') === 1);
    await clock.pass(5_000);
    expect(await failed).toMatchObject({ fate });
    expect(await failed).toBeInstanceOf(DeliveryError);
  });

  it.each([
    [45009, 'undelivered', 60_000],
    [-1, 'undelivered', undefined],
    [40008, 'refused', undefined],
    [846605, 'refused', undefined],
  ])('the raw frame with errcode %s becomes an error: %s', async (errcode, fate, retryAfterMs) => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    server.faults = [{ cmd: 'aibot_send_msg', kind: 'errcode', errcode }];
    const error = await failure(push(link));
    expect(error).toMatchObject({ fate, errcode });
    if (retryAfterMs !== undefined) expect(error).toMatchObject({ retryAfterMs });
  });

  it('passes on what it hears', async () => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    const reqId = server.say('zhang', { msgtype: 'text', text: { content: '在吗' } });
    await until(() => heard.length === 1);
    expect(heard[0]).toMatchObject({ reqId, body: { msgtype: 'text', text: { content: '在吗' } } });
    expect(link.lastInbound).toBe(clock.ms);
  });
});

describe('one process holds the connection', () => {
  it('the second stands by, and takes over within 15 s when the first dies', async () => {
    const first = await open('a');
    await until(() => first.state === 'connected');
    const second = await open('b');
    await clock.pass(20_000);
    expect([first.state, second.state]).toEqual(['connected', 'standby']);
    // It dies: no renewal any more, no farewell.
    const take = database.take.bind(database);
    database.take = async (name, holder, ends, now) => holder !== 'a' && take(name, holder, ends, now);
    let seconds = 0;
    while (second.state !== 'connected' && seconds < 20) {
      await clock.pass(1_000);
      seconds += 1;
    }
    expect(seconds).toBeLessThanOrEqual(15);
    expect(first.state).toBe('standby');
  });

  it('hands over at once when the first stops in order', async () => {
    const first = await open('a');
    await until(() => first.state === 'connected');
    const second = await open('b');
    await first.stop();
    await clock.pass(2_000);
    await until(() => second.state === 'connected');
  });

  it('thrown out by its own successor, it stands by and does not come back', async () => {
    const first = await open('a');
    await until(() => first.state === 'connected');
    // It slept for so long that the lease ran out.
    database.held.clear();
    const second = await open('b');
    await until(() => second.state === 'connected' && first.state === 'standby');
    await clock.pass(120_000);
    expect([first.state, second.state]).toEqual(['standby', 'connected']);
    expect(server.count('aibot_subscribe')).toBe(2);
    await second.stop();
    await clock.pass(2_000);
    await until(() => first.state === 'connected');
  });

  it('thrown out by a stranger, it waits a minute, and longer each time', async () => {
    const ours = await open('a');
    await until(() => ours.state === 'connected');
    const stranger = await open('x', { store: leases() });
    await until(() => ours.state !== 'connected');
    await clock.pass(5_000);
    expect(ours.state).toBe('kicked');
    await clock.pass(53_000);
    expect([ours.state, stranger.state]).toEqual(['kicked', 'connected']);
    await clock.pass(3_000);
    await until(() => ours.state === 'connected');
  });

  it('stays connected while the database is away', async () => {
    const link = await open('a');
    await until(() => link.state === 'connected');
    database.broken = true;
    await clock.pass(40_000);
    expect(link.state).toBe('connected');
  });
});
