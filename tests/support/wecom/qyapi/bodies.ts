import { createHash } from 'node:crypto';
import { z } from 'zod';
import { aibotCard, appCard, webhookCard } from './cards.js';
import { bytes, chars, flag, joined } from './fields.js';

const media = z.strictObject({ media_id: z.string().min(1) });
const safe = { safe: flag.optional() };
const textCard = (title: z.ZodType<string>, description: z.ZodType<string>) =>
  z.strictObject({ title, description, url: z.url(), btntxt: chars(4).optional() });
const markdown = (most: number) => z.strictObject({ content: bytes(most) });

/** message/send 发送应用消息 (90236). */
const receivers = {
  touser: joined(1000).optional(),
  toparty: joined(100).optional(),
  totag: joined(100).optional(),
  agentid: z.int(),
  enable_duplicate_check: flag.optional(),
  duplicate_check_interval: z.int().min(1).max(14_400).optional(),
};
const translated = { enable_id_trans: flag.optional() };
export const messageBody = z
  .discriminatedUnion('msgtype', [
    z.strictObject({
      ...receivers,
      ...safe,
      ...translated,
      msgtype: z.literal('text'),
      text: z.strictObject({ content: bytes(2048) }),
    }),
    z.strictObject({ ...receivers, msgtype: z.literal('markdown'), markdown: markdown(2048) }),
    z.strictObject({
      ...receivers,
      ...translated,
      msgtype: z.literal('textcard'),
      textcard: textCard(chars(128).min(1), chars(512).min(1)),
    }),
    z.strictObject({ ...receivers, ...safe, msgtype: z.literal('file'), file: media }),
    z.strictObject({ ...receivers, ...safe, msgtype: z.literal('image'), image: media }),
    z.strictObject({ ...receivers, ...translated, msgtype: z.literal('template_card'), template_card: appCard }),
  ])
  .refine(({ touser, toparty, totag }) => !!touser || !!toparty || !!totag, { error: 'no receivers' });

/** message/update_template_card 更新按钮为不可点击状态 (94888). */
export const closedCardBody = z.strictObject({
  userids: z.array(z.string().min(1)).max(1000).optional(),
  partyids: z.array(z.int()).max(100).optional(),
  tagids: z.array(z.int()).max(100).optional(),
  atall: flag.optional(),
  agentid: z.int(),
  response_code: z.string().min(1),
  button: z.strictObject({ replace_name: z.string().min(1) }),
});

/** appchat/create 创建群聊会话 (90245). */
export const chatBody = z.strictObject({
  name: chars(50).optional(),
  owner: z.string().optional(),
  userlist: z.array(z.string().min(1)).min(2).max(2000),
  chatid: z
    .string()
    .regex(/^[0-9A-Za-z]{1,32}$/)
    .optional(),
});

/** appchat/send 应用推送消息 (90248). */
const chat = { chatid: z.string().min(1) };
export const chatMessageBody = z.discriminatedUnion('msgtype', [
  z.strictObject({
    ...chat,
    ...safe,
    msgtype: z.literal('text'),
    text: z.strictObject({ content: bytes(2048), mentioned_list: z.array(z.string().min(1)).optional() }),
  }),
  z.strictObject({ ...chat, msgtype: z.literal('markdown'), markdown: markdown(2048) }),
  z.strictObject({ ...chat, ...safe, msgtype: z.literal('textcard'), textcard: textCard(bytes(128), bytes(512)) }),
  z.strictObject({ ...chat, ...safe, msgtype: z.literal('file'), file: media }),
  z.strictObject({ ...chat, ...safe, msgtype: z.literal('image'), image: media }),
]);

const MB = 1024 * 1024;
const picture = z
  .strictObject({ base64: z.base64(), md5: z.string() })
  .refine(({ base64, md5 }) => createHash('md5').update(Buffer.from(base64, 'base64')).digest('hex') === md5, {
    error: 'md5 differs',
  })
  .refine(({ base64 }) => Buffer.from(base64, 'base64').length <= 2 * MB, { error: 'a picture above 2 MB' })
  .refine(({ base64 }) => /^(\xff\xd8\xff|\x89PNG)/.test(Buffer.from(base64, 'base64').toString('latin1', 0, 4)), {
    error: 'neither JPG nor PNG',
  });
const article = z.strictObject({
  title: bytes(128),
  description: bytes(512).optional(),
  url: z.string().min(1),
  picurl: z.string().optional(),
});

/** webhook/send 消息推送（原群机器人） (99110). */
export const webhookBody = z.discriminatedUnion('msgtype', [
  z.strictObject({
    msgtype: z.literal('text'),
    text: z.strictObject({
      content: bytes(2048),
      mentioned_list: z.array(z.string().min(1)).optional(),
      mentioned_mobile_list: z.array(z.string().min(1)).optional(),
    }),
  }),
  z.strictObject({ msgtype: z.literal('markdown'), markdown: markdown(4096) }),
  z.strictObject({ msgtype: z.literal('markdown_v2'), markdown_v2: markdown(4096) }),
  z.strictObject({ msgtype: z.literal('image'), image: picture }),
  z.strictObject({ msgtype: z.literal('news'), news: z.strictObject({ articles: z.array(article).min(1).max(8) }) }),
  z.strictObject({ msgtype: z.literal('file'), file: media }),
  z.strictObject({ msgtype: z.literal('template_card'), template_card: webhookCard }),
]);

/** aibot/response 主动回复消息 (101138). */
export const responseBody = z.discriminatedUnion('msgtype', [
  z.strictObject({
    msgtype: z.literal('markdown'),
    markdown: z.strictObject({ content: bytes(20_480), feedback: z.strictObject({ id: bytes(256) }).optional() }),
  }),
  z.strictObject({ msgtype: z.literal('template_card'), template_card: aibotCard }),
]);

/** batch/openuserid_to_userid for an aibot's users (101521): no source_agentid. */
export const openUserIdsBody = z.strictObject({ open_userid_list: z.array(z.string().min(1)).min(1).max(1000) });
