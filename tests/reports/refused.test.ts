import { describe, expect, it } from 'vitest';
import { readLedgerSheet } from '../../src/reports/ledger-read.js';
import { zipOf } from '../../src/reports/zip.js';
import { lyingZip } from '../support/lying-zip.js';
import { unzip } from '../support/unzip.js';
import { book, exported, HEAD, KNOWN, PART, TARGET } from './book.js';
import { LEDGER } from './sample.js';

/** The exported workbook with the markup of its first sheet changed. */
async function spoiled(change: (xml: string) => string): Promise<Buffer> {
  const parts = unzip(await exported());
  const sheet = 'xl/worksheets/sheet1.xml';
  parts.set(sheet, change(parts.get(sheet) ?? ''));
  const files = [...parts].filter(([name]) => !name.endsWith('/'));
  return zipOf(new Map(files.map(([name, text]) => [name, Buffer.from(text)])), { pack: true });
}

describe('files that are refused with one sentence', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['no zip file', () => Buffer.from('编号,事项'), /不是可读的Excel表格/],
    ['an old or encrypted workbook', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /旧版（\.xls）或加了密码/],
    [
      'a zip file of something else',
      () => zipOf(new Map([['a.txt', Buffer.from('a')]]), { pack: false }),
      /不是可读的Excel表格/,
    ],
    ['macros', () => zipOf(new Map([['xl/vbaProject.bin', Buffer.from('x')]]), { pack: false }), /带有宏/],
    ['a bomb that says its size', () => lyingZip(900_000_000), /解开后过大/],
    ['a bomb that lies about it', () => lyingZip(1000), /不是可读的Excel表格/],
    ['a broken workbook', () => spoiled((xml) => xml.slice(0, 200)), /不是可读的Excel表格|是空的|应为/],
    [
      'merged cells',
      () =>
        spoiled((xml) =>
          xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>'),
        ),
      /“1 一、宜居”表的D2单元格是合并单元格/,
    ],
    [
      'a formula that is broken',
      () => spoiled((xml) => xml.replace(/<c r="M2"[^>]*>.*?<\/c>/u, '<c r="M2" t="e"><f>#REF!+1</f><v>#REF!</v></c>')),
      /表的M2单元格公式有误（#REF!）/,
    ],
    [
      'a formula without a result',
      () => spoiled((xml) => xml.replace(/<c r="M2"[^>]*>.*?<\/c>/u, '<c r="M2"><f>SUM(M3:M4)</f></c>')),
      /表的M2单元格公式有误（没有结果）/,
    ],
    [
      'too many rows',
      () =>
        spoiled((xml) =>
          xml.replace('</sheetData>', `${'<row r="9"><c r="A9"><v>1</v></c></row>'.repeat(100_000)}</sheetData>`),
        ),
      /从A20002单元格起超过了20000行/,
    ],
    ['other headings', () => book([TARGET], ['序号', ...HEAD.slice(1)]), /表的A1单元格应为“编号”，现在是“序号”/],
    ['an id that is not known', () => book([{ ...TARGET, id: 'X9' }]), /表的A2单元格的编号“X9”不在台账里/],
    [
      'a target of another item',
      () => book([{ ...TARGET, target: 'X2.1' }]),
      /J2单元格的目标编号“X2\.1”不是这一事项的/,
    ],
    ['the same target twice', () => book([TARGET, TARGET]), /J3单元格的目标编号“X1\.1”重复/],
    ['an item moved elsewhere', () => book([{ ...TARGET, parent: 'X2' }]), /B2单元格的上级编号改动了/],
    ['a part of nothing', () => book([{ ...PART, parent: 'X77' }]), /B2单元格的上级编号“X77”不在台账里/],
    ['a part that is nobody’s', () => book([{ ...PART, lead: '' }]), /F2单元格是空的；分解的子任务/],
    ['a target that is no number', () => book([{ ...TARGET, value: '十二个' }]), /M2单元格应为数字，现在是“十二个”/],
    ['a target without a value', () => book([{ ...TARGET, value: '' }]), /M2单元格是空的；目标值不能删去/],
    ['a date that is none', () => book([{ ...TARGET, deadline: '9月前后' }]), /I2单元格不是日期/],
    ['an order that is none', () => book([{ ...TARGET, op: '尽量' }]), /L2单元格应为“不低于”/],
    [
      'two rows at odds',
      () =>
        book([
          { ...TARGET, lead: '甲局' },
          { ...KNOWN, lead: '乙局' },
        ]),
      /F3单元格与第2行的同一事项写得不一样/,
    ],
    ['a new row that says nothing', () => book([{ leaders: '某处长' }]), /D2单元格是空的；新增的行要写明事项/],
    ['no rows at all', () => book([]), /没有台账的行/],
  ])('%s', async (_, bytes, why) => {
    const error = await readLedgerSheet(await bytes(), LEDGER).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'UnreadableFile', message: expect.stringMatching(why) });
  });
});
