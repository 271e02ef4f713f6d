import { storable } from '../../../parsers/cues/privacy.js';
import { normalise } from '../../../parsers/text.js';
import type { Store } from '../../../store/store.js';
import type { Me } from './addressed.js';
import { type PressDeps, press } from './press.js';
import { CHANNEL, type Heard, readMessage } from './read.js';
import type { TelegramMessage, Update } from './update.js';

export interface ReceiveDeps extends PressDeps {
  me: Me;
  store: Store;
  /** A group lives under another id now. */
  moved: (from: number, to: number) => Promise<void>;
  /** The bot was put into a chat or out of it. */
  onMember: (chatId: number, status: string) => void;
}

/** How many messages of a chat an edited one is looked for in. */
const EDITABLE = 200;

/**
 * Takes an update in: when this resolves, everything in it lies in the database and Telegram may be told so. Throws when the
 * database does; then the same update is to come again. Repeats change nothing.
 */
export async function receive(update: Update, deps: ReceiveDeps): Promise<void> {
  const { message, edited_message: edited, callback_query: query, my_chat_member: member } = update;
  if (message) await receiveMessage(message, deps);
  if (edited) await receiveEdited(edited, deps);
  if (query) await press(query, deps);
  if (member) deps.onMember(member.chat.id, member.new_chat_member.status);
}

async function receiveMessage(message: TelegramMessage, deps: ReceiveDeps): Promise<void> {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from, chat } = message;
  if (to !== undefined) return deps.moved(chat.id, to);
  if (from !== undefined) return deps.moved(from, chat.id);
  const heard = readMessage(message, deps.me, false);
  if (heard) await accept(heard, deps);
}

/** Telegram also calls a message edited when a preview or a reaction was added: what says the same as before is none. */
async function receiveEdited(edited: TelegramMessage, deps: ReceiveDeps): Promise<void> {
  const heard = readMessage(edited, deps.me, true);
  if (!heard) return;
  const { chat, edits, text } = heard.message;
  const before = (await deps.store.inbox.ofChat(chat, EDITABLE)).findLast(
    (one) => one.channel === CHANNEL && (one.eventId === edits || one.edits === edits),
  );
  if (before?.text !== storable(text, normalise)) await accept(heard, deps);
}

/** A reply to the bot's buttons is a reply to what the buttons are about. */
async function accept({ message, button }: Heard, { port, seal }: ReceiveDeps): Promise<void> {
  const chatId = Number(message.chat.replace(/^.*:@?/, ''));
  const pressed = button === undefined ? undefined : seal.open(button, chatId);
  const asked = pressed && (await port.choice(pressed.row, pressed.at));
  const replyTo = asked?.replyTo;
  await port.accept(replyTo === undefined ? message : { ...message, replyTo });
}
