import type { Store } from '../../../../store/store.js';
import { BYTES, LIFETIMES } from '../../../../wecom/limits.js';
import { DeliveryError } from '../../../channel.js';
import { wait } from '../../wait.js';
import type { Handle } from '../hear/handle.js';
import type { Way } from '../speak/way.js';
import { streamedKey } from './streams.js';

/** WeCom asks for the rest of a stream about every second; who is not asked for so long takes another way. Milliseconds. */
const PATIENCE = 8_000;
const LOOK = 200;

/** The stream of the URL callback: nothing is sent, it is waited for that WeCom asks (see `Streams`). */
export function streamWay(store: Pick<Store, 'claims'>, handle: Handle, now: () => number): Way {
  const streamed = async (key: string) => (await store.claims.taken(streamedKey(key))).includes(streamedKey(key));
  return {
    name: 'stream',
    bytes: BYTES.aibotMarkdown,
    idempotent: true,
    calls: false,
    // Later nobody asks any more, but what the stream has said already must not be said again by another way.
    usable: () => true,
    async text(_text, { key, begin }) {
      for (let waited = 0; waited < PATIENCE && now() - handle.at < LIFETIMES.stream; waited += LOOK) {
        if (await streamed(key)) return;
        await wait(LOOK);
      }
      // From here on the piece is ours, unless the stream was asked for just now.
      await begin();
      if (await streamed(key)) return;
      throw new DeliveryError('refused', 'the stream was not asked for');
    },
  };
}
