import { z } from 'zod';

/** A picture or file that hangs on a message: which attachment it is, and where it lies for five minutes. */
const mediaSchema = z.object({
  index: z.int(),
  url: z.string(),
  /** Of the long connection; in URL mode the callback's key opens it. */
  aeskey: z.string().optional(),
  /** Not encrypted at all (pictures sent to an app). */
  plain: z.boolean().optional(),
});
export type Media = z.infer<typeof mediaSchema>;

/** What a message leaves for answering it and for fetching what hangs on it (`Message.handle`). */
const handleSchema = z.object({
  chat: z.string(),
  /** Milliseconds since 1970 when it came. */
  at: z.number(),
  msgid: z.string(),
  /** The conversation as WeCom calls it: chatid, or the userid before it was made plain. */
  to: z.string(),
  /** Of the frame of the long connection; takes answers for 24 hours. */
  reqId: z.string().optional(),
  /** response_url; takes one answer within an hour. */
  url: z.string().optional(),
  /** Came to the self-built app 自建应用, in its own conversation. */
  app: z.boolean().optional(),
  /** Came by the URL callback: WeCom asks again for a stream that is not finished. */
  stream: z.boolean().optional(),
  media: z.array(mediaSchema).optional(),
});
export type Handle = z.infer<typeof handleSchema>;

/** The handle of a message of this channel that came from that chat. */
export function readHandle(handle: unknown, chat: string): Handle | undefined {
  const read = handleSchema.safeParse(handle);
  return read.success && read.data.chat === chat ? read.data : undefined;
}
