import type { Action } from '../../model/message.js';
import { gated } from '../../parsers/gate/gate.js';
import { matchText } from '../../parsers/resolve/aboutText.js';
import type { Draft, Resolution } from '../../parsers/resolve/resolve.js';
import { subjectWords } from '../../parsers/resolve/words.js';
import type { Outcome } from '../channel.js';
import { readOutcome } from '../outcome.js';
import { parseContext, type Turn } from '../turn.js';
import { understand } from './understand.js';

/** Longer messages say what they are about. */
const LONGEST = 40;
const LATEST = 12;
const MINUTES = 30;
const TOLD: readonly Action[] = ['record', 'correct', 'pend', 'ask', 'duplicate', 'instruct', 'act'];
const TELLS: ReadonlySet<Action> = new Set(TOLD);
/** What was asked and answered is what the group is at as well. */
const TELLS_OR_ASKS: ReadonlySet<Action> = new Set([...TOLD, 'answer']);

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
  const { duties } = turn;
  let open: string[] | undefined;
  for (const { text, outcome } of await lately(turn, MINUTES)) {
    const told = outcome !== undefined && TELLS.has(outcome.action) ? outcome.items : [];
    const items = told.length === 0 && ASKS_ALL.test(text) ? asked(turn, text) : told;
    if (items.length === 0) continue;
    // 甲县129,户厕348户: which of the two the group is at is told by what was said before.
    const still = items.filter((item) => open?.includes(item) ?? true);
    const [item] = still;
    if (item === undefined) return undefined;
    if (items.length === 1) return duties.dutyOf(item) === 'none' ? undefined : item;
    open = still;
  }
  return undefined;
}

type Place = Pick<Turn, 'message' | 'chat' | 'store' | 'now'>;

/** What became of the latest message of the chat that told of any item but `tried` or was answered on it, within so many minutes. */
export async function latestTold(
  turn: Place,
  minutes: number,
  tried: readonly string[] = [],
): Promise<Outcome | undefined> {
  const before = await lately(turn, minutes);
  return before.find(
    ({ outcome }) =>
      outcome && TELLS_OR_ASKS.has(outcome.action) && outcome.items.some((item) => !tried.includes(item)),
  )?.outcome;
}

/** The messages of the chat before this one within so many minutes, the latest first, and what became of them. */
export async function lately({ message, chat, store, now }: Place, minutes: number, most = LATEST) {
  return (await store.inbox.ofChat(chat.id, most))
    .filter(({ id, at }) => id < message.id && Date.parse(now) - Date.parse(at) <= minutes * 60_000)
    .reverse()
    .map(({ text, sender, outcome }) => ({ text, sender, outcome: readOutcome(outcome) }));
}

/** 井盖这块各县区报下最新数: what the office asks of all, be it said to the bot or not, is what the group is at from then on. */
const ASKS_ALL = gated(
  /(?:各(?:县区?|区县?|单位|家|位|地)|大家|你们|几个[县区])[^,。;\d]{0,10}(?:报|更新|填|说)|报一?[下个](?:最新|数)?|报(?:上来|过来)|最新(?:的)?(?:数|情况|进[展度])/u,
);
function asked(turn: Turn, text: string): string[] {
  const about = matchText(text, parseContext(turn));
  return about === undefined ? [] : [about.item.id];
}
