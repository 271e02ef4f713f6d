import type { Instant } from '../../../../model/fact.js';
import type { Attachment, Message } from '../../../../model/message.js';
import { type AppCallback, appDedupKey } from '../../../../wecom/callback/app-callback.js';
import { WECOM } from '../../../replies/wecom.js';
import { CHANNEL, chatOf, saidAt } from './aibot.js';
import type { Handle, Media } from './handle.js';

interface Said {
  text: string;
  attachments: Attachment[];
  media?: Media[];
}

/** A message to the self-built app 自建应用, always from one person alone; undefined for what says nothing to a bot. */
export function appMessage(callback: AppCallback, now: Instant): Message | undefined {
  const said = saidIn(callback);
  if (!said) return undefined;
  const { userId, createTime } = callback;
  const chat = chatOf(undefined, userId);
  const { text, attachments, media } = said;
  const msgid = appDedupKey(callback);
  const handle: Handle = { chat, at: Date.parse(now), msgid, to: userId, app: true, ...(media && { media }) };
  return {
    channel: CHANNEL,
    eventId: `app:${msgid}`,
    at: saidAt(createTime, now),
    chat,
    sender: `${CHANNEL}:${userId}`,
    text: text.trim(),
    addressed: true,
    attachments,
    chatKind: 'private',
    handle,
  };
}

function saidIn(callback: AppCallback): Said | undefined {
  switch (callback.kind) {
    case 'text':
      return { text: callback.content, attachments: [] };
    case 'image':
      return {
        text: '',
        attachments: [{ kind: 'image', name: WECOM.image }],
        media: [{ index: 0, url: callback.picUrl, plain: true }],
      };
    case 'voice':
      return { text: '', attachments: [{ kind: 'voice', name: WECOM.voice }] };
    case 'video':
      return { text: '', attachments: [{ kind: 'video', name: WECOM.video }] };
    case 'location':
      return { text: callback.label, attachments: [] };
    case 'link':
      return { text: `${callback.title}\n${callback.url}`, attachments: [] };
    default:
      return undefined;
  }
}
