import { z } from 'zod';
import {
  chatBody,
  chatMessageBody,
  closedCardBody,
  messageBody,
  openUserIdsBody,
  responseBody,
  webhookBody,
} from './bodies.js';
import { readMultipart, uploadFault } from './multipart.js';
import type { Platform, Sent } from './platform.js';

/** One request, its query already checked. */
export interface Incoming {
  query: URLSearchParams;
  contentType: string;
  body: Buffer;
}

export interface Route {
  method: 'GET' | 'POST';
  /** Names the query must have, all of them and no other. */
  query: string[];
  /** What is wrong with the body, if anything. */
  check(incoming: Incoming): string[];
  /** The answer; errcode 0 unless it says another. */
  handle(incoming: Incoming, platform: Platform): { errcode?: number; errmsg?: string } & Record<string, unknown>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ok = {};
const fail = (errcode: number, errmsg: string) => ({ errcode, errmsg });

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function jsonRoute<T>(
  query: string[],
  schema: z.ZodType<T>,
  handle: (body: T, platform: Platform, incoming: Incoming) => ReturnType<Route['handle']>,
): Route {
  return {
    method: 'POST',
    query,
    check({ contentType, body }) {
      const { error } = schema.safeParse(json(body));
      const issues = error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
      return /^application\/json\b/.test(contentType) ? issues : [...issues, `Content-Type ${contentType}`];
    },
    handle: (incoming, platform) => handle(schema.parse(json(incoming.body)), platform, incoming),
  };
}

const textOf = (body: object): string | undefined => {
  const schema = z.looseObject({ content: z.string() });
  const contents = Object.values(body).flatMap((part) => schema.safeParse(part).data?.content ?? []);
  return contents[0];
};
const said = (via: Sent['via'], to: string[], body: { msgtype: string }): Sent => ({
  via,
  to,
  msgtype: body.msgtype,
  text: textOf(body),
  body,
});
const mediaOf = (body: object): string | undefined =>
  Object.values(body).flatMap((part) => z.object({ media_id: z.string() }).safeParse(part).data?.media_id ?? [])[0];

const MEMBER_RATES = [
  [30, MINUTE],
  [1000, HOUR],
] as const;

const message = jsonRoute(['access_token'], messageBody, (body, platform, { body: bytes }) => {
  const named = body.touser?.split('|') ?? [];
  const all = named.includes('@all') || named.length === 0;
  const to = all ? named : named.filter(platform.sees);
  const invalid = all ? [] : named.filter((user) => !platform.sees(user));
  if (!all && to.length === 0) return fail(81013, 'user & party & tag all invalid');
  const media = mediaOf(body);
  if (media !== undefined && !platform.owns('app', media)) return fail(40007, 'invalid media_id');
  const answer = { invaliduser: invalid.join('|').toLowerCase(), msgid: `msg-${platform.sent.length + 1}` };
  if (body.enable_duplicate_check === 1 && platform.repeats(bytes.toString(), body.duplicate_check_interval ?? 1800)) {
    platform.duplicates++;
    return answer;
  }
  const reached = to.filter((user) => platform.within(`member ${user}`, MEMBER_RATES));
  platform.dropped += to.length - reached.length;
  if (reached.length > 0) platform.sent.push(said('message', reached, body));
  const interactive = body.msgtype === 'template_card' && /_interaction$/.test(body.template_card.card_type);
  return interactive ? { ...answer, response_code: platform.newCard() } : answer;
});

const closeCard = jsonRoute(['access_token'], closedCardBody, ({ response_code, button }, platform) => {
  const fault = platform.closeCard(response_code, button.replace_name);
  if (fault === undefined) return ok;
  platform.violations.push(`message/update_template_card: ${fault}`);
  return fail(40058, 'invalid response_code');
});

const createChat = jsonRoute(['access_token'], chatBody, (body, platform) => {
  const chatid = body.chatid ?? `chat${platform.chats.size + 1}`;
  if (platform.chats.has(chatid)) return fail(40058, 'chatid exists');
  platform.chats.set(chatid, body.userlist);
  return { chatid };
});

const chatMessage = jsonRoute(['access_token'], chatMessageBody, (body, platform) => {
  if (!platform.chats.has(body.chatid)) return fail(40050, 'chatid not exist');
  const media = mediaOf(body);
  if (media !== undefined && !platform.owns('app', media)) return fail(40007, 'invalid media_id');
  platform.sent.push(said('appchat', [body.chatid], body));
  return ok;
});

const webhookMessage = jsonRoute(['key'], webhookBody, (body, platform, { query }) => {
  const key = query.get('key') ?? '';
  if (!platform.hasWebhook(key)) return fail(93000, 'invalid webhook url');
  const media = mediaOf(body);
  if (media !== undefined && !platform.owns(key, media)) return fail(40007, 'invalid media_id');
  if (!platform.within(`webhook ${key}`, [[20, MINUTE]])) {
    platform.limited++;
    return fail(45009, 'api freq out of limit');
  }
  platform.sent.push(said('webhook', [key], body));
  return ok;
});

const response = jsonRoute(['response_code'], responseBody, (body, platform, { query }) => {
  const used = platform.useResponse(query.get('response_code') ?? '');
  if (typeof used === 'string') {
    platform.violations.push(`aibot/response: ${used}`);
    return fail(40058, 'invalid response_code');
  }
  if (!platform.within(`conversation ${used.chat}`, MEMBER_RATES)) {
    platform.limited++;
    return fail(45009, 'api freq out of limit');
  }
  platform.sent.push(said('response', [used.chat], body));
  return ok;
});

const openUserIds = jsonRoute(['access_token'], openUserIdsBody, ({ open_userid_list }, { openUserIds }) => ({
  userid_list: open_userid_list.flatMap((open_userid) => {
    const userid = openUserIds.get(open_userid);
    return userid === undefined ? [] : [{ open_userid, userid }];
  }),
  invalid_open_userid_list: open_userid_list.filter((id) => !openUserIds.has(id)),
}));

function upload(secret: 'access_token' | 'key', types: string[]): Route {
  return {
    method: 'POST',
    query: [secret, 'type'],
    check({ contentType, body, query }) {
      const type = query.get('type') ?? '';
      const file = readMultipart(contentType, body);
      const fault = typeof file === 'string' ? file : uploadFault(types.includes(type) ? type : `${type} here`, file);
      return fault === undefined ? [] : [fault];
    },
    handle({ query }, platform) {
      const owner = secret === 'key' ? (query.get('key') ?? '') : 'app';
      if (secret === 'key' && !platform.hasWebhook(owner)) return fail(93000, 'invalid webhook url');
      return {
        type: query.get('type'),
        media_id: platform.store(owner),
        created_at: String(Math.floor(platform.now() / 1000)),
      };
    },
  };
}

const callbackIp: Route = {
  method: 'GET',
  query: ['access_token'],
  check: () => [],
  handle: () => ({ ip_list: ['101.226.103.*', '101.226.62.*'] }),
};

/** By path below /cgi-bin/. `gettoken` stands with the server, which knows the secret. */
export const ROUTES = new Map<string, Route>([
  ['message/send', message],
  ['message/update_template_card', closeCard],
  ['appchat/create', createChat],
  ['appchat/send', chatMessage],
  ['webhook/send', webhookMessage],
  ['webhook/upload_media', upload('key', ['file', 'voice'])],
  ['media/upload', upload('access_token', ['file', 'voice', 'image'])],
  ['batch/openuserid_to_userid', openUserIds],
  ['aibot/response', response],
  ['getcallbackip', callbackIp],
]);
