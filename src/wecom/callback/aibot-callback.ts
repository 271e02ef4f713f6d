import { z } from 'zod';
import { contentShapes } from './aibot-content.js';
import { eventSchema } from './aibot-event.js';
import { shaped } from './text.js';

const common = {
  /** Unique to the callback: the same one may come several times. */
  msgid: z.string().min(1),
  aibotid: z.string().min(1),
  /** `userid` is encrypted unless a super-administrator made the bot (see `openUserIdToUserId`). */
  from: z.object({ userid: z.string().min(1), corpid: z.string().optional() }),
  /** Only of groups. */
  chatid: z.string().min(1).optional(),
  /** Seconds since 1970; promised for events only. */
  create_time: z.int().optional().catch(undefined),
  /** Takes one answer within one hour. */
  response_url: z.string().min(1).optional(),
};
const spoken = { ...common, chattype: z.enum(['single', 'group']) };

const messageSchema = z
  .discriminatedUnion('msgtype', [
    z.object({ ...spoken, ...contentShapes.text }),
    z.object({ ...spoken, ...contentShapes.image }),
    z.object({ ...spoken, ...contentShapes.mixed }),
    z.object({ ...spoken, ...contentShapes.voice }),
    z.object({ ...spoken, ...contentShapes.file }),
    z.object({ ...spoken, ...contentShapes.video }),
  ])
  .refine(({ chattype, chatid }) => chattype === 'single' || chatid !== undefined, { path: ['chatid'] });

/** 流式消息刷新: WeCom asks for the newest content of an unfinished stream; URL mode only. */
const refreshSchema = z.object({ ...spoken, msgtype: z.literal('stream'), stream: z.object({ id: z.string() }) });

/** `chattype` is missing in the documented example of enter_chat. */
const happeningSchema = z.object({
  ...common,
  chattype: z.enum(['single', 'group']).optional(),
  msgtype: z.literal('event'),
  event: eventSchema,
});

const known = [...Object.keys(contentShapes), 'stream', 'event'];
const otherSchema = z
  .object({ ...common, msgtype: z.string().min(1) })
  .refine(({ msgtype }) => !known.includes(msgtype), { path: ['msgtype'] })
  .transform(({ msgtype, ...rest }) => ({ ...rest, msgtype: 'other' as const, type: msgtype }));

export type AibotMessage = z.infer<typeof messageSchema>;
export type AibotRefresh = z.infer<typeof refreshSchema>;
export type AibotEvent = z.infer<typeof happeningSchema>;
/** A kind of callback that WeCom added later: acknowledge and leave it. */
export type AibotOther = z.infer<typeof otherSchema>;
export type AibotCallback = AibotMessage | AibotRefresh | AibotEvent | AibotOther;

const typeSchema = z.object({ msgtype: z.string() });

/**
 * Reads what an aibot 智能机器人 was sent: the decrypted JSON of the URL mode or a frame's `body` of the long connection.
 *
 * @throws WecomCallbackError `message`
 */
export function readAibotCallback(value: unknown): AibotCallback {
  const { msgtype } = shaped(value, typeSchema, 'message');
  if (msgtype === 'event') return shaped(value, happeningSchema, 'message');
  if (msgtype === 'stream') return shaped(value, refreshSchema, 'message');
  return known.includes(msgtype) ? shaped(value, messageSchema, 'message') : shaped(value, otherSchema, 'message');
}
