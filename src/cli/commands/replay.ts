import { parseArgs } from 'node:util';
import { Progress } from '../progress.js';
import { BadScenario, replay } from '../replay.js';

/** `duban replay SCENARIO|- [--files DIR]`: exit 0 all played, 2 the scenario is not valid, 1 the bot failed. */
export async function replayCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { files: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    process.stderr.write('usage: duban replay SCENARIO.json|- [--files DIR]\n');
    return 2;
  }
  try {
    await replay(file, {
      write: (line) => process.stdout.write(`${line}\n`),
      progress: new Progress(),
      ...(values.files === undefined ? {} : { filesDir: values.files }),
    });
    return 0;
  } catch (error) {
    if (error instanceof BadScenario) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : undefined;
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}${cause === undefined ? '' : `: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`}\n`,
    );
    return 1;
  }
}
