import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { importBytes, NotADocument, UnreadableFile } from '../../import/index.js';
import type { Ledger } from '../../model/ledger.js';
import { readLedger } from '../../parsers/documents/read.js';
import type { StoredMessage } from '../../store/store.js';
import { askToConfirm, confirmed } from '../confirm.js';
import { carryOut, planImport } from '../importing.js';
import { may } from '../permissions.js';
import { IMPORT_WORDS } from '../replies/importing.js';
import { type Act, say, type Turn } from '../turn.js';

const READABLE = new Set(['.txt', '.docx']);
/** From a supervisor who sends nothing else: read as well where it can be, else refused with a word on what to save it as. */
const OTHERS = new Set(['.doc', '.wps', '.pdf', '.rtf', '.htm', '.html', '.xls', '.xlsx', '.csv']);
const ORDER = /^[^,，。]{0,8}(?:导入|入库|录入)/;
/** Shorter texts are messages, not documents. */
const LONG = 500;

/** A supervisor sends a document, as a file or pasted: what it would change is shown; it is done when confirmed. */
export const importDocument: Act = async (turn) => {
  const waiting = turn.talk.importing;
  if (waiting !== undefined) {
    turn.talk.importing = undefined;
    const yes = confirmed(turn.text, '导入');
    if (yes !== undefined) return yes ? finish(turn, waiting) : say(turn, 'act', IMPORT_WORDS.dropped);
  }
  const source = documentIn(turn.message, may(turn.person, 'import'));
  if (!source || !turn.message.addressed) return undefined;
  if (!may(turn.person, 'import')) return source.pasted ? undefined : say(turn, 'decline', IMPORT_WORDS.onlySupervisor);
  try {
    const plan = await planImport(turn.store, (key) => readFrom(turn, turn.message, key));
    if (plan.old?.diff.same) return say(turn, 'act', IMPORT_WORDS.plan(plan));
    turn.talk.importing = turn.message.id;
    return askToConfirm(turn, `${IMPORT_WORDS.plan(plan)}\n${IMPORT_WORDS.confirm}`, IMPORT_WORDS);
  } catch (error) {
    if (error instanceof NotADocument || error instanceof UnreadableFile)
      return source.pasted ? undefined : say(turn, 'decline', error.message);
    throw error;
  }
};

async function finish(turn: Turn, messageId: number) {
  const message = await turn.store.inbox.get(messageId);
  if (!message) return say(turn, 'act', IMPORT_WORDS.dropped);
  const plan = await planImport(turn.store, (key) => readFrom(turn, message, key));
  await carryOut(turn.store, plan, turn.now, turn.person.name);
  return say(turn, 'act', IMPORT_WORDS.done(plan));
}

function documentIn(
  message: StoredMessage,
  supervisor: boolean,
): { pasted: boolean; path?: string; name?: string } | undefined {
  const takes = (name: string, text = message.text.trim()): boolean => {
    const kind = extname(name).toLowerCase();
    return READABLE.has(kind) || (supervisor && OTHERS.has(kind) && (text === '' || text === name || ORDER.test(text)));
  };
  const file = message.attachments.find(({ kind, name, path }) => kind === 'file' && path !== undefined && takes(name));
  if (file?.path !== undefined) return { pasted: false, path: file.path, name: file.name };
  return message.text.length >= LONG && message.text.split('\n').length > 8 ? { pasted: true } : undefined;
}

async function readFrom(turn: Turn, message: StoredMessage, key: string): Promise<Ledger> {
  const source = documentIn(message, true);
  if (!source) throw new UnreadableFile(IMPORT_WORDS.dropped);
  if (source.path === undefined) return readLedger(message.text, key);
  return importBytes(await readFile(join(turn.dataDir ?? '.', source.path)), source.name ?? source.path, key);
}
