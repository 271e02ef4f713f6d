import { addDays, dayOf } from '../../days.js';
import type { Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Outgoing } from '../../model/message.js';
import type { ReminderOrder } from '../../parsers/command/reminders.js';
import type { MonthlyList } from '../../reminders/call.js';
import { periodOf, periodsNear } from '../../reminders/ladder.js';
import { monthlyList } from '../../reminders/owed.js';
import { rosterOf } from '../../reminders/roster.js';
import { DEFAULT_SETTINGS } from '../../reminders/settings.js';
import type { Calendar } from '../../reminders/state.js';
import { viewOf } from '../../reminders/view.js';
import type { OutboxRow, Store } from '../../store/store.js';
import type { Outcome } from '../channel.js';
import { goesOut } from '../commands/hours.js';
import { type ReminderWorld, reminderWorld } from '../commands/remind-state.js';
import { may } from '../permissions.js';
import { groupListText, listChoices, listText } from '../replies/reminders-desk.js';
import { LIST_WORDS } from '../replies/reminders-orders.js';
import { say, type Turn } from '../turn.js';
import { audit, ledgersMeant, worldOf } from './world.js';

/** The buttons under the list of a month: the unreported ones to the ledger's groups (rule 24), or the list made anew. */
export async function sendList(turn: Turn, order: Extract<ReminderOrder, { kind: 'list' }>): Promise<Outcome> {
  if (!may(turn.person, 'arrange')) return say(turn, 'decline', LIST_WORDS.notAllowed);
  const ledgers = ledgersMeant(turn, order.ledger).filter(({ rules }) => order.ledger !== undefined || rules !== null);
  const [ledger] = ledgers;
  if (ledger === undefined || ledgers.length > 1) return say(turn, 'ask', LIST_WORDS.which(ledgers));
  const world = await worldOf(turn, order.month === undefined ? turn.today : `${order.month}-01`);
  const list = listOf(world, ledger, order.month, turn.today, turn.calendar);
  if (list === undefined) return say(turn, 'decline', LIST_WORDS.none);
  return order.toGroup ? toGroup(turn, world, list) : again(turn, list);
}

function again(turn: Turn, list: MonthlyList): Outcome {
  const outcome = say(turn, 'answer', listText(list, turn.now));
  const [first] = outcome.reply;
  const choices = listChoices(list);
  if (first && choices.length > 0) first.choices = choices;
  return outcome;
}

/** In working hours at once, else the next working morning; looked at again before it goes, and once a day a group. */
async function toGroup(turn: Turn, { state }: ReminderWorld, list: MonthlyList): Promise<Outcome> {
  if (list.counts.missing === 0) return say(turn, 'act', LIST_WORDS.nobody);
  const groups = state.groups.filter((one) => one.ledger === list.ledger);
  if (groups.length === 0) return say(turn, 'decline', LIST_WORDS.noGroup);
  const at = goesOut(turn.now, false, undefined, turn.calendar);
  let sent = 0;
  for (const { chat } of groups) {
    const key = `${LIST}${list.ledger}/${list.period.month}/${dayOf(at)}/${chat}`;
    if (!(await turn.store.claims.take(key, turn.now))) continue;
    await turn.store.outbox.put(key, { chat, text: groupListText(list) }, at, turn.message.id);
    sent++;
  }
  if (sent === 0) return say(turn, 'act', LIST_WORDS.already);
  await audit(turn, 'remind list', { ledger: list.ledger, month: list.period.month });
  return say(turn, 'act', Date.parse(at) > Date.parse(turn.now) ? LIST_WORDS.planned(at) : LIST_WORDS.sent);
}

const LIST = 'list/';

/** Was the row put by the button 把未报名单发到群里? */
export function isList({ key }: Pick<OutboxRow, 'key'>): boolean {
  return key.startsWith(LIST);
}

/** A list on its way to a group names those who still owe when it leaves; null = nobody does. */
export async function refreshList(
  row: OutboxRow,
  { store, now, calendar }: { store: Store; now: Instant; calendar: Calendar },
): Promise<Outgoing | null> {
  const [, key, month] = row.key.split('/');
  const ledger = (await store.ledgers.list()).find((one) => one.key === key);
  if (ledger === undefined || month === undefined) return null;
  const world = await reminderWorld(store, now, [], `${month}-01`);
  const list = listOf(world, ledger, month, dayOf(now), calendar);
  if (list === undefined || list.counts.missing === 0) return null;
  return { chat: row.chat, text: groupListText(list) };
}

/** The list of a month, else of the latest one whose reports are called for. */
function listOf(
  { state, settings }: ReminderWorld,
  { key }: Ledger,
  month: string | undefined,
  today: string,
  calendar: Calendar,
): MonthlyList | undefined {
  const own = settings.get(key) ?? DEFAULT_SETTINGS;
  const found = state.ledgers.find(({ ledger }) => ledger.key === key);
  if (found === undefined) return undefined;
  const near = periodsNear(found.ledger, own, today, calendar).filter(({ base }) => base <= addDays(today, 7));
  const period = month === undefined ? near.at(-1) : (periodOf(found.ledger, own, month, calendar) ?? undefined);
  return period && monthlyList(viewOf(found), period, rosterOf(state), today);
}
