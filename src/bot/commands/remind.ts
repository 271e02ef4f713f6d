import { type CalendarOverride, isWorkday, previousWorkday } from '../../calendar.js';
import { dayOf, makeDay, monthOf, yearOf } from '../../days.js';
import type { Day, Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Outgoing } from '../../model/message.js';
import { sameBody } from '../../parsers/bodies.js';
import type { RemindCommand } from '../../parsers/command.js';
import type { OutboxRow } from '../../store/store.js';
import { dayWords, REMIND, type Reminder, reminderText } from '../replies/commands.js';
import { type CommandResult, type RunContext, reply, type Send } from './context.js';
import { goesOut, isQuiet } from './hours.js';
import { duesOf, type Owed, owedBy } from './owed.js';

/** An order to remind (rules 23, 24): to those who still owe, in the ledger's group, in working hours. */
export async function runRemind(command: RemindCommand, context: RunContext): Promise<CommandResult> {
  const { sender, chat, now } = context;
  if (sender.role !== 'supervisor' && sender.role !== 'leader') return reply('decline', REMIND.notAllowed);
  const found: Owed[] = [];
  for (const ledger of ledgersMeant(command, context)) found.push(await owedBy(command, ledger, context));
  const owed = found.filter(({ rows }) => rows.length > 0);
  const remarks = remarksOn(command, found, owed.length > 0);
  const items = owed.flatMap(({ rows }) => rows.flatMap((row) => row.items.map((item) => item.id)));
  if (owed.length === 0) return reply('act', remarks, { items: found.flatMap((one) => one.reported.map((i) => i.id)) });

  const urgent = command.urgent && sender.role === 'supervisor';
  const at = goesOut(now, urgent, command.on, context.calendar);
  const lines: string[] = [];
  const sends: Send[] = [];
  let mentions: string[] | undefined;
  for (const { ledger, rows } of owed) {
    const group = context.chats.find((one) => one.kind === 'group' && one.ledger === ledger.key);
    if (group === undefined) {
      lines.push(REMIND.noGroup);
      continue;
    }
    const out = outgoing(group.id, ledger, rows, at, context, { urgent, by: untilWords(command, now, at) });
    if (at === now && group.id === chat.id) {
      lines.push(out.text);
      mentions = out.mentions;
      continue;
    }
    sends.push({ key: keyOf(ledger, rows, command, context.messageId), at, out });
    if (at === now) lines.push(REMIND.sent(rows));
    else if (!isQuiet(now, context.calendar)) lines.push(REMIND.planned(rows, at));
    else lines.push(chat.kind === 'group' ? REMIND.quiet(at) : REMIND.quietFor(rows, at));
  }
  if (command.urgent && !urgent) lines.push(REMIND.urgentOnly);
  const text = [...new Set(lines), ...(remarks === '' ? [] : [remarks])].join('\n');
  return reply('act', text, { items, sends, ...(mentions === undefined ? {} : { mentions }) });
}

/**
 * What a reminder that waited says when it goes out: only what is still owed then; null when nothing is. The key of its
 * outbox row tells what was asked for.
 */
export async function refreshReminder(
  row: Pick<OutboxRow, 'key' | 'chat'>,
  context: Pick<RunContext, 'now' | 'store' | 'people' | 'index' | 'calendar'>,
): Promise<Outgoing | null> {
  const [kind, key, units = '', items = '', by = ''] = row.key.split('/');
  const ledger = context.index.ledgers.find((one) => one.key === key);
  if (kind !== 'remind' || ledger === undefined) return null;
  const wanted = new Set(items.split('+'));
  const dues = await duesOf(ledger, context);
  const owed = new Set(dues.flatMap((due) => due.owed));
  const rows = units.split('+').flatMap((unit) => {
    const own = ledger.items.filter((item) => owed.has(item) && wanted.has(item.id) && asks(dues, unit, item.id));
    return own.length > 0 ? [{ unit, items: own }] : [];
  });
  if (rows.length === 0) return null;
  return outgoing(row.chat, ledger, rows, context.now, context, { urgent: false, by: by === '' ? undefined : by });
}

