import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Outcome } from '../../bot/channel.js';
import { MAX_TEXT } from '../../bot/setting.js';
import type { Attachment, Chat, Message } from '../../model/message.js';
import { queryOf, seatOf } from '../chats.js';
import { CHANNEL, type WebDeps } from '../deps.js';
import { keepFile, MAX_FILE_BYTES, MAX_FILES } from '../files.js';
import { loadTalk, pieces } from '../log.js';
import { LOGIN_PAGE_WORDS } from '../login/words.js';
import { keepNotice } from '../notices.js';
import { viewerOf } from '../viewer.js';
import { WORDS } from '../words.js';

const FORM_BYTES = 1024 * 1024;
const EVENT_ID = /^[\w-]{1,64}$/;

const id = z.string().regex(EVENT_ID).optional().catch(undefined);
const formSchema = z.object({
  /** In the trial; who is logged in is who one is. */
  who: z.string().max(200).optional(),
  csrf: z.string().max(200).optional(),
  chat: z.string().max(200),
  text: z.string().default(''),
  key: id,
  replyTo: id,
  edits: id,
  addressed: z.string().optional(),
  /** Page of ours that a form without script comes back to. */
  back: z
    .string()
    .regex(/^\/(?:todo|files|settings|items\/[^/?#\\]{1,60})(?:\?[^#]*)?$/)
    .optional()
    .catch(undefined),
  files: z
    .union([z.instanceof(File), z.array(z.instanceof(File))])
    .optional()
    .transform((files) => [files ?? []].flat().filter((file) => file.size > 0)),
});
type Form = z.output<typeof formSchema>;

class Refused extends Error {
  readonly status: 400 | 403 | 404 | 413;
  constructor(message: string, status: 400 | 403 | 404 | 413 = 400) {
    super(message);
    this.status = status;
  }
}

async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  // An empty field of a form is a field that was not given.
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
  const read = formSchema.safeParse(given);
  if (!read.success) throw new Refused(WORDS.errors.badForm);
  const form = read.data;
  if (form.text.trim() === '' && form.files.length === 0) throw new Refused(WORDS.errors.emptyMessage);
  if (form.text.length > MAX_TEXT) throw new Refused(WORDS.errors.tooLong(MAX_TEXT), 413);
  if (form.files.length > MAX_FILES) throw new Refused(WORDS.errors.tooMany(MAX_FILES), 413);
  return form;
}

/** A message may quote any message of its chat, and replace only its sender's own. */
async function checkLinks(form: Form, who: string, chat: Chat, deps: WebDeps): Promise<void> {
  for (const [link, own] of [
    [form.replyTo, false],
    [form.edits, true],
  ] as const) {
    if (link === undefined) continue;
    const row = await deps.store.inbox.find(CHANNEL, link);
    if (!row || row.chat !== chat.id) throw new Refused(WORDS.errors.badReply);
    if (own && row.sender !== who) throw new Refused(WORDS.errors.notYours, 403);
  }
}

async function toMessage(form: Form, sender: string, chat: Chat, deps: WebDeps): Promise<Message> {
  const attachments: Attachment[] = [];
  for (const file of form.files) {
    attachments.push(await keepFile(deps.dataDir, file.name, Buffer.from(await file.arrayBuffer())));
  }
  const message: Message = {
    channel: CHANNEL,
    eventId: form.key ?? randomUUID(),
    at: deps.now(),
    chat: chat.id,
    sender,
    text: form.text.replace(/\r\n?/g, '\n').trim(),
    addressed: chat.kind === 'private' || form.addressed !== undefined,
    attachments,
  };
  if (form.replyTo !== undefined) message.replyTo = form.replyTo;
  if (form.edits !== undefined) message.edits = form.edits;
  return message;
}

/** Replies that go to another chat than the message came from. */
async function tellOthers(outcome: Outcome, message: Message, deps: WebDeps): Promise<void> {
  for (const [at, reply] of outcome.reply.entries()) {
    if (reply.chat === message.chat) continue;
    await keepNotice(deps.store, { ...reply, key: `n-${message.eventId}-${at}` }, message.at);
    deps.hub.publish(reply.chat);
  }
}

/** The way in: one message of the work group, to the bot. */
export function sayRoute(app: Hono, deps: WebDeps): void {
  const limit = bodyLimit({
    maxSize: MAX_FILE_BYTES + FORM_BYTES,
    onError: (c) => c.json({ error: WORDS.errors.tooLarge }, 413),
  });
  app.post('/say', limit, async (c) => {
    try {
      const form = await readForm(c);
      if (!deps.entrance.trusts(c, form.csrf)) throw new Refused(LOGIN_PAGE_WORDS.badForm, 403);
      const seat = await seatOf(deps, c, { who: form.who, chat: form.chat });
      if (!seat.person) throw new Refused(WORDS.errors.noPerson, 404);
      if (!seat.current) throw new Refused(WORDS.errors.noChat, 404);
      const receive = deps.receive();
      if (!receive) return c.json({ error: WORDS.errors.server }, 503);
      const { chat } = seat.current;
      await checkLinks(form, seat.person.name, chat, deps);
      // A one-to-one chat is known to the store from its first message on.
      if (chat.kind === 'private') await deps.store.chats.save(chat);
      const message = await toMessage(form, seat.person.name, chat, deps);
      const outcome = await receive(message).catch((error: unknown) => {
        deps.onError(error);
        return undefined;
      });
      if (outcome) await tellOthers(outcome, message, deps);
      deps.hub.publish(chat.id);
      if (!c.req.header('accept')?.includes('application/json')) {
        if (form.back !== undefined) {
          const mark = form.back.includes('?') ? '&' : '?';
          return c.redirect(`${form.back}${mark}said=${encodeURIComponent(message.eventId)}`, 303);
        }
        return c.redirect(`/?${queryOf({ ...seat, person: seat.person, current: seat.current })}`, 303);
      }
      const viewer = viewerOf(seat.person, seat.people, await deps.ledgers());
      const entries = await pieces(await loadTalk(deps.store, chat.id), viewer, 5);
      const answer = { entries, next: randomUUID() };
      return outcome ? c.json(answer) : c.json({ ...answer, error: WORDS.errors.failed }, 500);
    } catch (error) {
      if (error instanceof Refused) return c.json({ error: error.message }, error.status);
      throw error;
    }
  });
}
