import { type Config, ConfigError, readConfig } from '../config.js';
import type { ChannelsConfig } from '../config-channels.js';
import { checkDesk } from './desk.js';
import { type Finding, findingLine } from './finding.js';
import { checkDisk, checkFolder, checkLock } from './folder.js';
import { checkHolidays } from './holidays.js';
import { checkClock, checkNode, checkPort } from './machine.js';
import { checkDatabase, checkRedis } from './services.js';

/** `duban doctor`: looks at the machine and the configuration, and says what to mend. */
export async function runDoctor(env?: Record<string, string | undefined>): Promise<{ ok: boolean; lines: string[] }> {
  const findings: Finding[] = [checkNode(), checkClock()];
  const config = configOf(env, findings);
  findings.push(checkHolidays(config?.dataDir));
  if (config) findings.push(...(await checkSetting(config)));
  return { ok: findings.every(({ grade }) => grade !== 'bad'), lines: findings.map(findingLine) };
}

function configOf(env: Record<string, string | undefined> | undefined, findings: Finding[]): Config | undefined {
  const what = '配置';
  try {
    const config = readConfig(env);
    findings.push({ grade: 'good', what, detail: '各项都读得懂' });
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const detail of error.lines) findings.push({ grade: 'bad', what, detail, mend: '说明见 .env.example' });
    return undefined;
  }
}

async function checkSetting(config: Config): Promise<Finding[]> {
  const folder = checkFolder(config.dataDir);
  const usable = folder.grade !== 'bad';
  const lock = usable ? checkLock(config.dataDir) : undefined;
  const desk = usable ? await checkDesk(config) : undefined;
  return [
    folder,
    ...(lock ? [lock, checkDisk(config.dataDir)] : []),
    await checkDatabase(config.databaseUrl),
    await checkRedis(config.redisUrl),
    await checkPort(config.host, config.port, lock?.running ?? false),
    ...(await checkChannels(config.channels, lock?.running ?? false)),
    ...(desk ? [desk] : []),
  ];
}

/** Libraries of a platform are loaded where it is configured. */
async function checkChannels({ wecom, telegram }: ChannelsConfig, running: boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (wecom) findings.push(...(await (await import('./wecom.js')).checkWecom(wecom, running)));
  if (telegram) findings.push(await (await import('./telegram.js')).checkTelegram(telegram));
  return findings;
}
