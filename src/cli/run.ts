import { CLI_WORDS } from './words.js';

type Command = (args: string[]) => Promise<number>;

/** Loaded when called: `duban parse` need not wait for the database or the web server. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.js')).serveCommand,
  chat: async () => (await import('./commands/chat.js')).chatCommand,
  import: async () => (await import('./commands/import.js')).importCommand,
  parse: async () => (await import('./commands/parse.js')).parseCommand,
  ask: async () => (await import('./commands/ask.js')).askCommand,
  replay: async () => (await import('./commands/replay.js')).replayCommand,
  report: async () => (await import('./commands/report.js')).reportCommand,
  schedule: async () => (await import('./commands/schedule.js')).scheduleCommand,
  outbox: async () => (await import('./commands/outbox.js')).outboxCommand,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  chats: async () => (await import('./commands/chats.js')).chatsCommand,
  people: async () => (await import('./commands/people.js')).peopleCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand,
};

/** Runs one command of `duban`; returns the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = argv;
  const load = COMMANDS[name];
  if (!load) {
    const help = name === 'help' || name === '--help' || name === '-h';
    (help ? process.stdout : process.stderr).write(`${CLI_WORDS.usage(Object.keys(COMMANDS))}\n`);
    return help ? 0 : 2;
  }
  try {
    const command = await load();
    return await command(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
