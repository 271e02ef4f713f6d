import type { StoredFact } from '../../model/fact.js';
import { decisionOf, isNo, isWithdrawal } from '../../parsers/cues/cues.js';
import { grams } from '../../parsers/items/grams.js';
import { findQuantities, type Quantity } from '../../parsers/quantities.js';
import { convert } from '../../parsers/units.js';
import { may } from '../permissions.js';
import { card, REPORT_WORDS } from '../replies/report.js';
import { type Act, remember, say, type Turn } from '../turn.js';
import { toldBy, waitingIn } from './decided.js';
import { itemOf, targetOf } from './lines.js';
import { cardLines } from './notes.js';
import { printed } from './report.js';
import { isOfUntold } from './untold.js';

/** 作废, 撤销, 这条不算: as a reply, or for the sender's last report (rule 14). History is kept. */
export const withdraw: Act = async (turn) => {
  if (
    !isWithdrawal(turn.text) &&
    !(turn.message.replyTo !== undefined && isNo(turn.text) && decisionOf(turn.text) === undefined)
  )
    return undefined;
  if (may(turn.person, 'approve') && turn.message.replyTo === undefined && (await refusesWaiting(turn)))
    return undefined;
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

/** 城管报的那5条不算: of the supervisor, who refuses what others reported and what waits for that. */
async function refusesWaiting(turn: Turn): Promise<boolean> {
  return toldBy(turn, await waitingIn(turn)).length > 0;
}

/** Words of withdrawing that name no matter. */
const CUES =
  /刚才|刚报的|上面|[这上那]一?条|[那这]个?|作废|撤销|撤回|不[算作做]数?|(?:别|不要|甭|不用)(?:算|记|统计|计入|录入?|入账|采用)(?:进去?|上去?|进来)?|先|的|我|了|数/gu;

async function factsMeant(turn: Turn): Promise<StoredFact[]> {
  const said = new Set(grams((turn.text.split(/[,。;]/u)[0] ?? '').replace(CUES, ' ')));
  if (turn.message.replyTo !== undefined) {
    const quoted = await factsOfReply(turn);
    const named = namedOf(turn, quoted, said);
    if (named.length > 0 || quoted.length === 0) return named;
    if (!isOfUntold(turn, said)) return quoted;
  }
  const last = (await turn.store.facts.lastOf(turn.person.name, 12)).filter((fact) => itemOf(turn, fact) !== undefined);
  const figures = findQuantities(turn.text.split(/[,。;]/u)[0] ?? '');
  const named = last.map((fact) => ({
    fact,
    score: likeness(turn, fact, said) + (figures.some((figure) => isFigureOf(figure, fact)) ? SAID : 0),
  }));
  const best = Math.max(0, ...named.map(({ score }) => score));
  if (best > 0) {
    const hits = named.filter(({ score }) => score === best).map(({ fact }) => fact);
    return hits.filter(({ messageId }) => messageId === hits[0]?.messageId);
  }
  if (isOfUntold(turn, said)) return [];
  const ofMessage = last.filter(({ messageId }) => messageId === last[0]?.messageId);
  const figure = /\d+(?:\.\d+)?/u.exec(turn.text)?.[0];
  const exact = figure === undefined ? [] : ofMessage.filter(({ value }) => value === Number(figure));
  return exact.length > 0 ? exact : ofMessage;
}

/** 桥梁数撤一下 as a reply to three figures: the one that is named. */
function namedOf(turn: Turn, quoted: readonly StoredFact[], said: ReadonlySet<string>): StoredFact[] {
  const scored = quoted.map((fact) => ({ fact, score: likeness(turn, fact, said) }));
  const best = Math.max(NAMED, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ fact }) => fact);
}
/** Least score of a target or object that is named. */
const NAMED = 2;

/** 桥24座作废: the figure that was reported names it too, where its words tell no more. */
const SAID = 0.5;
function isFigureOf({ value, unit }: Quantity, fact: StoredFact): boolean {
  const converted = unit === undefined || fact.unit === undefined ? null : convert(value, unit, fact.unit);
  return fact.value === (converted ?? value) && (unit === undefined || unit === fact.unit || converted !== null);
}

/** How much of what was said names this fact: pairs of characters in its target, object or item. */
function likeness(turn: Turn, fact: StoredFact, said: ReadonlySet<string>): number {
  const pairs = (words: string): number =>
    new Set(grams(words).filter((gram) => gram.length > 1 && said.has(gram))).size;
  const narrow = pairs(`${targetOf(turn, fact)?.metric ?? ''} ${fact.object ?? ''} ${fact.milestone ?? ''}`);
  return narrow > 0 ? 1 + narrow : pairs(itemOf(turn, fact)?.text ?? '') * 0.1;
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
      (reporter === turn.person.name || may(turn.person, 'amendOthers')),
  );
}
