import { addressOf } from '../../address.js';
import { type Delivery, DeliveryError, type Limit, type Piece } from '../../channel.js';
import { type Handle, handleSchema } from './attached.js';
import { keyboardOf, type Seal } from './buttons.js';
import { CHANNEL } from './read.js';
import { toHtml, withCalled } from './render.js';
import { type Bound, type SendDeps, sendFile, sendOnce } from './send.js';
import { split } from './split.js';
import { TELEGRAM_WORDS as W } from './words.js';

/** One message a second to a chat, and twenty a minute to a group. */
export function limitsOf(bucket: string): readonly Limit[] {
  const perSecond = { count: 1, perMs: 1000 };
  return addressOf(bucket)?.private === false ? [perSecond, { count: 20, perMs: 60_000 }] : [perSecond];
}

/** Text first, the buttons below its last piece, then the files, one message each. */
export function piecesOf(out: Delivery, deps: SendDeps & { seal: Seal }): Piece[] {
  const chatId = chatIdOf(out.chat);
  if (chatId === undefined) throw new DeliveryError('refused', W.noChat);
  const called = out.called ?? [];
  const choices = out.choices ?? [];
  const text = out.text.trim() === '' && choices.length > 0 ? W.choose : out.text;
  const parts = split(text.trim() === '' && (out.files ?? []).length > 0 ? '' : withCalled(text, called));
  const bound = (to: number) => replyTo(out.handle, to);
  const messages = parts.map((part, at): Piece => {
    const buttons = at === parts.length - 1 ? choices : [];
    const send = (to: number) =>
      deps.client.send.sendMessage(to, toHtml(part, called), {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...bound(to),
        ...(buttons.length === 0
          ? {}
          : { reply_markup: keyboardOf(buttons, (choice) => deps.seal.data(out.id, choice, to)) }),
      });
    return { idempotent: false, send: () => sendOnce(deps, chatId, send) };
  });
  const files = (out.files ?? []).map(
    (file): Piece => ({ idempotent: false, send: () => sendFile(deps, chatId, file, bound) }),
  );
  return [...messages, ...files];
}

function chatIdOf(chat: string): number | undefined {
  const address = addressOf(chat);
  if (address?.platform !== CHANNEL) return undefined;
  const id = Number(address.id);
  return Number.isSafeInteger(id) && id !== 0 ? id : undefined;
}

/** Under the message that it answers, where that is in this very chat; as a message of its own when it was deleted meanwhile. */
function replyTo(handle: unknown, to: number): Bound {
  const read = handleSchema.safeParse(handle);
  if (!read.success || read.data.chat !== to) return {};
  const { message, thread }: Handle = read.data;
  return {
    reply_parameters: { message_id: message, allow_sending_without_reply: true },
    ...(thread === undefined ? {} : { message_thread_id: thread }),
  };
}
