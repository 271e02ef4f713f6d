import { createHash } from 'node:crypto';
import type { WecomHttp } from '../../../../wecom/http.js';
import { BYTES, LIFETIMES } from '../../../../wecom/limits.js';
import { respondTo } from '../../../../wecom/respond.js';
import { DeliveryError } from '../../../channel.js';
import { asDelivery, WecomRefusal } from '../failure.js';
import type { Handle } from '../hear/handle.js';
import type { Link } from '../link/link.js';
import type { Attempts } from './attempts.js';
import type { LoadedFile, Way } from './way.js';

/** The stream was finished, or its six minutes are over. */
const STREAM_OVER = 846608;

/** Id of the stream that answers a message; a placeholder has it too, and is replaced by the answer. */
export const streamOf = (msgid: string): string =>
  `duban-${createHash('sha256').update(msgid).digest('hex').slice(0, 32)}`;

/** Reply frame 回复 of the long connection: the same stream again replaces what it said. */
export function replyWay(link: Link, handle: Handle & { reqId: string }, stream: string, now: () => number): Way {
  const headers = { req_id: handle.reqId };
  return {
    name: 'reply',
    bytes: BYTES.aibotMarkdown,
    idempotent: true,
    calls: false,
    usable: () => now() - handle.at < LIFETIMES.replyFrame && link.state !== 'auth',
    async text(text, { begin }) {
      if (link.state !== 'connected') throw new DeliveryError('undelivered', 'aibot_respond_msg: not connected');
      const first = await begin();
      try {
        await link.call('aibot_respond_msg', (client) => client.replyStream({ headers }, stream, text, true));
      } catch (error) {
        // Only our own last frame finishes a stream so early: the try whose acknowledgement was lost had arrived.
        const finished = !first && now() - handle.at < LIFETIMES.stream;
        if (!(error instanceof WecomRefusal && error.errcode === STREAM_OVER && finished)) throw error;
      }
    },
  };
}

/** Push 主动推送 over the long connection, into conversations that the bot has heard from. */
export function pushWay(link: Link, to: string): Way {
  const upload = async ({ name, bytes }: LoadedFile): Promise<string> => {
    try {
      return (await link.call('upload', (client) => client.uploadMedia(bytes, { type: 'file', filename: name })))
        .media_id;
    } catch (error) {
      const failure = asDelivery(error);
      // An upload that failed in whatever way showed nobody anything.
      throw failure.fate === 'unknown' ? new DeliveryError('undelivered', failure.message) : failure;
    }
  };
  return {
    name: 'push',
    bytes: BYTES.aibotMarkdown,
    idempotent: false,
    calls: false,
    usable: () => link.state !== 'auth',
    async text(content) {
      await link.call('aibot_send_msg', (client) =>
        client.sendMessage(to, { msgtype: 'markdown', markdown: { content } }),
      );
    },
    async card(template_card) {
      await link.call('aibot_send_msg', (client) =>
        client.sendMessage(to, { msgtype: 'template_card', template_card }),
      );
    },
    async file(file) {
      const media_id = await upload(file);
      await link.call('aibot_send_msg', (client) => client.sendMediaMessage(to, 'file', media_id));
    },
  };
}

/** response_url 主动回复: one piece of one answer within the hour. */
export function responseWay(
  http: WecomHttp,
  handle: Handle & { url: string },
  attempts: Attempts,
  now: () => number,
): Way {
  const once = `wecom:url:${handle.msgid}`;
  const respond = async (message: Parameters<typeof respondTo>[2]): Promise<void> => {
    if (!(await attempts.begin(once))) throw new DeliveryError('refused', 'aibot/response: used already');
    try {
      await respondTo(http, handle.url, message);
    } catch (error) {
      const failure = asDelivery(error);
      if (failure.fate === 'undelivered') attempts.free(once);
      throw failure;
    }
  };
  return {
    name: 'response',
    bytes: BYTES.aibotMarkdown,
    idempotent: false,
    calls: false,
    usable: () => now() - handle.at < LIFETIMES.responseUrl,
    text: (content) => respond({ msgtype: 'markdown', markdown: { content } }),
    card: (template_card) => respond({ msgtype: 'template_card', template_card }),
  };
}
