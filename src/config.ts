import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type ChannelsConfig, channelsOf, channelVariables, EXPECTED_OF_CHANNELS, halves } from './config-channels.js';

const blankIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** The environment as the process understands it; an empty value is the same as none. */
const environment = z.object({
  /** Folder of the embedded database, attachments and produced files. */
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('./var/duban')).transform((path) => resolve(path)),
  HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
  /** Names, comma-separated, that the page is reached by beside 127.0.0.1 and localhost (behind a proxy). */
  HOSTS: z.preprocess(blankIsAbsent, z.string().default('')),
  /** Where people reach the page, as links in messages say it (behind a proxy: its address); absent = the listening address. */
  PUBLIC_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/ }).optional()),
  /** Whether one has to log in on the page; absent = unless the page is this machine's alone and no platform is configured. */
  LOGIN: z.preprocess(blankIsAbsent, z.enum(['on', 'off']).optional()),
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65_535).default(8080)),
  /** PostgreSQL 14+; absent = PGlite inside DATA_DIR. */
  DATABASE_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  /** Redis 6.2+ for the job queue; absent = the queue lives in the database. */
  REDIS_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^rediss?$/ }).optional()),
  LOG_LEVEL: z.preprocess(
    blankIsAbsent,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ),
  /** Bearer token of /metrics; without it they are told to this machine only. */
  METRICS_TOKEN: z.preprocess(blankIsAbsent, z.string().min(16).optional()),
  ...channelVariables,
});

export interface Config {
  dataDir: string;
  host: string;
  hosts: string[];
  publicUrl: string | undefined;
  login: boolean;
  port: number;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  logLevel: string;
  metricsToken: string | undefined;
  channels: ChannelsConfig;
}

/** Wrong configuration: one line a variable, never with its value (it may hold a password). */
export class ConfigError extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigError';
    this.lines = lines;
  }
}

const EXPECTED: Record<string, string> = {
  PORT: '应为 0–65535 的整数',
  DATABASE_URL: '应形如 postgres://用户:密码@主机:5432/库名',
  REDIS_URL: '应形如 redis://主机:6379',
  PUBLIC_URL: '应形如 https://duban.example.gov.cn',
  LOGIN: '应为 on 或 off',
  LOG_LEVEL: '应为 fatal、error、warn、info、debug、trace、silent 之一',
  METRICS_TOKEN: '至少 16 个字符',
  ...EXPECTED_OF_CHANNELS,
};

/** Reads the configuration from `env` (the process's own, with a `.env` file of the working folder added). */
export function readConfig(env: Record<string, string | undefined> = withDotEnv()): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    throw new ConfigError(names.map((name) => `${name} 不对：${EXPECTED[name] ?? '读不懂'}`));
  }
  const lacking = halves(read.data);
  if (lacking.length > 0) throw new ConfigError(lacking);
  const channels = channelsFrom(read.data);
  const { PUBLIC_URL: publicUrl, LOGIN: login } = read.data;
  const trial = isLoopback(read.data.HOST) && Object.keys(channels).length === 0;
  return {
    dataDir: read.data.DATA_DIR,
    host: read.data.HOST,
    hosts: [
      ...read.data.HOSTS.split(',').flatMap((name) => name.trim() || []),
      ...(publicUrl === undefined ? [] : [new URL(publicUrl).host]),
    ],
    publicUrl,
    login: login === undefined ? !trial : login === 'on',
    port: read.data.PORT,
    databaseUrl: read.data.DATABASE_URL,
    redisUrl: read.data.REDIS_URL,
    logLevel: read.data.LOG_LEVEL,
    metricsToken: read.data.METRICS_TOKEN,
    channels,
  };
}

/** Only this machine reaches an address of the loopback. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/iu.test(host);

function channelsFrom(read: z.output<typeof environment>): ChannelsConfig {
  try {
    return channelsOf(read);
  } catch {
    throw new ConfigError(['WECOM_CA_FILE 不对：这个文件读不出来']);
  }
}

function withDotEnv(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
