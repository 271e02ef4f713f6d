import { z } from 'zod';
import { pushSchema, replySchema } from './ws-shapes.js';
import { Refused, type Uploads } from './ws-uploads.js';

const MINUTE = 60_000;
const cardShape = z.looseObject({ task_id: z.string().optional() });
const clip = z.object({ media_id: z.string() });

export const taskIn = (card: object): string | undefined => cardShape.parse(card).task_id;

/** What stands in a chat, as its people see it; a stream is one entry that changes. */
export interface Shown {
  chat: string;
  how: 'reply' | 'push';
  stream?: string;
  finished?: boolean;
  text?: string;
  card?: z.infer<typeof cardShape>;
  file?: string;
}

/** Conversations of the bot: what is said in them, how often, and which streams are still open. */
export class Chats {
  readonly #now: () => number;
  readonly #uploads: Uploads;
  readonly #streams = new Map<string, number>();
  readonly #sends = new Map<string, number[]>();
  readonly contacts = new Set<string>();
  readonly shown: Shown[] = [];

  constructor(now: () => number, uploads: Uploads) {
    this.#now = now;
    this.#uploads = uploads;
  }

  reply(chat: string, body: unknown): undefined {
    const reply = replySchema.parse(body);
    if (reply.msgtype !== 'stream' && reply.msgtype !== 'stream_with_template_card') {
      this.#limit(chat);
      return void this.shown.push({ chat, how: 'reply', ...this.#content(reply) });
    }
    const { id, finish = false, content } = reply.stream;
    const first = this.#streams.get(id);
    const open = this.shown.find(({ stream }) => stream === id);
    if (first === undefined) {
      this.#limit(chat);
      this.#streams.set(id, this.#now());
      this.shown.push({ chat, how: 'reply', stream: id, finished: finish, text: content ?? '' });
    } else if (open?.finished || this.#now() - first > 6 * MINUTE)
      throw new Refused(846608, 'stream message update expired');
    else if (open) Object.assign(open, { finished: finish, text: content ?? '' });
  }

  push(body: unknown): undefined {
    if (z.object({ msgtype: z.literal('text') }).safeParse(body).success) throw new Refused(40008, 'invalid msgtype');
    const push = pushSchema.parse(body);
    if (!this.contacts.has(push.chatid)) throw new Refused(846611, 'no conversation with the bot');
    this.#limit(push.chatid);
    this.shown.push({ chat: push.chatid, how: 'push', ...this.#content(push) });
  }

  #content(
    body: z.infer<typeof pushSchema> | Exclude<z.infer<typeof replySchema>, { stream: unknown }>,
  ): Partial<Shown> {
    if (body.msgtype === 'markdown') return { text: body.markdown.content };
    if (body.msgtype === 'template_card') {
      const card = cardShape.parse(body.template_card);
      const known = this.shown.some((one) => card.task_id !== undefined && one.card?.task_id === card.task_id);
      if (known) throw new Error('a second card with that task_id');
      return { card };
    }
    const media = this.#uploads.media.get(clip.parse(body.msgtype === 'file' ? body.file : body.image).media_id);
    if (!media) throw new Refused(40007, 'invalid media_id');
    return { file: media.filename };
  }

  /** 30 a minute and 1000 an hour to one conversation. */
  #limit(chat: string): void {
    const now = this.#now();
    const sends = (this.#sends.get(chat) ?? []).filter((at) => now - at < 60 * MINUTE);
    if (sends.length >= 1000 || sends.filter((at) => now - at < MINUTE).length >= 30) throw new Refused(45009, 'limit');
    this.#sends.set(chat, [...sends, now]);
  }
}