function asks(dues: Awaited<ReturnType<typeof duesOf>>, unit: string, item: string): boolean {
  const due = dues.find((one) => one.all.some(({ id }) => id === item));
  const units = due?.all.find(({ id }) => id === item)?.units ?? [];
  return [due?.unit ?? '', ...units].some((name) => name === unit || sameBody(name, unit));
}

function keyOf(ledger: Ledger, rows: Owed['rows'], command: RemindCommand, messageId: number): string {
  const items = rows.flatMap((row) => row.items.map((item) => item.id));
  const by = command.until?.day === undefined ? '' : `${dayWords(command.until.day)}前`;
  return [
    'remind',
    ledger.key,
    rows.map((row) => row.unit).join('+'),
    [...new Set(items)].join('+'),
    by,
    messageId,
  ].join('/');
}

/** 今晚 is said as it was when it goes out at once; a later reminder says the day. */
function untilWords(command: RemindCommand, now: Instant, at: Instant): string | undefined {
  if (command.until === undefined) return undefined;
  const { words, day } = command.until;
  if (at === now || day === undefined) return /[前内]$/u.test(words) ? words : `${words}前`;
  return day <= dayOf(at) ? undefined : `${dayWords(day)}前`;
}

function outgoing(
  chat: string,
  ledger: Ledger,
  rows: Owed['rows'],
  at: Instant,
  context: Pick<RunContext, 'people' | 'calendar'>,
  more: { urgent: boolean; by: string | undefined },
): Outgoing {
  const day = dayOf(at);
  const due = dueOf(ledger, day, context.calendar);
  const text = reminderText({
    rows,
    month: monthOf(day),
    urgent: more.urgent,
    ...(due === undefined ? {} : { due }),
    ...(more.by === undefined ? {} : { by: more.by }),
  });
  return { chat, text, mentions: [...new Set(rows.flatMap((row) => calledUpon(row.unit, context)))] };
}

/** The month's due day and the last working day up to it; undefined when both are over or none is ordered. */
function dueOf(ledger: Ledger, day: Day, calendar?: CalendarOverride): Reminder['due'] {
  const dueDay = ledger.rules?.dueDay ?? null;
  if (dueDay === null) return undefined;
  const ordered = makeDay(yearOf(day), monthOf(day), dueDay);
  const last = isWorkday(ordered, calendar) ? ordered : previousWorkday(ordered, calendar);
  if (last >= day) return { day: last, ordered };
  return ordered >= day ? { day: ordered, ordered } : undefined;
}

/** The liaisons 联络员 of a body where the roster has some, else the body itself. */
function calledUpon(unit: string, context: Pick<RunContext, 'people'>): string[] {
  const people = context.people.filter(
    (one) => one.role === 'liaison' && one.unit !== undefined && (one.unit === unit || sameBody(one.unit, unit)),
  );
  return people.length > 0 ? people.map((one) => one.name) : [unit];
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
  const strangers = [...new Set(found.flatMap((one) => one.strangers))];
  const lines: string[] = [];
  if (reported.length > 0) lines.push(REMIND.reported(reported));
  if (settled.length > 0) lines.push(REMIND.settled(settled));
  for (const { unit, item, lead } of found.flatMap((one) => one.misdirected))
    lines.push(REMIND.notTheirs(unit, item, lead));
  if (strangers.length > 0 && !some && settled.length === 0) lines.push(REMIND.notLead(strangers));
  if (command.unknown.length > 0) lines.push(REMIND.unknown(command.unknown));
  if (some || lines.length > 0) return lines.join('\n');
  if (command.owing) return REMIND.nobody;
  if (command.items.length > 0) return REMIND.noItem(`${command.items.join('、')}项`);
  if (command.matter !== '') return REMIND.noItem(command.matter);
  return REMIND.whom;
}
