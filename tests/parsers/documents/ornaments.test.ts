import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/model/ledger.js';
import { readDocument } from '../../../src/parsers/documents/read.js';
import { targetsOf } from './line.js';

const line = (i: Item): string =>
  [i.code, i.section, i.leaders.join('/'), i.units.join('/'), i.deadline ?? '-', targetsOf(i)].join(' | ');

describe('duties in tortoise-shell brackets, parts with a day in a bracket of their own', () => {
  const { ledger } = readDocument(
    `关于分解落实2024年渔港建设重点任务的通知
南渔办〔2024〕9号
各有关单位：
根据《关于加快渔港建设的意见》（省政发〔2023〕30号）要求，现将任务分解如下。
一、港池整治
分管领导：副市长　文远舟
1．清淤航道17公里，船舶进港审批压缩至3个工作小时以内。〔市渔业局牵头，市海事局、各渔港管理站配合；10月底前完成〕
2．改善渔民生产条件：
①改造渔业码头4座；
②为260艘渔船加装定位终端（7月15日前完成）；
〔市渔业局牵头，市财政局配合；11月中旬前完成〕`,
    'A',
  );
  it('reads them', () =>
    expect(ledger.items.map(line)).toEqual([
      '1 | 港池整治 | 文远舟 | 市渔业局/市海事局/各渔港管理站 | 2024-10-31 | 清淤航道>=17公里 船舶进港审批<=3个工作小时',
      '2 | 港池整治 | 文远舟 | 市渔业局/市财政局 | 2024-11-20 | ',
      '2(1) | 港池整治 | 文远舟 | 市渔业局/市财政局 | 2024-11-20 | 改造渔业码头>=4座',
      '2(2) | 港池整治 | 文远舟 | 市渔业局/市财政局 | 2024-07-15 | 渔船加装定位终端>=260艘',
    ]));
  it('keeps its own number', () => expect(ledger.docNumber).toBe('南渔办〔2024〕9号'));
  it('takes no cited number for its own', () =>
    expect(
      readDocument(
        `南坪市2024年渔港任务清单
根据《关于加快渔港建设的意见》（省政发〔2023〕30号）要求，列出清单如下。
一、港池整治
1.清淤航道17公里。（牵头单位：市渔业局；完成时限：10月底）`,
        'A',
      ).ledger.docNumber,
    ).toBeNull());
});

describe('promises of bodies with their progress, as many bodies as progress texts', () => {
  const { ledger, blocks } = readDocument(
    `石渡县公开承诺事项推进情况
一、交通
1.公交:更新公交车40辆。(责任单位:县交通运输局;办结时限:2031年12月)
推进情况:已更新26辆。
2.道路:打通断头路3条。(责任单位:县住建局)
推进情况:打通1条,另外2条在建。
二、水利
1.水库:除险加固水库2座。(责任单位:县水利局)
推进情况:2座均已完工。`,
    'B',
  );
  it('reads each with its body and its progress', () => {
    expect(ledger.kind).toBe('commitments');
    expect(ledger.items.map(line)).toEqual([
      '1.1 | 交通 |  | 县交通运输局 | 2031-12-31 | 更新公交车>=40辆',
      '1.2 | 交通 |  | 县住建局 | - | 打通断头路>=3条',
      '2.1 | 水利 |  | 县水利局 | - | 除险加固水库>=2座',
    ]);
    expect(blocks).toHaveLength(3);
    expect(ledger.facts[0]).toMatchObject({ item: 'B1.1', measure: 'done', value: 26, unit: '辆' });
  });
});

describe('bullets before labels, parts in black brackets', () => {
  const { ledger, blocks } = readDocument(
    `南坪市“一把手”公开承诺事项兑现情况公示
现将截至6月30日的兑现情况公示如下。
【市直单位】（2人）
1.市渔业局局长　文　舟
◆承诺事项（1）：改造渔业码头4座。
◆完成时限：2024年10月底
◆兑现情况：码头完工2座。
◆承诺事项（2）：培训船员900人。
◆完成时限：2024年9月
◆兑现情况：已培训410人。
2.市水利局局长　顾　岸
◆承诺事项（1）：新建泵站12座。
◆完成时限：2024年11月底
◆兑现情况：泵站建成5座。
【乡镇】（1人）
1.石浦镇党委书记　闻　涛
◆承诺事项（1）：安装净水器700台。
◆完成时限：2024年8月底
◆兑现情况：安装420台。`,
    'B',
  );
  it('reads them', () =>
    expect(ledger.items.map(line)).toEqual([
      '1-1.1 | 市直单位 | 文舟 | 市渔业局 | 2024-10-31 | 改造渔业码头>=4座',
      '1-1.2 | 市直单位 | 文舟 | 市渔业局 | 2024-09-30 | 培训船员>=900人',
      '1-2.1 | 市直单位 | 顾岸 | 市水利局 | 2024-11-30 | 新建泵站>=12座',
      '2-1.1 | 乡镇 | 闻涛 | 石浦镇 | 2024-08-31 | 安装净水器>=700台',
    ]));
  it('keeps what was done apart from what is promised', () => {
    expect(blocks).toHaveLength(4);
    expect(ledger.facts.map(({ item, value, unit }) => `${item} ${value}${unit}`)).toEqual([
      'B1-1.1 2座',
      'B1-1.2 410人',
      'B1-2.1 5座',
      'B2-1.1 420台',
    ]);
  });
});
