/** A cell of a pasted table: its words and where they stand. */
export interface Cell {
  start: number;
  text: string;
}

export interface Grid {
  /** Cells of every line, the head line first. */
  lines: Cell[][];
  start: number;
  end: number;
}

const RULE = /^[\s|:+\-—=]*$/;

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const char = at < end ? text.charAt(at) : '\t';
    if (char !== '\t') continue;
    const raw = text.slice(from, at);
    const words = raw.trim();
    cells.push({ start: from + raw.indexOf(words), text: words });
    from = at + 1;
  }
  return cells;
}

/** Runs of lines with tabs, two lines at least. */
export function gridsOf(text: string): Grid[] {
  const grids: Grid[] = [];
  let open: Grid | undefined;
  let from = 0;
  while (from <= text.length) {
    const stop = text.indexOf('\n', from);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(from, end);
    if (line.includes('\t') && !RULE.test(line)) {
      open ??= { lines: [], start: from, end };
      open.lines.push(cellsOf(text, from, end));
      open.end = end;
    } else if (open && line.trim() !== '' && !RULE.test(line)) {
      grids.push(open);
      open = undefined;
    }
    from = end + 1;
  }
  if (open) grids.push(open);
  return grids.filter(({ lines }) => lines.length > 0);
}

/** Heads down the side instead of along the top: lines become columns. */
export const turned = ({ lines, ...rest }: Grid): Grid => ({
  ...rest,
  lines: (lines[0] ?? []).map((_, at) => lines.map((line) => line[at] ?? { start: rest.end, text: '' })),
});
