import fc from 'fast-check';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/bot/world.js';
import { readCommand } from '../../src/parsers/command.js';
import { parseMessage } from '../../src/parsers/parse.js';
import { normalise } from '../../src/parsers/text.js';
import { LEDGER } from '../reports/sample.js';

const view = viewOf([LEDGER]);
const person = { name: '秦川', unit: '市园林局', role: 'liaison' as const };
const duties = view.dutiesOf(person);
const context = {
  today: '2023-05-24',
  index: view.index,
  vocabulary: view.vocabulary,
  ledgers: ['X'],
  role: person.role,
  dutyOf: duties.dutyOf,
  own: duties.own,
  recent: [],
};

const WORDS =
  '口袋公园 积水点 公交线路 智慧停车 完成 建成 已经 开工 在建 计划 又 新增 其中 清河区 市园林局 截至 月底 目标 没有 进展 存在问题 下一步 更正 作废 提醒 导出 ， 。 ： 、 （ ）'.split(
    ' ',
  );
const FIGURES = [
  '5个',
  '12处',
  '九成',
  '33.3%',
  '3~5条',
  '1.2万',
  '5月20日',
  '2023年',
  '第2项',
  '1-4月',
  '〔2023〕8号',
];
const sayings = (words: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { maxLength: 24 }).map((parts) => parts.join(''));

describe('whatever is said', () => {
  it('is read without an error, alike a second time', () => {
    const anything = fc.oneof(sayings([...WORDS, ...FIGURES]), fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseMessage(text, context);
        expect(parseMessage(text, context)).toEqual(read);
        readCommand(normalise(text), { ...context, role: 'supervisor', people: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('gives no figure when no figure was said', () => {
    fc.assert(
      fc.property(sayings(WORDS), (text) => {
        const figures = parseMessage(text, context).facts.filter(({ value }) => value !== undefined);
        expect(figures).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same text when it is normalised again', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = normalise(text);
        // 薴 becomes 苧, and 苧 by itself 苎: what the converter makes of a character may be another one's traditional form.
        fc.pre(convert(once) === once);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
