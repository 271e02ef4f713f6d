import { z } from 'zod';
import { AuthorizedApi } from './authorized.js';
import { refusal } from './errors.js';
import { DEFAULT_BASE_URL, type HttpOptions, WecomHttp } from './http.js';
import { APP_MESSAGE, CHAT } from './limits.js';
import { type AppMessage, assertMessage, type ChatMessage } from './messages.js';
import { assertUpload, multipart, type Upload, uploadedSchema } from './upload.js';

export interface WecomClientOptions {
  /** 企业 ID. */
  corpId: string;
  /** 应用 AgentId. */
  agentId: number;
  /** 应用 Secret. */
  secret: string;
  baseUrl?: string;
  http?: HttpOptions;
  /** Milliseconds; the machine's clock when left out. */
  now?: () => number;
}

/** Who gets a message: userids (at most 1000, or `@all` alone), departments and tags (at most 100 each). */
export interface Receivers {
  touser?: readonly string[];
  toparty?: readonly string[];
  totag?: readonly string[];
}

export interface SendOptions {
  /**
   * Seconds in which WeCom itself does not deliver the same message twice (重复消息检查): 1 to 14,400, 1800 when left out,
   * 0 for no check. With it an error is marked `idempotent`.
   */
  duplicateCheck?: number;
}

/** 创建群聊会话: 2 to 2000 userids; a name of 50 characters; a chatid of 1 to 32 letters and digits. */
export interface NewChat {
  name?: string;
  owner?: string;
  userlist: readonly string[];
  chatid?: string;
}

const list = z
  .string()
  .default('')
  .transform((ids) => ids.split('|').filter((id) => id !== ''));
const sentSchema = z.object({
  msgid: z.string().optional(),
  /** Receivers that did not get it, in lower case. */
  invaliduser: list,
  invalidparty: list,
  invalidtag: list,
  /** Without a licence for the interface 基础接口许可. */
  unlicenseduser: list,
  /** Of a card with buttons: for one update within 72 hours. */
  response_code: z.string().optional(),
});
const usersSchema = z.object({
  userid_list: z.array(z.object({ open_userid: z.string(), userid: z.string() })).default([]),
});

/**
 * The interfaces of a self-built app 自建应用服务端接口. Bodies are those of the documentation, in snake_case. Every method
 * throws a `WecomError` and nothing else; what was refused because the token was over is sent again once.
 */
export class WecomClient {
  readonly #agentId: number;
  readonly #api: AuthorizedApi;

  constructor({ corpId, agentId, secret, baseUrl = DEFAULT_BASE_URL, http, now = Date.now }: WecomClientOptions) {
    this.#agentId = agentId;
    const base = `${baseUrl.replace(/\/+$/, '')}/cgi-bin/`;
    this.#api = new AuthorizedApi(new WecomHttp(http), { base, corpId, secret }, now);
  }

  /** The access_token, fetched unless there is one for another minute. */
  getToken(): Promise<string> {
    return this.#api.token();
  }

  /** message/send 发送应用消息. Members out of the app's sight are told in the result; if all are, it throws 81013. */
  async sendMessage(
    to: Receivers,
    message: AppMessage,
    { duplicateCheck = APP_MESSAGE.duplicateCheck }: SendOptions = {},
  ) {
    const api = 'message/send';
    assertMessage(api, message);
    if (duplicateCheck > APP_MESSAGE.duplicateCheckMax) throw refusal(api, 'the duplicate check is at most 4 hours');
    const check = duplicateCheck > 0 && { enable_duplicate_check: 1, duplicate_check_interval: duplicateCheck };
    const body = { ...receivers(api, to), agentid: this.#agentId, ...message, ...check };
    return this.#post(api, body, sentSchema, duplicateCheck > 0);
  }

  /**
   * message/update_template_card 更新模版卡片消息: the buttons of a card with choices can be pressed no more and say `text`.
   *
   * @param responseCode of the sent card or of the press on it: good for one update within 72 hours
   * @param userids for whom; for everybody who got it when left out
   */
  async closeCard(responseCode: string, text: string, userids?: readonly string[]): Promise<void> {
    const whom = userids ? { userids } : { atall: 1 };
    const body = { ...whom, agentid: this.#agentId, response_code: responseCode, button: { replace_name: text } };
    await this.#post('message/update_template_card', body, z.object({}), true);
  }

  /** appchat/create: the app must be visible to the root department 根部门. Returns the chatid. */
  async createChat(chat: NewChat): Promise<string> {
    const api = 'appchat/create';
    const { userlist, chatid, name = '' } = chat;
    if (userlist.length < CHAT.leastMembers || userlist.length > CHAT.mostMembers) {
      throw refusal(api, `${userlist.length} members: a group takes 2 to 2000`);
    }
    if (chatid !== undefined && !CHAT.id.test(chatid)) throw refusal(api, 'a chatid has 1 to 32 of 0-9 A-Z a-z');
    if ([...name].length > CHAT.name) throw refusal(api, 'a group’s name has at most 50 characters');
    return (await this.#post(api, chat, z.object({ chatid: z.string().min(1) }), false)).chatid;
  }

  /** appchat/send 应用推送消息, to a group that this app created. There is no check for duplicates. */
  async sendToChat(chatid: string, message: ChatMessage): Promise<void> {
    const api = 'appchat/send';
    assertMessage(api, message);
    await this.#post(api, { chatid, ...message }, z.object({}), false);
  }

  /** media/upload 上传临时素材. Returns the media_id, good for three days and for every app of the enterprise. */
  async uploadMedia(upload: Upload): Promise<string> {
    const api = 'media/upload';
    assertUpload(api, upload);
    const call = { ...multipart(upload), query: { type: upload.type }, schema: uploadedSchema, idempotent: true };
    return (await this.#api.call(api, call)).media_id;
  }

  /**
   * batch/openuserid_to_userid: the plain userids of the encrypted ones that an aibot gets unless a super-administrator
   * made it; at most 1000. Those that are none (plain already, or out of the app's sight) are missing in the result.
   */
  async openUserIdToUserId(openUserIds: readonly string[]): Promise<Map<string, string>> {
    const api = 'batch/openuserid_to_userid';
    if (openUserIds.length > APP_MESSAGE.users) throw refusal(api, 'more than 1000 ids');
    const { userid_list } = await this.#post(api, { open_userid_list: openUserIds }, usersSchema, true);
    return new Map(userid_list.map(({ open_userid, userid }) => [open_userid, userid]));
  }

  /** getcallbackip 获取企业微信回调IP段: addresses that callbacks come from, patterns like `101.226.103.*` among them. */
  async getCallbackIp(): Promise<string[]> {
    const schema = z.object({ ip_list: z.array(z.string()) });
    return (await this.#api.call('getcallbackip', { method: 'GET', schema, idempotent: true })).ip_list;
  }

  #post<T>(api: string, body: object, schema: z.ZodType<T>, idempotent: boolean): Promise<T> {
    return this.#api.call(api, { body: JSON.stringify(body), schema, idempotent });
  }
}

function receivers(api: string, { touser = [], toparty = [], totag = [] }: Receivers): Record<string, string> {
  if (touser.length > APP_MESSAGE.users || toparty.length > APP_MESSAGE.parties || totag.length > APP_MESSAGE.tags) {
    throw refusal(api, 'too many receivers');
  }
  const named = Object.entries({ touser, toparty, totag }).filter(([, ids]) => ids.length > 0);
  if (named.length === 0) throw refusal(api, 'no receivers');
  return Object.fromEntries(named.map(([kind, ids]) => [kind, ids.join('|')]));
}
