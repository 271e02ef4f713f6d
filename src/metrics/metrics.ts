import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Channel, Fate } from '../bot/channel.js';
import type { DeliveryWatch } from '../delivery/deps.js';

/** Seconds from the receipt of a message to the platform's yes to its answer. */
const ANSWERED = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800];

export interface Metrics extends DeliveryWatch {
  received(channel: string): void;
  handled(channel: string, action: string): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsDeps {
  channels: () => readonly Channel[];
  /** Rows of the outbox by state. */
  depth: () => Promise<Record<string, number>>;
}

/** Figures for Prometheus. Labels are names of channels, actions and states: never a chat, a person or a word. */
export function createMetrics({ channels, depth }: MetricsDeps): Metrics {
  const registers = [new Registry()];
  const [register = new Registry()] = registers;
  collectDefaultMetrics({ register, prefix: 'duban_' });
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `duban_${name}`, help, labelNames, registers });
  const received = counter('received_total', 'Messages stored', ['channel']);
  const handled = counter('handled_total', 'Messages handled', ['channel', 'action']);
  const delivered = counter('delivered_total', 'Messages that the platform took', ['channel']);
  const failures = counter('delivery_failures_total', 'Deliveries that failed', ['channel', 'fate']);
  const answered = new Histogram({
    name: 'duban_answered_seconds',
    help: 'From the receipt of a message to the delivery of its answer',
    labelNames: ['channel'],
    buckets: ANSWERED,
    registers,
  });
  new Gauge({
    name: 'duban_outbox_rows',
    help: 'Rows of the outbox',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, rows] of Object.entries(await depth())) this.set({ state }, rows);
    },
  });
  const ofChannels = (name: string, help: string, read: (channel: Channel) => number | undefined) =>
    new Gauge({
      name: `duban_channel_${name}`,
      help,
      labelNames: ['channel'],
      registers,
      collect() {
        for (const channel of channels()) {
          const value = read(channel);
          if (value !== undefined) this.set({ channel: channel.name }, value);
        }
      },
    });
  const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1000);
  ofChannels('ready', 'Ready to hear and to send', (channel) => Number(channel.health().ok));
  ofChannels('reconnects_total', 'Connections that were made again', (channel) => channel.health().reconnects);
  ofChannels('last_pong_timestamp_seconds', 'Last sign of life', (channel) => seconds(channel.health().lastPong));
  ofChannels('last_inbound_timestamp_seconds', 'Last message', (channel) => seconds(channel.health().lastInbound));

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    received: (channel) => received.inc({ channel }),
    handled: (channel, action) => handled.inc({ channel, action }),
    delivered(channel, waitedMs) {
      delivered.inc({ channel });
      if (waitedMs !== undefined) answered.observe({ channel }, waitedMs / 1000);
    },
    failed: (channel: string, fate: Fate | 'gave-up') => failures.inc({ channel, fate }),
  };
}
