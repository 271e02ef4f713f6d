import { createHash } from 'node:crypto';
import { instantOf } from '../../../clock.js';
import type { Message } from '../../../model/message.js';
import { cleanText } from '../../../store/text.js';
import { type Me, wordsFor } from './addressed.js';
import { attachedTo, type Handle } from './attached.js';
import { withoutNumber } from './split.js';
import type { CallbackQuery, TelegramMessage } from './update.js';
import { TELEGRAM_WORDS as W } from './words.js';

export const CHANNEL = 'telegram';

/** A message for the bot, and the data of a button below the bot's message that it replies to. */
export interface Heard {
  message: Message;
  button?: string;
}

type TelegramChat = TelegramMessage['chat'];
type User = NonNullable<TelegramMessage['from']>;

/** `telegram:-100…` a group, `telegram:@ID` the talk alone with that account. */
export function chatOf(chat: TelegramChat): string {
  return chat.type === 'private' ? `${CHANNEL}:@${chat.id}` : `${CHANNEL}:${chat.id}`;
}

const eventOf = (chatId: number, messageId: number) => `${chatId}:${messageId}`;

/**
 * What was said, for the bot; undefined where nobody who can be known says anything: other bots, channels, anonymous
 * administrators (one account for all of them), notices that somebody joined or pinned.
 */
export function readMessage(message: TelegramMessage, me: Me, edited: boolean): Heard | undefined {
  const { chat, from } = message;
  if (chat.type === 'channel' || from === undefined || from.is_bot || message.sender_chat !== undefined)
    return undefined;
  const attached = attachedTo(message);
  const raw = message.text ?? message.caption;
  if (raw === undefined && attached.length === 0) return undefined;
  const words = wordsFor(
    me,
    raw ?? '',
    (message.text === undefined ? message.caption_entities : message.entities) ?? [],
  );
  const text = cleanText(asForwarded(message, words.text));
  const { quoted, button, addressed } = quotedBy(message, me);
  const event = eventOf(chat.id, message.message_id);
  return {
    message: {
      ...said(chat, from),
      eventId: edited ? `${event}:${message.edit_date ?? 0}:${hashOf(text)}` : event,
      at: instantOf(((edited ? message.edit_date : undefined) ?? message.date) * 1000),
      text,
      addressed: chat.type === 'private' || words.addressed || addressed,
      ...quoted,
      ...(edited ? { edits: event } : {}),
      attachments: attached.map(({ attachment }) => attachment),
      handle: handleOf(
        message,
        attached.map(({ file }) => file),
      ),
    },
    ...(button === undefined ? {} : { button }),
  };
}

/** A press of a button as words: one press of one person on one of the bot's messages, however often it is repeated. */
export function readPress(
  query: CallbackQuery & { message: NonNullable<CallbackQuery['message']> },
  choice: { row: number; say: string; replyTo?: string },
  at: Message['at'],
): Message {
  return {
    ...said(query.message.chat, query.from),
    eventId: `press:${choice.row}:${query.from.id}`,
    at,
    text: choice.say,
    addressed: true,
    ...(choice.replyTo === undefined ? {} : { replyTo: choice.replyTo }),
    attachments: [],
    handle: handleOf(query.message, []),
  };
}

function said(
  chat: TelegramChat,
  from: User,
): Pick<Message, 'channel' | 'chat' | 'chatKind' | 'sender' | 'senderName'> {
  return {
    channel: CHANNEL,
    chat: chatOf(chat),
    chatKind: chat.type === 'private' ? 'private' : 'group',
    sender: `${CHANNEL}:${from.id}`,
    senderName: cleanText(fullName(from)),
  };
}

function handleOf(
  message: Pick<TelegramMessage, 'chat' | 'message_id' | 'message_thread_id' | 'is_topic_message'>,
  files: Handle['files'],
): Handle {
  const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
  return { chat: message.chat.id, message: message.message_id, ...(thread === undefined ? {} : { thread }), files };
}

/** Whom it replies to: a person's message by its id; the bot's own by its words, for the bot keeps no ids of what it sent. */
function quotedBy(
  { chat, reply_to_message: to }: TelegramMessage,
  me: Me,
): { quoted: Pick<Message, 'replyTo' | 'quote'>; button?: string; addressed: boolean } {
  if (to === undefined || to.forum_topic_created !== undefined) return { quoted: {}, addressed: false };
  if (to.from?.id !== me.id) return { quoted: { replyTo: eventOf(chat.id, to.message_id) }, addressed: false };
  const quote = cleanText(withoutNumber(to.text ?? to.caption ?? ''));
  const button = to.reply_markup?.inline_keyboard.flat().find(({ callback_data }) => callback_data)?.callback_data;
  return { quoted: quote === '' ? {} : { quote }, addressed: true, ...(button === undefined ? {} : { button }) };
}

/** Rule 2: what somebody else said is no report of who passes it on; it gets the word that people write before it. */
function asForwarded({ forward_origin: origin, from }: TelegramMessage, text: string): string {
  if (origin === undefined || text === '' || origin.sender_user?.id === from?.id) return text;
  return W.forwarded + text;
}

/** Chinese names as they are written in China, whichever way round they were filled in. */
function fullName({ first_name: first, last_name: last = '' }: User): string {
  const han = /^\p{Script=Han}+$/u;
  return han.test(first) && han.test(last) ? last + first : `${first} ${last}`.trim();
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8);
