import { instantOf } from '../../../src/clock.js';
import type { Instant, StoredFact } from '../../../src/model/fact.js';
import type { Ledger } from '../../../src/model/ledger.js';
import { callsDue, type DueCall } from '../../../src/reminders/due.js';
import type {
  Approved,
  Calendar,
  Exemption,
  Group,
  LedgerState,
  Post,
  ReminderState,
  SettingsOf,
} from '../../../src/reminders/state.js';

/** Something that happens: a report, a withdrawal, an approval, somebody goes away. */
export interface Event {
  at: Instant;
  happen(world: World): void;
}

/** The town as the store would keep it; what is asked of it comes as the state that reminders read. */
export class World {
  private facts: StoredFact[] = [];
  private readonly approved: Approved[] = [];
  private states = new Map<string, LedgerState>();
  private whole: ReminderState | undefined;
  private lastId = 0;
  exemptions: Exemption[] = [];

  readonly ledgers: readonly Ledger[];
  readonly groups: readonly Group[];
  people: Post[];

  constructor(ledgers: readonly Ledger[], people: Post[], groups: readonly Group[]) {
    this.ledgers = ledgers;
    this.people = people;
    this.groups = groups;
  }

  report(fact: Omit<StoredFact, 'id' | 'state' | 'kind'> & Partial<Pick<StoredFact, 'kind'>>): StoredFact {
    this.lastId += 1;
    const stored: StoredFact = { kind: 'report', ...fact, id: this.lastId, state: 'confirmed' };
    this.facts.push(stored);
    this.changed(fact.ledger);
    return stored;
  }

  /** Withdraws or supersedes: the fact no longer counts. */
  end(gone: readonly StoredFact[]): void {
    this.facts = this.facts.filter((fact) => !gone.includes(fact));
    for (const { ledger } of gone) this.changed(ledger);
  }

  approve(ledger: string, request: Approved): void {
    this.approved.push(request);
    this.changed(ledger);
  }

  change(person: string, more: Partial<Post>): void {
    this.people = this.people.map((one) => (one.name === person ? { ...one, ...more } : one));
    this.whole = undefined;
  }

  exempt(exemption: Exemption): void {
    this.exemptions = [...this.exemptions, exemption];
    this.whole = undefined;
  }

  private changed(ledger: string): void {
    this.states.delete(ledger);
    this.whole = undefined;
  }

  state(): ReminderState {
    this.whole ??= {
      ledgers: this.ledgers.map((ledger) => this.stateOf(ledger)),
      people: this.people,
      groups: this.groups,
      exemptions: this.exemptions,
    };
    return this.whole;
  }

  private stateOf(ledger: Ledger): LedgerState {
    const known = this.states.get(ledger.key);
    if (known) return known;
    const facts = this.facts.filter((fact) => fact.ledger === ledger.key);
    const state: LedgerState = {
      ledger,
      facts,
      reports: facts
        .filter((fact) => fact.kind === 'report')
        .map(({ item, reportedAt, status }) => ({ item, at: reportedAt, status: status ?? null })),
      approved: this.approved.filter((one) => ledger.items.some((item) => item.id === one.item)),
    };
    this.states.set(ledger.key, state);
    return state;
  }
}

/** A call that went out, and when. */
export interface Sent {
  now: Instant;
  call: DueCall;
  /** What the ledgers looked like then. */
  state: ReminderState;
}

/** The job: at each moment it asks what is due, claims and sends. The claims outlive every restart. */
export function runJob(
  world: World,
  events: readonly Event[],
  moments: Iterable<number>,
  settings: SettingsOf = new Map(),
  calendar?: Calendar,
  claims = new Set<string>(),
): Sent[] {
  const sent: Sent[] = [];
  const waiting = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let next = 0;
  for (const ms of moments) {
    for (let event = waiting[next]; event && Date.parse(event.at) <= ms; event = waiting[next]) {
      event.happen(world);
      next += 1;
    }
    const now = instantOf(ms);
    for (const call of callsDue(world.state(), settings, now, claims, calendar)) {
      if (claims.has(call.claimKey)) continue;
      for (const key of [call.claimKey, ...call.covers]) claims.add(key);
      sent.push({ now, call, state: world.state() });
    }
  }
  return sent;
}

/** Every `minutes` from one day to another, both included. */
export function* everyMinutes(from: string, to: string, minutes: number): Generator<number> {
  const end = Date.parse(`${to}T23:59:00+08:00`);
  for (let ms = Date.parse(`${from}T00:00:00+08:00`); ms <= end; ms += minutes * 60_000) yield ms;
}
