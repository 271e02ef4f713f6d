import { choiceOf, isNo, isYes } from '../parsers/cues/cues.js';
import type { Outcome } from './channel.js';
import { say, type Turn } from './turn.js';

/** Longer messages say more than yes: 好的，井盖完成到4126个 is a report, and nothing is done behind it. */
const SHORT = 12;

/**
 * What somebody who was asked 确认导入吗 says to it (text normalised): true = do it, false = leave it, undefined = something else. `verb` =
 * what is to be confirmed (导入): it may be said bare or as 确认导入, 不导入, beside 1, 2, 是 and 不.
 */
export function confirmed(text: string, verb: string): boolean | undefined {
  const bare = text
    .trim()
    .replace(/^确认/u, '')
    .replace(/(?:吧|了)?[。.!！]*$/u, '');
  const choice = choiceOf(text);
  if (choice === 1 || bare === verb || (text.length <= SHORT && isYes(text))) return true;
  return choice === 2 || bare === `不${verb}` || isNo(text) ? false : undefined;
}

/** Asks for a yes in words, or by one of two buttons that say the same. */
export function askToConfirm(
  turn: Turn,
  text: string,
  words: { readonly yes: string; readonly no: string },
  more: Partial<Outcome> = {},
): Outcome {
  const outcome = say(turn, 'ask', text, more);
  const [first] = outcome.reply;
  if (first) first.choices = [words.yes, words.no].map((label) => ({ label, say: label }));
  return outcome;
}
