import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day } from '../src/model/fact.js';
import type { Ledger } from '../src/model/ledger.js';
import type { Person } from '../src/model/message.js';
import { readLedger } from '../src/parsers/documents/read.js';

/** The bench is started in the project's folder. */
const root = process.cwd();
const beside = join(root, '..', 'shared');

const scenarioSchema = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      unit: z.string().optional(),
      role: z.enum(['liaison', 'leader', 'supervisor', 'member']),
    }),
  ),
  chats: z.array(z.object({ id: z.string(), ledger: z.string().optional() })),
  events: z.array(z.object({ at: z.string(), chat: z.string(), sender: z.string(), text: z.string() })),
});

/** A message with who wrote it and which ledgers it can mean. */
export interface Said {
  text: string;
  today: Day;
  person: Person;
  ledger?: string;
}

export interface Sources {
  /** Where documents and messages come from, for the head of the table. */
  from: string;
  documents: { key: string; text: string }[];
  said(ledgers: readonly Ledger[]): Said[];
}

/** Both documents and the recorded messages where they lie beside the project, else the samples and made-up messages. */
export function sources(): Sources {
  const seeds = join(beside, 'seeds');
  const messages = join(beside, 'cases', 'dev-messages.json');
  if (existsSync(seeds) && existsSync(messages)) {
    return {
      from: 'the documents and messages in ../shared',
      documents: documentsIn(seeds),
      said: () => recorded(messages),
    };
  }
  return {
    from: 'samples/ and messages made from their targets',
    documents: documentsIn(join(root, 'samples')),
    said: madeUp,
  };
}

export function readAll({ documents }: Sources): Ledger[] {
  return documents.map(({ key, text }) => readLedger(text, key));
}

function documentsIn(folder: string): Sources['documents'] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names
    .sort()
    .map((name, at) => ({ key: String.fromCharCode(65 + at), text: readFileSync(join(folder, name), 'utf8') }));
}

function recorded(file: string): Said[] {
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { people, chats, events } = scenarioSchema.parse(Array.isArray(raw) ? raw[0] : raw);
  const roster = new Map(people.map((person) => [person.name, person]));
  const bound = new Map(chats.map((chat) => [chat.id, chat.ledger]));
  return events.map(({ at, chat, sender, text }) => {
    const ledger = bound.get(chat);
    const { unit, ...person } = roster.get(sender) ?? { name: sender, role: 'stranger' as const, unit: undefined };
    return {
      text,
      today: at.slice(0, 10),
      person: unit === undefined ? person : { ...person, unit },
      ...(ledger === undefined ? {} : { ledger }),
    };
  });
}

/** One report a target, in the three usual ways of saying it. */
export function madeUp(ledgers: readonly Ledger[]): Said[] {
  return ledgers.flatMap((ledger) =>
    ledger.items.flatMap((item) =>
      item.targets.map(({ metric, value, unit }, at) => {
        const figure = `${Math.max(1, Math.round(value / 3))}${unit}`;
        const ways = [
          `${metric}累计完成${figure}`,
          `截至5月24日，${metric}${figure}，占年度目标的33%`,
          `${metric}：又完成${figure}，下一步月底前全部开工`,
        ];
        const person: Person = {
          name: '报数人',
          role: 'liaison',
          ...(item.units[0] === undefined ? {} : { unit: item.units[0] }),
        };
        return {
          text: ways[(item.line + at) % ways.length] ?? metric,
          today: '2022-05-24',
          person,
          ledger: ledger.key,
        };
      }),
    ),
  );
}
