/** A piece of a text that stays whole where there is room, with the table head to repeat when a part begins with it. */
export interface Unit {
  body: string;
  head?: string;
}

export const bytes = (text: string): number => Buffer.byteLength(text);

/** Mentions, links and addresses are of no use in two halves; everything else is cut between characters. */
const ATOM = /<@[^<>\s]+>|\[[^[\]\n]*\]\([^()\s]*\)|https?:\/\/[^\s<>()（）]+|./gsu;
const STOP = /^[。！？；!?;]$/u;
const CLOSING = /^[。！？；!?;”’」』）)】》\s]$/u;

const isRow = (line: string | undefined): boolean => line !== undefined && /^\s*\|/.test(line);
const isDelimiter = (line: string | undefined): boolean => isRow(line) && /^[\s|:-]*-[\s|:-]*$/.test(line ?? '');

/**
 * The text as units none of which is longer than `limit` bytes: lines; of too long a line its sentences; of too long a
 * sentence as many characters as fit. Joined they are the text. A table's head 表头 (with its rule) is one unit with the
 * first row, and comes with every further row. Only a row that is by itself too long is cut, for there is no other way.
 */
export function unitsOf(text: string, limit: number): Unit[] {
  const lines = text.split(/(?<=\n)/);
  const units: Unit[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isRow(line) || !isDelimiter(lines[at + 1])) {
      units.push(...fitting(line, limit));
      continue;
    }
    const head = line + lines[++at];
    const rows: string[] = [];
    while (isRow(lines[at + 1])) rows.push(lines[++at] ?? '');
    units.push(...table(head, rows, limit));
  }
  return units;
}

function table(head: string, [first = '', ...rest]: string[], limit: number): Unit[] {
  const begin =
    bytes(head + first) <= limit ? [{ body: head + first }] : [...fitting(head, limit), ...rows(head, [first], limit)];
  return [...begin, ...rows(head, rest, limit)];
}

/** A row that does not fit under its head stands without. */
function rows(head: string, lines: string[], limit: number): Unit[] {
  return lines.flatMap((body) => (bytes(head + body) <= limit ? [{ body, head }] : fitting(body, limit)));
}

function fitting(line: string, limit: number): Unit[] {
  if (bytes(line) <= limit) return [{ body: line }];
  return sentencesOf(line.match(ATOM) ?? []).flatMap((sentence) => chunks(sentence, limit));
}

/** Characters and links, sentence by sentence 按句; what closes behind a full stop belongs before the cut. */
function sentencesOf(atoms: string[]): string[][] {
  const sentences: string[][] = [];
  let ended = true;
  for (const atom of atoms) {
    const opens: boolean = ended && (sentences.length === 0 || !CLOSING.test(atom));
    if (opens) sentences.push([]);
    ended = STOP.test(atom) || (ended && !opens);
    sentences.at(-1)?.push(atom);
  }
  return sentences;
}

/** Whole where it fits, else as many atoms as fit at a time. */
function chunks(atoms: string[], limit: number): Unit[] {
  const units: Unit[] = [];
  let body = '';
  let size = 0;
  for (const atom of atoms.flatMap((one) => (bytes(one) <= limit ? [one] : [...one]))) {
    const more = bytes(atom);
    if (size + more > limit) {
      units.push({ body });
      body = '';
      size = 0;
    }
    body += atom;
    size += more;
  }
  return [...units, { body }];
}
