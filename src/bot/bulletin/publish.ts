import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment, ProducedFile } from '../../model/message.js';
import { type PublishCommand, readPublish } from '../../parsers/command/publish.js';
import { makeFile } from '../../reports/files.js';
import type { Outcome } from '../channel.js';
import { ledgersMeant, neverWas } from '../commands/export.js';
import { ledgerState } from '../commands/export-state.js';
import { goesOut } from '../commands/hours.js';
import { groupsOf } from '../commands/remind-state.js';
import { askToConfirm, confirmed } from '../confirm.js';
import { may } from '../permissions.js';
import { produce } from '../produce.js';
import { BULLETIN_WORDS } from '../replies/bulletin.js';
import type { Publishing } from '../talk.js';
import { type Act, say, type Turn } from '../turn.js';

/**
 * 把通报发到群里: the second, explicit step of a bulletin. What would go out is shown to the supervisor alone; exactly that
 * file goes to the ledger's groups when it is confirmed, and that is written down.
 */
export const publish: Act = async (turn) => {
  const waiting = turn.talk.publishing;
  if (waiting !== undefined) {
    turn.talk.publishing = undefined;
    const yes = confirmed(turn.text, '发布');
    if (yes !== undefined) return yes ? finish(turn, waiting) : say(turn, 'act', BULLETIN_WORDS.dropped);
  }
  if (!turn.message.addressed) return undefined;
  const wanted = readPublish(turn.text, turn.today);
  if (!wanted) return undefined;
  if (!may(turn.person, 'bulletin')) return say(turn, 'decline', BULLETIN_WORDS.onlySupervisor);
  if (turn.chat.kind === 'group') return say(turn, 'ask', BULLETIN_WORDS.onlyPrivate);
  return ask(wanted, turn);
};

async function ask(wanted: PublishCommand, turn: Turn): Promise<Outcome> {
  const all = ledgersMeant('bulletin', turn);
  const named = all.filter(({ title }) => turn.text.includes(title));
  const [ledger, ...more] = named.length > 0 ? named : all;
  if (!ledger) return say(turn, 'decline', BULLETIN_WORDS.noLedger);
  if (more.length > 0) return say(turn, 'ask', BULLETIN_WORDS.whichLedger(ledger.title));
  const month = wanted.month ?? turn.today.slice(0, 7);
  const never = neverWas(month, turn.today, [ledger]);
  if (never !== undefined) return say(turn, 'decline', never);
  const chats = groupsOf(turn.chats).flatMap((group) => (group.ledger === ledger.key ? group.chat : []));
  if (chats.length === 0) return say(turn, 'decline', BULLETIN_WORDS.noGroup(ledger.title));
  const own = await ownFile(turn);
  const file = own ?? (await finalFile(turn, ledger, month));
  turn.talk.publishing = { ledger: ledger.key, title: ledger.title, month, chats, file, own: own !== undefined };
  const text = BULLETIN_WORDS.asks(month, ledger.title, namesOf(chats, turn), own !== undefined);
  return askToConfirm(turn, text, BULLETIN_WORDS, { files: [file] });
}

async function finish(turn: Turn, { ledger, title, month, chats, file, own }: Publishing): Promise<Outcome> {
  if (!may(turn.person, 'bulletin')) return say(turn, 'decline', BULLETIN_WORDS.onlySupervisor);
  const there = await access(file.path).then(
    () => true,
    () => false,
  );
  if (!there) return say(turn, 'decline', BULLETIN_WORDS.noFile);
  const at = goesOut(turn.now, false, undefined, turn.calendar);
  for (const chat of chats) {
    const out = { chat, text: BULLETIN_WORDS.posted(month, title), files: [file] };
    await turn.store.outbox.put(`bulletin:${turn.message.id}:${chat}`, out, at, turn.message.id);
  }
  const detail = { ledger, month, chats, file: file.name, own };
  await turn.store.audit.write({ at: turn.now, who: turn.person.name, act: 'bulletin', detail });
  const names = namesOf(chats, turn);
  return say(turn, 'act', at === turn.now ? BULLETIN_WORDS.done(names) : BULLETIN_WORDS.planned(names, at));
}

/** The lists alone: no mark of a draft, no praise and no criticism. */
async function finalFile(turn: Turn, ledger: Turn['ledgers'][number], month: string): Promise<ProducedFile> {
  const state = await ledgerState(ledger, month, turn.today, turn);
  const made = await makeFile({ what: 'bulletin', month, today: turn.today, final: true }, state);
  return produce(turn, `${made.name}.${made.ending}`, made.bytes);
}

/** The office's own edition: a Word file beside the order, or in the message that it answers. */
async function ownFile(turn: Turn): Promise<ProducedFile | undefined> {
  const { message, store } = turn;
  const answered = message.replyTo === undefined ? undefined : await store.inbox.find(message.channel, message.replyTo);
  const sent =
    wordIn(message.attachments) ?? (answered?.sender === message.sender ? wordIn(answered.attachments) : undefined);
  if (sent?.path === undefined) return undefined;
  return produce(turn, sent.name, await readFile(join(turn.dataDir ?? '.', sent.path)));
}

function wordIn(attachments: readonly Attachment[]): Attachment | undefined {
  return attachments.find(({ name, path }) => path !== undefined && /\.(?:docx?|pdf)$/iu.test(name));
}

function namesOf(chats: readonly string[], turn: Turn): string[] {
  return chats.map((id) => turn.chats.find((chat) => chat.id === id)?.name ?? id);
}
