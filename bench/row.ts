/** One measured figure of the table. */
export interface Row {
  what: string;
  value: number;
  unit: string;
  /** The floor that the project holds itself to: at least, or at most. */
  least?: number;
  most?: number;
  /** What it is beside another figure of the table: ours is 140 times as fast. */
  ratio?: string;
}

export function met({ value, least, most }: Row): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

export function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

function floorWords({ least, most, unit }: Row): string {
  if (least !== undefined) return `≥ ${figure(least)} ${unit}`;
  return most === undefined ? '' : `≤ ${figure(most)} ${unit}`;
}

/** The table as it is printed, columns aligned. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${figure(row.value)} ${row.unit}`,
    floorWords(row),
    row.least === undefined && row.most === undefined ? '' : met(row) ? '✓' : '✗',
    row.ratio ?? '',
  ]);
  const head = ['', 'measured', 'floor', '', 'ratio'];
  const widths = head.map((title, at) =>
    Math.max(...[head, ...cells].map((line) => [...(line[at] ?? '')].length), title.length),
  );
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, at) => (at === 1 ? pad(cell, widths[at], true) : pad(cell, widths[at])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width = 0, right = false): string {
  const blanks = ' '.repeat(Math.max(0, width - [...cell].length));
  return right ? blanks + cell : cell + blanks;
}
