import { ASKING } from '../../parsers/parse.js';
import { findQuantities } from '../../parsers/quantities.js';
import type { Resolution } from '../../parsers/resolve/resolve.js';
import { HEARSAY } from '../../parsers/statements/voices.js';
import type { Turn } from '../turn.js';

/** A text without its words of hearsay, of the same length, and which of its clauses were hearsay. */
interface Rumours {
  text: string;
  clauses: readonly { start: number; end: number }[];
}

/** A liaison says what others say: it asks nothing. */
export const passesOn = ({ text, person }: Turn): boolean =>
  person.role === 'liaison' && HEARSAY.test(text) && !ASKING.test(text);

/** 体育馆听说验收了: an event that somebody else tells of; a figure so heard is nobody's (rule 2). */
export function rumours(turn: Turn): Rumours | undefined {
  const { text } = turn;
  if (!passesOn(turn) || findQuantities(text).length > 0) return undefined;
  const clauses = [...text.matchAll(/[^,。;!\n]+/gu)]
    .filter(([words]) => HEARSAY.test(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  return { text: HEARSAY.replace(text, (said) => ' '.repeat(said.length)), clauses };
}

/** What is only heard waits for the unit that answers for it, whoever passes it on (rule 12). */
export function withRumours(resolution: Resolution, heard: Rumours | undefined): Resolution {
  if (!heard) return resolution;
  const drafts = resolution.drafts.map((draft) =>
    heard.clauses.some(({ start, end }) => draft.statement.start < end && draft.statement.end > start)
      ? { ...draft, statement: { ...draft.statement, passedOn: true as const } }
      : draft,
  );
  return { ...resolution, drafts };
}

/** 网上说处理率38%,那个数不对,我们是34.5%: what others say is put right by a report of one's own, and nothing that one told before. */
export const rightsOthers = ({ text, person }: Turn): boolean =>
  person.role === 'liaison' && HEARSAY.test(text) && !/更正|订正|我们?报[错多少]/u.test(text);
