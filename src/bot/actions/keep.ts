import { addDays } from '../../days.js';
import { near } from '../../ledger/arithmetic.js';
import type { Fact, FactState, StoredFact } from '../../model/fact.js';
import { ofPeriod } from '../../parsers/resolve/parts.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import type { NewFact } from '../../store/store.js';
import { isOthers } from '../duties.js';
import { question } from '../replies/asks.js';
import type { Ask } from '../talk.js';
import type { Turn } from '../turn.js';
import { doubtOf } from './doubts.js';
import { itemOf, lastFigure, sameLine } from './lines.js';
import { ofMonth } from './month-total.js';
import { asNewly } from './newly.js';

/** What became of the drafts of one message. */
export interface Kept {
  stored: StoredFact[];
  /** Stored, but waiting for the responsible unit or the supervisor (rule 12). */
  pended: StoredFact[];
  /** Put to the sender; nothing of them is stored. */
  asks: Ask[];
  /** The words of the first question. */
  question: string;
  /** Said before, for the same day, by the same unit (rule 13). */
  repeats: Fact[];
  /** Facts of the items before this message. */
  before: StoredFact[];
}

export async function keepDrafts(
  turn: Turn,
  drafts: readonly Draft[],
  settled?: ReadonlySet<Ask['kind']>,
): Promise<Kept> {
  const items = [...new Set(drafts.map(({ fact }) => fact.item))];
  const before = items.length > 0 ? await knownOf(turn, items, drafts) : [];
  const kept: Kept = { stored: [], pended: [], asks: [], question: '', repeats: [], before };
  const confirmed: NewFact[] = [];
  const pending: NewFact[] = [];
  for (const said of ofMonth(turn, drafts, before)) {
    const draft = asNewly(turn, said, before);
    const others = isOthers(turn.duties, draft.fact) || draft.statement.passedOn === true;
    if (isInside(turn, draft.fact, drafts, before)) {
      const [state, into] = others ? (['pending', pending] as const) : (['confirmed', confirmed] as const);
      into.push(...ofPeriod(draft).map(({ fact }) => newFact(turn, fact, state)));
      continue;
    }
    // What waits for the responsible unit anyway is theirs to compare with their own figures.
    const doubt = doubtOf(turn, draft, before, others ? new Set([...(settled ?? []), 'lower' as const]) : settled);
    if (doubt) {
      const labels = doubt.options.map(({ label }) => label);
      if (kept.asks.length === 0) kept.question = question(doubt.why, labels);
      kept.asks.push({
        at: turn.now,
        messageId: turn.message.id,
        kind: doubt.kind,
        fact: draft.fact,
        options: doubt.options,
        why: doubt.why,
      });
    } else if (isRepeat(turn, draft.fact, before)) kept.repeats.push(draft.fact);
    else if (others) pending.push(newFact(turn, draft.fact, 'pending'));
    else confirmed.push(newFact(turn, draft.fact, 'confirmed'));
  }
  kept.stored = confirmed.length > 0 ? await turn.store.facts.add(confirmed) : [];
  kept.pended = pending.length > 0 ? await turn.store.facts.add(pending) : [];
  if (!turn.message.addressed) return kept;
  // A newer figure of the same target settles what was asked of an older one.
  const newer = [...kept.stored, ...kept.asks.map(({ fact }) => fact)];
  turn.talk.asks = [...kept.asks, ...turn.talk.asks.filter((ask) => !newer.some((fact) => overtakes(fact, ask.fact)))];
  return kept;
}

/** What is known of the items; where a month's own figure comes (本月完成5900户), what stood before the month as well. */
async function knownOf({ store, today }: Turn, items: string[], drafts: readonly Draft[]): Promise<StoredFact[]> {
  const start = drafts.flatMap(({ fact }) => (fact.mode === 'delta' ? (fact.from ?? []) : [])).sort()[0];
  const facts = await store.facts.recent(items, today);
  if (start === undefined) return facts;
  const known = new Set(facts.map(({ id }) => id));
  const earlier = await store.facts.recent(items, addDays(start, -1));
  return [...facts, ...earlier.filter(({ id }) => !known.has(id))];
}

/** 本月改造11个,累计261个 on 250: what was added is in the new total already, and no figure that fell. */
function isInside(turn: Turn, fact: Fact, drafts: readonly Draft[], before: readonly StoredFact[]): boolean {
  const { value, target } = fact;
  if (value === undefined || target === undefined || (fact.mode ?? 'cumulative') !== 'cumulative') return false;
  const total = drafts.find(
    ({ fact: one }) =>
      one !== fact && one.target === target && sameLine(one, fact) && (one.mode ?? 'cumulative') === 'cumulative',
  )?.fact.value;
  if (total === undefined || total <= value) return false;
  const last = lastFigure(turn, fact, before);
  return last !== undefined && last.share === undefined && near(last.value + value, total);
}

export function newFact(turn: Turn, fact: Fact, state: FactState, more: Partial<NewFact> = {}): NewFact {
  return {
    ...fact,
    ...(turn.masked ? { masked: true as const } : {}),
    asOf: fact.asOf ?? turn.today,
    ledger: itemOf(turn, fact)?.ledger ?? '',
    state,
    kind: 'report',
    reportedAt: turn.now,
    reporter: turn.person.name,
    ...(turn.duties.unit === undefined ? {} : { reporterUnit: turn.duties.unit }),
    messageId: turn.message.id,
    ...more,
  };
}

const overtakes = (newer: Fact, older: Ask['fact']): boolean =>
  newer.value !== undefined && newer.target !== undefined && newer.target === older.target && sameLine(newer, older);

/** Rule 13: the same figure for the same day by the same unit changes nothing. */
function isRepeat(turn: Turn, fact: Fact, before: readonly StoredFact[]): boolean {
  if (fact.mode === 'delta') return false;
  return before.some(
    (one) =>
      one.kind === 'report' &&
      one.asOf === (fact.asOf ?? turn.today) &&
      one.reporterUnit === turn.duties.unit &&
      sameLine(one, fact) &&
      (one.mode ?? 'cumulative') === (fact.mode ?? 'cumulative') &&
      one.status === fact.status &&
      one.milestone === fact.milestone &&
      one.problem === fact.problem &&
      one.nextStep === fact.nextStep &&
      one.due === fact.due &&
      sameValue(one.value, fact.value) &&
      holdsRows(one, fact),
  );
}

/** 分县区:… with the total of this morning: the rows are news. */
const holdsRows = ({ breakdown: told = {} }: Fact, { breakdown = {} }: Fact): boolean =>
  Object.entries(breakdown).every(([place, value]) => sameValue(told[place], value));

function sameValue(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined ? a === b : near(a, b);
}
