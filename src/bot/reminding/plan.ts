import { addDays } from '../../days.js';
import { claimKey, type PlannedCall, recipientKey } from '../../reminders/call.js';
import { callsTo } from '../../reminders/explain.js';
import { periodsNear } from '../../reminders/ladder.js';
import { stepName } from '../../reminders/monthly.js';
import { planReminders } from '../../reminders/plan.js';
import { DEFAULT_SETTINGS } from '../../reminders/settings.js';
import type { Outcome } from '../channel.js';
import type { ReminderWorld } from '../commands/remind-state.js';
import { may } from '../permissions.js';
import { PREVIEW_WORDS, WHY_WORDS } from '../replies/reminders-orders.js';
import { NO_REMINDER, previewText, whyText } from '../replies/reminders-why.js';
import { say, type Turn } from '../turn.js';
import { forecast } from './forecast.js';
import { worldOf } from './world.js';

/** Days of the preview, today included. */
const AHEAD = 14;
/** 为什么提醒我 looks so many days back. */
const BACK = 7;

/** 提醒预览: what goes out in the next 14 days if nothing more is reported; sent ones are left out. */
export async function preview(turn: Turn): Promise<Outcome> {
  if (!may(turn.person, 'foresee')) return say(turn, 'decline', PREVIEW_WORDS.notAllowed);
  const to = addDays(turn.today, AHEAD - 1);
  const deps = { store: turn.store, now: () => turn.now, platforms: turn.platforms ?? [], calendar: turn.calendar };
  const calls = await forecast(deps, turn.today, to);
  const about = calls.filter((call) => concerns(call, turn));
  return say(turn, 'answer', previewText(about, turn.today, to));
}

/** In a group of a ledger only what is about it. */
function concerns({ ledger }: PlannedCall, { chat }: Turn): boolean {
  return chat.ledger === undefined || ledger === null || ledger === chat.ledger;
}

/** 为什么提醒我: the rule and the state behind the last calls to the person, else behind the next one. */
export async function why(turn: Turn): Promise<Outcome> {
  const { name } = turn.person;
  const from = addDays(turn.today, -BACK);
  const world = await worldOf(turn, from);
  const { state, settings } = world;
  const to = addDays(turn.today, AHEAD - 1);
  const mine = callsTo(planReminders(state, settings, from, to, turn.calendar), name);
  const past = mine.filter((call) => Date.parse(call.at) <= Date.parse(turn.now));
  const explain = (call: PlannedCall): string =>
    whyText(call, (call.ledger === null ? undefined : settings.get(call.ledger)) ?? DEFAULT_SETTINGS);
  const last = latest(past);
  if (last.length > 0) return say(turn, 'answer', last.map(explain).join('\n'));
  if (await wasCalled(turn, world)) return say(turn, 'answer', WHY_WORDS.settled);
  const next = mine[0];
  return say(turn, 'answer', next === undefined ? NO_REMINDER : WHY_WORDS.next(next.at, explain(next)));
}

/** The latest call of each kind and ledger. */
function latest(calls: readonly PlannedCall[]): PlannedCall[] {
  const last = new Map(calls.map((call) => [`${call.ledger} ${call.content.kind}`, call]));
  return [...last.values()];
}

/** Was a step of a ladder sent to the person for a period near today? What was owed then may be reported by now. */
async function wasCalled(turn: Turn, { state, settings }: ReminderWorld): Promise<boolean> {
  const who = recipientKey({ kind: 'person', name: turn.person.name });
  const keys = state.ledgers.flatMap(({ ledger }) => {
    const own = settings.get(ledger.key) ?? DEFAULT_SETTINGS;
    return periodsNear(ledger, own, turn.today, turn.calendar).flatMap(({ month }) =>
      own.ladder.map((_, at) => claimKey('remind', ledger.key, month, stepName(own.ladder, at), who)),
    );
  });
  return (await turn.store.claims.which(keys)).length > 0;
}
