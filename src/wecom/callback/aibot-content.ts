import { z } from 'zod';

/** What a person sent, or quoted 引用. The quoted message's own id is not told. */
const text = z.object({ content: z.string() });
/** The address is valid for 5 minutes, what lies there is encrypted; `aeskey` only on the long connection. */
const media = z.object({ url: z.string().min(1), aeskey: z.string().min(1).optional() });
/** Already made into text by WeCom. */
const voice = z.object({ content: z.string() });

/** A kind that WeCom added later: kept by its name, so that what is around it can still be read. */
const unlike = <Known extends string>(known: readonly Known[]) =>
  z
    .object({ msgtype: z.string().min(1) })
    .refine(({ msgtype }) => !known.some((one) => one === msgtype), { path: ['msgtype'] })
    .transform(({ msgtype }) => ({ msgtype: 'other' as const, type: msgtype }));

const mixedItem = z.union([
  z.discriminatedUnion('msgtype', [
    z.object({ msgtype: z.literal('text'), text }),
    z.object({ msgtype: z.literal('image'), image: media }),
  ]),
  unlike(['text', 'image']),
]);
/** 图文混排: text and pictures in the order in which they stand. */
const mixed = z.object({ msg_item: z.array(mixedItem) });

const shapes = {
  text: { msgtype: z.literal('text'), text },
  image: { msgtype: z.literal('image'), image: media },
  mixed: { msgtype: z.literal('mixed'), mixed },
  voice: { msgtype: z.literal('voice'), voice },
  file: { msgtype: z.literal('file'), file: media },
  video: { msgtype: z.literal('video'), video: media },
};

const quoteSchema = z.union([
  z.discriminatedUnion('msgtype', [
    z.object(shapes.text),
    z.object(shapes.image),
    z.object(shapes.mixed),
    z.object(shapes.voice),
    z.object(shapes.file),
    z.object(shapes.video),
  ]),
  unlike(Object.keys(shapes)),
]);

/** The six kinds of message, each with what it may quote. */
export const contentShapes = {
  text: { ...shapes.text, quote: quoteSchema.optional() },
  image: { ...shapes.image, quote: quoteSchema.optional() },
  mixed: { ...shapes.mixed, quote: quoteSchema.optional() },
  voice: { ...shapes.voice, quote: quoteSchema.optional() },
  file: { ...shapes.file, quote: quoteSchema.optional() },
  video: { ...shapes.video, quote: quoteSchema.optional() },
};

export type AibotQuote = z.infer<typeof quoteSchema>;
export type AibotMedia = z.infer<typeof media>;
