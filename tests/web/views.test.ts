import { describe, expect, it } from 'vitest';
import type { StoredFact } from '../../src/model/fact.js';
import type { StoredMessage } from '../../src/store/store.js';
import { examplesFor } from '../../src/web/examples.js';
import { dayWords, factWords, instantWords, percent, personWords } from '../../src/web/format.js';
import { itemView } from '../../src/web/item.js';
import { sampleChats, samplePeople } from '../../src/web/sample-people.js';
import { entriesOf, itemsOf } from '../../src/web/talk.js';
import { LEDGER } from './support.js';

const fact = (more: Partial<StoredFact>): StoredFact => ({
  id: 1,
  ledger: 'T',
  item: 'T7',
  state: 'confirmed',
  kind: 'report',
  measure: 'done',
  asOf: '2026-05-20',
  reportedAt: '2026-05-20T09:00:00+08:00',
  ...more,
});

describe('words of a fact', () => {
  it.each<[Partial<StoredFact>, string]>([
    [{ value: 12.5, unit: '公里' }, '累计完成12.5公里'],
    [{ value: 5, unit: '处', mode: 'delta' }, '新增完成5处'],
    [{ value: 90, unit: '%', mode: 'percent', qualifier: 'approx' }, '完成约90%'],
    [{ value: 96.2, unit: '%', measure: 'rate' }, '达到96.2%'],
    [{ value: 1888, unit: '个', scope: '云溪县' }, '云溪县 累计完成1888个'],
    [{ measure: 'milestone', milestone: '主体封顶', object: '东站' }, '东站 主体封顶'],
    [{ measure: 'status', status: 'no_progress' }, '本月无进展'],
    [
      { measure: 'status', status: 'blocked', problem: '缺资金', suggestion: '请财政支持' },
      '有困难，问题：缺资金，建议：请财政支持',
    ],
    [{ measure: 'plan', nextStep: '组织验收', due: '2026-06-10' }, '下一步：组织验收，6月10日前'],
    [{ measure: 'other', text: '原话' }, '原话'],
    [
      { kind: 'instruction', measure: 'plan', value: 30, unit: '处', nextStep: '汛前整治30处', due: '2026-06-10' },
      '汛前整治30处，6月10日前',
    ],
  ])('%j', (given, words) => {
    expect(factWords(fact(given))).toBe(words);
  });

  it.each([
    [dayWords('2026-05-09', '2026-06-01'), '5月9日'],
    [dayWords('2025-12-31', '2026-06-01'), '2025年12月31日'],
    [instantWords('2026-05-25T01:05:00Z'), '5月25日 09:05'],
    [instantWords('2026-05-24T16:30:00Z'), '5月25日 00:30'],
    [percent(15.625), '15.6%'],
    [percent(100), '100%'],
    [personWords('城管局联络员', '市城管局'), '城管局联络员'],
    [personWords('王科长', '市城管局'), '王科长（市城管局）'],
    [personWords('王科长', undefined), '王科长'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('the item beside the talk', () => {
  const item = LEDGER.items[0];
  const none = { approved: [], open: [] };
  const view = (facts: StoredFact[], requests: Parameters<typeof itemView>[3] = none) =>
    item ? itemView(LEDGER, item, facts, requests, '2026-05-25') : undefined;

  it('has no figure, no share and no light where nothing was reported', () => {
    const shown = view([]);
    expect(shown?.light).toBeNull();
    expect(shown?.targets.map((row) => [row.figures.length, row.share])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(shown?.left).toBe(209);
  });

  it('shows the current figure, the light of the worst target, and what was replaced', () => {
    const first = fact({ id: 1, target: 'T7.1', value: 12, unit: '公里', state: 'superseded' });
    const second = fact({ id: 2, target: 'T7.1', value: 40, unit: '公里', supersedes: 1 });
    const third = fact({ id: 3, target: 'T7.2', value: 1, unit: '处' });
    const shown = view([third, second, first]);
    expect(shown?.targets.map((row) => [row.share, row.light?.colour])).toEqual([
      [50, 'green'],
      [expect.closeTo(3.33, 1), 'red'],
    ]);
    expect(shown?.light?.colour).toBe('red');
    expect(shown?.last.map((row) => row.fact.id)).toEqual([3, 2]);
    expect(shown?.history.map((row) => [row.fact.id, row.next?.id])).toEqual([[1, 2]]);
  });

  it('counts nothing that waits or was taken back', () => {
    const facts = [
      fact({ id: 2, target: 'T7.1', value: 40, state: 'pending' }),
      fact({ target: 'T7.1', value: 30, state: 'withdrawn' }),
    ];
    expect(view(facts)?.targets[0]?.figures).toEqual([]);
  });

  it('keeps two sources apart', () => {
    const facts = [
      fact({ id: 2, target: 'T7.1', value: 40, reporterUnit: '市水利局' }),
      fact({ id: 1, target: 'T7.1', value: 30, reporterUnit: '市城管局' }),
    ];
    expect(view(facts)?.targets[0]?.figures.map((one) => one.value)).toEqual([40, 30]);
  });

  it('moves the deadline by an approved extension', () => {
    const request = {
      id: 1,
      ledger: 'T',
      item: 'T7',
      kind: 'extend' as const,
      due: '2026-12-31',
      reason: '',
      by: '',
      messageId: 1,
      at: '',
      state: 'approved' as const,
    };
    expect(view([], { approved: [request], open: [] })).toMatchObject({ deadline: '2026-12-31', extended: true });
  });
});

describe('the talk', () => {
  const row = (id: number, more: Partial<StoredMessage> = {}): StoredMessage => ({
    id,
    channel: 'web',
    eventId: `e${id}`,
    at: '2026-05-25T10:00:00Z',
    receivedAt: '2026-05-25T10:00:00Z',
    chat: 'G-T',
    sender: '甲',
    text: `第${id}条`,
    addressed: true,
    attachments: [],
    outcome: null,
    ...more,
  });
  const outcome = (action: string, items: string[] = []) => ({ action, items, facts: [], reply: [], files: [] });

  it('folds an edit, and an edit of it, into the first message', () => {
    const entries = entriesOf([row(1), row(2, { edits: 'e1' }), row(3, { edits: 'e2' })]);
    expect(entries.map((entry) => [entry.text, entry.earlier, entry.edit])).toEqual([
      ['第3条', ['第1条', '第2条'], false],
      ['第2条', [], true],
      ['第3条', [], true],
    ]);
  });

  it('quotes what is there, and nothing where it is gone', () => {
    const entries = entriesOf([row(1), row(2, { replyTo: 'e1' }), row(3, { replyTo: 'e0' })]);
    expect(entries.map((entry) => entry.quote?.text)).toEqual([undefined, '第1条', undefined]);
  });

  it('leaves a question open until something but a question follows', () => {
    const asked = row(1, { outcome: outcome('ask') });
    const settled = (after: StoredMessage) => entriesOf([asked, after])[0]?.settled;
    expect(settled(row(2, { outcome: outcome('answer') }))).toBe(false);
    expect(settled(row(2, { outcome: outcome('record'), sender: '乙' }))).toBe(false);
    expect(settled(row(2, { outcome: outcome('record') }))).toBe(true);
    expect(settled(row(2, { outcome: outcome('act'), sender: '乙', replyTo: 'e1' }))).toBe(true);
  });

  it('knows what it was about, the last first', () => {
    const rows = [
      row(1, { outcome: outcome('record', ['T7', 'T8']) }),
      row(2, { outcome: outcome('answer', ['T8']) }),
      row(3),
    ];
    expect(itemsOf(entriesOf(rows))).toEqual(['T8', 'T7']);
  });
});

describe('a fresh folder', () => {
  const ledger = {
    ...LEDGER,
    units: [...LEDGER.units, { name: '各县区', aliases: [] }, { name: '云溪', aliases: ['云溪县'] }],
    places: [{ name: '云溪县', aliases: ['云溪'], kind: '县' as const }],
  };

  it('has people by their posts', () => {
    expect(samplePeople([ledger, ledger]).map((person) => [person.name, person.unit, person.role])).toEqual([
      ['城管局联络员', '市城管局', 'liaison'],
      ['水利局联络员', '市水利局', 'liaison'],
      ['云溪县联络员', '云溪县', 'liaison'],
      ['秘书长', undefined, 'leader'],
      ['督查室值班', '督查室', 'supervisor'],
    ]);
    expect(sampleChats([ledger])).toEqual([{ id: 'G-T', kind: 'group', ledger: 'T' }]);
    expect(sampleChats([ledger, { ...ledger, key: 'U' }]).map((chat) => [chat.id, chat.ledger, chat.name])).toEqual([
      ['G', undefined, '全部台账'],
      ['G-T', 'T', undefined],
      ['G-U', 'U', undefined],
    ]);
  });

  it('has examples of what its people might say', () => {
    const [liaison, , , leader] = samplePeople([ledger]);
    expect(liaison && examplesFor([ledger], liaison)[0]).toBe('改造雨污管网：累计完成32公里');
    expect(leader && examplesFor([ledger], leader)[0]).toBe('改造雨污管网完成多少');
    expect(leader && examplesFor([], leader)).toEqual(['谁还没报']);
  });
});
