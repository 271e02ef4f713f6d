import { expect, it } from 'vitest';
import { countedOtherwise, shortName } from '../../src/bot/answers/meant.js';
import { readLedger } from '../../src/parsers/documents/read.js';
import { declineOf, foreignPlaces } from '../../src/parsers/question/declines.js';
import { readQuestion } from '../../src/parsers/question/read.js';

const LEDGER = readLedger(
  `白沙市2024年重点任务责任清单
一、基础设施
1.港口运输。完成港口货物吞吐量9000万吨，开行中欧班列40列。
责任单位：市港航局
2.教育扩优。新建中小学18所；午休试点学校覆盖率达到60%。
责任单位：市教育局
3.安居。开工安置房600套，基本建成安置房800套。
责任单位：市住建局、各县区
`,
  'A',
);
const read = (text: string) => readQuestion(text, { ledgers: [LEDGER], today: '2024-06-12' });

it.each([
  ['货量', '完成港口货物吞吐量'],
  ['运量', undefined],
])('%s is short for %s', (said, metric) => expect(shortName(said, [LEDGER])).toBe(metric));

it('schools that are asked for by number are those that are built', () => {
  expect(new Set(countedOtherwise('学校', '所', [LEDGER]).map(({ target }) => target?.id))).toEqual(new Set(['A2.1']));
});

it.each([
  ['班列还差几列', 'gap', ['班列']],
  ['班列开了几列', 'value', ['班列']],
  ['试点配齐了吗', 'status', ['试点']],
  ['安置房哪个区多', 'rank', ['安置房']],
])('%s', (text, ask, topics) => {
  expect(read(text)).toMatchObject({ ask: expect.stringMatching(new RegExp(`^(?:${ask}|value)$`)), topics });
});

it('another city beside ours', () => {
  expect(declineOf('隔壁鹿城市建了多少', false)).toBeUndefined();
  expect(foreignPlaces('隔壁鹿城市建了多少', [LEDGER], () => false).length).toBeGreaterThan(0);
});
