import { endOfMonth, minDay } from '../days.js';
import { deadlineOf } from '../ledger/lights.js';
import type { Day, StoredFact } from '../model/fact.js';
import type { Item, Ledger, Official } from '../model/ledger.js';
import { monthItem } from './month-item.js';
import type { ReportInput } from './monthly.js';
import { plainSentence, stageText } from './sentences.js';
import { loadedFrom, monthOfReport } from './state.js';
import { headingOf, sentence } from './words.js';

/** The progress of commitments as it is published 承诺事项办理进展: what was promised, until when, how far it is. */
export interface PublishedReport {
  ledger: Ledger;
  month: string;
  asOf: Day;
  today: Day;
  sections: { title: string; people: PublishedGroup[] }[];
}

export interface PublishedGroup {
  /** Who promised; absent in the list of a notice, whose items stand right under the section. */
  person?: Official;
  items: PublishedItem[];
}

export interface PublishedItem {
  /** 1, 2(1): as printed under its person. */
  number: string;
  text: string;
  deadline?: Day;
  /** Absent for an item whose sub-items are told one by one, and nothing of the whole. */
  progress?: string;
  owed: boolean;
}

const NOTHING = '目前没有上报进展。';
const OWED = '（本月未报，为此前情况）';

/** Without problems, lights and names of those who reported: those are for the office. */
export function composePublished(input: ReportInput): PublishedReport {
  const { ledger, month, today } = input;
  const asOf = minDay(endOfMonth(`${month}-01`), today);
  const loaded = loadedFrom(input);
  const parents = new Set(ledger.items.flatMap((item) => item.parent ?? []));
  const sections = new Map<string, Map<string, PublishedGroup>>();
  for (const item of ledger.items) {
    const groups = sections.get(item.section) ?? new Map<string, PublishedGroup>();
    sections.set(item.section, groups);
    const person = personOf(item, ledger);
    const group = groups.get(person?.name ?? '') ?? { ...(person ? { person } : {}), items: [] };
    groups.set(person?.name ?? '', group);
    const known = monthItem(item, { ...input, asOf, loaded, leaf: !parents.has(item.id) });
    const figures = known.targets.filter((line) => line.figure?.head.kind === 'report');
    const facts = loaded.of(item.id).filter((fact) => fact.asOf <= asOf);
    const texts = [...figures.map((line) => plainSentence(line, today)), ...stagesOf(facts, figures.length > 0)];
    const progress = [...new Set(texts.filter((text) => text !== '').map(sentence))].join('');
    const deadline = deadlineOf(item, undefined, loaded.extended.get(item.id));
    const silent = parents.has(item.id) && progress === '';
    const owed = known.leaf && known.state === 'owed';
    group.items.push({
      number: numberOf(item),
      text: item.text || headingOf(item),
      ...(deadline === null ? {} : { deadline }),
      ...(silent ? {} : { progress: progress === '' ? NOTHING : `${progress}${owed && hasReport(facts) ? OWED : ''}` }),
      owed,
    });
  }
  return {
    ledger,
    month,
    asOf,
    today,
    sections: [...sections].map(([title, groups]) => ({ title, people: [...groups.values()] })),
  };
}

const hasReport = (facts: readonly StoredFact[]): boolean => facts.some((fact) => fact.kind === 'report');

/**
 * The stage in the words of the newest month that was reported, next steps behind; where nobody has reported since, the
 * published words stand as they were printed.
 */
function stagesOf(facts: readonly StoredFact[], figures: boolean): string[] {
  const inOrder = [...facts].sort((a, b) => a.id - b.id);
  const reports = inOrder.filter((fact) => fact.kind === 'report');
  const last = reports.map(monthOfReport).sort().at(-1);
  const said = reports.filter((fact) => monthOfReport(fact) === last && fact.status !== 'no_progress');
  const stages = said
    .filter((fact) => fact.target === undefined && fact.problem === undefined && fact.suggestion === undefined)
    .filter((fact) => fact.nextStep === undefined);
  const next = said.flatMap((fact) => (fact.nextStep === undefined ? [] : `下一步，${fact.nextStep}`));
  if (figures || stages.length > 0) return [...stages.map(stageText), ...next];
  return [...inOrder.filter((fact) => fact.kind === 'published').map(stageText), ...next];
}

/** The person who promised; a notice names leaders, who promise nothing. */
function personOf(item: Item, ledger: Ledger): Official | undefined {
  return ledger.kind === 'commitments' ? ledger.officials.find((one) => item.leaders.includes(one.name)) : undefined;
}

/** 1-8.2 → 2, 1-9.1(2) → (2), 48 → 48. */
function numberOf({ code, parent }: Item): string {
  if (parent !== undefined) return /\(\d+\)$/u.exec(code)?.[0] ?? code;
  return code.slice(code.lastIndexOf('.') + 1);
}
