import type { StoredFact } from '../../model/fact.js';
import { decisionOf, isWithdrawal, isYes, leaningOf, vouches } from '../../parsers/cues/cues.js';
import { dayOfYes } from '../../parsers/cues/day-told.js';
import { findQuantities } from '../../parsers/quantities.js';
import { matchText } from '../../parsers/resolve/aboutText.js';
import type { Request } from '../../store/store.js';
import type { Outcome } from '../channel.js';
import { may } from '../permissions.js';
import { card, REPORT_WORDS } from '../replies/report.js';
import { REQUEST_WORDS } from '../replies/requests.js';
import { type Act, parseContext, remember, say, type Turn } from '../turn.js';
import { asPartOfTotal } from './as-part.js';
import { DECIDING, likest, named, toldBy, waitingIn } from './decided.js';
import { newFact } from './keep.js';
import { cardLines } from './notes.js';
import { printed } from './report.js';
import { grantedDay } from './request.js';
import { understand } from './understand.js';

/** The supervisor agrees or refuses; a responsible unit confirms what others said of its item (rule 12). */
export const decide: Act = async (turn) => {
  const firm = decisionOf(turn.text) ?? (isYes(turn.text) ? true : undefined);
  const decision = firm ?? (may(turn.person, 'approve') ? leaning(turn.text) : vouches(turn.text) || undefined);
  if (decision === undefined || turn.talk.asks.some(({ kind }) => kind !== 'unknown')) return undefined;
  if (may(turn.person, 'approve')) {
    const view = turn.index.ledgers.flatMap(({ items }) => items.map(({ id }) => id));
    const requests = await turn.store.requests.open(view);
    const pending = await waitingIn(turn);
    if (requests.length + pending.length === 0)
      return (decisionOf(turn.text) ?? leaningOf(turn.text)) !== undefined &&
        turn.message.addressed &&
        turn.text.length < 16
        ? say(turn, 'act', REQUEST_WORDS.nothingOpen)
        : undefined;
    return decideOn(turn, decision, requests, pending, firm !== undefined || /同意|[批准]/u.test(turn.text));
  }
  if (!may(turn.person, 'confirm')) {
    return turn.person.role === 'member' && decisionOf(turn.text) !== undefined && /销号|延期|办结/u.test(turn.text)
      ? say(turn, 'decline', REQUEST_WORDS.onlySupervisor)
      : undefined;
  }
  const own = await turn.store.facts.pending([...turn.duties.own], 100);
  const mine = own.filter(
    ({ reporter, status, due }) => reporter !== turn.person.name && !(status === 'delayed' && due !== undefined),
  );
  if (mine.length === 0) return undefined;
  return confirmOwn(turn, decision, mine);
};

/** What the supervisor takes back of others (withdraw.ts leaves only that) is refused. */
const leaning = (text: string): boolean | undefined => leaningOf(text) ?? (isWithdrawal(text) ? false : undefined);

async function decideOn(
  turn: Turn,
  yes: boolean,
  requests: Request[],
  pending: StoredFact[],
  firm: boolean,
): Promise<Outcome | undefined> {
  const quoted =
    turn.message.replyTo === undefined
      ? undefined
      : (await turn.store.inbox.find(turn.message.channel, turn.message.replyTo))?.id;
  const items = new Set([...requests.map(({ item }) => item), ...pending.map(({ item }) => item)]);
  const about = matchText(turn.text, parseContext(turn), items);
  // Words that name a matter which nothing waits for: then nothing is agreed to.
  const bare = namesNothing(turn.text);
  const likened = about || bare ? undefined : (likest(turn.text, requests) ?? named(turn, requests))?.messageId;
  const meant = <T extends { item: string; messageId?: number }>(rows: readonly T[]): T[] => {
    if (quoted !== undefined) return rows.filter(({ messageId }) => messageId === quoted);
    if (about) return rows.filter(({ item }) => item === about.item.id);
    if (likened !== undefined) return rows.filter(({ messageId }) => messageId === likened);
    return bare && (rows.length === 1 || items.size === 1) ? [...rows] : [];
  };
  const theirs = quoted === undefined && !bare ? toldBy(turn, pending) : [];
  const chosen = wanted(turn.text, meant(requests));
  const facts =
    theirs.length > 0 && (!about || theirs.every(({ item }) => item === about.item.id)) ? theirs : meant(pending);
  if (chosen.length > 1 && new Set(chosen.map(({ item, kind, object }) => `${item}${kind}${object ?? ''}`)).size > 1)
    return listOpen(turn, chosen);
  if (chosen.length > 0) return decideRequests(turn, yes, chosen, facts);
  if (facts.length > 0) return decideFacts(turn, yes, facts);
  const unclear = requests.length > 0 && (items.size > 1 || !bare) && turn.text.length < 20;
  return firm && unclear && turn.message.addressed ? listOpen(turn, requests) : undefined;
}

