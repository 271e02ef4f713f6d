import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Column } from './document.js';
import { printable } from './words.js';

const TWIPS_PER_MM = 56.6929;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const MARGINS = { top: 20, bottom: 20, left: 60, right: 60 };

/** A table with thin lines, whose head comes again on every page and whose rows are not torn. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(({ width }) => Math.floor(width * TWIPS_PER_MM));
  const cell = (text: string, at: number, style: string): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: 'center',
      children: text
        .split('\n')
        .map((line) => new Paragraph({ style, children: [new TextRun({ text: printable(line) })] })),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cell(title, at, 'head')),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell(text, at, columns[at]?.align === 'center' ? 'cellMiddle' : 'cell')),
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: [head, ...body],
  });
}
