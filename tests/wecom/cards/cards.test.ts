import type { TemplateCard } from '@wecom/aibot-node-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredCard, cardUpdate, chosenKeys } from '../../../src/wecom/cards/answered.js';
import { buttonCard, choiceCard, selectCard, voteCard } from '../../../src/wecom/cards/choice.js';
import { noticeCard } from '../../../src/wecom/cards/notice.js';
import { aibotCard, appCard, cardUpdateBody, webhookCard } from '../../support/wecom/qyapi/cards.js';

const choices = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `k${n}`, text: `第${n}项` }));
const submit = { key: 'ok', text: '确定' };
const ask = { taskId: 'T-1_a@b', title: '是哪一项' };
const accepted = (card: TemplateCard): string[] =>
  [aibotCard, appCard].flatMap((schema) => schema.safeParse(card).error?.issues.map(({ message }) => message) ?? []);

describe('cards that ask', () => {
  it('buttons', () => {
    const card = buttonCard({
      ...ask,
      desc: '请点一下',
      text: '您说的“清淤”可能是下面几项',
      choices: [
        { key: 'a', text: '河道清淤', style: 1 },
        { key: 'b', text: '某某街道老旧小区雨污分流改造' },
      ],
    });
    expect(card).toEqual({
      card_type: 'button_interaction',
      task_id: 'T-1_a@b',
      main_title: { title: '是哪一项', desc: '请点一下' },
      sub_title_text: '您说的“清淤”可能是下面几项',
      button_list: [
        { text: '河道清淤', style: 1, key: 'a' },
        { text: '某某街道老旧小区雨…', key: 'b' },
      ],
    });
    expect(accepted(card)).toEqual([]);
  });

  it.each([
    [1, 'button_interaction'],
    [6, 'button_interaction'],
    [7, 'vote_interaction'],
    [20, 'vote_interaction'],
  ])('%i choices: %s', (count, type) => {
    const card = choiceCard({ ...ask, questionKey: 'Q', choices: choices(count), submit });
    expect(card.card_type).toBe(type);
    expect(accepted(card)).toEqual([]);
  });

  it('several at once are ticked, however few', () => {
    const card = choiceCard({ ...ask, questionKey: 'Q', choices: choices(2), submit, several: true });
    expect([card.card_type, card.checkbox?.mode]).toEqual(['vote_interaction', 1]);
  });

  it('three lists of ten', () => {
    const selections = ['unit', 'item', 'month'].map((key) => ({ key, title: '选择', choices: choices(10) }));
    const card = selectCard({ ...ask, selections, submit });
    expect(card.select_list).toHaveLength(3);
    expect(accepted(card)).toEqual([]);
  });

  it('a notice with lines', () => {
    const rows = Array.from({ length: 6 }, () => ({ name: '河道清淤工程', value: '汉'.repeat(40) }));
    const card = noticeCard({
      title: '汉'.repeat(40),
      desc: '汉'.repeat(40),
      text: '汉'.repeat(200),
      rows,
      url: 'https://a.cn/b',
    });
    expect(card.horizontal_content_list?.[0]).toEqual({ keyname: '河道清淤…', value: `${'汉'.repeat(25)}…` });
    expect(webhookCard.safeParse(card).error).toBeUndefined();
    expect(accepted(card)).toEqual([]);
    expect(webhookCard.safeParse(noticeCard({ title: '通报', url: 'https://a.cn/b' })).error).toBeUndefined();
  });

  const vote = { ...ask, questionKey: 'Q', submit };
  it.each<[string, () => unknown]>([
    ['no button', () => buttonCard({ ...ask, choices: [] })],
    ['seven buttons', () => buttonCard({ ...ask, choices: choices(7) })],
    ['21 choices', () => choiceCard({ ...vote, choices: choices(21) })],
    ['no choice', () => choiceCard({ ...vote, choices: [] })],
    ['a key twice', () => buttonCard({ ...ask, choices: [...choices(2), ...choices(1)] })],
    ['an empty key', () => buttonCard({ ...ask, choices: [{ key: '', text: 'a' }] })],
    ['a key of 1025 bytes', () => buttonCard({ ...ask, choices: [{ key: 'a'.repeat(1025), text: 'a' }] })],
    ['an id of 129 bytes', () => voteCard({ ...vote, choices: [{ key: '汉'.repeat(43), text: 'a' }] })],
    ['a task_id in Chinese', () => buttonCard({ ...ask, taskId: '任务', choices: choices(1) })],
    ['a task_id of 129 bytes', () => buttonCard({ ...ask, taskId: 'a'.repeat(129), choices: choices(1) })],
    ['an empty task_id', () => buttonCard({ ...ask, taskId: '', choices: choices(1) })],
    [
      'four lists',
      () => selectCard({ ...ask, submit, selections: 'abcd'.split('').map((key) => ({ key, choices: choices(1) })) }),
    ],
    ['a list of eleven', () => selectCard({ ...ask, submit, selections: [{ key: 'a', choices: choices(11) }] })],
    [
      'two lists of one key',
      () => selectCard({ ...ask, submit, selections: ['a', 'a'].map((key) => ({ key, choices: choices(1) })) }),
    ],
    [
      'seven lines',
      () => noticeCard({ title: 'a', url: 'b', rows: Array.from({ length: 7 }, () => ({ name: 'a', value: 'b' })) }),
    ],
  ])('%s: RangeError', (_name, build) => expect(build).toThrow(RangeError));

  it('whatever stands on them, every card keeps the documented limits', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(words, words, words, fc.array(words, { minLength: 1, maxLength: 20 }), (title, desc, text, texts) => {
        const offered = texts.map((one, n) => ({ key: `k${n}`, text: one }));
        const all = { taskId: 'T', title, desc, text, questionKey: 'Q', choices: offered, submit: { key: 'ok', text } };
        const lists = [{ key: 'a', title, choices: offered.slice(0, 10) }];
        const asked = [choiceCard(all), voteCard({ ...all, several: true }), selectCard({ ...all, selections: lists })];
        const answered = asked.map((card) => answeredCard(card, { chosen: ['k0'], note: text, done: text }));
        const notice = noticeCard({ title, desc, text, url: 'https://a.cn', rows: [{ name: title, value: desc }] });
        for (const card of [...asked, ...answered, notice]) expect(accepted(card)).toEqual([]);
      }),
    );
  });
});

