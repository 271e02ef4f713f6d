import type { Fact } from '../model/fact.js';
import type { Item, Ledger, Operator, Warning } from '../model/ledger.js';

export interface ImportedItem {
  code: string;
  section: string;
  title: string;
  text: string;
  leaders: string[];
  units: string[];
  deadline: string | null;
  parent?: string;
  targets: { code: string; metric: string; op: Operator; value: number; unit: string }[];
}

/** What `duban import --json` prints of a document. */
export interface ImportJson {
  kind: Ledger['kind'];
  title: string;
  docNumber: string | null;
  counts: Ledger['counts'];
  rules: { dueDay: number | null; reportTo: string; parts: string[] } | null;
  items: ImportedItem[];
  facts: Fact[];
  warnings: Warning[];
}

/** The ledger in the form of the contract: codes of items and targets without the ledger's key. */
export function importJson(ledger: Ledger): ImportJson {
  const code = (id: string): string => (id.startsWith(ledger.key) ? id.slice(ledger.key.length) : id);
  const item = (i: Item): ImportedItem => ({
    code: i.code,
    section: i.section,
    title: i.title,
    text: i.text,
    leaders: i.leaders,
    units: i.units,
    deadline: i.deadline,
    ...(i.parent === undefined ? {} : { parent: code(i.parent) }),
    targets: i.targets.map((t) => ({ code: code(t.id), metric: t.metric, op: t.op, value: t.value, unit: t.unit })),
  });
  const { kind, title, docNumber, counts, rules, warnings } = ledger;
  return {
    kind,
    title,
    docNumber,
    counts,
    rules: rules === null ? null : { dueDay: rules.dueDay, reportTo: rules.reportTo, parts: rules.parts },
    items: ledger.items.map(item),
    facts: ledger.facts.map((f) => ({
      ...f,
      item: code(f.item),
      ...(f.target === undefined ? {} : { target: code(f.target) }),
    })),
    warnings,
  };
}
