import { createHash } from 'node:crypto';
import type { WecomClient } from '../../../../wecom/client.js';
import { APP_MESSAGE, BYTES } from '../../../../wecom/limits.js';
import type { WecomWebhook } from '../../../../wecom/webhook.js';
import { DeliveryError } from '../../../channel.js';
import { STAMP_BYTES, stamped } from './stamp.js';
import type { Way } from './way.js';

/** message/send 应用消息 to one person; WeCom itself drops what it got twice. */
export function appWay(client: WecomClient, userId: string): Way {
  const to = { touser: [userId] };
  const checked = { duplicateCheck: APP_MESSAGE.duplicateCheckMax };
  return {
    name: 'app',
    bytes: BYTES.appText - STAMP_BYTES,
    idempotent: true,
    calls: true,
    bucket: `app:${userId}`,
    usable: () => true,
    async text(text, { row }) {
      await client.sendMessage(to, { msgtype: 'text', text: { content: stamped(text, row) } }, checked);
    },
    async card(template_card) {
      await client.sendMessage(to, { msgtype: 'template_card', template_card }, checked);
    },
    async file({ name, bytes }) {
      const media_id = await client.uploadMedia({ type: 'file', filename: name, bytes });
      await client.sendMessage(to, { msgtype: 'file', file: { media_id } });
    },
  };
}

/** appchat/send, to a group that the app made itself. */
export function appchatWay(client: WecomClient, chatid: string): Way {
  return {
    name: 'appchat',
    bytes: BYTES.appText,
    idempotent: false,
    calls: true,
    usable: () => true,
    async text(content, { calls }) {
      const text = { content, ...(calls.length > 0 && { mentioned_list: [...calls] }) };
      await client.sendToChat(chatid, { msgtype: 'text', text });
    },
    async file({ name, bytes }) {
      const media_id = await client.uploadMedia({ type: 'file', filename: name, bytes });
      await client.sendToChat(chatid, { msgtype: 'file', file: { media_id } });
    },
  };
}

/**
 * Webhook 消息推送 of a group. Its key is a secret, so the budget goes by a hash of it.
 *
 * @param ours tells whether the key, which is nobody's own, is this group's
 */
export function webhookWay(webhook: WecomWebhook, key: string, ours?: () => Promise<boolean>): Way {
  const assertOurs = async () => {
    if (ours && !(await ours())) throw new DeliveryError('refused', 'the webhook may be of another group');
  };
  return {
    name: 'webhook',
    bytes: BYTES.webhookText,
    idempotent: false,
    calls: true,
    bucket: `webhook:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
    usable: () => true,
    async text(content, { calls }) {
      await assertOurs();
      await webhook.sendText(content, calls.length > 0 ? { mentioned_list: calls } : {});
    },
    async file({ name, bytes }) {
      await assertOurs();
      await webhook.sendFile(await webhook.uploadMedia({ type: 'file', filename: name, bytes }));
    },
  };
}
