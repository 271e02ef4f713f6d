import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/model/message.js';
import { zipOf } from '../../src/reports/zip.js';
import { RosterError } from '../../src/roster/columns.js';
import { rosterCsv, rosterRows, rosterTable, tableXlsx } from '../../src/roster/files.js';
import { planRoster } from '../../src/roster/plan.js';
import { readRoster } from '../../src/roster/read.js';
import { lyingZip } from '../support/lying-zip.js';

const HEAD = ['姓名', '单位', '角色', '企业微信', 'Telegram', '代办人', '请假起', '请假止'];
const row = (...cells: string[]) => cells;

describe('reading a roster', () => {
  it('knows the columns in any order and under their other names', () => {
    const read = readRoster([
      row('职责', '名字', '责任单位', '企业微信账号', 'Telegram ID', 'B角', '离岗起', '离岗止'),
      row('联络员', '城管甲岗', '市城管局', 'cg.a', '5001', '城管乙岗', '2024/5/1', '2024年5月7日'),
      row('', '', '', '', '', '', '', ''),
      row('联系人', '城管乙岗', '市城管局', '', '5002 5003', '', '', ''),
      row('督查', '值班岗', '', 'db', '', '', '', ''),
      row('离岗', '旧岗', '', '', '', '', '', ''),
    ]);
    expect(read.left).toEqual(['旧岗']);
    expect(read.people).toEqual<Person[]>([
      {
        name: '城管甲岗',
        unit: '市城管局',
        role: 'liaison',
        accounts: ['wecom:cg.a', 'telegram:5001'],
        deputy: '城管乙岗',
        away: { from: '2024-05-01', to: '2024-05-07' },
      },
      { name: '城管乙岗', unit: '市城管局', role: 'liaison', accounts: ['telegram:5002', 'telegram:5003'] },
      { name: '值班岗', role: 'supervisor', accounts: ['wecom:db'] },
    ]);
  });

  it.each<[string, string[][], string]>([
    ['no heading', [row('甲', '乙')], '名册第1行缺少“姓名”这一列。'],
    ['a heading twice', [row('姓名', '姓名', '角色')], '表头里“姓名”出现了两次，请只留一列。'],
    ['nobody', [HEAD], '名册里没有人员，表头下面至少要有一行。'],
    ['no name', [HEAD, row('', '市城管局', '联络员')], '名册第2行“姓名”没有填写。'],
    ['an account as name', [HEAD, row('wecom:a', '市城管局', '联络员')], '名册第2行“姓名”太长或含有冒号、@。'],
    ['a liaison without a unit', [HEAD, row('甲岗', '', '联络员')], '名册第2行“单位”没有填写，联络员须写明单位。'],
    ['no such role', [HEAD, row('甲岗', '', '皇帝')], '名册第2行“角色”应为联络员、领导、督查室、成员或离岗。'],
    ['a wrong account', [HEAD, row('甲岗', '', '成员', '', '@abc')], '名册第2行“Telegram”不是一个账号。'],
    [
      'no such day',
      [HEAD, row('甲岗', '', '成员', '', '', '', '2024-02-30', '2024-03-01')],
      '名册第2行“请假起”不是日期，请写成2026-05-01。',
    ],
    ['half a leave', [HEAD, row('甲岗', '', '成员', '', '', '', '2024-02-01', '')], '名册第2行“请假止”没有填写。'],
    [
      'a leave backwards',
      [HEAD, row('甲岗', '', '成员', '', '', '', '2024-02-03', '2024-02-01')],
      '名册第2行“请假止”早于请假起。',
    ],
    [
      'a name twice',
      [HEAD, row('甲岗', '', '成员'), row('甲岗', '', '领导')],
      '名册里“甲岗”出现了两次，请合并或加以区分。',
    ],
    [
      'an account twice',
      [HEAD, row('甲岗', '', '成员', 'a'), row('乙岗', '', '领导', 'a')],
      '“甲岗”和“乙岗”填了同一个账号，请更正其中一个。',
    ],
    ['one’s own deputy', [HEAD, row('甲岗', '', '成员', '', '', '甲岗')], '“甲岗”的代办人是本人，请改填别人。'],
  ])('refuses %s', (_why, rows, sentence) => {
    expect(() => readRoster(rows)).toThrow(new RosterError(sentence));
  });
});

