import type { TemplateCard } from '@wecom/aibot-node-sdk';
import { z } from 'zod';
import { AuthorizedApi } from '../../../../wecom/authorized.js';
import { DEFAULT_BASE_URL, WecomHttp } from '../../../../wecom/http.js';
import type { WecomConfig } from '../config.js';

export interface CardUpdate {
  user: string;
  /** Of the press; takes one update within 72 hours. */
  responseCode: string;
  card: TemplateCard;
}

/** message/update_template_card 更新模版卡片消息 of the self-built app. @throws WecomError */
export function appCards(config: WecomConfig, now: () => number): ((update: CardUpdate) => Promise<void>) | undefined {
  const { app, apiUrl = DEFAULT_BASE_URL, caFile, proxy } = config;
  if (!app) return undefined;
  const http = new WecomHttp({ ...(caFile !== undefined && { caFile }), ...(proxy !== undefined && { proxy }) });
  const access = { base: `${apiUrl.replace(/\/+$/, '')}/cgi-bin/`, corpId: app.corpId, secret: app.secret };
  const api = new AuthorizedApi(http, access, now);
  return async ({ user, responseCode, card }) => {
    const { button_list, ...template_card } = card;
    const done = button_list?.[0]?.text;
    const body = {
      userids: [user],
      agentid: Number(app.agentId),
      response_code: responseCode,
      // The buttons of an app's card are put out by a word that stands on them from then on.
      ...(done === undefined ? { template_card } : { button: { replace_name: done } }),
    };
    const call = { body: JSON.stringify(body), schema: z.object({}), idempotent: true };
    await api.call('message/update_template_card', call);
  };
}
