import { TELEGRAM_WORDS as W } from './words.js';

/** Telegram counts a message's characters after its markup is read; UTF-16 units are never fewer than its characters. */
export const MAX_CHARACTERS = 4096;

/**
 * Text in pieces of at most `max` characters, cut at line ends, numbered when there are several: （1/3）. Only a line that is
 * longer than a piece is cut inside: behind a stop where there is one in its second half, never within a character.
 */
export function split(text: string, max: number = MAX_CHARACTERS): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (whole.length <= max) return [whole];
  // The mark grows with the number of pieces, so room is made for four digits.
  const room = max - W.part(1000, 1000).length;
  const pieces = cut(whole, room);
  return pieces.map((piece, at) => W.part(at + 1, pieces.length) + piece);
}

/** What a quoted piece says without its number. */
export function withoutNumber(text: string): string {
  return text.replace(/^（\d+\/\d+）\n/u, '');
}

function cut(text: string, room: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const end = endOfPiece(rest, room);
    const piece = rest.slice(0, end).trimEnd();
    if (piece !== '') pieces.push(piece);
    rest = rest.slice(end).replace(/^\s*\n/u, '');
  }
  return rest.trim() === '' ? pieces : [...pieces, rest.trimEnd()];
}

function endOfPiece(text: string, room: number): number {
  const line = text.lastIndexOf('\n', room);
  if (line > 0 && text.slice(0, line).trim() !== '') return line;
  for (let at = room; at > room / 2; at--) {
    if (/[。；;，,、\s]/u.test(text.charAt(at - 1))) return at;
  }
  return isHalf(text, room) ? room - 1 : room;
}

/** Between the two halves of a character beyond 16 bits. */
function isHalf(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
