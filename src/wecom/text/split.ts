import { bytes, type Unit, unitsOf } from './units.js';

/** Bytes below which a part would be all number and no text. */
const LEAST = 64;

/** A part before it is numbered: the text's own characters, and the table head that is said again before them. */
export interface Part {
  head: string;
  body: string;
}

/**
 * Parts of at most `limit` bytes, in order; their bodies joined are the text, to the last character.
 *
 * @throws RangeError for a limit that has no room for text
 */
export function cutBytes(text: string, limit: number): Part[] {
  if (limit < 8) throw new RangeError('a part needs room for a character');
  const parts: Part[] = [];
  let open: Part = { head: '', body: '' };
  const begin = ({ head = '' }: Unit): Part => ({ head, body: '' });
  for (const unit of unitsOf(text, limit)) {
    if (bytes(open.head) + bytes(open.body) + bytes(unit.body) > limit) {
      parts.push(open);
      open = begin(unit);
    }
    open.body += unit.body;
  }
  return [...parts, open];
}

/**
 * Splits a text that is too long for one message (长文分条): at line ends, else at sentence ends, else between characters,
 * never inside a character, a mention `<@userid>`, a link, or a row of a table, whose head is said again in the next part.
 * Parts are numbered （1/3） in a line of their own; a text that fits stays as it is. Blank ends of parts are left out,
 * and so are parts that are nothing but blank.
 *
 * @param limit UTF-8 bytes of a part with its number, at least 64
 * @throws RangeError for a smaller limit
 */
export function splitBytes(text: string, limit: number): string[] {
  if (limit < LEAST) throw new RangeError(`a limit of ${limit} bytes is below ${LEAST}`);
  if (bytes(text) <= limit) return [text];
  for (let digits = 1; ; digits++) {
    const most = 10 ** digits - 1;
    const parts = cutBytes(text, limit - bytes(number(most, most, true)))
      .map(shown)
      .filter((part) => part !== '');
    if (parts.length === 1) return parts;
    if (parts.length <= most) return parts.map((part, at) => number(at + 1, parts.length, /^\s*\|/.test(part)) + part);
  }
}

/** A table begins only after a blank line everywhere. */
const number = (at: number, of: number, table: boolean): string => `（${at}/${of}）\n${table ? '\n' : ''}`;

const shown = ({ head, body }: Part): string => (head + body).replace(/^\n+|\s+$/g, '');
