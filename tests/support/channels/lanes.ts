import { terminal } from './console.js';
import type { Lane } from './seat.js';
import { telegramPoll, telegramWebhook } from './telegram.js';
import { web } from './web.js';
import { wecomApp } from './wecom-app.js';
import { wecomUrl } from './wecom-url.js';
import { wecomWs } from './wecom-ws.js';

export const WECOM: readonly Lane[] = [wecomWs, wecomUrl, wecomApp];
export const TELEGRAM: readonly Lane[] = [telegramPoll, telegramWebhook];
export const LOCAL: readonly Lane[] = [web, terminal];
