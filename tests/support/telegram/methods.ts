import { type Parsed, parseHtml } from './html.js';
import type { Upload } from './multipart.js';
import { type Method, REQUESTS } from './requests.js';
import { type ApiState, BOT } from './state.js';

export type Answer =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: Record<string, number> };

/** A refusal as the Bot API words it. */
export class Refused extends Error {
  readonly answer: Answer;
  constructor(code: number, description: string, parameters?: Record<string, number>) {
    super(description);
    this.answer = { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  }
}

type Payload = Record<string, unknown>;

/** What each method does on a Telegram where every chat exists and the bot may do everything. */
export async function answerTo(
  method: Method,
  payload: Payload,
  files: Map<string, Upload>,
  api: ApiState,
  closed: Promise<unknown>,
): Promise<Answer> {
  try {
    return { ok: true, result: await resultOf(method, payload, files, api, closed) };
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    api.violations.push(`${method}: ${error instanceof Error ? error.message : String(error)}`);
    return new Refused(400, 'Bad Request').answer;
  }
}

async function resultOf(
  method: Method,
  payload: Payload,
  files: Map<string, Upload>,
  api: ApiState,
  closed: Promise<unknown>,
): Promise<unknown> {
  switch (method) {
    case 'getMe':
      return { ...BOT, can_join_groups: true, can_read_all_group_messages: api.options.readsAll };
    case 'getUpdates':
      return updates(REQUESTS.getUpdates.parse(payload), api, closed);
    case 'setWebhook': {
      const { url, secret_token: secret } = REQUESTS.setWebhook.parse(payload);
      api.webhook = { url, secret };
      return true;
    }
    case 'deleteWebhook':
      api.webhook = undefined;
      return true;
    case 'sendMessage': {
      const read = REQUESTS.sendMessage.parse(payload);
      return send(
        method,
        read,
        read.parse_mode === 'HTML' ? parsed(read.text) : { text: read.text, entities: [] },
        api,
      );
    }
    case 'sendDocument': {
      const read = REQUESTS.sendDocument.parse(payload);
      return send(method, read, { text: '', entities: [] }, api, uploaded(read.document, files, 50));
    }
    case 'sendPhoto': {
      const read = REQUESTS.sendPhoto.parse(payload);
      return send(method, read, { text: '', entities: [] }, api, uploaded(read.photo, files, 10));
    }
    case 'editMessageReplyMarkup': {
      const { message_id: id, reply_markup: markup } = REQUESTS.editMessageReplyMarkup.parse(payload);
      const message = api.sent.find((one) => one.message === id);
      if (!message) throw new Refused(400, 'Bad Request: message to edit not found');
      message.buttons = markup?.inline_keyboard.flat() ?? [];
      return true;
    }
    case 'answerCallbackQuery': {
      const { callback_query_id: id, text } = REQUESTS.answerCallbackQuery.parse(payload);
      api.answered.push({ id, ...(text === undefined ? {} : { text }) });
      return true;
    }
    case 'getFile': {
      const { file_id: id } = REQUESTS.getFile.parse(payload);
      const file = api.files.get(id);
      if (!file) throw new Refused(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_path: file.path };
    }
    case 'setMyCommands':
    case 'editMessageText':
      return true;
  }
}

async function updates(
  {
    offset = 0,
    limit = 100,
    timeout = 0,
  }: { offset?: number | undefined; limit?: number | undefined; timeout?: number | undefined },
  api: ApiState,
  closed: Promise<unknown>,
): Promise<unknown[]> {
  if (api.webhook) throw new Refused(409, "Conflict: can't use getUpdates method while webhook is active");
  api.updates = api.updates.filter(({ update_id: id }) => id >= offset);
  if (api.updates.length === 0 && timeout > 0 && (await api.poll(closed)) === 'conflict') {
    throw new Refused(409, 'Conflict: terminated by other getUpdates request');
  }
  return api.updates.slice(0, limit);
}

function parsed(html: string): Parsed {
  const read = parseHtml(html);
  const length = read.text.trim().length;
  if (length === 0) throw new Refused(400, 'Bad Request: message text is empty');
  if (length > 4096) throw new Error(`a text of ${length} characters`);
  if (read.entities.length > 100) throw new Error(`${read.entities.length} entities`);
  return read;
}

function uploaded(link: string, files: Map<string, Upload>, megabytes: number): Upload {
  const file = files.get(link.replace('attach://', ''));
  if (!file) throw new Error(`nothing is attached as ${link}`);
  if (file.bytes.length > megabytes * 1024 * 1024) throw new Error(`more than ${megabytes} MB`);
  return file;
}

interface Bound {
  chat_id: number;
  message_thread_id?: number | undefined;
  reply_parameters?: { message_id: number } | undefined;
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] } | undefined;
}

function send(method: Method, read: Bound, { text, entities }: Parsed, api: ApiState, file?: Upload): unknown {
  const { chat_id: chat } = read;
  const to = api.migrated.get(chat);
  if (to !== undefined) {
    throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: to });
  }
  withinLimits(chat, api);
  const message = api.nextMessage++;
  const { message_thread_id: thread, reply_parameters: reply } = read;
  api.sent.push({
    method,
    chat,
    message,
    text,
    called: entities.flatMap(({ url = '' }) => /^tg:\/\/user\?id=(\d+)$/.exec(url)?.[1] ?? []),
    ...(reply === undefined ? {} : { replyTo: reply.message_id }),
    ...(thread === undefined ? {} : { thread }),
    buttons: read.reply_markup?.inline_keyboard.flat() ?? [],
    ...(file === undefined ? {} : { file }),
  });
  return { message_id: message, date: 1, chat: { id: chat, type: chat < 0 ? 'supergroup' : 'private' }, text };
}

/** Twenty a minute to a group: beyond, Telegram makes everybody wait. */
function withinLimits(chat: number, api: ApiState): void {
  if (chat > 0) return;
  const now = api.options.clock();
  const recent = (api.sends.get(chat) ?? []).filter((at) => at > now - 60_000);
  const [first = now] = recent;
  if (recent.length >= 20) {
    const wait = Math.ceil((first + 60_000 - now) / 1000);
    throw new Refused(429, `Too Many Requests: retry after ${wait}`, { retry_after: wait });
  }
  api.sends.set(chat, [...recent, now]);
}
