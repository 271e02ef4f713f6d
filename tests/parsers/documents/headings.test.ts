import { expect, it } from 'vitest';
import { line, read } from './line.js';

it.each([
  ['江海行动（1项）', '山林行动（2项）', ['江海行动', '山林行动']],
  ['江海专项行动', '山林专项行动', ['江海专项行动', '山林专项行动']],
  ['江海治理', '山林防护', []],
])('headings without a number: %s', (one, two, sections) => {
  const text = `2025年攻坚任务清单
${one}
1.任务：清理岸线30公里。
领导：杜 若
单位：县水利局
时限：9月底前
${two}
2.任务：巡护山林2万亩。
领导：杜 若
单位：县林业局
时限：10月底前
3.任务：补植苗木900株。
领导：杜 若
单位：县林业局
时限：11月底前`;
  const ledger = read(text);
  expect(ledger.sections.map((s) => s.title)).toEqual(sections);
  expect(ledger.items).toHaveLength(3);
});

it('matters counted 第1号, with their orders and what came of them', () => {
  const text = `2025年7月县长督办事项通报
第1号 关于整治河道问题
督办领导：县长　江 蓠
承办单位：县水利局
办理时限：2025年7月20日
工作要求：拆除围网14处。
办理情况：拆除9处。

第2号 关于解决入学问题
督办领导：副县长　辛 夷
承办单位：县教育局
办理时限：2025年8月底
工作要求：增设班级12个。
办理情况：增设5个。`;
  const ledger = read(text);
  expect(ledger.items.map(line)).toEqual([
    '1 | 江蓠 | 县水利局 | 2025-07-20 | 拆除围网>=14处',
    '2 | 辛夷 | 县教育局 | 2025-08-31 | 增设班级>=12个',
  ]);
  expect(ledger.counts.progressBlocks).toBe(2);
});

it('columns of goals by other names; a column that is not read is told', () => {
  const text = `2025年责任清单
责任单位\t分管领导\t类别\t编号\t重点任务\t量化指标\t完成节点\t网格
县水利局（牵头）、各乡\t杜 若\t水\t1\t清岸\t清理岸线30公里\t9.30\t甲
县林业局\t杜 若\t山\t2\t补植\t补植苗木900株\t11.15\t乙`;
  const ledger = read(text);
  expect(ledger.items.map(line)).toEqual([
    '1 | 杜若 | 县水利局/各乡 | 2025-09-30 | 清理岸线>=30公里',
    '2 | 杜若 | 县林业局 | 2025-11-15 | 补植苗木>=900株',
  ]);
  expect(ledger.warnings.map((w) => w.message)).toEqual(['表格的“网格”列没有读入']);
});

it('numbers that run on from heading to heading are matters, and what the heading says holds for them', () => {
  const text = `2025年任务书
一、山林（牵头领导：杜 若；责任单位：县林业局；完成时限：11月底）
1.补植苗木900株。
2.修枝5000亩，6月底前完成。
二、江河（牵头领导：辛 夷；责任单位：县水利局；完成时限：10月底）
3.清理岸线30公里。`;
  expect(read(text).items.map(line)).toEqual([
    '1 | 杜若 | 县林业局 | 2025-11-30 | 补植苗木>=900株',
    '2 | 杜若 | 县林业局 | 2025-06-30 | 修枝>=5000亩',
    '3 | 辛夷 | 县水利局 | 2025-10-31 | 清理岸线>=30公里',
  ]);
});

it('rows numbered 1-1 under rows that only name what they are about', () => {
  const text = `2025年任务表
序号\t任务\t目标\t责任单位\t时限
1\t山林
1-1\t补植\t补植苗木900株\t县林业局\t11月
2\t江河\t\t\t
2-1\t清岸\t清理岸线30公里\t县水利局\t10月`;
  const ledger = read(text);
  expect(ledger.items.map((i) => `${i.section} ${line(i)}`)).toEqual([
    '山林 1-1 |  | 县林业局 | 2025-11-30 | 补植苗木>=900株',
    '江河 2-1 |  | 县水利局 | 2025-10-31 | 清理岸线>=30公里',
  ]);
});

it('a list under a short letter has its own title; 承诺目标 is a field of a numbered matter', () => {
  const text = `关于重点提案办理进展的通报
现将办理进展通报如下。
2025年重点提案一览
1、关于保护古树的提案（第9号）
领办领导：副县长　杜 若
主办单位：县林业局　　会办单位：无
办结期限：9月底
承诺目标：挂牌古树120株
办理进度：挂牌76株
2、关于疏浚古河的提案（第16号）
领办领导：副县长　辛 夷
主办单位：县水利局　　会办单位：县财政局、各镇（街道）
办结期限：长期
承诺目标：疏浚古河8公里
办理进度：疏浚3公里`;
  const ledger = read(text);
  expect(ledger.title).toBe('2025年重点提案一览');
  expect(ledger.items.map(line)).toEqual([
    '1 | 杜若 | 县林业局 | 2025-09-30 | 挂牌古树>=120株',
    '2 | 辛夷 | 县水利局/县财政局/各镇(街道) | - | 疏浚古河>=8公里',
  ]);
});

