import { ConfigError, readConfig } from '../../config.js';
import { createLog } from '../../log.js';
import { CLI_WORDS } from '../words.js';

/** `duban serve`: the page, the jobs, until SIGINT or SIGTERM. */
export async function serveCommand(): Promise<number> {
  const { serve } = await import('../../serve.js');
  try {
    const config = readConfig();
    const log = createLog(config.logLevel);
    const serving = await serve(config, log);
    process.stdout.write(`${CLI_WORDS.serving(serving.url)}\n${serving.note ? `${serving.note}\n` : ''}`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await serving.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof ConfigError ? 2 : 1;
  }
}
