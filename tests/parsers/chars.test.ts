import { expect, test } from 'vitest';
import { Chars } from '../../src/parsers/chars.js';

const set = new Chars('的了,A');

test.each<[text: string, at: number, held: boolean]>([
  ['路灯的', 2, true],
  ['路灯的', 1, false],
  ['路灯的', 3, false],
  ['的路灯', -1, false],
  ['A区', 0, true],
  ['a区', 0, false],
  ['', 0, false],
])('the character of %j at %i is one of the set: %s', (text, at, held) => {
  expect(set.at(text, at)).toBe(held);
});

test('a set that grows later holds what was added, and tells in what a text ends', () => {
  const grown = new Chars();
  expect(grown.ends('好的')).toBe(false);
  grown.add('的'.charCodeAt(0));
  expect(grown.ends('好的')).toBe(true);
  expect(grown.ends('')).toBe(false);
});
