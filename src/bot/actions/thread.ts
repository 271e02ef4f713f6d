import type { Action } from '../../model/message.js';
import type { Draft, Resolution } from '../../parsers/resolve/resolve.js';
import { subjectWords } from '../../parsers/resolve/words.js';
import type { Outcome } from '../channel.js';
import { readOutcome } from '../outcome.js';
import type { Turn } from '../turn.js';
import { understand } from './understand.js';

/** Longer messages say what they are about. */
const LONGEST = 40;
const LATEST = 12;
const MINUTES = 30;
const TOLD: readonly Action[] = ['record', 'correct', 'pend', 'ask', 'duplicate', 'instruct', 'act'];
const TELLS: ReadonlySet<Action> = new Set(TOLD);
/** What was asked and answered is what the group is at as well. */
export const TELLS_OR_ASKS: ReadonlySet<Action> = new Set([...TOLD, 'answer']);

/**
 * 青溪20了, 我们县没变化: counties answer one after the other; what a county says without a name is of the one item that the group
 * is at, where it has a part in it (rule 12). What names anything, or fits something by itself, is left as it was understood.
 */
export async function inThread(turn: Turn, words: string, first: Resolution): Promise<Resolution> {
  const { person, duties, chat } = turn;
  if (person.role !== 'liaison' || duties.place === undefined || chat.kind !== 'group') return first;
  if (words.length > LONGEST) return first;
  const statements = [...first.unknown, ...first.drafts.map(({ statement }) => statement)];
  const [head] = statements.sort((a, b) => a.start - b.start);
  if (head === undefined || subjectWords(head) !== '' || head.heading !== undefined) return first;
  const guessed = first.drafts.find(({ statement }) => statement === head);
  if (guessed !== undefined && !isOpen(guessed) && guessed.score > GUESSED) return first;
  const item = await itemOfThread(turn);
  // 50, of somebody who was at another matter a moment ago.
  const elsewhere = turn.talk.recent[0] !== undefined && turn.talk.recent[0] !== item;
  if (item === undefined || (elsewhere && head.place === undefined)) return first;
  const second = understand(turn, words, item);
  const [draft] = second.drafts;
  // So many of an item that counts nothing are of some other matter.
  if (draft?.fact.value !== undefined && draft.target === undefined) return first;
  return draft?.item.id === item && !isOpen(draft) && !draft.alienUnit ? second : first;
}

/** Score of what was found without a word of what it is. */
const GUESSED = 0.5;
const isOpen = ({ options }: Draft): boolean => options !== undefined;

/** The one item that the latest message of the group that was about any was about. */
async function itemOfThread(turn: Turn): Promise<string | undefined> {
  const [item, other] = (await latestTold(turn, MINUTES))?.items ?? [];
  return item !== undefined && other === undefined && turn.duties.dutyOf(item) !== 'none' ? item : undefined;
}

/** What became of the latest message of the chat that told of any item (or did another thing of `tells`), within so many minutes. */
export async function latestTold(
  { message, chat, store, now }: Pick<Turn, 'message' | 'chat' | 'store' | 'now'>,
  minutes: number,
  tells = TELLS,
): Promise<Outcome | undefined> {
  const before = (await store.inbox.ofChat(chat.id, LATEST)).filter(({ id }) => id < message.id);
  for (const one of before.reverse()) {
    if (Date.parse(now) - Date.parse(one.at) > minutes * 60_000) return undefined;
    const outcome = readOutcome(one.outcome);
    if (outcome !== undefined && tells.has(outcome.action) && outcome.items.length > 0) return outcome;
  }
  return undefined;
}
