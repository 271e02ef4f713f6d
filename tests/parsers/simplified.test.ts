import { Converter, Locale } from 'opencc-js/t2cn';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { normalise } from '../../src/parsers/text.js';

const dictionary = z.union([z.string(), z.array(z.tuple([z.string(), z.string()]))]);
const group = z.array(z.array(dictionary));
const shape = z.object({ configs: z.object({ t2s: z.object({ normalizationChain: group, conversionChain: group }) }) });

it('every word that the converter knows becomes what the converter makes of it', () => {
  const { normalizationChain, conversionChain } = shape.parse(Locale).configs.t2s;
  const words = [...normalizationChain, ...conversionChain]
    .flat()
    .flatMap((list) =>
      typeof list === 'string' ? list.split('|').map((pair) => pair.split(' ')[0] ?? '') : list.map(([word]) => word),
    );
  const convert = Converter({ from: 't', to: 'cn' });
  expect(words.length).toBeGreaterThan(4000);
  expect(words.filter((word) => normalise(`甲${word}乙`) !== convert(`甲${word}乙`))).toEqual([]);
});
