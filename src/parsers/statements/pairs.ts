/** Do two characters that stand side by side in the words stand so in the text? */
export function sharesPair(words: string, text: string): boolean {
  for (let at = 2; at <= words.length; at += 1) if (text.includes(words.slice(at - 2, at))) return true;
  return false;
}
