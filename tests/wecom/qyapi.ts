import { afterEach, beforeEach } from 'vitest';
import { WecomClient } from '../../src/wecom/client.js';
import { type FakeQyapi, startFakeQyapi } from '../support/wecom/fake-qyapi.js';

/** The platform as one test sees it: a new one for every test of a file that imports this. */
export let api: FakeQyapi;
/** The clock of client and platform; tests turn it. */
export const clock = { now: Date.UTC(2026, 10, 21, 4) };

export const client = (change: object = {}): WecomClient =>
  new WecomClient({
    corpId: 'wwcorp',
    agentId: 1000002,
    secret: 'app-secret',
    baseUrl: api.url,
    now: () => clock.now,
    ...change,
  });

export const text = (content: string) => ({ msgtype: 'text' as const, text: { content } });

beforeEach(async () => {
  api = await startFakeQyapi({
    users: ['LiaisonCG', 'LeaderSJ'],
    openUserIds: { woAAA: 'LiaisonCG' },
    chats: { CHAT1: ['LiaisonCG', 'LeaderSJ'] },
    now: () => clock.now,
  });
});
afterEach(() => api.stop());
