import type { StoredFact } from '../../model/fact.js';
import type { Outgoing } from '../../model/message.js';
import { claimsClosing, requestOf } from '../../parsers/cues/cues.js';
import { isAskingPhrase } from '../../parsers/question/phrases.js';
import type { Draft, Resolution } from '../../parsers/resolve/resolve.js';
import { toldEvents } from '../../parsers/resolve/told.js';
import { isQuestionClause } from '../../parsers/statements/read.js';
import type { Outcome } from '../channel.js';
import { isOthers } from '../duties.js';
import { SILENT } from '../outcome.js';
import { card, REPORT_WORDS } from '../replies/report.js';
import type { Ask } from '../talk.js';
import { type Act, parseContext, remember, say, type Turn } from '../turn.js';
import { carryForward } from './carry.js';
import { furtherWords } from './further.js';
import { type Kept, keepDrafts } from './keep.js';
import { narrowed } from './narrow.js';
import { cardLines } from './notes.js';
import { rumours, withRumours } from './rumours.js';
import { inThread } from './thread.js';
import { totalAgain } from './total-again.js';
import { understand } from './understand.js';
import { askUnknown } from './unknown.js';

/** An order to the bot that was not understood is no report: 提醒某局交40项. */
const ORDER = /^.{0,12}(?:提醒|催促?|督促|通知)/u;

/** 没发的抓紧, 还没交的单位尽快: a call to all who owe, and no work that is being hurried on with. */
const CALL =
  /(?:没有?|未)(?:上)?(?:报|交|发|填|传|送|给|回|签)(?:上来|过来)?的(?:单位|部门|同志|各位|几家|地方)?(?:请|都|要|也|就)*(?:抓紧|尽快|赶紧|赶快|加紧|加快|快点|快些|速|及时)[^\d]*$/u;

/** 表已收齐,一共收到23家; 还差5家没交: how many have handed in, of whoever gathers it. */
const GATHERED =
  /收(?:到|齐|上来)了?[^,。;\d]{0,4}\d+(?:家|份|个(?:单位|部门|县区?|区))|\d+(?:家|份|个(?:单位|部门|县区?|区))[^,。;\d]{0,4}(?:[没未][有]?[交报发填传送]|[交报](?:[齐了上]|过来)|收齐)/u;

/** A statement of progress by somebody who answers for it (rule 1): stored, asked back, or waiting. */
export const report: Act = async (turn) => {
  if (turn.person.role === 'leader' || (turn.person.role === 'supervisor' && ORDER.test(turn.text))) return undefined;
  if (isAskingPhrase(turn.text) || CALL.test(turn.text)) return undefined;
  if (turn.person.role === 'supervisor' && GATHERED.test(turn.text)) return undefined;
  const awaited = await awaitedFact(turn);
  const heard = rumours(turn);
  const words = heard?.text ?? turn.text;
  const alone = understand(turn, words, awaited?.item);
  const first = awaited || heard ? alone : await totalAgain(turn, words, await inThread(turn, words, alone));
  const understood = withRumours(furtherWords(turn, first, words), heard);
  const told = turn.message.addressed && !heard ? toldEvents(turn.text, understood, parseContext(turn)) : [];
  const resolution = { ...understood, drafts: [...understood.drafts, ...told] };
  if (resolution.drafts.length === 0) return askUnknown(turn, resolution);
  if (turn.person.role === 'member')
    return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.memberCannot) : SILENT;
  const outcome = await reportDrafts(turn, resolution);
  if (awaited && outcome?.facts.some(({ item }) => item === awaited.item)) {
    await turn.store.facts.setState([awaited.id], 'rejected', {
      messageId: turn.message.id,
      by: turn.person.name,
      at: turn.now,
    });
  }
  return outcome;
};

/** 没完工,干到92%: what others said of one's item, answered by the responsible unit in its own words (rule 12). */
async function awaitedFact(turn: Turn): Promise<StoredFact | undefined> {
  if (
    turn.person.role !== 'liaison' ||
    !/^(?:不|没|还没|其实|实际|应该|哪有|只|经?(?:我[局委办县区们])?(?:单位)?核[实对查]|我[局委办县区]核|(?:[这那]个?)?(?:口径|数字?|数据|说法)(?:不|有误|错))/u.test(
      turn.text,
    )
  )
    return undefined;
  const waiting = await turn.store.facts.pending([...turn.duties.own], 20);
  return waiting.find(({ reporter }) => reporter !== turn.person.name);
}

