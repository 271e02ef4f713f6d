import type { Column, Row } from './rows.js';

/** Nothing is meant: no body assists, no deadline is set. */
const NONE = /^(?:[-—–─/\\]+|无)$/;
const SAME = /^(?:同上|〃|″|"|同前)$/;

/** Cells of a row by their column; blank ones may repeat what stands above. */
export class Cells {
  /** Lines of rows whose blank cells were read as the cells above, though nothing says so. */
  readonly guessed: number[] = [];
  private readonly above = new Map<Column, string>();
  private readonly columns: Column[];
  private readonly sameAbove: (column: Column) => boolean;
  private row: Row = { line: 0, cells: [] };

  /** `sameAbove`: of which columns the document says that blank cells are as the row above. */
  constructor(columns: Column[], sameAbove: (column: Column) => boolean) {
    this.columns = columns;
    this.sameAbove = sameAbove;
  }

  next(row: Row): void {
    this.row = row;
  }

  /** Words of all columns of these names; what stands for nothing or for the cell above is no word. */
  get(...names: Column[]): string {
    return this.printed(...names)
      .filter((c) => c !== '' && !NONE.test(c) && !SAME.test(c))
      .join(' ');
  }

  private printed(...names: Column[]): string[] {
    return this.columns.flatMap((c, i) => (names.includes(c) ? [this.row.cells[i] ?? ''] : []));
  }

  /** The cell, or the one above where it is blank and may be so. */
  carried(name: Column, always: boolean): string {
    const now = this.get(name);
    const printed = now === '' ? this.printed(name) : [];
    if (now !== '' || printed.some((c) => NONE.test(c))) {
      this.above.set(name, now);
      return now;
    }
    const same = this.sameAbove(name) || printed.some((c) => SAME.test(c));
    const above = this.above.get(name) ?? '';
    if (always && !same && above !== '' && name !== 'section') this.guessed.push(this.row.line);
    return always || same ? above : '';
  }
}
