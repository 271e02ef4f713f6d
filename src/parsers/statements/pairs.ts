/** Do two characters that stand side by side in the words stand so in the text? */
export const sharesPair = (words: string, text: string): boolean =>
  Array.from(words.slice(1), (_, at) => words.slice(at, at + 2)).some((pair) => text.includes(pair));
