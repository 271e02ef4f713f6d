import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import type { WecomConfig } from './bot/channels/wecom/config.js';

const blankIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const word = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .transform((value) => value.trim())
    .pipe(z.string().regex(/^\S+$/))
    .optional(),
);
const url = (protocol: RegExp) => z.preprocess(blankIsAbsent, z.url({ protocol }).optional());
const WEB = /^https?$/;

/** What of the environment is about the platforms. */
export const channelVariables = {
  /** 智能机器人 over the long connection 长连接. */
  WECOM_BOT_ID: word,
  WECOM_BOT_SECRET: word,
  /** Of a private deployment 私有部署. */
  WECOM_WS_URL: url(/^wss?$/),
  /** Names, comma-separated, that the bot is @-called by in WeCom. */
  WECOM_BOT_NAME: z.preprocess(blankIsAbsent, z.string().optional()),
  /** 接收消息 of the bot in URL mode, and of the app. */
  WECOM_CALLBACK_TOKEN: word,
  WECOM_CALLBACK_AES_KEY: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^[A-Za-z0-9]{43}$/)
      .optional(),
  ),
  /** 自建应用. */
  WECOM_CORP_ID: word,
  WECOM_AGENT_ID: z.preprocess(blankIsAbsent, z.string().regex(/^\d+$/).optional()),
  WECOM_AGENT_SECRET: word,
  /** Base address of the interfaces, for a private deployment. */
  WECOM_API_URL: url(WEB),
  /** 群机器人 (消息推送) of the only group that has none of its own. */
  WECOM_WEBHOOK_KEY: word,
  /** File of certificates (PEM) to trust beside the usual ones. */
  WECOM_CA_FILE: z.preprocess(blankIsAbsent, z.string().optional()),
  TELEGRAM_BOT_TOKEN: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^\d+:[\w-]+$/)
      .optional(),
  ),
  TELEGRAM_API_ROOT: url(WEB),
  TELEGRAM_WEBHOOK_URL: url(/^https$/),
  TELEGRAM_WEBHOOK_SECRET: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .regex(/^[\w-]{1,256}$/)
      .optional(),
  ),
  /** Proxy for everything that goes out to the platforms: http://user:password@host:port */
  PROXY_URL: url(WEB),
};

/** What a value of a variable should look like. */
export const EXPECTED_OF_CHANNELS: Record<string, string> = {
  WECOM_WS_URL: '应形如 wss://主机/路径',
  WECOM_CALLBACK_AES_KEY: '应为 43 个字母或数字',
  WECOM_AGENT_ID: '应为数字',
  WECOM_API_URL: '应形如 https://主机',
  TELEGRAM_BOT_TOKEN: '应形如 123456:ABC（@BotFather 给出的令牌）',
  TELEGRAM_API_ROOT: '应形如 https://主机',
  TELEGRAM_WEBHOOK_URL: '应形如 https://主机/路径',
  TELEGRAM_WEBHOOK_SECRET: '应为 1–256 个字母、数字、下划线或连字符',
  PROXY_URL: '应形如 http://主机:端口',
};

type Variables = z.output<z.ZodObject<typeof channelVariables>>;
type Name = keyof Variables;

export interface TelegramPart {
  token: string;
  apiRoot?: string;
  webhook?: { url: string; secret: string };
  proxy?: string;
}

/** The platforms that are configured; one is there as a whole or not at all. */
export interface ChannelsConfig {
  wecom?: WecomConfig;
  telegram?: TelegramPart;
}

interface Part {
  name: string;
  needs: readonly Name[];
  /** Mean nothing without the part. */
  takes?: readonly Name[];
}

const PARTS: readonly Part[] = [
  { name: '企业微信智能机器人', needs: ['WECOM_BOT_ID', 'WECOM_BOT_SECRET'], takes: ['WECOM_WS_URL'] },
  { name: '企业微信回调', needs: ['WECOM_CALLBACK_TOKEN', 'WECOM_CALLBACK_AES_KEY'] },
  { name: '企业微信自建应用', needs: ['WECOM_CORP_ID', 'WECOM_AGENT_ID', 'WECOM_AGENT_SECRET'] },
  { name: 'Telegram', needs: ['TELEGRAM_BOT_TOKEN'], takes: ['TELEGRAM_API_ROOT'] },
  {
    name: 'Telegram 回调',
    needs: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET'],
  },
];

/** One sentence for every part that is there by half; names only, no values. */
export function halves(read: Variables): string[] {
  return PARTS.flatMap(({ name, needs, takes = [] }) => {
    const own = needs.filter((one) => name !== 'Telegram 回调' || one !== 'TELEGRAM_BOT_TOKEN');
    const begun = [...own, ...takes].some((one) => read[one] !== undefined);
    const lacking = needs.filter((one) => read[one] === undefined);
    return begun && lacking.length > 0
      ? [`${name}只配置了一部分，还缺 ${lacking.join('、')}；不用${name}就把它的各项都留空`]
      : [];
  });
}

/** Throws when the file of certificates cannot be read. */
export function channelsOf(read: Variables): ChannelsConfig {
  const wecom = wecomOf(read);
  const telegram = telegramOf(read);
  return { ...(wecom && { wecom }), ...(telegram && { telegram }) };
}

function wecomOf(read: Variables): WecomConfig | undefined {
  const { WECOM_BOT_ID: id, WECOM_BOT_SECRET: secret, WECOM_WS_URL: wsUrl } = read;
  const { WECOM_CALLBACK_TOKEN: token, WECOM_CALLBACK_AES_KEY: aesKey } = read;
  const { WECOM_CORP_ID: corpId, WECOM_AGENT_ID: agentId, WECOM_AGENT_SECRET: appSecret } = read;
  const { WECOM_API_URL: apiUrl, WECOM_WEBHOOK_KEY: webhookKey, WECOM_CA_FILE: caFile, PROXY_URL: proxy } = read;
  const names = (read.WECOM_BOT_NAME ?? '').split(/[,，]/).flatMap((name) => name.trim() || []);
  const parts: WecomConfig = {
    ...(id !== undefined && secret !== undefined && { bot: { id, secret, ...(wsUrl !== undefined && { wsUrl }) } }),
    ...(token !== undefined && aesKey !== undefined && { callback: { token, aesKey } }),
    ...(corpId !== undefined &&
      agentId !== undefined &&
      appSecret !== undefined && { app: { corpId, agentId, secret: appSecret } }),
    ...(webhookKey !== undefined && { webhookKey }),
  };
  if (Object.keys(parts).length === 0) return undefined;
  if (caFile !== undefined) accessSync(caFile, constants.R_OK);
  return {
    ...parts,
    ...(apiUrl !== undefined && { apiUrl }),
    ...(caFile !== undefined && { caFile }),
    ...(proxy !== undefined && { proxy }),
    ...(names.length > 0 && { names }),
  };
}

function telegramOf(read: Variables): TelegramPart | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, PROXY_URL: proxy } = read;
  const { TELEGRAM_WEBHOOK_URL: hook, TELEGRAM_WEBHOOK_SECRET: secret } = read;
  if (token === undefined) return undefined;
  return {
    token,
    ...(apiRoot !== undefined && { apiRoot }),
    ...(hook !== undefined && secret !== undefined && { webhook: { url: hook, secret } }),
    ...(proxy !== undefined && { proxy }),
  };
}
