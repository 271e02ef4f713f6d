import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gated, gatedRows } from '../../src/parsers/gate/gate.js';
import { needsOf } from '../../src/parsers/gate/needs.js';

describe('what a text must hold before a pattern can match', () => {
  it.each<[RegExp, string[] | undefined]>([
    [/作废|撤销|不算(?:数)?(?=[,。;]|$)/, ['作废', '撤销', '不算']],
    [/谁.{0,6}(?:该|应该)/, ['谁']],
    [/(?:谁|哪个)?.{0,6}(?:该|应该)/, ['该', '应该']],
    [/第(?:\d+|[一二])/u, ['第']],
    [/几[个项]|[?？]/u, ['几个', '几项', '?', '？']],
    [/系统\s*提示/, ['系统']],
    [/(?<=学员)张|王(?=先生)/u, ['学员', '先生']],
    [/(?<!没)有(?![吗么])吗$/u, ['有吗']],
    [/[①-③]/, ['①', '②', '③']],
    [/\u4e00\x41\u{4e01}/u, ['一A']],
    [/ok/i, ['ok', 'oK', 'Ok', 'OK', 'o\u212a', 'O\u212a']],
    [/(?<name>甲)\k<name>/u, ['甲']],
    [/好{2,}|嗯+/u, ['好', '嗯']],
    [/没有?|吗*/u, undefined],
    [/[^,]|吗/u, undefined],
    [/\p{Script=Han}{2}|吗/u, undefined],
    [/\s|吗/u, undefined],
    [/^$/u, undefined],
  ])('%s', (pattern, needs) => {
    const found = needsOf(pattern);
    expect(found && [...found].sort()).toEqual(needs?.sort());
  });
});

const PATTERNS = [
  /^(?:收到|好的?|ok|嗯+)(?=$|[,。])/iu,
  /(?:[^,。]{0,3}一条|[两三]个)?(?:都|也)没(?:有|通)?|还[有没]/u,
  /(?<![\d.])(?:\d{1,2}月)?\d{1,2}[日号](?!楼)/u,
  /(?:谁|哪个?).{0,2}(?:该|应该)(?:被|先)?(?:撤|换)/u,
  /【\s*(?:机密|秘密)\s*】|★|(?:属于?|密级[:为]?)\s*机密/u,
  /甲(?=乙)|[丙丁]{2}|戊\d+|^己|庚.{0,2}辛|(?:壬|癸)?$/u,
  /([甲乙])\1|丙|丁|戊|己/u,
  /甲乙|甲|乙丙+|丙|丁(?=甲)|乙{2}|(?<=丁)戊?/u,
  /\||[|]甲|\(乙|(?:丙|丁\))戊|己\|庚/u,
  /[a-c]\.x|\bk\d+(?:\+\d+)?\b/iu,
];
/** Short texts of the patterns' own characters: many match, many nearly do. */
const texts = fc
  .array(
    fc.constantFrom(
      ...PATTERNS.flatMap(({ source }) => [...source]),
      '一条',
      '应该',
      '机密',
      '号',
      'K',
      '\u212a',
      '没有',
    ),
  )
  .map((parts) => parts.join(''));

describe('a pattern behind its gate', () => {
  it.each(PATTERNS)('%s finds what it finds alone', (pattern) => {
    const gate = gated(pattern);
    const all = new RegExp(pattern.source, `${pattern.flags}g`);
    const gateOfAll = gated(all);
    fc.assert(
      fc.property(texts, (text) => {
        expect(gate.test(text)).toBe(pattern.test(text));
        expect(gate.exec(text)?.[0]).toBe(pattern.exec(text)?.[0]);
        expect(gateOfAll.replace(text, '#')).toBe(text.replace(all, '#'));
        expect([...gateOfAll.matchAll(text)].map(({ index }) => index)).toEqual(
          [...text.matchAll(all)].map(({ index }) => index),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('stands in the rows of a table, whatever was asked before', () => {
    const rows = gatedRows([
      { name: 'a', pattern: /甲乙/ },
      { name: 'b', pattern: /乙丙/ },
    ]);
    const found = (text: string) => rows.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
    expect(['甲乙丙', '乙丙', '丙乙', '甲', '', '甲乙丙'].map(found)).toEqual([
      ['a', 'b'],
      ['b'],
      [],
      [],
      [],
      ['a', 'b'],
    ]);
  });
});