/** 同意销号 means the closing, not the extension that waits beside it. */
function wanted(text: string, requests: Request[]): Request[] {
  const kind = /销号|办结/u.test(text)
    ? 'close'
    : /延/u.test(text)
      ? 'extend'
      : /暂缓|暂停/u.test(text)
        ? 'pause'
        : undefined;
  return requests.filter((one) => kind === undefined || one.kind === kind);
}

async function decideRequests(
  turn: Turn,
  yes: boolean,
  chosen: readonly Request[],
  pending: readonly StoredFact[],
): Promise<Outcome> {
  const lines: string[] = [];
  const cause = { messageId: turn.message.id, by: turn.person.name, at: turn.now };
  const granted = yes ? grantedDay(turn.text, turn.today) : undefined;
  for (const one of chosen) {
    const due = one.kind === 'extend' ? (granted ?? one.due) : one.due;
    await turn.store.requests.decide(one.id, yes ? 'approved' : 'rejected', turn.person.name, turn.now, due);
    const facts = pending.filter(({ messageId }) => messageId === one.messageId);
    const other = facts.filter((fact) => due !== one.due && fact.due === one.due);
    if (facts.length > 0)
      await turn.store.facts.setState(
        facts.map(({ id }) => id),
        !yes ? 'rejected' : other.length > 0 ? 'superseded' : 'confirmed',
        cause,
      );
    // 同意延到9月15日 of what was asked until the end of September: the day that was granted holds.
    await turn.store.facts.add(
      other.map((fact) =>
        newFact(turn, { ...printed(fact), due, text: turn.text }, 'confirmed', { supersedes: fact.id }),
      ),
    );
    const item = turn.index.get(one.item);
    if (item)
      lines.push(
        yes ? REQUEST_WORDS.approved(item, one.kind, due, one.object) : REQUEST_WORDS.rejected(item, one.kind),
      );
  }
  const items = [...new Set(chosen.map(({ item }) => item))];
  remember(turn, items);
  return say(turn, 'act', lines.join('\n'), { items });
}

async function decideFacts(turn: Turn, yes: boolean, facts: readonly StoredFact[]): Promise<Outcome> {
  const cause = { messageId: turn.message.id, by: turn.person.name, at: turn.now };
  await turn.store.facts.setState(
    facts.map(({ id }) => id),
    yes ? 'confirmed' : 'rejected',
    cause,
  );
  const items = [...new Set(facts.map(({ item }) => item))];
  remember(turn, items);
  const lines = items.flatMap((id) => {
    const item = turn.index.get(id);
    const count = facts.filter((fact) => fact.item === id).length;
    return item ? [yes ? REQUEST_WORDS.confirmed(item, count) : REQUEST_WORDS.refused(item, count)] : [];
  });
  return say(turn, 'act', lines.join('\n'), { items });
}

