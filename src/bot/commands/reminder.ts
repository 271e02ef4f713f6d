import { type CalendarOverride, isWorkday, previousWorkday } from '../../calendar.js';
import { dayOf, makeDay, monthOf, yearOf } from '../../days.js';
import type { Day, Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Outgoing } from '../../model/message.js';
import { sameBody } from '../../parsers/bodies.js';
import type { OutboxRow } from '../../store/store.js';
import { type DueWords, reminderText } from '../replies/commands.js';
import type { RunContext } from './context.js';
import { duesOf, type Owed, sparing } from './owed.js';

/** A reminder before it has words: who owes which items of a month, and how it is put. */
interface Reminder {
  ledger: Ledger;
  /** YYYY-MM that the order was about; it may go out on the first morning of the next. */
  month: string;
  rows: Owed['rows'];
  /** 紧急 */
  urgent: boolean;
  /** Until when the report is wanted, in words. */
  by: string | undefined;
}

const REMINDER = 'remind';
const URGENT = 'urgent';

/** Key of the outbox row: all that is needed to look again at what is owed before it goes. */
export function keyOf({ ledger, month, rows, urgent, by = '' }: Reminder, messageId: number): string {
  const items = [...new Set(rows.flatMap((row) => row.items.map((item) => item.id)))];
  const units = rows.map((row) => row.unit);
  return [urgent ? URGENT : REMINDER, ledger.key, month, units.join('+'), items.join('+'), by, messageId].join('/');
}

/**
 * What an outbox row says when it goes out. A reminder names only those who still owe then, and is null when nobody does
 * (rule 24); any other row goes as it is.
 */
export async function refreshReminder(
  row: Outgoing & Pick<OutboxRow, 'key'>,
  context: Pick<RunContext, 'now' | 'store' | 'people' | 'index' | 'calendar' | 'exemptions'>,
): Promise<Outgoing | null> {
  const [kind, key, month = '', units = '', items = '', by = ''] = row.key.split('/');
  const ledger = context.index.ledgers.find((one) => one.key === key);
  if ((kind !== REMINDER && kind !== URGENT) || ledger === undefined) return row;
  const wanted = new Set(items.split('+'));
  const today = dayOf(context.now);
  const dues = await duesOf(ledger, month, context, today);
  const owing = units.split('+').flatMap((unit) => {
    const responsible = (lead: string, others: string[]): boolean =>
      [lead, ...others].some((name) => name === unit || sameBody(name, unit));
    const own = dues.flatMap((due) =>
      due.owed.filter((item) => wanted.has(item.id) && responsible(due.unit, item.units)),
    );
    return own.length > 0 ? [{ unit, items: own }] : [];
  });
  const rows = sparing(owing, ledger, today, context).called;
  if (rows.length === 0) return null;
  const reminder = { ledger, month, rows, urgent: kind === URGENT, by: by === '' ? undefined : by };
  return reminderOf(reminder, row.chat, context.now, context);
}

export function reminderOf(
  { ledger, month, rows, urgent, by }: Reminder,
  chat: string,
  at: Instant,
  context: Pick<RunContext, 'people' | 'calendar'>,
): Outgoing {
  const due = dueOf(ledger, month, dayOf(at), context.calendar);
  const text = reminderText({
    rows,
    month: monthOf(`${month}-01`),
    urgent,
    ...(due === undefined ? {} : { due }),
    ...(by === undefined ? {} : { by }),
  });
  return { chat, text, mentions: [...new Set(rows.flatMap((row) => calledUpon(row.unit, context)))] };
}

/** The month's due day and the last working day up to it; undefined when both are over or none is ordered. */
function dueOf(ledger: Ledger, month: string, day: Day, calendar?: CalendarOverride): DueWords | undefined {
  const dueDay = ledger.rules?.dueDay ?? null;
  if (dueDay === null) return undefined;
  const first = `${month}-01`;
  const ordered = makeDay(yearOf(first), monthOf(first), dueDay);
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
