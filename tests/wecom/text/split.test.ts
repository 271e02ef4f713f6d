import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBytes, splitBytes } from '../../../src/wecom/text/split.js';

const bytes = (text: string): number => Buffer.byteLength(text);
const line = (count: number, char = '汉'): string => char.repeat(count);

describe('a text in parts', () => {
  it.each<[string, string, number, string[]]>([
    ['fits', '河道清淤完成80%', 64, ['河道清淤完成80%']],
    ['fits to the byte', line(32, 'a').repeat(2), 64, [line(64, 'a')]],
    [
      'at line ends',
      `${line(10)}\n${line(10, '河')}\n${line(10, '道')}`,
      64,
      [`（1/3）\n${line(10)}`, `（2/3）\n${line(10, '河')}`, `（3/3）\n${line(10, '道')}`],
    ],
    [
      'as many lines in a part as fit',
      'aaaaaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbbbbb\ncccccccccccccccccccc',
      64,
      ['（1/2）\naaaaaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbbbbb', '（2/2）\ncccccccccccccccccccc'],
    ],
    [
      'at sentence ends, what closes behind them kept',
      `他说：“${line(8)}。”${line(8, '河')}！！${line(5, '道')}`,
      64,
      [`（1/2）\n他说：“${line(8)}。”`, `（2/2）\n${line(8, '河')}！！${line(5, '道')}`],
    ],
    ['between characters', line(40), 64, [`（1/3）\n${line(17)}`, `（2/3）\n${line(17)}`, `（3/3）\n${line(6)}`]],
    ['between emoji of four bytes', line(20, '🚧'), 64, [`（1/2）\n${line(13, '🚧')}`, `（2/2）\n${line(7, '🚧')}`]],
    [
      'not inside a mention',
      `${line(15)}<@LiaisonCG>${line(5)}`,
      64,
      [`（1/2）\n${line(15)}`, `（2/2）\n<@LiaisonCG>${line(5)}`],
    ],
    [
      'not inside an address, whose question mark ends no sentence',
      `${line(13)}https://a.cn/x?id=1;b=2 见附件`,
      64,
      [`（1/2）\n${line(13)}`, '（2/2）\nhttps://a.cn/x?id=1;b=2 见附件'],
    ],
  ])('%s', (_name, text, limit, parts) => {
    const split = splitBytes(text, limit);
    expect(split).toEqual(parts);
    for (const part of split) expect(bytes(part)).toBeLessThanOrEqual(limit);
  });

  it('a table is cut between rows, and its head stands again over what follows', () => {
    const text = `本周进展：\n| 序号 | 事项 | 进度 |\n| --- | --- | ---: |\n${[1, 2, 3, 4, 5].map((n) => `| ${n} | 河道清淤 | ${n}0% |\n`).join('')}以上。`;
    expect(splitBytes(text, 128)).toEqual([
      '（1/3）\n本周进展：\n| 序号 | 事项 | 进度 |\n| --- | --- | ---: |\n| 1 | 河道清淤 | 10% |',
      '（2/3）\n\n| 序号 | 事项 | 进度 |\n| --- | --- | ---: |\n| 2 | 河道清淤 | 20% |\n| 3 | 河道清淤 | 30% |',
      '（3/3）\n\n| 序号 | 事项 | 进度 |\n| --- | --- | ---: |\n| 4 | 河道清淤 | 40% |\n| 5 | 河道清淤 | 50% |\n以上。',
    ]);
  });

  it('a head is never left without a row at the end of a part', () => {
    const text = `${line(20)}\n| 甲 | 乙 |\n|---|---|\n| ${line(12)} | 1 |\n`;
    expect(splitBytes(text, 100)).toEqual([
      `（1/2）\n${line(20)}`,
      `（2/2）\n\n| 甲 | 乙 |\n|---|---|\n| ${line(12)} | 1 |`,
    ]);
  });

  it('a row that is too long under its head stands without it; one that is too long by itself is cut', () => {
    const row = `| ${line(25)} |\n`;
    const parts = splitBytes(`| 甲 |\n|---|\n| 1 |\n${row}| ${line(60)} |\n`, 100);
    expect(parts.some((part) => part.endsWith(row.trim()) && !part.includes('甲'))).toBe(true);
    expect(parts.join('').replace(/[^汉]/g, '')).toBe(line(85));
  });

  it('ten parts and more take the room of two digits', () => {
    const parts = splitBytes(line(400), 64);
    expect(parts[0]).toMatch(/^（1\/2\d）\n/);
    expect(parts.map((part) => part.replace(/^.*\n/, '')).join('')).toBe(line(400));
  });

  it('blank parts are not sent', () => {
    expect(splitBytes('\n'.repeat(500), 64)).toEqual([]);
    expect(splitBytes(`完成${'\n'.repeat(500)}`, 64)).toEqual(['完成']);
  });

  it.each([0, 63])('a limit of %i is no limit', (limit) => {
    expect(() => splitBytes('a', limit)).toThrow(RangeError);
  });
  it('cutBytes needs room for a character', () => expect(() => cutBytes('a', 7)).toThrow(RangeError));
});

