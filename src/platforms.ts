import type { Channel } from './bot/channel.js';
import type { ChannelsConfig } from './config-channels.js';
import type { Log } from './log.js';
import type { Instant } from './model/fact.js';
import type { Store } from './store/store.js';

export interface PlatformDeps {
  store: Store;
  dataDir: string;
  now: () => Instant;
  log: Log;
  onError: (error: unknown) => void;
}

/** Names of the platforms that are configured. */
export function spokenPlatforms({ wecom, telegram }: ChannelsConfig): string[] {
  return [...(wecom ? ['wecom'] : []), ...(telegram ? ['telegram'] : [])];
}

/** The platforms that are configured, in the order in which they start. Only what is in use is loaded. */
export async function platformsOf(config: ChannelsConfig, deps: PlatformDeps): Promise<Channel[]> {
  const channels: Channel[] = [];
  if (config.wecom) {
    const { createWecomChannel } = await import('./bot/channels/wecom/channel.js');
    channels.push(createWecomChannel({ ...deps, config: config.wecom }));
  }
  if (config.telegram) {
    const { createTelegramChannel } = await import('./bot/channels/telegram/telegram.js');
    channels.push(createTelegramChannel({ ...deps, config: config.telegram }));
  }
  return channels;
}
