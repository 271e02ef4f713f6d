import { readLogin } from '../../parsers/command/login.js';
import { readPeopleCommand } from '../../parsers/command/people.js';
import { decisionOf, isYes } from '../../parsers/cues/cues.js';
import { addressOf } from '../address.js';
import type { Outcome } from '../channel.js';
import { SILENT } from '../outcome.js';
import { PEOPLE_WORDS, whoamiWords } from '../replies/people.js';
import { type Act, say, type Turn } from '../turn.js';
import { admit, openBindings } from './admit.js';
import { bind } from './bind.js';
import { bindLedger, setOpen, unbind } from './group.js';
import { login } from './login.js';
import { exportRecords } from './records.js';
import { standsInFor } from './standins.js';

/** Who is who, and which group belongs to which ledger: the only orders that strangers may give. */
export const people: Act = async (turn) => {
  if (!turn.message.addressed) return undefined;
  const way = readLogin(turn.text);
  if (way !== null) return login(turn, way);
  const read = readPeopleCommand(turn.text);
  switch (read?.kind) {
    case 'bind':
      return bind(turn, read.to);
    case 'bindLedger':
      return bindLedger(turn, read.ledger);
    case 'unbind':
      return unbind(turn);
    case 'whoami':
      return whoami(turn);
    case 'admit':
      return admit(turn, read.yes, read.request);
    case 'open':
      return setOpen(turn, read.open);
    case 'records':
      return exportRecords(turn, read.what);
    default:
      return bareYes(turn);
  }
};

/** 同意 alone means the binding when nothing else waits for a supervisor's word. */
async function bareYes(turn: Turn): Promise<Outcome | undefined> {
  if (turn.person.role !== 'supervisor' || turn.text.length > 6 || turn.talk.asks.length > 0) return undefined;
  if (
    turn.talk.importing !== undefined ||
    turn.talk.roster !== undefined ||
    turn.talk.sheet !== undefined ||
    turn.talk.publishing !== undefined
  )
    return undefined;
  const yes = decisionOf(turn.text) ?? (isYes(turn.text) ? true : undefined);
  if (yes === undefined || (await openBindings(turn)).length === 0) return undefined;
  const others = (await turn.store.requests.open(null)).some(({ kind }) => kind !== 'bind');
  if (others || (await turn.store.facts.pending(null, 1)).length > 0) return undefined;
  return admit(turn, yes, undefined);
}

function whoami(turn: Turn): Outcome {
  const account = addressOf(turn.message.sender) === undefined ? undefined : turn.message.sender;
  const all = turn.ledgers.flatMap(({ items }) => items);
  return say(
    turn,
    'answer',
    whoamiWords(turn.person, {
      ...(account === undefined ? {} : { account }),
      own: turn.person.role === 'supervisor' ? 0 : turn.duties.own.size,
      places: all.filter(({ id }) => turn.duties.dutyOf(id) === 'part').length,
      standsIn: standsInFor(turn.person, turn.people, turn.today).map(({ name }) => name),
      today: turn.today,
    }),
  );
}

/** A group of a platform that no ledger was bound to yet: nothing is read there, and whoever speaks to the bot is told. */
export const unbound: Act = async (turn) => {
  if (turn.chat.kind !== 'group' || addressOf(turn.chat.id) === undefined || turn.chat.ledger !== undefined)
    return undefined;
  return turn.message.addressed ? say(turn, 'decline', PEOPLE_WORDS.unboundGroup) : SILENT;
};
