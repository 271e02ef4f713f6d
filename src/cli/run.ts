import { replayCommand } from './commands/replay.js';

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, Command> = {
  replay: replayCommand,
};

/** Runs one command of `duban`; returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = argv;
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`usage: duban ${Object.keys(COMMANDS).join(' | ')}\n`);
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  return command(args);
}
