import { describe, expect, it } from 'vitest';
import { readLedger } from '../../../src/parsers/documents/read.js';

const letter = (order: string, heading: string) =>
  readLedger(
    `南坪市人民政府办公室关于印发2024年重点任务清单的通知
各县区人民政府：
一、各牵头单位要倒排工期。
二、${order}
2024年重点任务清单
${heading}
1.农田灌溉。新建泵站40座。（牵头单位：市水利局；完成时限：9月底）
2.渔业码头。新建渔业码头2座。（牵头单位：市渔业局；完成时限：10月底）`,
    'A',
  );

describe('what the letter before a list orders about reports', () => {
  const TO_OFFICE = '每月26日前将工作进展报市政府督查室（2号楼308室，邮箱：du@example.cn）。';
  it.each([
    [TO_OFFICE, '一、水利建设', 26, '市政府督查室（2号楼308室，邮箱：du@example.cn）'],
    [TO_OFFICE, '一、水利建设（责任领导：副市长 文远舟）', 26, '市政府督查室（2号楼308室，邮箱：du@example.cn）'],
    ['督查室每季度通报1次，各单位每月20日前报送进展。', '一、水利建设', 20, ''],
    ['每月9日前将进展报市实事办（联系电话：000-5550101）。', '一、水利建设', 9, '市实事办'],
    ['请各单位于每月22日前报送进展。', '一、水利建设', 22, ''],
    ['各单位每月5日前向市实事办报送上月进展。', '一、水利建设', 5, '市实事办'],
  ])('%s %s', (order, heading, day, office) => {
    const ledger = letter(order, heading);
    expect([ledger.rules?.dueDay, ledger.rules?.reportTo]).toEqual([day, office]);
    expect(ledger.sections.map(({ title }) => title)).toEqual(['水利建设']);
    expect(ledger.items).toHaveLength(2);
  });
});

describe('rows and chapters around a table that are no matters', () => {
  const ledger = readLedger(
    `南坪市2024年民生实事实施方案
类别\t序号\t项目名称\t年度目标\t投资\t责任单位\t完成时间
水利\t1\t灌溉泵站\t新建泵站40座\t900\t市水利局\t9月30日
小计\t\t\t\t900
渔业\t2\t渔业码头\t新建渔业码头2座\t300\t市渔业局\t10月31日
\t3\t渔民上岸\t为72个渔村安装净水器1.2万台\t60\t市渔业局\t10月31日
合计\t\t\t\t1260
四、保障措施
(一)加强领导。市政府成立专班。
(二)严格督查。`,
    'A',
  );
  it('sections', () => expect(ledger.sections.map(({ title }) => title)).toEqual(['水利', '渔业']));
  it('items', () =>
    expect(ledger.items.map(({ code, section }) => `${code} ${section}`)).toEqual(['1 水利', '2 渔业', '3 渔业']));
  it('so many are to get what is counted behind them', () =>
    expect(ledger.items[2]?.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual(['1.2万台']));
});
