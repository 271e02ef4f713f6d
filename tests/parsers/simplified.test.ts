import { Converter, Locale } from 'opencc-js/t2cn';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { placeNamed } from '../../src/parsers/documents/places.js';
import { normalise } from '../../src/parsers/text.js';

const dictionary = z.union([z.string(), z.array(z.tuple([z.string(), z.string()]))]);
const group = z.array(z.array(dictionary));
const shape = z.object({ configs: z.object({ t2s: z.object({ normalizationChain: group, conversionChain: group }) }) });

it('every word that the converter knows becomes what the converter makes of it in a traditional text', () => {
  const { normalizationChain, conversionChain } = shape.parse(Locale).configs.t2s;
  const words = [...normalizationChain, ...conversionChain]
    .flat()
    .flatMap((list) =>
      typeof list === 'string' ? list.split('|').map((pair) => pair.split(' ')[0] ?? '') : list.map(([word]) => word),
    );
  const convert = Converter({ from: 't', to: 'cn' });
  expect(words.length).toBeGreaterThan(4000);
  expect(words.filter((word) => normalise(`國${word}乙`) !== convert(`國${word}乙`))).toEqual([]);
});

it('a name keeps the character that simplified texts have as well', () => {
  expect(['乾县', '乾安县完成3个', '东昇区', '氾水镇'].map(normalise)).toEqual([
    '乾县',
    '乾安县完成3个',
    '东昇区',
    '氾水镇',
  ]);
  expect(normalise('乾燥設備提昇')).toBe('干燥设备提升');
  expect(placeNamed('东昇区').aliases).toContain('东升');
});
