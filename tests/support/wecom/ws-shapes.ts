import { z } from 'zod';

/** What the documentation (path 101463, 101031, 101032) lets a bot send; strict, so that an invented field is found. */
const short = (most: number) =>
  z.string().refine((text) => text !== '' && Buffer.byteLength(text) <= most, { message: `1 to ${most} bytes` });
const words = (most: number) =>
  z.string().refine((text) => [...text].length <= most, { message: `at most ${most} 字` });

const content = short(20_480);
export const streamSchema = z.strictObject({
  id: short(256),
  finish: z.boolean().optional(),
  content: content.optional(),
});

const title = z.strictObject({ title: words(26).optional(), desc: words(30).optional() });
const option = z.strictObject({ id: short(128), text: words(11), is_checked: z.boolean().optional() });
const button = z.strictObject({ text: words(10), style: z.int().min(1).max(4).optional(), key: short(1024) });
const base = {
  main_title: title.optional(),
  sub_title_text: words(112).optional(),
  task_id: z.string().regex(/^[0-9A-Za-z_\-@]{1,128}$/),
};
const jump = z.strictObject({ type: z.int(), url: z.string().optional() });

export const cardSchema = z.discriminatedUnion('card_type', [
  z.strictObject({
    ...base,
    card_type: z.literal('button_interaction'),
    button_list: z.array(button).min(1).max(6),
    card_action: jump.optional(),
  }),
  z.strictObject({
    ...base,
    card_type: z.literal('vote_interaction'),
    checkbox: z.strictObject({
      question_key: short(1024),
      mode: z.union([z.literal(0), z.literal(1)]).optional(),
      disable: z.boolean().optional(),
      option_list: z.array(option).min(1).max(20),
    }),
    submit_button: z.strictObject({ text: words(10), key: short(1024) }),
  }),
  z.strictObject({ ...base, task_id: base.task_id.optional(), card_type: z.literal('text_notice'), card_action: jump }),
]);

const media = z.strictObject({ media_id: z.string() });
const kinds = [
  z.strictObject({ msgtype: z.literal('markdown'), markdown: z.strictObject({ content }) }),
  z.strictObject({ msgtype: z.literal('template_card'), template_card: cardSchema }),
  z.strictObject({ msgtype: z.literal('file'), file: media }),
  z.strictObject({ msgtype: z.literal('image'), image: media }),
] as const;

export const replySchema = z.discriminatedUnion('msgtype', [
  z.strictObject({ msgtype: z.literal('stream'), stream: streamSchema }),
  z.strictObject({
    msgtype: z.literal('stream_with_template_card'),
    stream: streamSchema,
    template_card: cardSchema.optional(),
  }),
  ...kinds,
]);

const to = { chatid: short(64), chat_type: z.int().min(0).max(2).optional() };
export const pushSchema = z.discriminatedUnion('msgtype', [
  kinds[0].extend(to),
  kinds[1].extend(to),
  kinds[2].extend(to),
  kinds[3].extend(to),
]);

export const updateSchema = z.strictObject({
  response_type: z.literal('update_template_card'),
  userids: z.array(z.string()).optional(),
  template_card: cardSchema,
});

export const subscribeSchema = z.strictObject({
  bot_id: z.string(),
  secret: z.string(),
  scene: z.int().optional(),
  plug_version: z.string().optional(),
});

export const uploadSchemas = {
  aibot_upload_media_init: z.strictObject({
    type: z.enum(['file', 'image', 'voice', 'video']),
    filename: short(256),
    total_size: z.int().min(5),
    total_chunks: z.int().min(1).max(100),
    md5: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
  }),
  aibot_upload_media_chunk: z.strictObject({
    upload_id: z.string(),
    chunk_index: z.int().min(0).max(99),
    base64_data: z.base64(),
  }),
  aibot_upload_media_finish: z.strictObject({ upload_id: z.string() }),
};

/** A frame from the bot: command, req_id, body where the command has one. */
export const frameSchema = z.strictObject({
  cmd: z.string(),
  headers: z.strictObject({ req_id: short(256) }),
  body: z.unknown().optional(),
});
export type Frame = z.infer<typeof frameSchema>;
