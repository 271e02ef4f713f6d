import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UnreadableFile } from '../../import/errors.js';
import { isExported } from '../../import/workbook.js';
import type { StoredMessage } from '../../store/store.js';
import type { Outcome } from '../channel.js';
import { askToConfirm, confirmed } from '../confirm.js';
import { may } from '../permissions.js';
import { SHEET_WORDS } from '../replies/sheets.js';
import { type Act, say, type Turn } from '../turn.js';
import { carryOutSheet, planSheet, type SheetPlan } from './plan.js';

/** An edited ledger sheet 台账表 sent by a supervisor: what it would change is shown, and done when confirmed. */
export const takeSheet: Act = async (turn) => {
  const waiting = turn.talk.sheet;
  if (waiting !== undefined) {
    turn.talk.sheet = undefined;
    const yes = confirmed(turn.text, '修改');
    if (yes !== undefined) return yes ? finish(turn, waiting) : say(turn, 'act', SHEET_WORDS.dropped);
  }
  const path = sheetIn(turn.message);
  if (path === undefined || !turn.message.addressed) return undefined;
  // A table beside a report is not what the report says.
  const told = turn.text.trim() !== '';
  if (!may(turn.person, 'import')) return told ? undefined : say(turn, 'decline', SHEET_WORDS.onlySupervisor);
  // A list of tasks of an office's own is a document.
  if (!(await isOurs(turn, path))) return undefined;
  if (turn.ledgers.length === 0) return say(turn, 'decline', SHEET_WORDS.noLedger);
  const outcome = await refusing(turn, async () => {
    const plan = await planOf(turn, path);
    if (plan.same) return say(turn, 'act', SHEET_WORDS.same(plan));
    turn.talk.sheet = turn.message.id;
    return askToConfirm(turn, `${SHEET_WORDS.plan(plan)}\n${SHEET_WORDS.confirm}`, SHEET_WORDS);
  });
  return told && outcome.action === 'decline' && !/台账|表/u.test(turn.text) ? undefined : outcome;
};

/** The file is read again, against the ledger of this moment: somebody may have changed it meanwhile. */
async function finish(turn: Turn, messageId: number): Promise<Outcome> {
  const message = await turn.store.inbox.get(messageId);
  const path = message && sheetIn(message);
  if (path === undefined || !may(turn.person, 'import')) return say(turn, 'act', SHEET_WORDS.dropped);
  return refusing(turn, async () => {
    const plan = await planOf(turn, path);
    if (plan.same) return say(turn, 'act', SHEET_WORDS.same(plan));
    await carryOutSheet(turn.store, plan, { at: turn.now, who: turn.person.name });
    return say(turn, 'act', SHEET_WORDS.done(plan));
  });
}

async function planOf(turn: Turn, path: string): Promise<SheetPlan> {
  const inView = new Set(turn.ledgers.map(({ key }) => key));
  const ledgers = (await turn.store.ledgers.list()).filter(({ key }) => inView.has(key));
  return planSheet(await readFile(join(turn.dataDir ?? '.', path)), ledgers, turn.today);
}

/** What cannot be opened is refused by whoever reads it. */
const isOurs = async (turn: Turn, path: string): Promise<boolean> =>
  isExported(await readFile(join(turn.dataDir ?? '.', path))).catch(() => true);

async function refusing(turn: Turn, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return say(turn, 'decline', SHEET_WORDS.refused(error.message));
    throw error;
  }
}

function sheetIn({ attachments }: StoredMessage): string | undefined {
  return attachments.find(({ name, path }) => path !== undefined && /^\.xls[xm]?$/iu.test(extname(name)))?.path;
}