const word = fc.oneof(
  fc.constantFrom(
    '河道清淤',
    '80%',
    '。',
    '！',
    ' ',
    '<@LiaisonCG>',
    '🚧',
    'https://a.cn/b?c=d',
    '[台账](https://a.cn/x)',
    '（1/3）',
    '|',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const plain = fc.array(word, { maxLength: 40 }).map((words) => words.join('').replaceAll('\n', ''));
const tableRows = fc
  .array(fc.tuple(fc.nat(999), fc.string({ unit: 'grapheme', maxLength: 20 })), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    ['| 序 | 事项 |', '| --- | --- |', ...rows.map(([n, name]) => `| ${n} | ${name.replace(/[|\n\r]/g, '')} |`)].join(
      '\n',
    ),
  );
const anyText = fc
  .array(
    fc.oneof(
      plain,
      tableRows.map((table) => `${table}\n`),
      fc.constant(''),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));
const limits = fc.integer({ min: 128, max: 400 });

describe('whatever the text', () => {
  it('nothing is lost, nothing changes its place, and nothing is too long', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 300 }), (text, limit) => {
        const parts = cutBytes(text, limit);
        expect(parts.map(({ body }) => body).join('')).toBe(text);
        for (const { head, body } of parts) expect(bytes(head + body)).toBeLessThanOrEqual(limit);
        for (const { head } of parts) expect(text).toContain(head);
      }),
    );
  });

  it('every numbered part is within the limit, blank ends apart the text comes back', () => {
    fc.assert(
      fc.property(anyText, limits, (text, limit) => {
        const parts = splitBytes(text, limit);
        for (const part of parts) expect(bytes(part)).toBeLessThanOrEqual(limit);
        if (parts.length < 2) return;
        const head = '|序|事项||---|---|';
        const bare = (some: string): string => some.replace(/\s/g, '');
        const unnumbered = parts.map((part, at) => {
          const number = `（${at + 1}/${parts.length}）\n`;
          expect(part.startsWith(number)).toBe(true);
          return bare(part.slice(number.length));
        });
        expect(unnumbered.join('').replaceAll(head, '')).toBe(bare(text).replaceAll(head, ''));
      }),
    );
  });

  it('no half characters, mentions, links or rows', () => {
    const whole = /<@LiaisonCG>|https:\/\/a\.cn\/b\?c=d|\[台账\]\(https:\/\/a\.cn\/x\)/g;
    const sane = fc
      .array(
        fc.oneof(
          fc.array(word, { maxLength: 40 }).map((words) => words.join('').replace(/[\n|<>[\]()\ud800-\udfff]/g, '')),
          tableRows,
        ),
      )
      .map((lines) => lines.join('\n'));
    const spoken = fc
      .tuple(sane, fc.array(fc.constantFrom('<@LiaisonCG>', '河道清淤', '[台账](https://a.cn/x)')))
      .map(([a, b]) => `${a}\n${b.join('')}`);
    fc.assert(
      fc.property(spoken, limits, (text, limit) => {
        const parts = splitBytes(text, limit);
        expect(parts.flatMap((part) => part.match(whole) ?? [])).toEqual(text.match(whole) ?? []);
        expect(parts.some((part) => /\p{Surrogate}/u.test(part))).toBe(false);
        for (const row of text.split('\n').filter((one) => one.startsWith('| '))) {
          expect(parts.some((part) => part.split('\n').includes(row))).toBe(true);
        }
      }),
    );
  });

  it('1 MB without a line end is cut in a moment', () => {
    const begun = performance.now();
    const parts = splitBytes('河道清淤[<@https://'.repeat(40_000), 20_480);
    expect(parts.length).toBeGreaterThan(40);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
