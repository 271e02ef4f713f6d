import type { StoredFact } from '../../model/fact.js';
import { isNo, isWithdrawal } from '../../parsers/cues/cues.js';
import { card, REPORT_WORDS } from '../replies/report.js';
import { type Act, parseContext, remember, say, type Turn } from '../turn.js';
import { cardLines } from './notes.js';
import { printed } from './report.js';

/** 作废, 撤销, 这条不算: as a reply, or for the sender's last report (rule 14). History is kept. */
export const withdraw: Act = async (turn) => {
  if (!isWithdrawal(turn.text) && !(turn.message.replyTo !== undefined && isNo(turn.text))) return undefined;
  const facts = await factsMeant(turn);
  if (facts.length === 0) {
    const asked = turn.talk.asks.length > 0;
    turn.talk.asks = [];
    if (asked) return say(turn, 'withdraw', REPORT_WORDS.withdrawnQuestion);
    return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.nothingToWithdraw) : undefined;
  }
  const cause = { messageId: turn.message.id, by: turn.person.name, at: turn.now };
  await turn.store.facts.setState(
    facts.map(({ id }) => id),
    'withdrawn',
    cause,
  );
  const items = [...new Set(facts.map(({ item }) => item))];
  remember(turn, items);
  return say(
    turn,
    'withdraw',
    card(
      cardLines(turn, facts, []).map((line) => ({ ...line, notes: [] })),
      REPORT_WORDS.withdrawn,
      turn.today,
    ),
    {
      items,
      facts: facts.map(printed),
    },
  );
};

async function factsMeant(turn: Turn): Promise<StoredFact[]> {
  if (turn.message.replyTo !== undefined) return factsOfReply(turn);
  const last = await turn.store.facts.lastOf(turn.person.name, 8);
  const words =
    turn.text
      .replace(/刚才|刚报的|上面|这条|上条|作废|撤销|撤回|不算数?|[那这]个?|那条|的/gu, ' ')
      .split(/[,。;]/u)[0] ?? '';
  const named = turn.index.match(words, {
    ledgers: parseContext(turn).ledgers,
    only: new Set(last.map(({ item }) => item)),
    limit: 3,
  })[0];
  const pool = named && named.score >= 0.25 ? last.filter(({ item }) => item === named.item.id) : last;
  const newest = pool[0]?.messageId;
  const ofMessage = pool.filter(({ messageId }) => messageId === newest);
  const figure = /\d+(?:\.\d+)?/u.exec(turn.text)?.[0];
  const exact = figure === undefined ? [] : ofMessage.filter(({ value }) => value === Number(figure));
  return exact.length > 0 ? exact : ofMessage;
}

/** The live facts of the quoted message: one's own, or anybody's for the supervisor. */
export async function factsOfReply(turn: Turn): Promise<StoredFact[]> {
  if (turn.message.replyTo === undefined) return [];
  const quoted = await turn.store.inbox.find(turn.message.channel, turn.message.replyTo);
  if (!quoted) return [];
  const facts = await turn.store.facts.ofMessage(quoted.id);
  return facts.filter(
    ({ state, reporter }) =>
      (state === 'confirmed' || state === 'pending') &&
      (reporter === turn.person.name || turn.person.role === 'supervisor'),
  );
}
