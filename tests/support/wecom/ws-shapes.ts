import { z } from 'zod';
import { aibotCard } from './qyapi/cards.js';

/** What the documentation (path 101463, 101031, 101032) lets a bot send; strict, so that an invented field is found. */
const short = (most: number) =>
  z.string().refine((text) => text !== '' && Buffer.byteLength(text) <= most, { message: `1 to ${most} bytes` });

const content = short(20_480);
const streamSchema = z.strictObject({
  id: short(256),
  finish: z.boolean().optional(),
  content: content.optional(),
});

const media = z.strictObject({ media_id: z.string() });
const kinds = [
  z.strictObject({ msgtype: z.literal('markdown'), markdown: z.strictObject({ content }) }),
  z.strictObject({ msgtype: z.literal('template_card'), template_card: aibotCard }),
  z.strictObject({ msgtype: z.literal('file'), file: media }),
  z.strictObject({ msgtype: z.literal('image'), image: media }),
] as const;

export const replySchema = z.discriminatedUnion('msgtype', [
  z.strictObject({ msgtype: z.literal('stream'), stream: streamSchema }),
  z.strictObject({
    msgtype: z.literal('stream_with_template_card'),
    stream: streamSchema,
    template_card: aibotCard.optional(),
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
