import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { House, text } from './house.js';
import { holdTimers, until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin({ webhooks: ['KEY'] });
  holdTimers();
});
afterEach(async () => {
  await house.end();
  vi.useRealTimers();
  expect(house.ws.violations).toEqual([]);
  expect(house.api.violations).toEqual([]);
});

const GROUP = 'wecom:GROUP';
const answer = (...texts: string[]) => {
  house.handle = ({ chat }) => ({ reply: texts.map((one) => ({ chat, text: one })) });
};

/** Somebody asks in the group; the row of the answer. */
async function asked(said = '@督办 进度', rows = 1): Promise<void> {
  house.ws.say('zhang', text(said), 'GROUP');
  await house.waitRows(rows);
}

describe('the placeholder', () => {
  it('stands there after a second, and the answer takes its place', async () => {
    await house.start({ onBot: true });
    let finish = () => {};
    house.handle = ({ chat }) =>
      new Promise((resolve) => {
        finish = () => resolve({ reply: [{ chat, text: '完成80%' }] });
      });
    house.ws.say('zhang', text('@督办 进度'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    expect(house.ws.shown).toEqual([]);
    await house.clock.pass(1_500);
    await until(() => house.ws.texts('GROUP').length === 1);
    expect(house.ws.shown).toMatchObject([{ text: '正在处理…', finished: false }]);
    finish();
    await house.waitRows(1);
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.shown).toMatchObject([{ text: '完成80%', finished: true }]);
  });

  it.each([
    ['nothing is said', () => ({})],
    ['it is said elsewhere', () => ({ reply: [{ chat: 'wecom:OTHER', text: '转告' }] })],
  ])('ends when %s', async (_what, outcome) => {
    await house.start({ onBot: true });
    let finish = () => {};
    house.handle = () =>
      new Promise((resolve) => {
        finish = () => resolve(outcome());
      });
    house.ws.say('zhang', text('@督办 嗯'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    await house.clock.pass(1_500);
    await until(() => house.ws.texts('GROUP').length === 1);
    finish();
    await house.clock.pass(1_500);
    await until(() => house.ws.shown[0]?.finished);
    expect(house.ws.texts('GROUP')).toEqual(['已收到。']);
  });

  it('is not seen where an answer is quick', async () => {
    await house.start({ onBot: true });
    answer('完成80%');
    await asked();
    await house.send(1);
    await house.clock.pass(3_000);
    expect(house.ws.count('aibot_respond_msg')).toBe(1);
  });

  it('ends before the six minutes do; the late answer comes by itself', async () => {
    await house.start({ onBot: true });
    let finish = () => {};
    house.handle = ({ chat }) =>
      new Promise((resolve) => {
        finish = () => resolve({ reply: [{ chat, text: '完成80%' }] });
      });
    house.ws.say('zhang', text('@督办 进度'), 'GROUP');
    await until(async () => (await house.messages(GROUP)).length === 1);
    await house.clock.pass(345_000);
    await until(() => house.ws.shown[0]?.finished);
    finish();
    await house.waitRows(1);
    expect(await house.send(1)).toBeUndefined();
    expect(house.ws.texts('GROUP')).toEqual(['还在处理，完成后另行回复。', '完成80%']);
  });
});
