import { expect, it } from 'vitest';
import { figures, read } from './line.js';

const told = (progress: string) =>
  read(`2025年云陂县重点任务
（截至2025年8月31日）
1.新建改建农村公路320公里。
责任单位：县交通局
进展情况：${progress}
2.植树900株。
责任单位：县林业局
进展情况：无`);

it.each<[string, string[]]>([
  ['已完工228公里。其中：甲山县80公里，乙水县72公里，丙口区90公里。', ['分地区的数字合计242公里,多于总数228公里']],
  ['已完工255公里。其中：甲山县80公里，乙水县72公里，丙口区90公里。', []],
])('%s', (progress, warnings) => {
  const { facts, warnings: said } = told(progress);
  const [first] = facts;
  expect([first?.measure, first?.target, Object.keys(first?.breakdown ?? {}).length]).toEqual(['done', '1.1', 3]);
  expect(said.filter(({ line }) => line === 5).map(({ message }) => message)).toEqual(warnings);
});

it.each<[string, string[]]>([
  ['已完工255公里。其中：新建120公里，改建135公里', ['done 1 255公里', 'other 新建 120公里', 'other 改建 135公里']],
  ['已完工255公里，其中新建120公里，改建100公里', ['done 1 255公里', 'other 新建 120公里', 'other 改建 100公里']],
  ['已完工200公里，其余3公里正在选址', ['done 1 200公里', 'planned 1 3公里']],
  ['已完工200公里，其余3公里正在施工', ['done 1 200公里', 'under_construction 1 3公里']],
])('%s', (progress, want) => expect(figures('新建改建农村公路320公里', progress)).toEqual(want));