export async function reportDrafts(
  turn: Turn,
  resolution: Resolution,
  settled?: ReadonlySet<Ask['kind']>,
): Promise<Outcome | undefined> {
  const drafts = await carryForward(
    turn,
    resolution.drafts.filter(isClear(turn)).map((draft) => narrowed(turn, draft)),
  );
  if (drafts.length === 0) return undefined;
  const kept = await keepDrafts(turn, drafts, settled);
  const closing = await requestClosing(turn, kept.stored);
  return outcomeOf(turn, kept, closing);
}

/** Not addressed, the bot takes only what is plain (rule 2): somebody else's item said in passing is talk. */
function isClear(turn: Turn): (draft: Draft) => boolean {
  return (draft) => turn.message.addressed || (!isOthers(turn.duties, draft.fact) && carriesNews(draft));
}

/** 配电网啥时候能弄完, 78家里兰考占多少 wants to know, whatever stands in it. */
function carriesNews({ fact, statement }: Draft): boolean {
  const figures = fact.value !== undefined || fact.breakdown !== undefined;
  return (figures || (fact.milestone ?? fact.status) !== undefined) && !isQuestionClause(statement.text);
}

/** Rule 12: a claim that the item is finished is recorded; its closing 销号 waits for the supervisor. */
async function requestClosing(turn: Turn, stored: readonly StoredFact[]): Promise<boolean> {
  if (requestOf(turn.text) !== 'close' && !claimsClosing(turn.text)) return false;
  const items = [...new Set(stored.map(({ item }) => item))];
  for (const item of items) {
    const ledger = turn.index.get(item)?.ledger ?? '';
    await turn.store.requests.add({
      ledger,
      item,
      kind: 'close',
      reason: turn.text,
      by: turn.person.name,
      messageId: turn.message.id,
      at: turn.now,
      ...(turn.duties.unit === undefined ? {} : { byUnit: turn.duties.unit }),
    });
  }
  return items.length > 0;
}

/** The action and the card: the first that applies of ask, pend, record, duplicate (replay.md). */
export function outcomeOf(
  turn: Turn,
  kept: Kept,
  closing = false,
  headline: string = REPORT_WORDS.recorded,
): Outcome | undefined {
  const { addressed } = turn.message;
  const facts = [...kept.stored, ...kept.pended];
  const items = [...new Set([...facts, ...kept.repeats].map(({ item }) => item))];
  remember(turn, items);
  const parts: string[] = [];
  if (kept.stored.length > 0) parts.push(card(cardLines(turn, kept.stored, kept.before), headline, turn.today));
  if (kept.pended.length > 0)
    parts.push(card(cardLines(turn, kept.pended, kept.before), REPORT_WORDS.pending, turn.today));
  if (closing) parts.push(REPORT_WORDS.closing);
  if (kept.asks.length > 0 && addressed) parts.push(kept.question);
  if (facts.length === 0 && kept.asks.length === 0) {
    if (kept.repeats.length === 0) return undefined;
    return {
      action: 'duplicate',
      items,
      facts: [],
      files: [],
      reply: addressed ? [{ chat: turn.chat.id, text: REPORT_WORDS.duplicate }] : [],
    };
  }
  if (facts.length === 0 && !addressed)
    return { ...SILENT, items: [...new Set(kept.asks.map(({ fact }) => fact.item))], waiting: kept.question };
  if (turn.masked && !turn.talk.toldPrivacy) {
    parts.push(REPORT_WORDS.masked);
    turn.talk.toldPrivacy = true;
  }
  const asking = kept.asks.length > 0 && addressed;
  const out: Outgoing = { chat: turn.chat.id, text: parts.join('\n') };
  if (asking) out.choices = (kept.asks[0]?.options ?? []).map(({ label }, at) => ({ label, say: String(at + 1) }));
  return {
    ...(kept.asks.length > 0 && !asking ? { waiting: kept.question } : {}),
    action: asking ? 'ask' : kept.pended.length > 0 ? 'pend' : 'record',
    items: items.length > 0 ? items : [...new Set(kept.asks.map(({ fact }) => fact.item))],
    facts: facts.map(printed),
    reply: [out],
    files: [],
  };
}

/** A stored fact as it is printed: without what the store adds. */
export function printed(fact: StoredFact): Outcome['facts'][number] {
  const {
    id: _id,
    ledger: _ledger,
    state: _state,
    kind: _kind,
    reporter: _reporter,
    reporterUnit: _unit,
    reportedAt: _at,
    ...rest
  } = fact;
  const { messageId: _message, document: _document, supersedes: _supersedes, ...said } = rest;
  return said;
}
