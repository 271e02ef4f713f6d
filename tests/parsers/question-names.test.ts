import { describe, expect, it } from 'vitest';
import { ofOwnName } from '../../src/parsers/question/heads.js';
import { readQuestion } from '../../src/parsers/question/read.js';
import { sampleLedger } from '../answers/sample.js';

const CLERKS = '市级领导统筹推进专班成员';
const HEADS = '各镇区主要负责人';

function ledger() {
  const made = sampleLedger();
  return { ...made, sections: [CLERKS, HEADS].map((title, line) => ({ title, declared: null, line })) };
}

describe('how a section is called', () => {
  it.each([
    ['市级领导推进专班有多少位成员', [CLERKS]],
    ['市级领导统筹推进专班几个人', [CLERKS]],
    ['市级领导有几位', [CLERKS]],
    ['镇区主要负责人多少位', [HEADS]],
  ])('%s', (text, sections) => {
    const query = readQuestion(text, { ledgers: [ledger()], today: '2024-05-27' });
    expect(query).toMatchObject({ ask: 'count', sections });
  });
});

describe('what happens to whom is asked of the notice', () => {
  it.each([
    ['什么情况会被通报批评', ['penalty']],
    ['连着垫底会怎么样', ['penalty']],
    ['排名靠后的单位会被约谈吗', ['penalty']],
    ['谁垫底了', undefined],
    ['老旧小区现在什么情况', undefined],
  ])('%s', (text, rules) =>
    expect(readQuestion(text, { ledgers: [sampleLedger()], today: '2024-05-27' })?.rules).toEqual(rules),
  );
});

describe('a name and names that only begin with it', () => {
  const [item] = sampleLedger().items;
  const target = item?.targets[0];
  const name = (plain: string, kind = 'target') => ({ plain, kind, exact: true, ...(target && { target }) });
  it.each([
    ['有机茶叶', ['新增有机茶叶、名优果品', '全国有机茶叶原料标准化种植基地'], ['新增有机茶叶、名优果品']],
    ['有机茶叶', ['创建有机茶叶(红茶、绿茶)标准化种植基地'], ['创建有机茶叶(红茶、绿茶)标准化种植基地']],
    ['卫生服务站', ['建成卫生服务站', '卫生服务站灾后重建'], ['建成卫生服务站', '卫生服务站灾后重建']],
  ])('%s of %j', (raw, names, kept) => {
    expect(
      ofOwnName(
        names.map((one) => name(one)),
        raw,
      ).map(({ plain }) => plain),
    ).toEqual(kept);
  });
});
