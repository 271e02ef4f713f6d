import type { Ledger } from '../../model/ledger.js';
import type { ReminderOrder } from '../../parsers/command/reminders.js';
import { changeSettings } from '../../reminders/change.js';
import { DEFAULT_SETTINGS } from '../../reminders/settings.js';
import type { Outcome } from '../channel.js';
import { exemptionsOf, saveSettings, settingsOf } from '../commands/remind-settings.js';
import { may } from '../permissions.js';
import { SETTINGS_WORDS, settingsText } from '../replies/reminders-orders.js';
import { say, type Turn } from '../turn.js';
import { audit, ledgersMeant } from './world.js';

/** 提醒设置: shows everything that can be set, or changes one thing of one ledger; what does not hold is refused with the reason. */
export async function settings(turn: Turn, order: Extract<ReminderOrder, { kind: 'settings' }>): Promise<Outcome> {
  if (!may(turn.person, 'arrange')) return say(turn, 'decline', SETTINGS_WORDS.notAllowed);
  const ledgers = ledgersMeant(turn, order.ledger);
  if (order.fault !== undefined) return say(turn, 'ask', SETTINGS_WORDS.notUnderstood(order.fault));
  if (ledgers.length === 0) return say(turn, 'ask', SETTINGS_WORDS.noLedger(turn.everyLedger));
  const { change } = order;
  if (change === undefined) return say(turn, 'answer', await shown(turn, ledgers));
  const [ledger] = ledgers;
  if (ledger === undefined || ledgers.length > 1) return which(turn, ledgers);
  const before = (await settingsOf(turn.store)).get(ledger.key) ?? DEFAULT_SETTINGS;
  const { settings: after, reason } = changeSettings(before, change, turn.today);
  if (after === undefined) return say(turn, 'decline', SETTINGS_WORDS.refused(reason));
  await saveSettings(turn.store, ledger.key, after);
  await audit(turn, 'remind settings', { ledger: ledger.key, before, after });
  return say(turn, 'act', `${SETTINGS_WORDS.changed}\n${await shown(turn, [ledger])}`);
}

async function shown(turn: Turn, ledgers: readonly Ledger[]): Promise<string> {
  const settings = await settingsOf(turn.store);
  const exemptions = (await exemptionsOf(turn.store)).filter((one) => one.until >= turn.today);
  return settingsText(
    ledgers.map((ledger) => ({ ledger, settings: settings.get(ledger.key) ?? DEFAULT_SETTINGS })),
    exemptions,
  );
}

/** The same order with each ledger's key, as buttons. */
function which(turn: Turn, ledgers: readonly Ledger[]): Outcome {
  const outcome = say(turn, 'ask', SETTINGS_WORDS.which(ledgers));
  const [first] = outcome.reply;
  const said = turn.text.trim();
  if (first) first.choices = ledgers.map(({ key, title }) => ({ label: title, say: `${key}台账${said}` }));
  return outcome;
}
