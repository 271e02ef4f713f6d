import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenKeyboard, createSeal, keyboardOf } from '../../../src/bot/channels/telegram/buttons.js';
import { toHtml, withCalled } from '../../../src/bot/channels/telegram/render.js';
import { split, withoutNumber } from '../../../src/bot/channels/telegram/split.js';
import { parseHtml } from '../../support/telegram/html.js';

/** Words with everything that markup could mistake. */
const text = fc
  .array(fc.constantFrom('管', '网', '\n', ' ', '<', '>', '&', '"', '&amp;', '<b>', '😀', '甲', '。', 'x'), {
    maxLength: 200,
  })
  .map((signs) => signs.join(''));

describe('splitting', () => {
  it('leaves what fits', () => expect(split(' 一行\n二行 ')).toEqual(['一行\n二行']));
  it('says nothing of nothing', () => expect(split(' \n ')).toEqual([]));
  it('cuts at line ends and numbers', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `${at} ${'管'.repeat(30)}`);
    const pieces = split(lines.join('\n'));
    expect(pieces.length).toBe(3);
    expect(pieces[0]?.startsWith('（1/3）\n0 管')).toBe(true);
    expect(pieces.flatMap((piece) => withoutNumber(piece).split('\n'))).toEqual(lines);
  });
  it('cuts a line that is too long behind a stop, never inside a character', () => {
    expect(split(`${'管'.repeat(30)}。${'网'.repeat(20)}`, 50)).toEqual([
      `（1/2）\n${'管'.repeat(30)}。`,
      `（2/2）\n${'网'.repeat(20)}`,
    ]);
    for (const piece of split('😀'.repeat(100), 41)) expect(piece).not.toMatch(/\p{Cs}/u);
  });
  it('loses nothing but blanks, and no piece is too long', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (said, max) => {
        const pieces = split(said, max);
        expect(pieces.every((piece) => piece.length <= max && piece.trim() !== '')).toBe(true);
        const bare = (words: string) => words.replace(/\s/g, '');
        expect(bare(pieces.map(withoutNumber).join(''))).toBe(bare(said));
      }),
      { numRuns: 500 },
    );
  });
});

describe('markup', () => {
  it('any words come out as they went in, and only those called become links', () => {
    fc.assert(
      fc.property(text, (said) => {
        const parsed = parseHtml(toHtml(said, [{ name: '甲', account: '42' }]));
        expect(parsed.text).toBe(said);
        expect(parsed.entities.map(({ url }) => url)).toEqual(said.includes('甲') ? ['tg://user?id=42'] : []);
      }),
      { numRuns: 500 },
    );
  });
  const cases: [string, string, { name: string; account?: string }[], string][] = [
    [
      'a name in the text',
      '请市城管局联络员报送',
      [{ name: '市城管局联络员', account: '42' }],
      '请<a href="tg://user?id=42">市城管局联络员</a>报送',
    ],
    ['with its sign', '@联络员 请报', [{ name: '联络员', account: '1' }], '<a href="tg://user?id=1">@联络员</a> 请报'],
    ['not in the text', '请报', [{ name: '联络员', account: '1' }], '<a href="tg://user?id=1">@联络员</a>\n请报'],
    ['without an account', '请报', [{ name: '市城管局' }], '@市城管局\n请报'],
    [
      'a name inside a longer one',
      '市城管局、城管局',
      [
        { name: '城管局', account: '1' },
        { name: '市城管局', account: '2' },
      ],
      '<a href="tg://user?id=2">市城管局</a>、<a href="tg://user?id=1">城管局</a>',
    ],
    ['an account that is none', '联络员请报', [{ name: '联络员', account: '1"><b>' }], '联络员请报'],
    [
      'a name with markup',
      '请报',
      [{ name: '<i>甲', account: '1' }],
      '<a href="tg://user?id=1">@&lt;i&gt;甲</a>\n请报',
    ],
  ];
  it.each(cases)('%s', (_, said, called, html) => expect(toHtml(withCalled(said, called), called)).toBe(html));
});

describe('buttons', () => {
  const seal = createSeal('1:a');
  it('open what they sealed, in their chat only', () => {
    const data = seal.data(123, 4, -100);
    expect(Buffer.byteLength(seal.data(999_999_999_999_999, 99, -1_001_234_567_890))).toBeLessThanOrEqual(63);
    expect(seal.open(data, -100)).toEqual({ row: 123, at: 4, done: false });
    expect(seal.open(`!${data}`, -100)).toEqual({ row: 123, at: 4, done: true });
    expect(createSeal('1:a').open(data, -100)).toBeDefined();
    const wrong = [
      seal.open(data, -101),
      createSeal('1:b').open(data, -100),
      seal.open(data.replace('123', '124'), -100),
      seal.open(data.slice(0, -1), -100),
      seal.open('123:4', -100),
      seal.open('', -100),
    ];
    expect(wrong).toEqual(wrong.map(() => undefined));
  });
  const labels = (...all: string[]) =>
    keyboardOf(
      all.map((label) => ({ label, say: label })),
      (at) => `${at}`,
    ).inline_keyboard.map((row) => row.map((button) => button.text));
  it('short ones stand side by side, long ones below each other', () => {
    expect(labels('同意', '不同意')).toEqual([['同意', '不同意']]);
    expect(labels('1', '2', '3', '4')).toEqual([['1', '2', '3'], ['4']]);
    expect(labels('同意', '雨污管网改造项目')).toEqual([['同意'], ['雨污管网改造项目']]);
  });
  it('labels are bounded and never empty', () =>
    expect(labels('管'.repeat(70), ' ')).toEqual([[`${'管'.repeat(59)}…`], ['2']]));
  it('after a press one is left', () =>
    expect(chosenKeyboard('同意', 'd')).toEqual({ inline_keyboard: [[{ text: '✓ 同意', callback_data: '!d' }]] }));
});
