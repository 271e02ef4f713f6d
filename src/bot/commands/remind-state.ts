import { addDays, dayOf, minDay, startOfMonth } from '../../days.js';
import { goneChats, isGone } from '../../delivery/gone.js';
import type { Day, Instant } from '../../model/fact.js';
import type { Ledger } from '../../model/ledger.js';
import type { Chat, Person } from '../../model/message.js';
import type { Group, LedgerState, Post, ReminderState, SettingsOf } from '../../reminders/state.js';
import type { Store } from '../../store/store.js';
import { addressOf, privateChatWith } from '../address.js';
import { exemptionsOf, settingsOf } from './remind-settings.js';

/** Instructions of a ledger that are looked at. */
const INSTRUCTIONS = 500;
/** Reports so many days back are needed for ladders, late ones and 30 days without progress. */
const BACK = 70;

export interface ReminderWorld {
  state: ReminderState;
  settings: SettingsOf;
}

/** All that the plan of reminders is made from, as it lies in the store. `platforms` = those that this installation speaks; `known` = what of it is in hand and did not change. */
export async function reminderWorld(
  store: Store,
  now: Instant,
  platforms: readonly string[],
  from: Day = dayOf(now),
  known: { ledgers?: readonly Ledger[]; people?: readonly Person[] } = {},
): Promise<ReminderWorld> {
  const ledgers = known.ledgers ?? (await store.ledgers.list());
  const [people, chats] = [known.people ?? (await store.people.list()), await store.chats.list()];
  const settings = await settingsOf(store);
  const states: LedgerState[] = [];
  for (const ledger of ledgers) states.push(await ledgerState(store, ledger, dayOf(now), from));
  const keys = new Set(ledgers.map(({ key }) => key));
  const lost = await lostChats(store);
  const bound = chats.filter(({ id }) => !lost.has(id));
  const spoken = [...settings.keys(), ...chats.flatMap(({ ledger }) => ledger ?? [])];
  const state: ReminderState = {
    ledgers: states,
    people: people.map((person) => postOf(person, platforms, lost)),
    groups: groupsOf(bound).filter(({ ledger }) => keys.has(ledger)),
    exemptions: await exemptionsOf(store),
    gone: [...new Set(spoken)].filter((key) => !keys.has(key)),
  };
  return { state, settings };
}

/** The roster, and whom a message reaches alone. */
export async function postsOf(store: Store, platforms: readonly string[]): Promise<Post[]> {
  const lost = await lostChats(store);
  return (await store.people.list()).map((person) => postOf(person, platforms, lost));
}

function postOf(person: Person, platforms: readonly string[], lost: ReadonlySet<string>): Post {
  return { ...person, reachable: isReachable(person, platforms, lost) };
}

async function ledgerState(store: Store, ledger: Ledger, today: Day, from: Day): Promise<LedgerState> {
  const items = ledger.items.map(({ id }) => id);
  const since = minDay(addDays(from, -BACK), startOfMonth(addDays(startOfMonth(from), -1)));
  const recent = await store.facts.recent(items, today);
  const instructions = await store.facts.instructions(items, INSTRUCTIONS);
  const known = new Set(recent.map(({ id }) => id));
  const facts = [...recent, ...instructions.filter(({ id, state }) => state === 'confirmed' && !known.has(id))];
  return {
    ledger,
    reports: await store.facts.reports(ledger.key, `${since}T00:00:00+08:00`),
    facts,
    approved: await store.requests.approved(items),
  };
}

/** By an account on a platform that is spoken; where there is no platform at all, by the page. */
function isReachable(person: Person, platforms: readonly string[], lost: ReadonlySet<string>): boolean {
  if (platforms.length === 0) return true;
  return (person.accounts ?? []).some(
    (account) => platforms.includes(addressOf(account)?.platform ?? '') && !lost.has(privateChatWith(account)),
  );
}

/** Chats of which a platform said that they are no more: dissolved groups, people who left or blocked the bot. */
async function lostChats(store: Store): Promise<ReadonlySet<string>> {
  const lost = new Set<string>();
  for (const chat of await goneChats(store)) if (await isGone(store, chat)) lost.add(chat);
  return lost;
}

/** Groups of platforms; the page's group only for a ledger that has no other. */
export function groupsOf(chats: readonly Chat[]): Group[] {
  const bound = chats.flatMap(({ id, kind, ledger }) =>
    kind === 'group' && ledger !== undefined ? [{ chat: id, ledger }] : [],
  );
  const spoken = new Set(bound.flatMap(({ chat, ledger }) => (addressOf(chat) === undefined ? [] : [ledger])));
  return bound.filter(({ chat, ledger }) => addressOf(chat) !== undefined || !spoken.has(ledger));
}
