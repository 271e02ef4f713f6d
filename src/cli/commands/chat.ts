import { createConsoleChannel } from '../../bot/channels/console.js';
import { readConfig } from '../../config.js';
import { createLog } from '../../log.js';
import { openHouse } from '../../main.js';

/** `duban chat`: the work group in the terminal; works through a pipe too. */
export async function chatCommand(): Promise<number> {
  const config = readConfig();
  const house = await openHouse(config, createLog(config.logLevel));
  const channel = createConsoleChannel({
    store: house.store,
    now: house.now,
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY === true,
  });
  await channel.start(house.bot);
  await channel.done;
  await channel.stop();
  await house.close();
  return 0;
}
