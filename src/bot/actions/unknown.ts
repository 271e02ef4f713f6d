import { scaleSlip } from '../../ledger/audit.js';
import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { choiceOf } from '../../parsers/cues/cues.js';
import { ASKING } from '../../parsers/parse.js';
import { rankTargets } from '../../parsers/resolve/aims.js';
import { factOf } from '../../parsers/resolve/fact.js';
import type { Resolution } from '../../parsers/resolve/resolve.js';
import { eventIn } from '../../parsers/resolve/told.js';
import { isPerPlace } from '../../parsers/resolve/unitFits.js';
import { readStatements } from '../../parsers/statements/read.js';
import { convert, splitUnit } from '../../parsers/units.js';
import { ledgerWith } from '../answers/in-other.js';
import type { Outcome } from '../channel.js';
import { ASK_WORDS, question } from '../replies/asks.js';
import { parseContext, say, type Turn } from '../turn.js';
import { labelOf } from './doubts.js';

/** Most choices that one question lists. */
const MOST = 6;

/**
 * A liaison's figure or event that fits no item at all: asked when the bot was spoken to, with the sender's own items to choose
 * from, likeliest first (rule 11); else left for the inbox page.
 */
export function askUnknown(turn: Turn, resolution: Resolution): Outcome | undefined {
  const { role } = turn.person;
  if (choiceOf(turn.text) !== undefined) return undefined;
  if (!turn.message.addressed || (role !== 'liaison' && role !== 'supervisor')) return undefined;
  const said = figureOf(resolution) ?? (role === 'liaison' && !ASKING.test(turn.text) ? wordsOf(turn) : undefined);
  if (!said) return undefined;
  const options = role === 'liaison' ? optionsFor(turn, said) : [];
  const fact: Fact = {
    item: '',
    measure: said.measure,
    text: said.text,
    ...(said.value === undefined ? {} : { value: said.value }),
    ...(said.unit === undefined ? {} : { unit: said.unit }),
  };
  const others = turn.everyLedger.filter(({ key }) => turn.ledgers.every((one) => one.key !== key));
  const other = ledgerWith([said.subject, said.heading ?? '', said.object ?? ''], others);
  const why = `${ASK_WORDS.unknown(fact)}${other ? ASK_WORDS.inOther(other.title) : ''}`;
  const ask = { at: turn.now, messageId: turn.message.id, kind: 'unknown' as const, why, fact, options };
  turn.talk.asks = [ask, ...turn.talk.asks.filter(({ kind }) => kind !== 'unknown')];
  const labels = options.map(({ label }) => label);
  const outcome = say(turn, 'ask', question(labels.length > 0 ? why : `${why}${ASK_WORDS.nameIt}`, labels));
  const [first] = outcome.reply;
  if (first && labels.length > 0) first.choices = labels.map((label, at) => ({ label, say: String(at + 1) }));
  return outcome;
}

function figureOf({ unknown: [first] }: Resolution): Statement | undefined {
  return first?.value === undefined || first.measure === 'other' ? undefined : first;
}

/** 主要卡在征地, 河东厂在建: an event, a problem or a stage, and nothing that says of what. */
const wordsOf = ({ text, today, vocabulary }: Turn): Statement | undefined =>
  eventIn(text) ??
  readStatements(text, { today, vocabulary }).find(
    ({ problem, status }) => problem !== undefined || status === 'in_progress' || status === 'stalled',
  );

/** The sender's own targets that are counted so, or own items for an event; those of the talk first. */
function optionsFor(turn: Turn, said: Statement): { label: string; fact: Fact }[] {
  const context = parseContext(turn);
  const items = turn.ledgers.flatMap((ledger) => ledger.items).filter(({ id }) => turn.duties.own.has(id));
  const late = ({ id }: Item): number => (turn.talk.recent.includes(id) ? turn.talk.recent.indexOf(id) : Infinity);
  // 三院门诊楼封顶 of somebody with dozens of items: a list of any of them helps nobody.
  const likely =
    said.value === undefined && items.length > MOST ? items.filter((item) => late(item) < Infinity) : items;
  const choices = likely
    .flatMap((item) => targetsFor(item, said).map((target) => ({ item, target })))
    .sort((a, b) => (late(a.item) === late(b.item) ? 0 : late(a.item) - late(b.item)))
    .map(({ item, target }) => factOf(said, item, target, context));
  return choices.slice(0, MOST).map((fact) => ({ label: labelOf(turn, fact), fact }));
}

function targetsFor(item: Item, said: Statement): (Target | undefined)[] {
  if (said.value === undefined) return [undefined];
  // 2座公厕 is no 公园绿地, which is counted in 个.
  const named = said.subject.length > 1;
  return rankTargets(item, said)
    .filter(({ target, fit }) => (fit === 'same' || (fit === 'kin' && !named)) && !isPerPlace(target, said.unit))
    .filter(({ target }) => !isBeyond(said, target))
    .map(({ target }) => target);
}

/** 数据6.4亿条 is no number of manhole covers: many times what a target asks for is not offered. */
const isBeyond = ({ value = 0, unit = '' }: Statement, target: Target): boolean =>
  scaleSlip(convert(value, unit, target.unit) ?? value * splitUnit(unit).scale, target.value) !== null;
