import { addressOf } from '../address.js';
import type { Outcome } from '../channel.js';
import { may } from '../permissions.js';
import { PEOPLE_WORDS } from '../replies/people.js';
import { say, type Turn } from '../turn.js';

/** 绑定台账: this group talks of one ledger from now on; a supervisor says so in the group itself. */
export async function bindLedger(turn: Turn, said: string): Promise<Outcome> {
  if (!may(turn.person, 'group')) return say(turn, 'decline', PEOPLE_WORDS.onlySupervisor);
  if (turn.chat.kind !== 'group') return say(turn, 'ask', PEOPLE_WORDS.onlyInGroup);
  const ledgers = turn.everyLedger;
  if (ledgers.length === 0) return say(turn, 'decline', PEOPLE_WORDS.noLedger);
  const titles = ledgers.map(({ title }) => title);
  const bare = said.replace(/[《》“”"]/gu, '');
  const number = /^\d{1,3}$/.test(bare) ? ledgers[Number(bare) - 1] : undefined;
  const found =
    bare === ''
      ? ledgers
      : ledgers.filter((one) => one === number || one.key === bare.toUpperCase() || one.title.includes(bare));
  const [ledger] = found;
  if (!ledger) return say(turn, 'ask', PEOPLE_WORDS.noSuchLedger(said, titles));
  if (found.length > 1) {
    const outcome = say(turn, 'ask', PEOPLE_WORDS.whichLedger(found.map(({ title }) => title)));
    const [first] = outcome.reply;
    if (first) first.choices = found.map(({ title, key }) => ({ label: title, say: `绑定台账 ${key}` }));
    return outcome;
  }
  if (turn.chat.ledger === ledger.key) return say(turn, 'act', PEOPLE_WORDS.ledgerAlready(ledger.title));
  await turn.store.chats.save({ ...turn.chat, ledger: ledger.key });
  await audit(turn, 'bind ledger', { chat: turn.chat.id, ledger: ledger.key });
  return say(turn, 'act', PEOPLE_WORDS.ledgerBound(ledger.title));
}

/** 解绑: the group's ledger, by a supervisor in the group; one's own account, in private. */
export async function unbind(turn: Turn): Promise<Outcome> {
  if (turn.chat.kind === 'group') {
    if (!may(turn.person, 'group')) return say(turn, 'decline', PEOPLE_WORDS.onlySupervisor);
    if (turn.chat.ledger === undefined) return say(turn, 'act', PEOPLE_WORDS.groupNotBound);
    await turn.store.chats.remove(turn.chat.id);
    await audit(turn, 'unbind ledger', { chat: turn.chat.id, ledger: turn.chat.ledger });
    return say(turn, 'act', PEOPLE_WORDS.groupUnbound);
  }
  const { accounts } = turn.person;
  if (!addressOf(turn.message.sender) || accounts === undefined) return say(turn, 'act', PEOPLE_WORDS.notBound);
  await turn.store.people.save({ ...turn.person, accounts: accounts.filter((one) => one !== turn.message.sender) });
  await audit(turn, 'unbind', { account: turn.message.sender, person: turn.person.name });
  return say(turn, 'act', PEOPLE_WORDS.accountUnbound(turn.person.name));
}

/** 开放提问, 关闭提问. */
export async function setOpen(turn: Turn, open: boolean): Promise<Outcome> {
  if (!may(turn.person, 'group')) return say(turn, 'decline', PEOPLE_WORDS.onlySupervisor);
  if (turn.chat.ledger === undefined) return say(turn, 'act', PEOPLE_WORDS.groupNotBound);
  await turn.store.settings.set(openKey(turn.chat.ledger), open);
  await audit(turn, open ? 'open' : 'close', { ledger: turn.chat.ledger });
  return say(turn, 'act', open ? PEOPLE_WORDS.opened : PEOPLE_WORDS.shut);
}

/** Whether people without a unit may ask in the groups of the ledger. */
export async function isOpen(turn: Turn): Promise<boolean> {
  return turn.chat.ledger !== undefined && (await turn.store.settings.get(openKey(turn.chat.ledger))) === true;
}

const openKey = (ledger: string): string => `ledger:${ledger}:open`;

const audit = (turn: Turn, act: string, detail: unknown) =>
  turn.store.audit.write({ at: turn.now, who: turn.person.name, act, detail });
