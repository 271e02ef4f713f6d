import { expect } from 'vitest';
import type { House } from '../../support/channels/house.js';
import type { Place, Said, Shown } from '../../support/channels/seat.js';
import type { Behaviour } from './behaviour.js';

export const WHO = '交通联络员';
export const CHIEF = '督查室';
export const report = (count: number) => ({ who: WHO, text: `3项更新电动公交车累计完成${count}台` });

/** Figures of the item that are in force or were. */
export async function figures(house: House): Promise<[number | null | undefined, string][]> {
  const facts = await house.store.facts.history(['A3'], 20);
  return facts.map(({ value, state }): [number | null | undefined, string] => [value, state]).reverse();
}

/** The only one that has something. */
export function only<T>(found: readonly T[], what: string): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} of ${what}: ${JSON.stringify(found)}`);
  return first;
}

export const answers = (shown: readonly Shown[]): string[] => shown.flatMap(({ text }) => (text === '' ? [] : text));
export const withButtons = (shown: readonly Shown[]): Shown =>
  only(
    shown.filter(({ buttons }) => buttons.length > 0),
    'buttons',
  );

async function reportIn(house: House, where: Place): Promise<void> {
  const { seat, lane } = house;
  const card = only(answers(await house.ask({ ...report(12), where })), 'answers');
  expect(card).toContain('12台');
  const message = only(await house.messages(where, WHO), 'messages');
  expect(message).toMatchObject({
    chat: seat.chat(where, WHO),
    sender: seat.account(WHO) ?? WHO,
    text: report(12).text,
    addressed: true,
  });
  if (lane.can.accounts) expect(message.chatKind).toBe(where === 'group' ? 'group' : 'private');
  expect(await figures(house)).toEqual([[12, 'confirmed']]);
  const facts = await house.store.facts.history(['A3'], 1);
  expect(facts[0]).toMatchObject({ reporter: WHO, reporterUnit: '市交通运输局' });
}

export const TALK: readonly Behaviour[] = [
  {
    name: 'a report in the group is its reporter’s, and its card comes back there, once',
    needs: ['group'],
    run: (house) => reportIn(house, 'group'),
  },
  { name: 'a report alone likewise', run: (house) => reportIn(house, 'alone') },
  {
    name: 'a question is answered where it was asked, and nowhere else',
    async run(house) {
      await house.ask(report(12));
      const answer = only(answers(await house.ask({ who: CHIEF, text: '更新电动公交车完成多少台？' })), 'answers');
      expect(answer).toContain('已完成12/60台');
      const elsewhere = house.here === 'group' ? await house.texts('alone', CHIEF) : await house.texts('alone', WHO);
      expect(elsewhere.filter((text) => text.includes('已完成12/60台'))).toEqual([]);
    },
  },
  {
    name: 'two messages of one chat are handled and answered in their order',
    async run(house) {
      await Promise.all([house.say(report(11)), house.say(report(12))]);
      await house.quiet();
      const texts = await house.texts(house.here, WHO);
      expect(texts.map((text) => /：(\d+)台/u.exec(text)?.[1])).toEqual(['11', '12']);
      expect((await figures(house)).map(([value]) => value)).toEqual([11, 12]);
    },
  },
  {
    name: 'the same event once more changes nothing and is not answered again',
    needs: ['repeats'],
    async run(house) {
      const said = await house.say(report(12));
      await house.seat.again(said);
      await house.quiet();
      await house.seat.again(said);
      await house.quiet();
      expect(only(await house.texts(house.here, WHO), 'answers')).toContain('12台');
      expect(await house.messages(house.here, WHO)).toHaveLength(1);
      expect(await figures(house)).toEqual([[12, 'confirmed']]);
    },
  },
  {
    name: 'a whole report behind an open doubt counts by its figure, not by the item’s number',
    async run(house) {
      await house.ask(report(15));
      await house.ask(report(11));
      await house.ask(report(12));
      expect((await figures(house)).map(([value]) => value)).toEqual([15, 12]);
    },
  },
  {
    name: 'a message that is changed corrects what it said',
    needs: ['edit'],
    async run(house) {
      const said: Said = await house.say(report(12));
      await house.quiet();
      await house.ask({ ...report(14), edits: said });
      expect(await figures(house)).toEqual([
        [12, 'superseded'],
        [14, 'confirmed'],
      ]);
    },
  },
  {
    name: 'a reply 作废 takes back the message that it replies to, not the last one',
    needs: ['quote'],
    async run(house) {
      const first = await house.say(report(12));
      await house.quiet();
      const answer = (await house.seat.shown(house.here, WHO)).at(-1);
      const last = house.lane.can.quote === 'last';
      if (!last) await house.ask({ who: WHO, text: '1项改造危旧桥梁累计完成3座' });
      const quote = house.lane.can.quote === 'words' ? answer : first;
      const said = answers(await house.ask({ who: WHO, text: '作废', ...(quote && { quote }) }));
      expect(only(said, 'answers')).toContain('已撤回');
      expect(await figures(house)).toEqual([[12, 'withdrawn']]);
      const others = await house.store.facts.history(['A1'], 5);
      expect(others.map(({ state }) => state)).toEqual(last ? [] : ['confirmed']);
    },
  },
  {
    name: 'a long answer comes in numbered parts, in order, and whole',
    needs: ['parts'],
    async run(house) {
      await house.ask(report(12));
      const message = only(await house.messages(house.here, WHO), 'messages');
      const lines = Array.from(
        { length: 900 },
        (_, at) => `第${at + 1}行：改造老旧小区、背街小巷的进展情况，均已按期完成。`,
      );
      const before = (await house.seat.shown(house.here, WHO)).length;
      const out = { chat: message.chat, text: lines.join('\n') };
      await house.store.outbox.put(`long:${message.id}`, out, house.clock.now(), message.id);
      await house.quiet();
      const parts = answers((await house.seat.shown(house.here, WHO)).slice(before));
      expect(parts.length).toBeGreaterThan(1);
      expect(inOrder(parts.map((part) => part.split('\n')[0] ?? ''))).toBe(true);
      expect(parts.flatMap((part) => part.split('\n').slice(1))).toEqual(lines);
    },
  },
  {
    name: 'buttons: who presses has chosen, once',
    needs: ['buttons'],
    async run(house) {
      await house.ask(report(12));
      const asked = withButtons(await house.ask(report(5)));
      expect(asked.buttons).toHaveLength(2);
      const before = (await house.seat.shown(house.here, WHO)).length;
      await house.seat.press(WHO, house.here, asked, 1);
      await house.quiet();
      const said = answers((await house.seat.shown(house.here, WHO)).slice(before));
      expect(only(said, 'answers')).toContain('17');
      expect(await figures(house)).toEqual([
        [12, 'confirmed'],
        [5, 'confirmed'],
      ]);
      if (!house.lane.can.accounts) return;
      await house.seat.press(WHO, house.here, asked, 1);
      await house.seat.press(WHO, house.here, asked, 0);
      await house.quiet();
      expect(await figures(house)).toHaveLength(2);
      expect(answers((await house.seat.shown(house.here, WHO)).slice(before))).toHaveLength(1);
    },
  },
  {
    name: 'what is for one person is told alone, and not in the group',
    needs: ['unasked'],
    async run(house) {
      const { seat, clock, store } = house;
      const before = answers(await house.ask({ who: WHO, where: 'alone', text: '我是谁' })).length;
      const out = { chat: `@${WHO}`, text: '请报送第3项进展。', mentions: [WHO] };
      await store.outbox.put('said:1', out, clock.now());
      await house.quiet();
      const told = answers(await seat.shown('alone', WHO)).slice(before);
      expect(told).toEqual([expect.stringContaining(out.text)]);
      if (house.lane.can.group) expect(await house.texts('group', WHO)).toEqual([]);
    },
  },
];

/** （1/3）, （2/3，1/2）, （2/3，2/2）, （3/3）: every number up to the last, and within it likewise. */
function inOrder(numbers: readonly string[]): boolean {
  const outer = numbers.map((one) => /^（(\d+)\/(\d+)(?:，(\d+)\/(\d+))?）$/u.exec(one)?.slice(1).map(Number));
  let expected = [1, 1];
  for (const read of outer) {
    if (!read) return false;
    const [at = 0, , inner = 1, of = 1] = read.map((one) => (Number.isNaN(one) ? 1 : one));
    if (at !== expected[0] || inner !== expected[1]) return false;
    expected = inner === of ? [at + 1, 1] : [at, inner + 1];
  }
  return outer.at(-1)?.[0] === outer.at(-1)?.[1];
}
