import { createHash } from 'node:crypto';
import { z } from 'zod';
import { aibotCard, cardUpdateBody } from './cards.js';
import { bytes } from './fields.js';

/** Passive replies of an aibot 被动回复消息 (101031); unknown fields are refused. */
const MB = 1024 * 1024;
const picture = z
  .strictObject({ base64: z.base64(), md5: z.string() })
  .refine(({ base64 }) => Buffer.from(base64, 'base64').length <= 10 * MB, { error: 'a picture above 10 MB' })
  .refine(({ base64, md5 }) => createHash('md5').update(Buffer.from(base64, 'base64')).digest('hex') === md5, {
    error: 'md5 differs',
  });
const stream = z
  .strictObject({
    id: z.string().min(1),
    finish: z.boolean().optional(),
    content: z
      .string()
      .refine((content) => Buffer.byteLength(content) <= 20_480, { error: 'above 20480 bytes' })
      .optional(),
    msg_item: z
      .array(z.strictObject({ msgtype: z.literal('image'), image: picture }))
      .max(10)
      .optional(),
    feedback: z.strictObject({ id: bytes(256) }).optional(),
  })
  .refine(({ finish, msg_item }) => finish === true || msg_item === undefined, { error: 'pictures before the end' });

export const passiveReply = z.union([
  cardUpdateBody,
  z.discriminatedUnion('msgtype', [
    /** After enter_chat only. */
    z.strictObject({ msgtype: z.literal('text'), text: z.strictObject({ content: z.string().min(1) }) }),
    z.strictObject({ msgtype: z.literal('template_card'), template_card: aibotCard }),
    z.strictObject({ msgtype: z.literal('stream'), stream }),
    z.strictObject({
      msgtype: z.literal('stream_with_template_card'),
      stream,
      template_card: aibotCard.optional(),
    }),
  ]),
]);
