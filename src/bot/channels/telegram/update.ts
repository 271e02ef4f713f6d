import { z } from 'zod';

/**
 * The parts of a Telegram update that this channel reads, https://core.telegram.org/bots/api#update. What is not named is
 * dropped; what is named and has another shape makes the update malformed.
 */
const user = z.object({
  id: z.int(),
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
});

const chat = z.object({ id: z.int(), type: z.enum(['private', 'group', 'supergroup', 'channel']) });

const entity = z.object({
  type: z.string(),
  /** In UTF-16 code units, like the indices of a JavaScript string. */
  offset: z.int().min(0),
  length: z.int().min(0),
  user: z.object({ id: z.int() }).optional(),
});
export type Entity = z.infer<typeof entity>;

const file = z.object({
  file_id: z.string().min(1).max(512),
  file_name: z.string().optional(),
  file_size: z.number().min(0).optional(),
});

const keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
});

/** Seconds since 1970, up to the year 2100. */
const seconds = z.int().min(0).max(4_102_444_800);

const repliedTo = z.object({
  message_id: z.int(),
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_markup: keyboard.optional(),
  /** Set on the message that opened a topic; everything said in the topic "replies" to it. */
  forum_topic_created: z.unknown().optional(),
});

const message = z.object({
  message_id: z.int(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  date: seconds,
  edit_date: seconds.optional(),
  chat,
  from: user.optional(),
  /** The chat in whose name it was said: an anonymous administrator, a linked channel. */
  sender_chat: z.object({ id: z.int() }).optional(),
  forward_origin: z.object({ sender_user: z.object({ id: z.int() }).optional() }).optional(),
  reply_to_message: repliedTo.optional(),
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entity).optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  audio: file.optional(),
  voice: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
});
export type TelegramMessage = z.infer<typeof message>;

const callbackQuery = z.object({
  id: z.string().min(1).max(256),
  from: user,
  data: z.string().optional(),
  message: z
    .object({
      message_id: z.int(),
      message_thread_id: z.int().optional(),
      is_topic_message: z.boolean().optional(),
      chat,
      reply_markup: keyboard.optional(),
    })
    .optional(),
});
export type CallbackQuery = z.infer<typeof callbackQuery>;

export const updateSchema = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.string() }) }).optional(),
});
export type Update = z.infer<typeof updateSchema>;

export const updateId = z.object({ update_id: z.int() });

/** What Telegram is asked for, always said explicitly: leaving it out would keep whatever was asked for before. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;
