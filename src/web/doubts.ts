import { readOutcome } from '../bot/outcome.js';
import type { Action, Person } from '../model/message.js';
import type { Store, StoredMessage } from '../store/store.js';

/** A message that the bot did not take in: asked back, or left unasked (rule 2). */
export interface Doubt {
  message: StoredMessage;
  question: string;
  /** The doubt was put to its sender. */
  asked: boolean;
}

const DAYS = 60;
const LOOKED_AT = 400;
const SHOWN = 60;
/** What leaves a question of the bot open. */
const LEAVES_OPEN: ReadonlySet<Action> = new Set(['answer', 'ignore', 'duplicate', 'ask', 'decline']);

/** Marks a doubt as done with, once. */
export const doubtKey = (id: number): string => `doubt:${id}`;

/** Does the message belong to this person? */
export const isOwn = (message: Pick<StoredMessage, 'sender'>, { name, accounts }: Person): boolean =>
  message.sender === name || (accounts?.includes(message.sender) ?? false);

/** What nobody settled yet: the supervisor 督查室 sees all, others their own; newest first. */
export async function doubtsOf(store: Store, person: Person, now: string): Promise<Doubt[]> {
  const since = new Date(Date.parse(now) - DAYS * 86_400_000).toISOString();
  const rows = (await store.inbox.doubtful(since, LOOKED_AT)).filter(
    (row) => person.role === 'supervisor' || isOwn(row, person),
  );
  const done = new Set(await store.claims.which(rows.map(({ id }) => doubtKey(id))));
  const doubts: Doubt[] = [];
  for (const message of rows) {
    if (doubts.length >= SHOWN) break;
    const doubt = done.has(doubtKey(message.id)) ? undefined : doubtIn(message);
    if (doubt && !(doubt.asked && (await settled(store, message)))) doubts.push(doubt);
  }
  return doubts;
}

function doubtIn(message: StoredMessage): Doubt | undefined {
  const outcome = readOutcome(message.outcome);
  if (outcome?.waiting !== undefined) return { message, question: outcome.waiting, asked: false };
  if (outcome?.action !== 'ask') return undefined;
  const own = outcome.reply.filter(({ chat }) => chat === message.chat).map(({ text }) => text);
  return { message, question: own.join('\n'), asked: true };
}

/** The sender said something afterwards that answered the question. */
async function settled({ inbox }: Store, { chat, sender, at, id }: StoredMessage): Promise<boolean> {
  const later = await inbox.bySender(chat, sender, at, 20);
  return later.some((row) => {
    const outcome = row.id > id ? readOutcome(row.outcome) : undefined;
    return outcome !== undefined && !LEAVES_OPEN.has(outcome.action);
  });
}
