import { expect, it } from 'vitest';
import { readLedger } from '../../src/parsers/documents/read.js';
import { named } from '../../src/parsers/question/match.js';

const notice = (key: string, task: string) =>
  readLedger(
    `关于印发2024年云岭市任务清单的通知\n一、城乡（2项）\n1. ${task}\n责任单位：市农业农村局\n2. 新建公共厕所30座。\n责任单位：市城管局\n`,
    key,
  );

it('a word that one ledger has is asked of the other by what it stands for', () => {
  const ledgers = [notice('A', '新改造农村户厕2.4万户。'), notice('B', '推进农村改厕2.4万户。')];
  const found = new Set(named('改厕', ledgers).map(({ item }) => item.id));
  expect([...found].sort()).toEqual(['A1', 'B1']);
});

it.each([
  ['打造森林乡村', ['A1', 'B1']],
  ['森林乡村', ['A1', 'B1']],
])('%s: targets of two ledgers that are called so are told side by side, whatever their verbs', (raw, wanted) => {
  const ledgers = [notice('A', '打造森林乡村8个。'), notice('B', '完成绿化6万亩，建设森林乡村90个。')];
  expect([...new Set(named(raw, ledgers).map(({ item }) => item.id))].sort()).toEqual(wanted);
});

it('a word that stands in a target of the other ledger is no name of it', () => {
  const ledgers = [notice('A', '城镇新增就业3万人。'), notice('B', '签订就业帮扶协议企业5家。')];
  expect(new Set(named('新增就业', ledgers).map(({ item }) => item.id))).toEqual(new Set(['A1']));
});