describe('files of a roster', () => {
  const people: Person[] = [
    {
      name: '甲岗',
      unit: '市城管局',
      role: 'liaison',
      accounts: ['wecom:cg', 'telegram:1234567890123'],
      deputy: '乙岗',
      away: { from: '2024-05-01', to: '2024-05-07' },
    },
    { name: '乙岗', unit: '市城管局', role: 'liaison' },
    { name: '值班岗', role: 'supervisor' },
  ];
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each<[string, () => Promise<Uint8Array>]>([
    ['xlsx', () => tableXlsx('人员名册', rosterTable(people))],
    ['csv', async () => bytes(rosterCsv(rosterTable(people)))],
    ['csv in GB18030', async () => iconv.encode(rosterCsv(rosterTable(people)).slice(1), 'gb18030')],
  ])('come back from %s as they went out', async (_kind, make) => {
    const roster = readRoster(await rosterRows(await make(), '名册'));
    expect(roster.people).toEqual(people);
    expect(planRoster(roster, people)).toMatchObject({ added: [], changed: [], removed: [], same: 3, untouched: 0 });
  });

  it('writes no formula into a csv', () => {
    expect(rosterCsv([['=cmd()', '+1', 'a"b']])).toBe('\uFEFF"\'=cmd()","\'+1","a""b"\r\n');
  });

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), '文件“f”是空的。'],
    ['no workbook', bytes('PK\u0003\u0004 not a zip'), '文件“f”打不开，请另存为.xlsx或.csv再发。'],
    ['binary', new Uint8Array([1, 0, 2, 0, 0, 3]), '文件“f”不是表格，请另存为.xlsx或.csv再发。'],
    ['broken quotes', bytes('姓名,角色\n"甲岗,成员'), '文件“f”不是完整的CSV表格，请检查引号和逗号。'],
    ['too large', new Uint8Array(5 * 1024 * 1024 + 1), '文件“f”超过5 MB，名册没有这么大。'],
  ])('refuses a file that is %s', async (_why, file, sentence) => {
    await expect(rosterRows(file, 'f')).rejects.toThrow(new RosterError(sentence));
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['has macros', zipOf(new Map([['xl/vbaProject.bin', bytes('x')]]), { pack: false }), /带有宏/],
    ['is a bomb that says its size', lyingZip(900_000_000), /解开后过大/],
    ['is a bomb that lies about it', lyingZip(1000), /打不开/],
  ])('opens no workbook that %s', async (_why, file, sentence) => {
    await expect(rosterRows(file, 'f')).rejects.toThrow(sentence);
  });
});

describe('what a roster would change', () => {
  const known: Person[] = [
    { name: '甲岗', unit: '市城管局', role: 'liaison', accounts: ['wecom:cg'] },
    { name: '值班岗', role: 'supervisor' },
  ];
  it('adds, changes and takes out, and leaves alone whom it does not name', () => {
    const roster = readRoster([HEAD, row('甲岗', '市住建局', '联络员', 'cg'), row('新岗', '', '成员')]);
    const plan = planRoster(roster, known);
    expect(plan).toMatchObject({ same: 0, untouched: 1, removed: [] });
    expect(plan.added.map(({ name }) => name)).toEqual(['新岗']);
    expect(plan.changed.map(({ name }) => name)).toEqual(['甲岗']);
    expect(planRoster(readRoster([HEAD, row('甲岗', '', '离岗')]), known).removed).toEqual(['甲岗']);
  });
  it.each<[string, string[], string]>([
    ['the last supervisor goes', row('值班岗', '', '离岗'), '这样改了以后就没有督查室人员了，请至少保留一名。'],
    ['the deputy is nobody', row('新岗', '', '成员', '', '', '无此岗'), '“新岗”的代办人“无此岗”不在名册里，请先补上。'],
    ['an account is another’s', row('新岗', '', '成员', 'cg'), '“新岗”填的账号已属于“甲岗”，请先改“甲岗”那一行。'],
  ])('refuses when %s', (_why, cells, sentence) => {
    expect(() => planRoster(readRoster([HEAD, cells]), known)).toThrow(new RosterError(sentence));
  });
});
