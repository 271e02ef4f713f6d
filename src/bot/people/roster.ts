import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UnreadableFile } from '../../import/errors.js';
import type { Attachment } from '../../model/message.js';
import { isRosterHead, RosterError } from '../../roster/columns.js';
import { rosterRows } from '../../roster/files.js';
import { changesNothing, planRoster, type RosterPlan } from '../../roster/plan.js';
import { readRoster } from '../../roster/read.js';
import type { Store, StoredMessage } from '../../store/store.js';
import type { Outcome } from '../channel.js';
import { askToConfirm, confirmed } from '../confirm.js';
import { may } from '../permissions.js';
import { PEOPLE_WORDS } from '../replies/people.js';
import { ROSTER_WORDS } from '../replies/roster.js';
import { type Act, say, type Turn } from '../turn.js';

const TABLES = new Set(['.xlsx', '.csv']);

/** A roster 人员名册 sent by a supervisor in private: what it would change is shown, and done when confirmed. */
export const takeRoster: Act = async (turn) => {
  const waiting = turn.talk.roster;
  if (waiting !== undefined) {
    turn.talk.roster = undefined;
    const yes = confirmed(turn.text, '更新');
    if (yes !== undefined) return yes ? finish(turn, waiting) : say(turn, 'act', ROSTER_WORDS.dropped);
  }
  const file = tableOf(turn.message);
  if (!file || !turn.message.addressed) return undefined;
  try {
    const rows = await rowsOf(turn, file);
    if (!isRosterHead(rows[0] ?? [])) return undefined;
    if (!may(turn.person, 'import')) return say(turn, 'decline', PEOPLE_WORDS.onlySupervisor);
    if (turn.chat.kind !== 'private') return say(turn, 'decline', ROSTER_WORDS.onlyPrivate);
    const plan = planRoster(readRoster(rows), turn.people);
    if (changesNothing(plan)) return say(turn, 'act', ROSTER_WORDS.same(plan.same));
    turn.talk.roster = turn.message.id;
    return askToConfirm(turn, ROSTER_WORDS.plan(plan), ROSTER_WORDS);
  } catch (error) {
    // No workbook that is opened at all: what is said of it is the same for a ledger sheet, which is looked for next.
    if (error instanceof UnreadableFile) return undefined;
    if (error instanceof RosterError)
      return may(turn.person, 'import') ? say(turn, 'decline', error.message) : undefined;
    throw error;
  }
};

async function finish(turn: Turn, messageId: number): Promise<Outcome> {
  const message = await turn.store.inbox.get(messageId);
  const file = message && tableOf(message);
  if (!file || !may(turn.person, 'import')) return say(turn, 'act', ROSTER_WORDS.dropped);
  try {
    const plan = planRoster(readRoster(await rowsOf(turn, file)), await turn.store.people.list());
    await carryOutRoster(turn.store, plan, { at: turn.now, who: turn.person.name });
    return say(turn, 'act', ROSTER_WORDS.done(plan));
  } catch (error) {
    if (error instanceof RosterError) return say(turn, 'decline', error.message);
    throw error;
  }
}

/** Takes the plan into the store, with one entry of the audit log. */
export async function carryOutRoster(store: Store, plan: RosterPlan, by: { at: string; who: string }): Promise<void> {
  await store.transaction(async (tx) => {
    for (const person of [...plan.added, ...plan.changed]) await tx.people.save(person);
    for (const name of plan.removed) await tx.people.remove(name);
    const names = (people: { name: string }[]) => people.map(({ name }) => name);
    const detail = { added: names(plan.added), changed: names(plan.changed), removed: plan.removed };
    await tx.audit.write({ ...by, act: 'roster', detail });
  });
}

function tableOf(message: StoredMessage): (Attachment & { path: string }) | undefined {
  for (const one of message.attachments)
    if (one.path !== undefined && TABLES.has(extname(one.name).toLowerCase())) return { ...one, path: one.path };
  return undefined;
}

async function rowsOf(turn: Turn, file: { path: string; name: string }): Promise<string[][]> {
  return rosterRows(await readFile(join(turn.dataDir ?? '.', file.path)), file.name);
}
