import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Instant } from '../../model/fact.js';
import type { Chat, Message, Outgoing, Person } from '../../model/message.js';
import type { Store } from '../../store/store.js';
import { privateChatOf } from '../../web/chats.js';
import type { BotPort, Channel, Outcome, Receive } from '../channel.js';
import { type Command, readCommand } from './console-commands.js';
import { CONSOLE_WORDS } from './console-words.js';

export interface ConsoleOptions {
  store: Store;
  now: () => Instant;
  input: Readable;
  output: Writable;
  /** Shows a prompt and treats the input as typed; false for a pipe. */
  terminal?: boolean;
}

export interface ConsoleChannel extends Channel {
  start(port: Pick<BotPort, 'receive'>): Promise<void>;
  /** Settles when the input has ended or /退出 was typed, and all that was typed before is answered. */
  readonly done: Promise<void>;
}

/** The talk in a terminal: one line is one message, a line that ends in a backslash goes on. */
export function createConsoleChannel(options: ConsoleOptions): ConsoleChannel {
  const { store, output } = options;
  let receive: Receive | undefined;
  let person: Person | undefined;
  let chat: Chat | undefined;
  let choices: { label: string; say: string }[] = [];
  let lastOwn: string | undefined;
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const lines = createInterface({ input: options.input, terminal: false });

  const print = (text: string) => output.write(`${text}\n`);
  const prompt = () => {
    if (options.terminal) output.write(CONSOLE_WORDS.prompt(person?.name ?? '', chat?.id ?? ''));
  };

  function show(out: Outgoing): void {
    print(CONSOLE_WORDS.reply(out.text));
    choices = out.choices ?? [];
    choices.forEach((choice, at) => {
      // The bot numbers the choices of its question itself; what it did not write out is numbered here.
      if (!out.text.includes(choice.label)) print(CONSOLE_WORDS.choice(at + 1, choice.label));
    });
  }

  async function say(text: string, links: Pick<Message, 'replyTo' | 'edits'> = {}): Promise<void> {
    if (!person || !chat || !receive) return void print(CONSOLE_WORDS.nobody);
    const chosen = /^\d$/.test(text.trim()) ? choices[Number(text) - 1] : undefined;
    const message: Message = {
      channel: 'console',
      eventId: randomUUID(),
      at: options.now(),
      chat: chat.id,
      sender: person.name,
      text: chosen?.say ?? text,
      addressed: true,
      attachments: [],
      ...links,
    };
    const outcome: Outcome | undefined = await receive(message).catch(() => undefined);
    if (!outcome) return void print(CONSOLE_WORDS.failed);
    lastOwn = message.eventId;
    if (outcome.reply.length === 0) print(CONSOLE_WORDS.silent);
    for (const out of outcome.reply) {
      if (out.chat === chat.id) show(out);
      else print(CONSOLE_WORDS.elsewhere(out.chat, out.text));
    }
    for (const file of outcome.files) print(CONSOLE_WORDS.file(file.name, file.path));
  }

  async function be(name: string): Promise<void> {
    const people = await store.people.list();
    const found =
      people.find((one) => one.name === name) ?? people.find((one) => name !== '' && one.name.includes(name));
    if (!found)
      return void print(name === '' ? people.map(CONSOLE_WORDS.person).join('\n') : CONSOLE_WORDS.unknownPerson(name));
    person = found;
    choices = [];
    if (!chat || chat.kind === 'private') await go(chat ? CONSOLE_WORDS.privateName : '');
    print(CONSOLE_WORDS.now(found.name, chat?.id ?? ''));
  }

  async function go(id: string): Promise<void> {
    const groups = (await store.chats.list()).filter((one) => one.kind === 'group');
    if (person && (id === CONSOLE_WORDS.privateName || groups.length === 0)) {
      chat = privateChatOf(person.name);
      await store.chats.save(chat);
    } else {
      const ledgers = await store.ledgers.list();
      const titled = (one: Chat) => ledgers.find((ledger) => ledger.key === one.ledger)?.title ?? '';
      const found =
        id === '' ? groups[0] : groups.find((one) => one.id === id || one.ledger === id || titled(one).includes(id));
      if (!found) return void print(groups.map((one) => CONSOLE_WORDS.chat(one.id, titled(one))).join('\n'));
      chat = found;
    }
    choices = [];
  }

  async function run(command: Command): Promise<boolean> {
    if (command.name === 'quit') return false;
    if (command.name === 'help') print(CONSOLE_WORDS.help);
    else if (command.name === 'be') await be(command.rest);
    else if (command.name === 'go') {
      await go(command.rest);
      if (person && chat) print(CONSOLE_WORDS.now(person.name, chat.id));
    } else if (command.name === 'unknown') print(CONSOLE_WORDS.unknownCommand);
    else if (lastOwn === undefined) print(CONSOLE_WORDS.nothingSaid);
    else if (command.name === 'edit') await say(command.rest, { edits: lastOwn });
    else await say(CONSOLE_WORDS.withdraw, { replyTo: lastOwn });
    return true;
  }

  async function read(): Promise<void> {
    let kept = '';
    for await (const line of lines) {
      if (line.endsWith('\\')) {
        kept += `${line.slice(0, -1)}\n`;
        continue;
      }
      const text = (kept + line).trim();
      kept = '';
      const command = readCommand(text);
      if (command && !(await run(command))) break;
      if (!command && text !== '') await say(text);
      prompt();
    }
    finish();
  }

  return {
    name: 'console',
    done,
    async start(port) {
      receive = port.receive;
      person = (await store.people.list()).find((one) => one.role === 'liaison') ?? (await store.people.list())[0];
      await go('');
      print(CONSOLE_WORDS.hello);
      print(person && chat ? CONSOLE_WORDS.now(person.name, chat.id) : CONSOLE_WORDS.nobody);
      prompt();
      void read();
    },
    pieces: (out) => [
      {
        idempotent: false,
        async send() {
          if (out.chat === chat?.id || out.chat === `@${person?.name}`) show(out);
          else print(CONSOLE_WORDS.elsewhere(out.chat, out.text));
        },
      },
    ],
    limits: () => [],
    health: () => ({ ok: receive !== undefined, detail: CONSOLE_WORDS.hello }),
    async stop() {
      lines.close();
      receive = undefined;
      finish();
    },
  };
}
