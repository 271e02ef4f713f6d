import { createClient } from '../bot/channels/telegram/client.js';
import { failureOf } from '../bot/channels/telegram/failure.js';
import type { TelegramPart } from '../config-channels.js';
import type { Finding } from './finding.js';
import { CHANNEL_WORDS as W } from './words.js';

/** Asks Telegram who the bot is, and whether it hears everything in its groups. */
export async function checkTelegram(config: TelegramPart): Promise<Finding> {
  const what = W.telegram;
  const client = createClient(config);
  try {
    const me = await client.send.getMe();
    if (me.can_read_all_group_messages) return { grade: 'good', what, detail: W.telegramGood(me.username) };
    return { grade: 'note', what, detail: W.telegramPrivacy(me.username), mend: W.telegramPrivacyMend };
  } catch (error) {
    const failure = failureOf(error);
    const refused = failure.kind === 'refused' && (failure.code === 401 || failure.code === 404);
    if (refused) return { grade: 'bad', what, detail: W.telegramRefused, mend: W.telegramRefusedMend };
    return { grade: 'bad', what, detail: `${W.telegramSilent}（${failure.code}）`, mend: W.telegramSilentMend };
  } finally {
    client.close();
  }
}
