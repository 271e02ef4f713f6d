import type { Instant } from '../../../model/fact.js';
import type { ChannelHealth } from '../../channel.js';
import type { Me } from './addressed.js';
import { TELEGRAM_WORDS as W } from './words.js';

/** What stands between the bot and hearing; `words.ts` has the sentence of each. */
export type Trouble =
  | 'starting'
  | 'unreachable'
  | 'badToken'
  | 'badWebhook'
  | 'conflict'
  | 'limited'
  | 'keeping'
  | 'stopped';

/** How the channel stands, for health and for the parts that must know the bot. */
export interface State {
  me?: Me;
  trouble?: Trouble;
  /** Another process holds the poll. */
  standby: boolean;
  reconnects: number;
  /** Milliseconds since 1970: Telegram's last answer, and the last update. */
  lastPong?: number;
  lastInbound?: number;
}

/** A poll is answered every 25 seconds at the latest; twice that and a little is silence. */
const SILENT_MS = 70_000;

export function healthOf(state: State, mode: 'poll' | 'webhook', now: Instant): ChannelHealth {
  const { me, trouble, standby, reconnects, lastPong, lastInbound } = state;
  const silent = mode === 'poll' && !standby && lastPong !== undefined && Date.parse(now) - lastPong > SILENT_MS;
  const wrong = trouble ?? (me === undefined ? 'starting' : silent ? 'unreachable' : undefined);
  return {
    ok: wrong === undefined,
    detail: wrong === undefined && me !== undefined ? detailOf(me, standby, mode) : W[wrong ?? 'starting'],
    reconnects,
    ...(lastPong === undefined ? {} : { lastPong }),
    ...(lastInbound === undefined ? {} : { lastInbound }),
  };
}

function detailOf(me: Me, standby: boolean, mode: 'poll' | 'webhook'): string {
  const how = standby ? W.standby : mode === 'poll' ? W.polling(me.username) : W.webhook(me.username);
  return me.readsAll ? how : how + W.privacy;
}
