import type { Outcome } from '../bot/channel.js';
import { readOutcome } from '../bot/outcome.js';
import type { Action, Outgoing } from '../model/message.js';
import type { StoredMessage } from '../store/store.js';

/** One message of the talk with what the bot said to it. */
export interface Entry {
  /** Stable over reloads: the element's id. */
  key: string;
  row: StoredMessage;
  /** The text as it stands now, after edits. */
  text: string;
  /** Earlier wordings, oldest first. */
  earlier: string[];
  /** True for the note that somebody edited an earlier message. */
  edit: boolean;
  quote?: { key: string; sender: string; text: string };
  outcome?: Outcome;
  /** Replies that belong to this chat. */
  replies: Outgoing[];
  /** True once a later message settled what the bot asked here: its choices are no longer offered. */
  settled: boolean;
}

/** Something that a job said in the chat, with no message before it. */
export interface Notice {
  key: string;
  at: string;
  out: Outgoing;
}

/** A question put in between leaves the bot's own question open. */
const LEAVES_OPEN: ReadonlySet<Action | undefined> = new Set(['answer', 'ignore', 'duplicate', undefined]);

const keyOf = (row: StoredMessage): string => `m${row.id}`;

/** Turns the inbox rows of one chat (oldest first) into entries: an edit changes the text of the message it edits. */
export function entriesOf(rows: readonly StoredMessage[]): Entry[] {
  const byEvent = new Map<string, Entry>();
  const entries: Entry[] = [];
  for (const row of rows) {
    const outcome = readOutcome(row.outcome);
    const replies = (outcome?.reply ?? []).filter((reply) => reply.chat === row.chat);
    const edited = row.edits === undefined ? undefined : byEvent.get(row.edits);
    if (edited) {
      edited.earlier.push(edited.text);
      edited.text = row.text;
    }
    const entry: Entry = {
      key: keyOf(row),
      row,
      text: row.text,
      earlier: [],
      edit: edited !== undefined,
      replies,
      settled: false,
    };
    if (outcome) entry.outcome = outcome;
    const quoted = row.replyTo === undefined ? undefined : byEvent.get(row.replyTo);
    if (quoted) entry.quote = { key: quoted.key, sender: quoted.row.sender, text: quoted.text };
    // An edit of an edit changes the first message too.
    byEvent.set(row.eventId, edited ?? entry);
    if (!LEAVES_OPEN.has(outcome?.action)) {
      for (const before of entries) if (before.row.sender === row.sender) before.settled = true;
      if (quoted && outcome?.action === 'act') quoted.settled = true;
    }
    entries.push(entry);
  }
  return entries;
}

/** The items that the talk was last about, the last entry first, each once. */
export function itemsOf(entries: readonly Entry[], limit = 6): string[] {
  const items = new Set<string>();
  for (let i = entries.length - 1; i >= 0 && items.size < limit; i--) {
    for (const item of entries[i]?.outcome?.items ?? []) items.add(item);
  }
  return [...items].slice(0, limit);
}
