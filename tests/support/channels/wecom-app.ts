import { createWecomChannel } from '../../../src/bot/channels/wecom/channel.js';
import { appRequest } from '../wecom/callbacks.js';
import { type Fault, startFakeQyapi } from '../wecom/fake-qyapi.js';
import { shownByApi } from './qyapi.js';
import type { Lane, Seat, Trouble } from './seat.js';
import { CALLBACK, TRIES } from './wecom-url.js';
import { pressOf } from './wecom-ws.js';

export const APP = { corpId: 'wwcorp', agentId: '1000002', secret: 'app-secret' };

/** The self-built app: one-to-one by XML callback, answers by message/send. */
export const wecomApp: Lane = {
  name: 'wecom-app',
  can: {
    ...{ group: false, call: false, edit: false, quote: false, buttons: true, filesIn: false, filesOut: 'kind' },
    ...{ repeats: true, accounts: true, unasked: true, parts: true },
  },
  troubles: ['cut', 'ack-lost', 'limited', 'failing', 'expired', 'blocked'],
  async open(deps) {
    const { store, dataDir, clock, log, onError, people } = deps;
    const api = await startFakeQyapi({ now: () => clock.ms });
    const config = { callback: CALLBACK, app: APP, apiUrl: api.url };
    const channel = createWecomChannel({ store, dataDir, now: clock.now, config, log, onError });
    const user = (who: string) => `u${people.indexOf(who)}`;
    const sent = new Map<string, string>();

    const xml = (who: string, fields: Record<string, string>) => {
      const at = String(Math.floor(clock.ms / 1000));
      const all = { ToUserName: APP.corpId, FromUserName: user(who), CreateTime: at, ...fields, AgentID: APP.agentId };
      const elements = Object.entries(all).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
      return `<xml>${elements.join('')}</xml>`;
    };
    /** Posts until it comes through. */
    async function post(text: string): Promise<void> {
      for (let tries = 1; ; tries++) {
        const { query, body } = appRequest(text, { receiveId: APP.corpId, now: clock.ms });
        const to = `${deps.url()}/callback/wecom/app?${new URLSearchParams(query)}`;
        const { status } = await fetch(to, { method: 'POST', body });
        if (status === 200) return;
        if (tries >= TRIES) throw new Error(`given up after ${status}`);
      }
    }

    const seat: Seat = {
      channel,
      account: (who) => `wecom:${user(who)}`,
      chat: (where, who) => (where === 'group' ? 'wecom:GROUP' : `wecom:@${user(who)}`),
      ready: async () => {},
      async say(words) {
        const id = String(4_561_255_354_251_345_000n + BigInt(sent.size));
        const text = xml(words.who, { MsgType: 'text', Content: words.text, MsgId: id });
        sent.set(id, text);
        await post(text);
        return { ...words, id };
      },
      again: ({ id }) => post(sent.get(id) ?? ''),
      async press(who, _where, { mark }, at) {
        const { taskId, key, option } = pressOf(mark, at);
        if (option !== undefined) throw new Error('no votes here');
        const event = { MsgType: 'event', Event: 'template_card_event', EventKey: key, TaskId: taskId };
        await post(xml(who, { ...event, CardType: 'button_interaction', ResponseCode: api.cardCode() }));
      },
      shown: async (_where, who) => api.sent.filter(({ to }) => to.includes(user(who))).map(shownByApi),
      idle: async () => {},
      trouble(kind) {
        const faults = FAULTS[kind];
        if (kind === 'expired') api.expireTokens();
        api.fail(...faults);
      },
      violations: () => api.violations,
      close: () => api.stop(),
    };
    return seat;
  },
};

const on = 'message/send';
const FAULTS: Record<Trouble, Fault[]> = {
  cut: [{ on, cut: true }],
  'ack-lost': [{ on, cut: true, accepted: true }],
  limited: [
    { on, errcode: 45009, times: 2 },
    { on, status: 429, headers: { 'retry-after': '7' } },
  ],
  failing: [{ on, status: 502, times: 2 }],
  expired: [
    { on, errcode: 40014 },
    { on, errcode: 42001 },
  ],
  blocked: [{ on, errcode: 40003 }],
};
