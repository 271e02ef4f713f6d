import { randomUUID } from 'node:crypto';
import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { CallbackCrypto } from '../../../src/wecom/crypto/callback-crypto.js';
import { aibotRequest, callbackOptions, openAibotReply } from '../wecom/callbacks.js';
import { startFakeQyapi } from '../wecom/fake-qyapi.js';
import { FileServer } from './files.js';
import { shownByApi } from './qyapi.js';
import type { Lane, Place, Seat, Shown } from './seat.js';
import { bodyOf, GROUP, NAME, pressOf, STATUS } from './wecom-ws.js';

/** What every callback has, and whatever else. */
interface Callback {
  from: { userid: string };
  chatid?: string;
  [field: string]: unknown;
}

const WEBHOOK = 'OWN';
const { token, encodingAesKey: aesKey } = callbackOptions('');
export const CALLBACK = { token, aesKey };

/** WeCom posts what did not come through again, so often. */
export const TRIES = 4;

/** The aibot by URL callback, its answers as streams; cards by response_url, and the group's own webhook for the rest. */
export const wecomUrl: Lane = {
  name: 'wecom-url',
  can: {
    ...{ group: true, call: true, edit: false, quote: 'words', buttons: true, filesIn: true, filesOut: 'kind' },
    ...{ repeats: true, accounts: true, unasked: false, parts: true },
  },
  troubles: ['ack-lost'],
  async open(deps) {
    const { store, dataDir, clock, log, onError, people } = deps;
    const api = await startFakeQyapi({ now: () => clock.ms, webhooks: [WEBHOOK] });
    const files = await FileServer.open();
    const { fileKey } = new CallbackCrypto(callbackOptions(''));
    const config = { callback: CALLBACK, apiUrl: api.url, names: [NAME] };
    const channel = createWecomChannel({ store, dataDir, now: clock.now, config, log, onError });
    const user = (who: string) => `u${people.indexOf(who)}`;
    const from = (who: string, where: Place): Callback => ({
      aibotid: 'AIBOT',
      from: { userid: user(who) },
      ...(where === 'group' ? { chattype: 'group', chatid: GROUP } : { chattype: 'single' }),
    });
    const conversation = (where: Place, who: string) => (where === 'group' ? GROUP : user(who));
    /** What was said, in order: streams here, the rest by the interfaces. */
    const said: { chat: string; stream?: string; shown: Shown }[] = [];
    const bodies = new Map<string, object>();
    const asking = new Set<Promise<void>>();
    let taken = 0;
    let lost = 0;

    function takeSent(): void {
      for (const sent of api.sent.slice(taken)) {
        const [to = ''] = sent.to;
        said.push({ chat: to === WEBHOOK ? GROUP : to, shown: shownByApi(sent) });
      }
      taken = api.sent.length;
    }

    async function post(body: object) {
      const request = aibotRequest(body, { now: clock.ms });
      const to = `${deps.url()}/callback/wecom/bot?${new URLSearchParams(request.query)}`;
      const response = await fetch(to, { method: 'POST', body: request.body });
      const text = await response.text();
      if (response.status !== 200) return response.status;
      return openAibotReply(text, request.query.nonce ?? '');
    }

    /** Posts until it comes through, and asks for the rest of the stream that it is answered with. */
    async function tell(body: Callback): Promise<void> {
      for (let tries = 1; ; tries++) {
        const reply = await post(body);
        if (lost > 0) {
          lost -= 1;
          continue;
        }
        if (typeof reply === 'number') {
          if (tries >= TRIES) throw new Error(`given up after ${reply}`);
          continue;
        }
        const chat = body.chatid ?? body.from.userid;
        const stream = reply && 'stream' in reply ? reply.stream : undefined;
        if (!stream) return;
        const work = follow(chat, body, stream);
        asking.add(work);
        void work.finally(() => asking.delete(work));
        return;
      }
    }

    type Stream = { id: string; finish?: boolean | undefined; content?: string | undefined };
    async function follow(chat: string, body: object, first: Stream): Promise<void> {
      let stream: Stream = first;
      while (!stream.finish) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const refresh = { ...body, msgid: randomUUID(), msgtype: 'stream', stream: { id: stream.id } };
        const reply = await post({ ...refresh, text: undefined, file: undefined, quote: undefined });
        if (reply && typeof reply === 'object' && 'stream' in reply) stream = reply.stream;
      }
      const { id, content = '' } = stream;
      takeSent();
      const shown = { text: content, buttons: [], called: [], mark: undefined };
      const before = said.find((one) => one.stream === id);
      if (before) before.shown = shown;
      else if (!STATUS.has(content)) said.push({ chat, stream: id, shown });
    }

    const seat: Seat = {
      channel,
      group: { webhook: WEBHOOK },
      account: (who) => `wecom:${user(who)}`,
      chat: (where, who) => (where === 'group' ? `wecom:${GROUP}` : `wecom:@${user(who)}`),
      ready: async () => {},
      async say(words) {
        const id = `url-${bodies.size + 1}`;
        const { where, who } = words;
        const response_url = api.responseUrl(conversation(where, who));
        const body = bodyOf(words, (file) => files.offerWith(fileKey, file.bytes));
        const whole = { ...from(who, where), msgid: id, response_url, ...body };
        bodies.set(id, whole);
        await tell(whole);
        return { ...words, id };
      },
      async again({ id, who, where }) {
        await tell({ ...from(who, where), ...bodies.get(id) });
      },
      async press(who, where, { mark }, at) {
        const { taskId, key, option } = pressOf(mark, at);
        const items = { question_key: 'choice', option_ids: { option_id: [option] } };
        const card = {
          card_type: option === undefined ? 'button_interaction' : 'vote_interaction',
          ...{ event_key: key, task_id: taskId },
          ...(option === undefined ? {} : { selected_items: { selected_item: [items] } }),
        };
        const event = { eventtype: 'template_card_event', template_card_event: card };
        const at_ = { msgid: randomUUID(), create_time: Math.floor(clock.ms / 1000), msgtype: 'event' };
        const response_url = api.responseUrl(conversation(where, who));
        await tell({ ...from(who, where), ...at_, response_url, event });
      },
      async shown(where, who) {
        takeSent();
        return said.filter(({ chat }) => chat === conversation(where, who)).map(({ shown }) => shown);
      },
      async idle() {
        while (asking.size > 0) await Promise.all(asking);
      },
      trouble(kind) {
        if (kind === 'ack-lost') lost = 1;
      },
      violations: () => api.violations,
      async close() {
        await api.stop();
        await files.close();
      },
    };
    return seat;
  },
};
