import { expect } from 'vitest';
import { STRANGER } from '../../support/channels/house.js';
import type { Behaviour } from './behaviour.js';
import { answers, CHIEF, figures, only, report, WHO, withButtons } from './talk.js';

export const PEOPLE_TABLE: readonly Behaviour[] = [
  {
    name: 'a stranger may not ask, and is told what to do',
    needs: ['accounts'],
    async run(house) {
      await house.ask(report(12));
      const told = only(answers(await house.ask({ who: STRANGER, text: '更新电动公交车完成多少台？' })), 'answers');
      expect(told).toContain('绑定');
      expect(told).not.toContain('12');
    },
  },
  {
    name: 'a stranger may not report',
    needs: ['accounts'],
    async run(house) {
      await house.ask({ who: STRANGER, text: report(12).text });
      expect(await figures(house)).toEqual([]);
    },
  },
  {
    name: 'an unknown account asks for its unit, the supervisor presses 同意, and it is bound',
    needs: ['accounts', 'buttons', 'unasked'],
    async run(house) {
      const { seat } = house;
      await house.ask({ who: CHIEF, where: 'alone', text: '我是谁' });
      const pending = only(answers(await house.ask({ who: STRANGER, text: '绑定 市城管局' })), 'answers');
      expect(pending).toContain('待督查室同意');
      const asked = withButtons(await seat.shown('alone', CHIEF));
      expect(asked.buttons).toEqual(['同意', '不同意']);
      await seat.press(CHIEF, 'alone', asked, 0);
      await house.quiet();
      const told = (await house.texts(house.here, STRANGER)).filter((text) => text.includes('督查室已同意'));
      expect(only(told, 'admissions')).toContain('联络员');
      const who = answers(await house.ask({ who: STRANGER, text: '我是谁', where: 'alone' }));
      expect(only(who, 'answers')).toContain('您是');
      expect(
        (await house.store.people.list()).filter(({ accounts }) => accounts?.includes(seat.account(STRANGER) ?? '')),
      ).toHaveLength(1);
    },
  },
  {
    name: 'a group without a ledger hears nothing until a supervisor binds it',
    needs: ['accounts', 'group'],
    house: { bound: false },
    async run(house) {
      expect(only(answers(await house.ask(report(12))), 'answers')).toContain('还没有绑定台账');
      expect(await figures(house)).toEqual([]);
      expect(only(answers(await house.ask({ who: WHO, text: '绑定台账' })), 'answers')).toContain('由督查室办理');
      expect(only(answers(await house.ask({ who: CHIEF, text: '绑定台账' })), 'answers')).toContain('已绑定台账');
      expect(only(answers(await house.ask(report(13))), 'answers')).toContain('13台');
    },
  },
];
