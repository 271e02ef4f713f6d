import { endOfMonth, minDay } from '../days.js';
import { leadOf, owingItems } from '../ledger/dues.js';
import { type Colour, lightOf } from '../ledger/lights.js';
import { currentFigure, type Figure } from '../ledger/progress.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Ledger, Target } from '../model/ledger.js';

/** A month's report 月报 before it has a layout. */
export interface MonthlyReport {
  ledger: string;
  /** YYYY-MM */
  month: string;
  /** The day that its figures stand for: the month's end, or today. */
  asOf: Day;
  counts: { all: number; reported: number; zero: number; owed: number };
  sections: { title: string; items: ReportItem[] }[];
}

/** reported 已报, zero 零报告 (无进展), owed 未报. */
export type ReportState = 'reported' | 'zero' | 'owed';

export interface ReportItem {
  code: string;
  title: string;
  lead: string;
  state: ReportState;
  targets: { target: Target; figure?: Figure; colour?: Colour; share?: number }[];
  /** Reported in the month without a figure of a target: milestones, works begun, other figures; as said. */
  progress: string[];
  problems: string[];
  suggestions: string[];
  nextSteps: string[];
  /** Reports of the month, newest last. */
  sources: { who: string; day: Day }[];
}

export interface ReportInput {
  ledger: Ledger;
  month: string;
  today: Day;
  /** Facts of the ledger's items, any order, any state. */
  facts: readonly StoredFact[];
  /** Items reported within the month (rule 24), closed items not among those that owe. */
  reported: ReadonlySet<string>;
  closed: ReadonlySet<string>;
}

export function composeMonthly(input: ReportInput): MonthlyReport {
  const { ledger, month } = input;
  const asOf = minDay(endOfMonth(`${month}-01`), input.today);
  const byItem = groupByItem(input.facts);
  const owing = new Set(owingItems(ledger, input.closed));
  const leaves = owingItems(ledger);
  const sections = new Map<string, ReportItem[]>();
  for (const item of leaves) {
    const own = byItem.get(item.id) ?? [];
    const list = sections.get(item.section) ?? [];
    list.push(reportItem(item, own, asOf, owing.has(item), input));
    sections.set(item.section, list);
  }
  const all = [...sections.values()].flat();
  const count = (state: ReportState): number => all.filter((item) => item.state === state).length;
  return {
    ledger: ledger.title,
    month,
    asOf,
    counts: { all: all.length, reported: all.length - count('owed'), zero: count('zero'), owed: count('owed') },
    sections: [...sections].map(([title, items]) => ({ title, items })),
  };
}

function reportItem(item: Item, facts: StoredFact[], asOf: Day, owing: boolean, input: ReportInput): ReportItem {
  const said = facts.filter(
    (fact) => fact.state === 'confirmed' && fact.kind === 'report' && monthOfReport(fact) === input.month,
  );
  const parentDone = item.parent !== undefined && input.reported.has(item.parent);
  const done = input.reported.has(item.id) || parentDone || !owing;
  const zero = said.length > 0 && said.every((fact) => fact.status === 'no_progress');
  return {
    code: item.code,
    title: item.title,
    lead: leadOf(item, input.ledger),
    state: zero ? 'zero' : done ? 'reported' : 'owed',
    targets: item.targets.map((target) => {
      const figure = currentFigure(target, facts, asOf);
      const light = figure && lightOf(input.ledger, item, target, figure.value, asOf);
      return { target, ...(figure ? { figure } : {}), ...(light ? { colour: light.colour, share: light.share } : {}) };
    }),
    progress: texts(said.filter((fact) => fact.target === undefined && tells(fact)).map(wordsOf)),
    problems: texts(said.map((fact) => fact.problem)),
    suggestions: texts(said.map((fact) => fact.suggestion)),
    nextSteps: texts(said.map((fact) => fact.nextStep)),
    sources: sourcesOf(said),
  };
}

/** The month in which a report came, by the clock of the office. */
function monthOfReport(fact: StoredFact): string {
  return new Date(Date.parse(fact.reportedAt) + 8 * 3_600_000).toISOString().slice(0, 7);
}

function tells(fact: StoredFact): boolean {
  return (
    fact.value !== undefined || fact.milestone !== undefined || fact.status === 'done' || fact.object !== undefined
  );
}

function wordsOf(fact: StoredFact): string {
  if (fact.text !== undefined) return fact.text;
  const figure = fact.value === undefined ? '' : `${fact.value}${fact.unit ?? ''}`;
  return `${fact.object ?? ''}${fact.milestone ?? figure}`;
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
    const who = [fact.reporterUnit, fact.reporter].filter((name) => name !== undefined).join(' ');
    const day = new Date(Date.parse(fact.reportedAt) + 8 * 3_600_000).toISOString().slice(0, 10);
    if (who !== '') seen.set(`${who} ${day}`, { who, day });
  }
  return [...seen.values()];
}

export function groupByItem(facts: readonly StoredFact[]): Map<string, StoredFact[]> {
  const groups = new Map<string, StoredFact[]>();
  for (const fact of facts) {
    const list = groups.get(fact.item);
    if (list) list.push(fact);
    else groups.set(fact.item, [fact]);
  }
  return groups;
}
