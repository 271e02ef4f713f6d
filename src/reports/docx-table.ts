import type { Column } from './document.js';
import { printable } from './words.js';

const TWIPS_PER_MM = 56.6929;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
const MARGINS =
  '<w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>';

/**
 * A table with thin lines as WordprocessingML, whose head comes again on every page and whose rows are not torn. Written
 * out here: the library makes objects of every cell, which for 4,000 rows takes half a gigabyte.
 */
export function tableXml(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ width }) => Math.floor(width * TWIPS_PER_MM));
  const cells = (texts: readonly string[], style: (at: number) => string): string =>
    texts.map((text, at) => cell(text, widths[at] ?? 0, style(at))).join('');
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const head = cells(
    columns.map(({ title }) => title),
    () => 'head',
  );
  const body = rows.map((row) => {
    const own = cells(row, (at) => (columns[at]?.align === 'center' ? 'cellMiddle' : 'cell'));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${own}</w:tr>`;
  });
  const look = `<w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar>`;
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join('')}</w:tbl>`;
}

function cell(text: string, width: number, style: string): string {
  const lines = printable(text)
    .split('\n')
    .map(
      (line) =>
        `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
    );
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
}

export function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