/** 对,S221是5月20号通的车: own words are a report of their own and take the place of what waited. */
async function confirmOwn(turn: Turn, yes: boolean, pending: readonly StoredFact[]): Promise<Outcome | undefined> {
  const { drafts } = understand(turn);
  const words = drafts.map(({ fact }) => fact);
  const quoted =
    turn.message.replyTo === undefined
      ? undefined
      : (await turn.store.inbox.find(turn.message.channel, turn.message.replyTo))?.id;
  const same = pending.filter(({ value }) => value !== undefined && words.some((fact) => fact.value === value));
  const about = pending.filter((one) =>
    words.some(({ item, object }) => item === one.item && overlaps(object, one.object)),
  );
  const quotedOnes = pending.filter(({ messageId }) => messageId === quoted);
  // 22公里没错 says which of them, and 20公里没错 none.
  const figures = findQuantities(turn.text);
  const told = pending.filter(({ value }) => figures.some((figure) => figure.value === value));
  const sole =
    words.length > 0 ? [] : figures.length > 0 ? (told.length === 1 ? told : []) : pending.length === 1 ? pending : [];
  const meant =
    quoted !== undefined
      ? quotedOnes
      : same.length === 1
        ? same
        : about.length > 0
          ? about
          : sole.length > 0
            ? sole
            : pending.filter(({ item }) => words.length + figures.length === 0 && item === turn.talk.recent[0]);
  if (meant.length === 0) return undefined;
  const cause = { messageId: turn.message.id, by: turn.person.name, at: turn.now };
  if (words.length > 0 && yes && !(same.length === 1 && meant === same)) {
    await turn.store.facts.setState(
      meant.map(({ id }) => id),
      'superseded',
      cause,
    );
    return undefined;
  }
  if (yes) return takeOver(turn, meant);
  return decideFacts(turn, yes, meant);
}

/** What the responsible unit confirms is its own report from now on: later figures of the unit go on from it. */
async function takeOver(turn: Turn, pending: readonly StoredFact[]): Promise<Outcome> {
  const cause = { messageId: turn.message.id, by: turn.person.name, at: turn.now };
  await turn.store.facts.setState(
    pending.map(({ id }) => id),
    'superseded',
    cause,
  );
  const day = dayOfYes(turn.text, turn.today);
  const known = await turn.store.facts.recent([...new Set(pending.map(({ item }) => item))], turn.today);
  const stored = await turn.store.facts.add(
    pending.map((fact) =>
      newFact(turn, { ...asPartOfTotal(turn, fact, known), asOf: day ?? fact.asOf }, 'confirmed', {
        supersedes: fact.id,
      }),
    ),
  );
  const items = [...new Set(stored.map(({ item }) => item))];
  remember(turn, items);
  return say(turn, 'record', card(cardLines(turn, stored, []), REPORT_WORDS.recorded, turn.today), {
    items,
    facts: stored.map(printed),
  });
}

function overlaps(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.includes(b) || b.includes(a);
}

/** 同意, 确认: no word of what. */
function namesNothing(text: string): boolean {
  // 这个先不同意,抓紧跑省厅: what is wanted behind the decision names nothing that it is on.
  const clauses = text.split(/(?<=[,。;!\s])/u);
  const at = clauses.findIndex((clause) => decisionOf(clause.replace(/[,。;!\s]$/u, '')) !== undefined);
  return (
    (at < 0 ? text : clauses.slice(0, at + 1).join(''))
      .replace(DECIDING, '')
      .replace(POINTING, '')
      .replace(
        /不?同意|批准|确认|属实|驳回|退回|延期|暂缓|销号|办结|申请|可以|好的?|对|行|[就按]|走|下不为例|最后一次|的|了|吧|[\p{P}\s]/gu,
        '',
      ).length < 3
  );
}
/** 这个先不销: which one, and for now. */
const POINTING = /[这那](?:个|项|条|件|事)|先|暂时?|[不别](?:予|要)?[销批]/gu;

function listOpen(turn: Turn, requests: readonly Request[]): Outcome {
  const names = requests.flatMap(({ item, kind, by }) => {
    const found = turn.index.get(item);
    return found ? [REQUEST_WORDS.requestName(found, kind, by)] : [];
  });
  return say(turn, 'ask', REQUEST_WORDS.several(names));
}
