import type { FactSource } from '../../src/bot/answers/types.js';
import { dayOf } from '../../src/days.js';
import { newestFirst } from '../../src/ledger/progress.js';
import type { Fact, Instant, StoredFact } from '../../src/model/fact.js';
import type { Ledger } from '../../src/model/ledger.js';
import type { Person } from '../../src/model/message.js';
import { sameBody } from '../../src/parsers/bodies.js';

/** Confirmed report as a scenario or a test writes it. */
export interface Told extends Partial<Fact> {
  kind?: StoredFact['kind'];
  reporter: string;
  at: Instant;
}

/** Published figures of the ledgers, then the reports, as the store would keep them. */
export function storedFacts(
  ledgers: readonly Ledger[],
  told: readonly Told[],
  people: readonly Person[],
): StoredFact[] {
  const facts: StoredFact[] = [];
  for (const ledger of ledgers) {
    for (const fact of ledger.facts) {
      facts.push({
        ...fact,
        id: facts.length + 1,
        ledger: ledger.key,
        state: 'confirmed',
        kind: 'published',
        asOf: fact.asOf ?? ledger.published,
        reportedAt: `${ledger.published}T00:00:00+08:00`,
        document: ledger.title,
      });
    }
  }
  for (const { reporter, at, ...fact } of told) {
    const ledger = ledgers.find((one) =>
      one.items.some((item) => item.id === fact.item || item.targets.some((target) => target.id === fact.target)),
    );
    const item = ledger?.items.find(
      (one) => one.id === fact.item || one.targets.some((target) => target.id === fact.target),
    );
    if (!ledger || !item) throw new Error(`no item for ${JSON.stringify(fact)}`);
    const target = item.targets.find((one) => one.id === fact.target);
    const unit = people.find((person) => person.name === reporter)?.unit;
    const named =
      unit &&
      (ledger.units.find((one) => one.name === unit || one.aliases.includes(unit) || sameBody(one.name, unit))?.name ??
        unit);
    facts.push({
      measure: target?.counts ?? 'status',
      kind: 'report',
      ...fact,
      id: facts.length + 1,
      item: item.id,
      ledger: ledger.key,
      state: 'confirmed',
      asOf: fact.asOf ?? dayOf(at),
      reporter,
      ...(named && { reporterUnit: named }),
      reportedAt: at,
    });
  }
  return facts;
}

/** What the answers read of the store, over an array. */
export function factSource(facts: readonly StoredFact[]): FactSource {
  const of = (items: readonly string[]) => facts.filter((fact) => items.includes(fact.item));
  return {
    recent: async (items, day, until) =>
      of(items)
        .filter(
          (fact) => fact.state === 'confirmed' && fact.asOf <= day && (until === undefined || fact.reportedAt <= until),
        )
        .sort(newestFirst),
    history: async (items, limit) =>
      of(items)
        .sort((a, b) => b.id - a.id)
        .slice(0, limit),
    instructions: async (items, limit) =>
      of(items)
        .filter((fact) => fact.kind === 'instruction')
        .slice(0, limit),
    reported: async (ledger, from, to) =>
      facts
        .filter((fact) => fact.ledger === ledger && fact.kind === 'report' && fact.state === 'confirmed')
        .filter(
          (fact) => Date.parse(fact.reportedAt) >= Date.parse(from) && Date.parse(fact.reportedAt) < Date.parse(to),
        )
        .map((fact) => ({
          item: fact.item,
          unit: fact.reporterUnit ?? null,
          reporter: fact.reporter ?? '',
          status: fact.status ?? null,
        })),
  };
}
