import { dayOf } from '../../days.js';
import type { Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { RemindCommand } from '../../parsers/command.js';
import { may } from '../permissions.js';
import { dayWords, REMIND } from '../replies/commands.js';
import { type CommandResult, type RunContext, reply, type Send } from './context.js';
import { goesOut, isQuiet } from './hours.js';
import { type Owed, owedBy } from './owed.js';
import { groupsOf } from './remind-state.js';
import { keyOf, reminderOf } from './reminder.js';

/** An order to remind (rules 23, 24): to those who still owe, in the ledger's group, in working hours. */
export async function runRemind(command: RemindCommand, context: RunContext): Promise<CommandResult> {
  const { sender, chat, now } = context;
  if (!may(sender, 'remind')) return reply('decline', REMIND.notAllowed);
  const month = dayOf(now).slice(0, 7);
  const found: Owed[] = [];
  for (const ledger of ledgersMeant(command, context)) found.push(await owedBy(command, ledger, month, context));
  const owed = found.filter(({ rows }) => rows.length > 0);
  const remarks = remarksOn(command, found, owed.length > 0);
  const items = owed.flatMap(({ rows }) => rows.flatMap((row) => row.items.map((item) => item.id)));
  if (owed.length === 0) return reply('act', remarks, { items: found.flatMap((one) => one.reported.map((i) => i.id)) });

  const urgent = command.urgent && may(sender, 'urgent');
  const at = goesOut(now, urgent, command.on, context.calendar);
  const lines: string[] = [];
  const sends: Send[] = [];
  let mentions: string[] | undefined;
  for (const { ledger, rows } of owed) {
    const group = groupOf(ledger, context);
    if (group === undefined) {
      lines.push(REMIND.noGroup);
      continue;
    }
    const reminder = { ledger, month, rows, urgent, by: untilWords(command, now, at) };
    const out = reminderOf(reminder, group.id, at, context);
    if (at === now && group.id === chat.id) {
      lines.push(out.text);
      mentions = out.mentions;
      continue;
    }
    sends.push({ key: keyOf(reminder, context.messageId), at, out });
    if (at === now) lines.push(REMIND.sent(rows));
    else if (!isQuiet(now, context.calendar)) lines.push(REMIND.planned(rows, at));
    else lines.push(chat.kind === 'group' ? REMIND.quiet(at) : REMIND.quietFor(rows, at));
  }
  if (command.urgent && !urgent) lines.push(REMIND.urgentOnly);
  const text = [...new Set(lines), ...(remarks === '' ? [] : [remarks])].join('\n');
  return reply('act', text, { items, sends, ...(mentions === undefined ? {} : { mentions }) });
}

/** The group where it was said; from elsewhere the ledger's group on a platform before the page's. */
function groupOf(ledger: Ledger, { chat, chats }: RunContext): { id: string } | undefined {
  if (chat.kind === 'group' && chat.ledger === ledger.key) return chat;
  const bound = groupsOf(chats).find((one) => one.ledger === ledger.key);
  return bound && { id: bound.chat };
}

/** 今晚 is said as it was when it goes out at once; a later reminder says the day. */
function untilWords(command: RemindCommand, now: Instant, at: Instant): string | undefined {
  if (command.until === undefined) return undefined;
  const { words, day } = command.until;
  if (at === now || day === undefined) return /[前内]$/u.test(words) ? words : `${words}前`;
  return day <= dayOf(at) ? undefined : `${dayWords(day)}前`;
}

/** The chat's ledger; in a private chat the one that the matter is of, else those that a notice orders reports for. */
function ledgersMeant(command: RemindCommand, { index, chat }: RunContext): readonly Ledger[] {
  const bound = index.ledgers.filter((ledger) => ledger.key === chat.ledger);
  if (bound.length > 0 || command.items.length > 0) return bound.length > 0 ? bound : index.ledgers;
  const best = command.matter === '' ? undefined : index.match(command.matter, { limit: 1 })[0];
  if (best) return index.ledgers.filter((ledger) => ledger.key === best.item.ledger);
  const ordered = index.ledgers.filter((ledger) => ledger.rules !== null);
  return ordered.length > 0 ? ordered : index.ledgers;
}

/** What was asked for and is not done, and why. */
function remarksOn(command: RemindCommand, found: readonly Owed[], some: boolean): string {
  const reported = found.flatMap((one) => one.reported);
  const settled = found.flatMap((one) => one.settled);
  const spared = found.flatMap((one) => one.spared);
  const strangers = [...new Set(found.flatMap((one) => one.strangers))];
  const lines: string[] = [];
  if (reported.length > 0) lines.push(REMIND.reported(reported));
  if (settled.length > 0) lines.push(REMIND.settled(settled));
  for (const { unit, until } of spared) lines.push(REMIND.spared(unit, until));
  for (const { unit, item, lead } of found.flatMap((one) => one.misdirected))
    lines.push(REMIND.notTheirs(unit, item, lead));
  if (strangers.length > 0 && !some && settled.length === 0) lines.push(REMIND.notLead(strangers));
  if (command.unknown.length > 0) lines.push(REMIND.unknown(command.unknown));
  if (some || lines.length > 0) return lines.join('\n');
  if (command.items.length > 0) return REMIND.noItem(`${command.items.join('、')}项`);
  if (command.owing) return REMIND.nobody;
  if (command.matter !== '') return REMIND.noItem(command.matter);
  return REMIND.whom;
}
