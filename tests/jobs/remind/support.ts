import { connect, createServer, type Server, type Socket } from 'node:net';
import { storeLedger } from '../../../src/bot/intake.js';
import { createDesk, type Desk } from '../../../src/jobs/remind/desk.js';
import type { Person } from '../../../src/model/message.js';
import type { OutboxRow, Store } from '../../../src/store/store.js';
import { smallItem, smallLedger, unitName } from '../../reminders/support/small.js';

/** What the clock on the wall says; it moves only when a test moves it. */
export interface Clock {
  now: string;
}

export const liaisonOf = (unit: number): string => `${unitName(unit)}联络员`;

/** A town of `units` units with one item each, a liaison for each, a supervisor and a work group; one clock. */
export async function fillTown(store: Store, units: number): Promise<void> {
  await storeLedger(store, smallLedger(Array.from({ length: units }, () => 1)), '2022-01-10T10:00:00+08:00');
  const people: Person[] = [{ name: '督查室值班', role: 'supervisor' }];
  for (let at = 0; at < units; at++) people.push({ name: liaisonOf(at), unit: unitName(at), role: 'liaison' });
  for (const person of people) await store.people.save(person);
  await store.chats.save({ id: 'G', kind: 'group', ledger: 'S' });
}

/** A desk of a process of its own: it keeps no look, as long as its ticks go on. */
export function deskOver(store: Store, clock: Clock): Desk {
  let ticks = 0;
  const tick = () => {
    ticks += 3_600_000;
    return ticks;
  };
  return createDesk({ store, now: () => clock.now, ticks: tick, platforms: [] });
}

/** One sweep: everything that is due is sent, in the order of the plan. */
export async function sweepOnce(desk: Desk): Promise<number> {
  let sent = 0;
  for (const key of (await desk.due()).keys()) if (await desk.send(key)) sent++;
  return sent;
}

/** Everything that was put into the outbox and waits, oldest first. */
export function rows(store: Store): Promise<OutboxRow[]> {
  return store.outbox.due('2100-01-01T00:00:00+08:00', 100_000);
}

/** Step and recipient of each row: `call5 @联络员`. */
export async function calls(store: Store): Promise<string[]> {
  return (await rows(store)).map(
    ({ key, chat }) => `${/\/(call[\d-]+|nudge|list|weekly|group)\//u.exec(key)?.[1]} ${chat}`,
  );
}

export async function report(store: Store, unit: number, at: string): Promise<void> {
  const { id } = smallItem(unit, 0);
  await store.facts.add([
    {
      ledger: 'S',
      item: id,
      target: `${id}.1`,
      kind: 'report',
      state: 'confirmed',
      measure: 'done',
      value: 3,
      unit: '公里',
      asOf: at.slice(0, 10),
      reportedAt: at,
      reporter: liaisonOf(unit),
      reporterUnit: unitName(unit),
    },
  ]);
}

/** A line to a server that can be cut and mended: for its users the server is gone meanwhile. */
export class Line {
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  readonly #to: number;
  port = 0;

  constructor(to: number) {
    this.#to = to;
  }

  async mend(): Promise<this> {
    const server = createServer((near) => {
      const far = connect(this.#to, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('error', () => undefined);
        from.on('close', () => {
          this.#sockets.delete(from);
          to.destroy();
        });
        from.pipe(to);
      }
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
    return this;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