it('persons under headings in black brackets, labels with blanks, promises that begin behind their label', () => {
  const parts = `2025年公开承诺推进情况
【县市】
杜 若（白沙县委书记）
承诺1：建设菌菇基地800亩。（责任单位：白沙县农业局，完成时限：2025年10月底）
进展：建成510亩。
【部门】
辛 夷（市水利局局长）
承诺1：加固水库5座。（完成时限：2025年11月底）
进展：加固2座。`;
  const one = read(parts);
  expect(one.items.map((i) => `${i.section} ${line(i)}`)).toEqual([
    '县市 1-1.1 | 杜若 | 白沙县农业局 | 2025-10-31 | 建设菌菇基地>=800亩',
    '部门 2-1.1 | 辛夷 | 市水利局 | 2025-11-30 | 加固水库>=5座',
  ]);
  const form = `2025年承诺事项公示表
姓    名：杜 若
职    务：县委副书记、县长
承诺事项：1.治理河道9公里；
2.新建厂房10万平方米。
完成时限：2025年12月底
落实情况：1.治理7公里；
2.建成8万平方米。
姓    名：辛 夷
职    务：副县长
承诺事项：1.造林800亩；
2.改造渠道6公里。
完成时限：2025年9月底
落实情况：1.造林500亩；
2.改造2公里。`;
  const two = read(form);
  expect(two.items.map(line)).toEqual([
    '1-1.1 | 杜若 |  | 2025-12-31 | 治理河道>=9公里',
    '1-1.2 | 杜若 |  | 2025-12-31 | 新建厂房>=10万平方米',
    '1-2.1 | 辛夷 |  | 2025-09-30 | 造林>=800亩',
    '1-2.2 | 辛夷 |  | 2025-09-30 | 改造渠道>=6公里',
  ]);
  expect(two.counts.progressBlocks).toBe(4);
});

it('columns under words of their own: 河湖长, and what the cells tell', () => {
  const text = `2025年河湖任务表
序号\t河湖名称\t攻坚任务\t县级河湖长\t责任单位及责任人\t完成期限
1\t沧河\t清淤12公里\t县长 杜 若\t县水利局（石韦）\t10月底
2\t镜湖\t退养还湖900亩\t副县长 辛 夷\t县农业局（白芷）\t11月底`;
  const items = [
    '1 | 杜若 | 县水利局 | 2025-10-31 | 清淤沧河>=12公里',
    '2 | 辛夷 | 县农业局 | 2025-11-30 | 退养还湖>=900亩',
  ];
  expect(read(text).items.map(line)).toEqual(items);
  expect(read(text.replace('县级河湖长', '总督战')).items.map(line)).toEqual(items);
});

it('everything of a matter on one line, the goal first', () => {
  const text = `2025年任务
1.目标任务：育苗3万株，修枝900亩；责任单位：县林业局；完成时限：9月底；责任领导：杜若。
2.目标任务：修渠8公里。责任单位：县水利局。完成时限：8月底。责任领导：辛夷。进展情况：已完成5公里。
3.任务内容：新建泵站2所（牵头单位：县水利局，完成时限：11月底）`;
  const ledger = read(text);
  expect(ledger.items.map(line)).toEqual([
    '1 | 杜若 | 县林业局 | 2025-09-30 | 育苗>=3万株 修枝>=900亩',
    '2 | 辛夷 | 县水利局 | 2025-08-31 | 修渠>=8公里',
    '3 |  | 县水利局 | 2025-11-30 | 新建泵站>=2所',
  ]);
  expect(ledger.facts.map((f) => `${f.item} ${f.value}`)).toEqual(['2 5']);
});

it('promise, day and what came of it on one line', () => {
  const text = `2025年公开承诺兑现情况
1、白沙镇党委书记　杜 若
（1）承诺：建设驿站12个。时限：6月底。兑现：已建成9个。
（2）承诺：化解积案20件。时限：11月底。兑现：已化解15件。
2、云陂乡党委书记　司徒 望
（1）承诺：硬化道路8.5公里。时限：8月底。兑现：完成8.1公里。`;
  const ledger = read(text);
  expect(ledger.items.map(line)).toEqual([
    '1-1.1 | 杜若 | 白沙镇 | 2025-06-30 | 建设驿站>=12个',
    '1-1.2 | 杜若 | 白沙镇 | 2025-11-30 | 化解积案>=20件',
    '1-2.1 | 司徒望 | 云陂乡 | 2025-08-31 | 硬化道路>=8.5公里',
  ]);
  expect(ledger.facts.flatMap((f) => (f.measure === 'done' ? [f.value] : []))).toEqual([9, 15, 8.1]);
});

it('a body and its head on one line, under headings of one last word', () => {
  const text = `2025年一把手承诺兑现情况
农林部门
单位：市林业局　　一把手：杜 若　　职务：党组书记、局长
承诺实事：造林3万亩；补植苗木900株。
完成期限：2025年11月
兑现情况：造林1.8万亩；补植610株。
水利部门
单位：市水利局　　一把手：辛 夷　　职务：党组书记、局长
承诺实事：修渠25公里。
完成期限：2025年12月
兑现情况：已修17公里。`;
  const ledger = read(text);
  expect(ledger.items.map((i) => `${i.section} ${line(i)}`)).toEqual([
    '农林部门 1-1.1 | 杜若 | 市林业局 | 2025-11-30 | 造林>=3万亩 补植苗木>=900株',
    '水利部门 2-1.1 | 辛夷 | 市水利局 | 2025-12-31 | 修渠>=25公里',
  ]);
  expect(ledger.counts.progressBlocks).toBe(2);
});
