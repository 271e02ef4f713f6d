import type { ReminderOrder } from '../../parsers/command/reminders.js';
import { exemptionFault } from '../../reminders/settings.js';
import type { Outcome } from '../channel.js';
import { exempt, exemptionsOf } from '../commands/remind-settings.js';
import { may } from '../permissions.js';
import { SPARE_WORDS } from '../replies/reminders-orders.js';
import { EXEMPT } from '../replies/reminders-why.js';
import { say, type Turn } from '../turn.js';
import { audit } from './world.js';

/** 别催了 市城管局 到6月5日: no call to the unit up to that day; it still owes, and the list says so. */
export async function spare(turn: Turn, order: Extract<ReminderOrder, { kind: 'exempt' }>): Promise<Outcome> {
  if (!may(turn.person, 'arrange')) return say(turn, 'decline', SPARE_WORDS.notAllowed);
  const { until } = order;
  const units = unitsOf(order.units, turn);
  if (units.length === 0) return say(turn, 'ask', whom(order.unknown));
  if (until === undefined) return say(turn, 'ask', SPARE_WORDS.untilWhen(units));
  const fault = exemptionFault(until, turn.today);
  if (fault !== undefined) return say(turn, 'decline', fault);
  for (const unit of units) await exempt(turn.store, unit, until, turn.today);
  await audit(turn, 'remind spare', { units, until });
  const lines = [EXEMPT.done(units.join('、'), until)];
  if (order.unknown.length > 0) lines.push(SPARE_WORDS.unknown(order.unknown));
  return say(turn, 'act', lines.join('\n'));
}

/** 恢复催报 市城管局 */
export async function resume(turn: Turn, order: Extract<ReminderOrder, { kind: 'resume' }>): Promise<Outcome> {
  if (!may(turn.person, 'arrange')) return say(turn, 'decline', SPARE_WORDS.notAllowed);
  const units = unitsOf(order.units, turn);
  if (units.length === 0) return say(turn, 'ask', whom(order.unknown));
  const spared = (await exemptionsOf(turn.store)).filter((one) => one.until >= turn.today).map((one) => one.unit);
  for (const unit of units) await exempt(turn.store, unit, null, turn.today);
  await audit(turn, 'remind resume', { units });
  const known = units.filter((unit) => spared.includes(unit));
  return say(turn, 'act', known.length > 0 ? SPARE_WORDS.resumed(known) : SPARE_WORDS.notSpared(units));
}

const whom = (unknown: readonly string[]): string =>
  unknown.length > 0 ? SPARE_WORDS.unknown(unknown) : SPARE_WORDS.whom;

/** Names of people stand for their units. */
function unitsOf(names: readonly string[], { people }: Turn): string[] {
  const units = names.flatMap((name) => {
    const person = people.find((one) => one.name === name);
    return person === undefined ? name : (person.unit ?? []);
  });
  return [...new Set(units)];
}
