import type { Day } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Request } from '../../store/store.js';
import { dayText } from './answers-format.js';
import { itemName } from './figures.js';

export const NOTHING_WAITS = '目前没有待批准的申请或待确认的进展。';

export const WAITING_HEAD = (count: number): string => `待批准、待确认的有${count}件：`;

const KINDS = { extend: '延期', pause: '暂缓', close: '销号', bind: '绑定' } as const;

/** 7项 构建大外环：延期到…（某人5月3日申请）. */
export function REQUEST_LINE(item: Item, request: Request, today: Day): string {
  const until = request.due === undefined ? '' : `到${dayText(request.due, today)}`;
  const by = [request.byUnit, request.by].filter(Boolean).join('');
  return `${itemName(item)}：${KINDS[request.kind]}${until}（${by}${dayText(request.at.slice(0, 10), today)}申请）`;
}
