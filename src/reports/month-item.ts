import { aside, type Reading, readTarget, rowsOf } from '../bot/answers/reading.js';
import type { Loaded } from '../bot/answers/types.js';
import { monthBefore, monthOnMonth } from '../ledger/compare.js';
import { leadOf } from '../ledger/dues.js';
import type { Figure } from '../ledger/progress.js';
import { type RollUp, rollUp } from '../ledger/rollup.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item } from '../model/ledger.js';
import type { ReportInput } from './monthly.js';
import { monthOfReport, reportDay, whoSaid } from './state.js';

/** reported 已报, zero 零报告 (无进展), owed 未报, closed 已销号 and silent. */
export type ReportState = 'reported' | 'zero' | 'owed' | 'closed';

/** One item of a month's report. */
export interface ReportItem {
  item: Item;
  code: string;
  title: string;
  lead: string;
  /** False for an item with sub-items: those owe the reports. */
  leaf: boolean;
  state: ReportState;
  targets: TargetLine[];
  /** Reported in the month without a figure of a target: milestones, states, other figures; oldest first. */
  stages: StoredFact[];
  problems: string[];
  suggestions: string[];
  nextSteps: string[];
  /** Who reported in the month and on which days, oldest first. */
  sources: { who: string; day: Day }[];
}

/** A target with what the chat would answer of it as of the same day. */
export interface TargetLine extends Reading {
  /** The newest figure. */
  figure?: Figure;
  /** Against the last figure of the month before; null where one of the two months has none (rule 20). */
  change: number | null;
  /** Its newest figure stands for a day of this month. */
  fresh: boolean;
  /** Figures by place that were given with the newest figure. */
  rows?: Readonly<Record<string, number>>;
  /** What its sub-tasks come to, computed; null = it has none, or they have no figures. */
  parts: RollUp | null;
  /** Started, under way, planned: known but not counted (rule 4), newest first, one a measure. */
  asides: StoredFact[];
}

interface Known extends ReportInput {
  asOf: Day;
  loaded: Loaded;
  leaf: boolean;
}

export function monthItem(item: Item, known: Known): ReportItem {
  const facts = known.loaded.of(item.id);
  const said = facts.filter((fact) => fact.kind === 'report' && monthOfReport(fact) === known.month).reverse();
  const targets = item.targets.map((target) => targetLine({ ledger: known.ledger, item, target }, facts, known));
  return {
    item,
    code: item.code,
    title: item.title,
    lead: leadOf(item, known.ledger),
    leaf: known.leaf,
    state: stateOf(item, said, known),
    targets,
    stages: newestOfEach(said.filter((fact) => tells(fact) && !isWholeFigure(fact))),
    problems: texts(said.map((fact) => fact.problem)),
    suggestions: texts(said.map((fact) => fact.suggestion)),
    nextSteps: texts(said.map((fact) => fact.nextStep)),
    sources: sourcesOf(said),
  };
}

function targetLine(
  aim: { ledger: Known['ledger']; item: Item; target: Item['targets'][number] },
  facts: readonly StoredFact[],
  { loaded, asOf, month, ledger }: Known,
): TargetLine {
  const reading = readTarget(aim, loaded, asOf);
  const [figure] = reading.figures;
  const { change } = monthOnMonth(aim.target, facts, monthBefore(month), month);
  const rows = rowsOf(facts, asOf, aim.target.id);
  const listed = rows !== undefined && figure !== undefined && rows.id === figure.head.id ? rows.breakdown : undefined;
  const measures = new Set<string>();
  const asides = aside(aim, loaded, asOf).filter((fact) => {
    const known = measures.has(fact.measure) || fact.object !== undefined || fact.scope !== undefined;
    measures.add(fact.measure);
    return !known;
  });
  return {
    ...reading,
    ...(figure === undefined ? {} : { figure }),
    change,
    fresh: figure?.asOf.startsWith(month) ?? false,
    ...(listed === undefined ? {} : { rows: listed }),
    parts: rollUp(
      aim.target,
      ledger.items.filter((one) => one.parent === aim.item.id),
      loaded.of,
      asOf,
    ),
    asides,
  };
}

/** A report on the parent counts for its sub-items, and one on any sub-item for the parent's heading. */
function stateOf(item: Item, said: readonly StoredFact[], { reported, closed, ledger }: Known): ReportState {
  const done =
    reported.has(item.id) ||
    (item.parent !== undefined && reported.has(item.parent)) ||
    ledger.items.some((other) => other.parent === item.id && reported.has(other.id));
  if (!done) return closed.has(item.id) ? 'closed' : 'owed';
  return said.length > 0 && said.every((fact) => fact.status === 'no_progress') ? 'zero' : 'reported';
}

/** Says something of its own besides figures of targets, a problem or a plan. */
function tells(fact: StoredFact): boolean {
  if (fact.status === 'no_progress' || fact.measure === 'plan') return false;
  return (
    fact.value !== undefined || fact.milestone !== undefined || fact.object !== undefined || fact.status !== undefined
  );
}

/** A figure of a whole target: those stand in `targets`, the newest of each measure. */
function isWholeFigure(fact: StoredFact): boolean {
  return fact.target !== undefined && fact.value !== undefined && fact.object === undefined && fact.scope === undefined;
}

/** Of a named thing said several times in the month only what was said last; oldest first. */
function newestOfEach(facts: readonly StoredFact[]): StoredFact[] {
  const last = new Map<string, number>();
  const key = ({ id, object, scope, target, measure, unit }: StoredFact): string =>
    object === undefined && scope === undefined ? String(id) : [object, scope, target, measure, unit].join('|');
  for (const fact of facts) last.set(key(fact), fact.id);
  return facts.filter((fact) => last.get(key(fact)) === fact.id);
}

function texts(words: readonly (string | undefined)[]): string[] {
  const kept = words.flatMap((text) =>
    text === undefined || text.trim() === '' ? [] : [text.trim().replace(/[。；;]+$/u, '')],
  );
  return [...new Set(kept)];
}

function sourcesOf(facts: readonly StoredFact[]): ReportItem['sources'] {
  const seen = new Map<string, ReportItem['sources'][number]>();
  for (const fact of [...facts].sort((a, b) => a.id - b.id)) {
    const [who, day] = [whoSaid(fact), reportDay(fact)];
    if (who !== '') seen.set(`${who} ${day}`, { who, day });
  }
  return [...seen.values()];
}
