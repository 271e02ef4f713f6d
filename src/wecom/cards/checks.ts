import { CARD } from '../limits.js';

/** Cut to so many characters 字, the last of them '…' when something was cut. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** @throws RangeError unless made of letters, digits, `_-@`, at most 128 bytes */
export function taskId(id: string): string {
  if (!CARD.taskId.test(id)) throw new RangeError('a task_id has 1 to 128 of 0-9 A-Z a-z _ - @');
  return id;
}

/**
 * Keys come back when something is pressed, so they are not cut.
 *
 * @throws RangeError for an empty one, one longer than `most` bytes, or one given twice
 */
export function assertKeys(keys: readonly string[], most: number): void {
  for (const key of keys) {
    if (key === '' || Buffer.byteLength(key) > most) throw new RangeError(`a key has 1 to ${most} bytes`);
  }
  if (new Set(keys).size < keys.length) throw new RangeError('a key was given twice');
}

/** @throws RangeError unless there are 1 to `most` */
export function assertCount(what: string, count: number, most: number): void {
  if (count < 1 || count > most) throw new RangeError(`${count} ${what}: a card takes 1 to ${most}`);
}
