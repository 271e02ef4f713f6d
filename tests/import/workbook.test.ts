import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importBytes } from '../../src/import/index.js';
import { isExported } from '../../src/import/workbook.js';
import { tableXlsx } from '../../src/roster/files.js';

const cell = (value: string, more = {}) => ({ value, type: String, ...more });

describe('a list of tasks in a workbook', () => {
  it('rows, merged cells, figures and days of Excel', async () => {
    const bytes = await writeXlsxFile(
      [
        [cell('云陂县2024年民生实事任务清单', { columnSpan: 5 }), null, null, null, null],
        ['序号', '任务', '目标', '责任单位', '完成时限'].map((word) => cell(word)),
        [cell('一、住有所居', { columnSpan: 5 }), null, null, null, null],
        [
          { value: 1, type: Number },
          cell('老旧小区'),
          cell('改造老旧小区26个'),
          cell('县住建局\n县城管局', { rowSpan: 2 }),
          { value: new Date(Date.UTC(2024, 10, 30)), type: Date, format: 'yyyy-mm-dd' },
        ],
        [{ value: 2, type: Number }, cell('公厕'), cell('新建公厕30座'), null, cell('10月底')],
      ],
      { sheet: '任务' },
    ).toBuffer();
    const ledger = await importBytes(bytes, 'a.xlsx', 'X');
    expect(ledger.items.map((i) => [i.id, i.section, i.units.join('/'), i.deadline, i.targets[0]?.value])).toEqual([
      ['X1', '住有所居', '县住建局/县城管局', '2024-11-30', 26],
      ['X2', '住有所居', '县住建局/县城管局', '2024-10-31', 30],
    ]);
    expect(ledger.warnings).toEqual([]);
  });
  it('only what was exported from here is a ledger sheet', async () => {
    expect(await isExported(await tableXlsx('一', [['编号', '上级编号', '板块'], ['A1']]))).toBe(true);
    expect(await isExported(await tableXlsx('一', [['序号', '任务', '责任单位'], ['1']]))).toBe(false);
    expect(await isExported(Buffer.from('序号,任务'))).toBe(false);
  });
});
