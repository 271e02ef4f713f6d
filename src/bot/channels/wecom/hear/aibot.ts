import { instantOf } from '../../../../clock.js';
import type { Instant } from '../../../../model/fact.js';
import type { Message } from '../../../../model/message.js';
import type { AibotMessage } from '../../../../wecom/callback/aibot-callback.js';
import { contentOf } from './content.js';
import type { Handle } from './handle.js';
import type { Mention } from './mention.js';
import type { UserIds } from './userids.js';

export const CHANNEL = 'wecom';

/** A conversation of WeCom as the bot knows it: a group's id, or the talk alone with somebody. */
export const chatOf = (chatid: string | undefined, userId: string): string =>
  chatid === undefined ? `${CHANNEL}:@${userId}` : `${CHANNEL}:${chatid}`;

/** A clock of theirs that is further ahead than this is not believed; milliseconds. */
const AHEAD = 5 * 60_000;

/** When it was said, where WeCom tells; a message that waited long must not count for today. */
export function saidAt(createTime: number | undefined, now: Instant): Instant {
  if (createTime === undefined || createTime * 1000 > Date.parse(now) + AHEAD) return now;
  return instantOf(createTime * 1000);
}

export interface Hearing {
  mention: Mention;
  userIds: UserIds;
  now: () => Instant;
}

/** A message to the aibot 智能机器人: whatever reaches it was meant for it. */
export async function aibotMessage(
  body: AibotMessage,
  came: Pick<Handle, 'reqId' | 'stream'>,
  { mention, userIds, now }: Hearing,
): Promise<Message> {
  const { text, quote, attachments, media } = contentOf(body);
  const group = body.chattype === 'group' ? body.chatid : undefined;
  const userId = await userIds.plain(body.from.userid);
  const chat = chatOf(group, userId);
  const at = now();
  const handle: Handle = {
    chat,
    at: Date.parse(at),
    msgid: body.msgid,
    to: group ?? body.from.userid,
    ...came,
    ...(body.response_url === undefined ? {} : { url: body.response_url }),
    ...(media.length === 0 ? {} : { media }),
  };
  return {
    channel: CHANNEL,
    eventId: body.msgid,
    at: saidAt(body.create_time, at),
    chat,
    sender: `${CHANNEL}:${userId}`,
    text: group === undefined ? text.trim() : mention.strip(text),
    addressed: true,
    attachments,
    chatKind: group === undefined ? 'private' : 'group',
    ...(quote === undefined ? {} : { quote }),
    handle,
  };
}
