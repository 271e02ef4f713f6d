import { z } from 'zod';

/** The documented fields of the methods that a bot like ours calls, https://core.telegram.org/bots/api; others are violations. */
const chatId = z.int();
const bytes = (max: number) =>
  z.string().refine((text) => Buffer.byteLength(text) <= max && text !== '', `1-${max} bytes`);

const keyboard = z.strictObject({
  inline_keyboard: z
    .array(
      z
        .array(z.strictObject({ text: z.string().min(1), callback_data: bytes(64) }))
        .min(1)
        .max(8),
    )
    .refine((rows) => rows.flat().length <= 100, 'at most 100 buttons'),
});

const bound = {
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  reply_parameters: z
    .strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
  reply_markup: keyboard.optional(),
};

const allowed = z.array(
  z.enum(['message', 'edited_message', 'callback_query', 'my_chat_member', 'channel_post', 'message_reaction']),
);

export const REQUESTS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().min(0).max(50).optional(),
    allowed_updates: allowed,
  }),
  setWebhook: z.strictObject({
    url: z.url({ protocol: /^https$/ }),
    secret_token: z.string().regex(/^[\w-]{1,256}$/),
    allowed_updates: allowed,
    drop_pending_updates: z.literal(false).optional(),
    max_connections: z.int().min(1).max(100).optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.literal(false).optional() }),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1).max(256) }),
      )
      .max(100),
  }),
  sendMessage: z.strictObject({
    ...bound,
    text: z.string().min(1),
    parse_mode: z.literal('HTML').optional(),
    link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
  }),
  sendDocument: z.strictObject({ ...bound, document: z.string().startsWith('attach://') }),
  sendPhoto: z.strictObject({ ...bound, photo: z.string().startsWith('attach://') }),
  editMessageText: z.strictObject({
    chat_id: chatId,
    message_id: z.int(),
    text: z.string().min(1),
    parse_mode: z.literal('HTML').optional(),
    reply_markup: keyboard.optional(),
  }),
  editMessageReplyMarkup: z.strictObject({ chat_id: chatId, message_id: z.int(), reply_markup: keyboard.optional() }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string().min(1),
    text: z.string().max(200).optional(),
    show_alert: z.boolean().optional(),
  }),
  getFile: z.strictObject({ file_id: z.string().min(1) }),
} as const;

export type Method = keyof typeof REQUESTS;

export const isMethod = (name: string): name is Method => Object.hasOwn(REQUESTS, name);
