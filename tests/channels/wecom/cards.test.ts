import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Outgoing } from '../../../src/model/message.js';
import { House, text } from './house.js';
import { holdTimers, until } from './support.js';

const house = new House();
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.begin();
  holdTimers();
});
afterEach(async () => {
  await house.end();
  vi.useRealTimers();
  expect(house.ws.violations).toEqual([]);
});

const GROUP = 'wecom:GROUP';
const APPROVE = [
  { label: '同意', say: '同意延期' },
  { label: '不同意', say: '不同意延期' },
];
/** A question with buttons stands in the group; the task_id of its card. */
async function ask(choices: NonNullable<Outgoing['choices']> = APPROVE): Promise<string> {
  await house.start({ onBot: true, names: ['督办'] });
  house.handle = ({ chat, text: said }) => (said === '申请' ? { reply: [{ chat, text: '是否同意？', choices }] } : {});
  house.ws.say('zhang', text('@督办 申请'), 'GROUP');
  await house.waitRows(1);
  expect(await house.send(1)).toBeUndefined();
  return house.ws.shown.find(({ card }) => card)?.card?.task_id ?? '';
}
const presses = async () => (await house.messages(GROUP)).filter(({ eventId }) => eventId.startsWith('card:'));
const updated = async (count: number) => {
  for (let second = 0; second < 6 && house.ws.updates.length < count; second++) await house.clock.pass(1_000);
  await until(() => house.ws.updates.length === count, 'the update of the card');
};
const note = z.looseObject({ sub_title_text: z.string() });
const notes = () => house.ws.updates.map(({ card, userids }) => [note.parse(card).sub_title_text, userids]);

describe('buttons', () => {
  it('stand below the text, and say the words when pressed', async () => {
    await house.store.people.save({ name: '督查室值班', role: 'supervisor', accounts: ['wecom:li'] });
    const task = await ask();
    expect(house.ws.shown.map(({ text: said }) => said)).toEqual(['是否同意？', undefined]);
    house.ws.press('li', task, { key: '1:0' }, 'GROUP');
    await updated(1);
    expect(await presses()).toMatchObject([
      { sender: 'wecom:li', text: '同意延期', addressed: true, replyTo: 'msg-1', chat: GROUP, chatKind: 'group' },
    ]);
    expect(notes()).toEqual([['督查室值班已选择：同意', undefined]]);
    expect(house.ws.updates[0]?.card).toMatchObject({ task_id: task, button_list: [{ text: '同意' }] });
  });

  it('pressed twice do it once, by whomever', async () => {
    const task = await ask();
    house.ws.press('li', task, { key: '1:0' }, 'GROUP');
    await updated(1);
    house.ws.press('li', task, { key: '1:0' }, 'GROUP');
    house.ws.press('wang', task, { key: '1:1' }, 'GROUP');
    await updated(3);
    expect(await presses()).toHaveLength(1);
    expect(notes().slice(1)).toEqual([
      ['这张卡片已经处理过了，无需再选。', ['li']],
      ['这张卡片已经处理过了，无需再选。', ['wang']],
    ]);
  });

  it('pressed at the same moment, one after the other', async () => {
    const task = await ask();
    house.ws.press('li', task, { key: '1:0' }, 'GROUP');
    house.ws.press('wang', task, { key: '1:1' }, 'GROUP');
    await updated(2);
    expect((await presses()).map(({ sender }) => sender)).toEqual(['wecom:li']);
  });

  it('stay for the others when the bot says no to one', async () => {
    const task = await ask();
    house.handle = ({ sender, chat }) =>
      sender === 'wecom:zhao' ? { action: 'decline', reply: [{ chat, text: '您不能审批。' }] } : {};
    house.ws.press('zhao', task, { key: '1:0' }, 'GROUP');
    await updated(1);
    house.ws.press('li', task, { key: '1:0' }, 'GROUP');
    await updated(2);
    expect(notes()).toEqual([
      ['zhao已选择：同意', ['zhao']],
      ['li已选择：同意', undefined],
    ]);
    expect(await presses()).toHaveLength(2);
  });

  it('what is said to a press is pushed: its req_id takes no reply', async () => {
    const task = await ask();
    house.handle = ({ chat }) => ({ reply: [{ chat, text: '已同意。' }] });
    house.ws.press('li', task, { key: '1:0' }, 'GROUP');
    await updated(1);
    const row = (await house.rows()).find(({ text: said }) => said === '已同意。');
    expect(await house.send(row?.id ?? 0)).toBeUndefined();
    expect(house.ws.shown.at(-1)).toMatchObject({ how: 'push', text: '已同意。' });
  });

  it.each([
    ['of another database', 'duban-00000000-1', '1:0'],
    ['of a row that is no more', undefined, '9:0'],
    ['that does not exist', undefined, '1:7'],
    ['of somebody else', 'other-task', 'x'],
  ])('a button %s says nothing', async (_what, other, key) => {
    const task = await ask();
    house.ws.press('li', other ?? task, { key }, 'GROUP');
    await house.clock.pass(4_000);
    expect(await presses()).toEqual([]);
    expect(house.ws.updates).toEqual([]);
    expect(house.errors).toEqual([]);
  });
});

describe('more than six choices', () => {
  const many = Array.from({ length: 8 }, (_, at) => ({ label: `第${at + 1}项`, say: `是第${at + 1}项` }));

  it('are ticked, and say the words', async () => {
    const task = await ask(many);
    expect(house.ws.shown.at(-1)?.card?.card_type).toBe('vote_interaction');
    house.ws.press('li', task, { key: '1:submit', option: '1:6' }, 'GROUP');
    await updated(1);
    expect(await presses()).toMatchObject([{ text: '是第7项' }]);
  });

  it('above twenty are words', async () => {
    const choices = Array.from({ length: 21 }, (_, at) => ({ label: `${at}`, say: `是${at}` }));
    await ask(choices);
    expect(house.ws.shown).toHaveLength(1);
    expect(house.ws.texts('GROUP')[0]).toContain('可直接回复：是0；是1');
  });

  it('too long for a button stand in full on the card', async () => {
    await ask([
      { label: '老城区雨污管网改造项目', say: '第1项' },
      { label: '新区雨污管网改造项目二期', say: '第2项' },
    ]);
    expect(house.ws.shown.at(-1)?.card?.sub_title_text).toBe('1. 老城区雨污管网改造项目\n2. 新区雨污管网改造项目二期');
  });
});
