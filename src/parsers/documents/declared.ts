import type { Ledger, Warning } from '../../model/ledger.js';
import { type Line, squeeze } from './lines.js';
import { readMark } from './marks.js';

/** (共63项), (共10件27项): how many matters the title or the words under it say that there are. */
const SAID = /\((?:共|共计|合计|总计)(\d{1,3})[大]?[项件个条](?:[、,]?(\d{1,3})[项件个条])?\)/;

/** A file that was cut off, or a list that was not read to its end: it says of more or fewer matters than were read. */
export function declared(before: readonly Line[], { counts }: Ledger): Warning[] {
  const read = [counts.items, counts.sections, counts.subItems, counts.items + counts.subItems];
  return before.flatMap((line) => {
    const m = line.text.includes('共') || line.text.includes('计') ? SAID.exec(squeeze(line.text)) : null;
    if (!m || readMark(line.text) !== null) return [];
    const said = m.slice(1).flatMap((n) => (n === undefined ? [] : [Number(n)]));
    if (said.some((n) => read.includes(n))) return [];
    return [{ line: line.n, message: `文件写明共${said.at(-1)}项,实际读到${counts.items}项` }];
  });
}
