import { z } from 'zod';
import { common, commonOf, digits } from './app-common.js';
import { appEventSchema } from './app-event.js';
import { shaped } from './text.js';

const message = { ...common, MsgId: digits };
/** Messages carry a 64-bit MsgId, too long for a number: it stays text. */
const idOf = (wire: z.infer<z.ZodObject<typeof message>>) => ({ ...commonOf(wire), msgId: wire.MsgId });

const textSchema = z
  .object({ ...message, Content: z.string() })
  .transform((wire) => ({ ...idOf(wire), kind: 'text' as const, content: wire.Content }));

const imageSchema = z
  .object({ ...message, PicUrl: z.string(), MediaId: z.string() })
  .transform((wire) => ({ ...idOf(wire), kind: 'image' as const, picUrl: wire.PicUrl, mediaId: wire.MediaId }));

const voiceSchema = z
  .object({ ...message, MediaId: z.string(), Format: z.string() })
  .transform((wire) => ({ ...idOf(wire), kind: 'voice' as const, mediaId: wire.MediaId, format: wire.Format }));

const videoSchema = z
  .object({ ...message, MediaId: z.string(), ThumbMediaId: z.string() })
  .transform((wire) => ({ ...idOf(wire), kind: 'video' as const, mediaId: wire.MediaId, thumb: wire.ThumbMediaId }));

const locationSchema = z
  .object({ ...message, Location_X: z.string(), Location_Y: z.string(), Label: z.string() })
  .transform((wire) => ({
    ...idOf(wire),
    kind: 'location' as const,
    latitude: wire.Location_X,
    longitude: wire.Location_Y,
    label: wire.Label,
  }));

const linkSchema = z
  .object({ ...message, Title: z.string(), Description: z.string(), Url: z.string() })
  .transform((wire) => ({
    ...idOf(wire),
    kind: 'link' as const,
    title: wire.Title,
    description: wire.Description,
    url: wire.Url,
  }));

const otherSchema = z
  .object({ ...common, MsgId: digits.optional(), MsgType: z.string().min(1) })
  .transform((wire) => ({ ...commonOf(wire), msgId: wire.MsgId, kind: 'other' as const, type: wire.MsgType }));

const kinds = new Map<string, z.ZodType<AppCallback>>([
  ['text', textSchema],
  ['image', imageSchema],
  ['voice', voiceSchema],
  ['video', videoSchema],
  ['location', locationSchema],
  ['link', linkSchema],
  ['event', appEventSchema],
]);

/** What somebody sent to a self-built app 自建应用 in its own conversation, or did there. */
export type AppCallback =
  | z.infer<typeof textSchema>
  | z.infer<typeof imageSchema>
  | z.infer<typeof voiceSchema>
  | z.infer<typeof videoSchema>
  | z.infer<typeof locationSchema>
  | z.infer<typeof linkSchema>
  | z.infer<typeof appEventSchema>
  | z.infer<typeof otherSchema>;

const typeSchema = z.object({ MsgType: z.string() });

/** @throws WecomCallbackError `message` */
export function readAppCallback(value: unknown): AppCallback {
  const { MsgType } = shaped(value, typeSchema, 'message');
  return shaped<AppCallback>(value, kinds.get(MsgType) ?? otherSchema, 'message');
}

/**
 * Tells a callback that was sent again (WeCom tries three times when it hears nothing for 5 seconds) from a new one: by
 * MsgId, events by who and when; what was pressed is added, for two buttons may be pressed within one second.
 */
export function appDedupKey(callback: AppCallback): string {
  if (callback.kind !== 'event') return callback.msgId ?? `${callback.userId}:${callback.createTime}:${callback.kind}`;
  const { userId, createTime, event, eventKey, taskId } = callback;
  return [userId, createTime, event, eventKey ?? '', taskId ?? ''].join(':');
}