describe('after the press', () => {
  const answer = { note: '已选：第1项', done: '已确认' };

  it('of the buttons the pressed one is left', () => {
    const card = answeredCard(buttonCard({ ...ask, choices: choices(3) }), { ...answer, chosen: ['k1'] });
    expect(card).toMatchObject({ task_id: 'T-1_a@b', sub_title_text: '已选：第1项' });
    expect(card.button_list).toEqual([{ text: '已确认', key: 'k1' }]);
    const menu = answeredCard(buttonCard({ ...ask, choices: choices(3) }), { ...answer, chosen: ['menu'] });
    expect(menu.button_list).toHaveLength(1);
  });

  it('ticks and lists show what was chosen and are closed', () => {
    const vote = answeredCard(voteCard({ ...ask, questionKey: 'Q', choices: choices(3), submit }), {
      ...answer,
      chosen: ['k1'],
    });
    expect(vote.checkbox).toMatchObject({ disable: true, option_list: [{}, { id: 'k1', is_checked: true }, {}] });
    expect(vote.submit_button).toEqual({ key: 'ok', text: '已确认' });
    expect(vote.main_title).toEqual({ title: '是哪一项', desc: '已选：第1项' });
    const selections = [{ key: 'a', choices: choices(3) }];
    const select = answeredCard(selectCard({ ...ask, selections, submit }), { ...answer, chosen: ['k2'] });
    expect(select.select_list).toMatchObject([{ disable: true, selected_id: 'k2' }]);
  });

  it('an update is a body that the platform takes', () => {
    const card = answeredCard(buttonCard({ ...ask, choices: choices(3) }), { ...answer, chosen: ['k1'] });
    expect(cardUpdateBody.safeParse(cardUpdate(card)).error).toBeUndefined();
    expect(cardUpdateBody.parse(cardUpdate(card, ['LiaisonCG'])).userids).toEqual(['LiaisonCG']);
  });

  it('says what was chosen: what was ticked, else the button', () => {
    expect(chosenKeys({ eventKey: 'k1', selections: new Map() })).toEqual(['k1']);
    expect(
      chosenKeys({
        eventKey: 'ok',
        selections: new Map([
          ['Q', ['a', 'b']],
          ['R', ['c']],
        ]),
      }),
    ).toEqual(['a', 'b', 'c']);
  });
});
