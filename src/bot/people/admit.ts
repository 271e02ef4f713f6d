import type { Person } from '../../model/message.js';
import type { Request } from '../../store/store.js';
import type { Outcome } from '../channel.js';
import { may } from '../permissions.js';
import { PEOPLE_WORDS } from '../replies/people.js';
import { say, type Turn } from '../turn.js';
import { targetOf } from './bind.js';
import { freeName } from './target.js';

/** 同意绑定3, 不同意绑定3: the supervisor decides who is who; the applicant is told where he asked. */
export async function admit(turn: Turn, yes: boolean, id: number | undefined): Promise<Outcome> {
  if (!may(turn.person, 'admit')) return say(turn, 'decline', PEOPLE_WORDS.onlySupervisor);
  const open = await openBindings(turn);
  const meant = id === undefined ? open : open.filter((one) => one.id === id);
  const [request] = meant;
  if (!request) return say(turn, 'act', id === undefined ? PEOPLE_WORDS.noRequest : PEOPLE_WORDS.alreadyDecided);
  if (meant.length > 1) {
    const rows = meant.map((one) => ({ id: one.id, words: PEOPLE_WORDS.requestWords(one.by, targetOf(one).words) }));
    return say(turn, 'ask', PEOPLE_WORDS.severalRequests(rows));
  }
  return decideBinding(turn, yes, request);
}

export async function openBindings(turn: Turn): Promise<Request[]> {
  return (await turn.store.requests.open(null)).filter(({ kind }) => kind === 'bind');
}

async function decideBinding(turn: Turn, yes: boolean, request: Request): Promise<Outcome> {
  const { store, now } = turn;
  const target = targetOf(request);
  await store.requests.decide(request.id, yes ? 'approved' : 'rejected', turn.person.name, now);
  await store.outbox.cancel(`admit:${request.id}:`);
  const bound = yes ? await bindAccount(turn, request) : undefined;
  const asked = await store.inbox.get(request.messageId);
  if (asked) {
    const text = bound ? PEOPLE_WORDS.youAre(bound) : PEOPLE_WORDS.youAreNot(target.words);
    await store.outbox.put(`admitted:${request.id}`, { chat: asked.chat, text }, now, asked.id);
  }
  await store.audit.write({
    at: now,
    who: turn.person.name,
    act: yes ? 'bind' : 'bind refused',
    detail: { account: request.by, person: bound?.name ?? target.person, unit: target.unit },
  });
  return say(
    turn,
    'act',
    yes ? PEOPLE_WORDS.admitted(target.words, request.by) : PEOPLE_WORDS.refused(target.words, request.by),
  );
}

async function bindAccount(turn: Turn, request: Request): Promise<Person> {
  const { shown, ...target } = targetOf(request);
  const known = turn.people.find(({ name }) => name === target.person);
  const person: Person = known ?? {
    name: freeName(target, shown, turn.people),
    role: target.role,
    ...(target.unit === undefined ? {} : { unit: target.unit }),
  };
  const bound = { ...person, accounts: [...(person.accounts ?? []), request.by] };
  await turn.store.people.save(bound);
  return bound;
}
