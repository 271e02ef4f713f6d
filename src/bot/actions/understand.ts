import { withoutItemNumbers } from '../../parsers/resolve/itemNumbers.js';
import { type Resolution, resolveStatements } from '../../parsers/resolve/resolve.js';
import { readStatements } from '../../parsers/statements/read.js';
import { parseContext, type Turn } from '../turn.js';

/** What a text states, each statement with its item (parsers only: nothing is looked up in the store). */
export function understand(turn: Turn, text: string = turn.text, awaited?: string): Resolution {
  const context = { ...parseContext(turn), ...(awaited === undefined ? {} : { awaited }) };
  const words = withoutItemNumbers(text.startsWith('@') ? text.replace(CALLED, blanks) : text, context);
  const statements = readStatements(words, { today: turn.today, vocabulary: turn.vocabulary });
  return resolveStatements(statements, text, context);
}

/** @某某 in front of what is told: to whom, and no part of it. */
const CALLED = /^(?:@[^\s,。;:]{1,16}[\s,:]+)+/u;
const blanks = (said: string): string => ' '.repeat(said.length);
