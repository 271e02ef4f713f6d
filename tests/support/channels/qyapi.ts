import { z } from 'zod';
import type { Sent } from '../wecom/qyapi/platform.js';
import type { Shown } from './seat.js';
import { shownCard } from './wecom-ws.js';

const bodySchema = z.object({
  template_card: z.unknown().optional(),
  text: z.object({ mentioned_list: z.array(z.string()).optional() }).optional(),
});

/** Invisible numbers that keep WeCom from taking two answers for one. */
const STAMP = /(?:\u200b|\u200c|\u200d|\u2060)+/gu;

/** What came by qyapi, as people see it; of a file the fake only knows that it is one. */
export function shownByApi({ msgtype, text = '', body }: Sent): Shown {
  const { template_card: card, text: words } = bodySchema.parse(body);
  if (card !== undefined) return shownCard(card);
  const called = words?.mentioned_list ?? [];
  return {
    text: text.replace(STAMP, ''),
    buttons: [],
    called,
    mark: undefined,
    ...(msgtype === 'file' && { file: {} }),
  };
}
