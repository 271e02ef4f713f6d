import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Request } from '../../store/store.js';
import { dayText, whenText } from './answers-format.js';
import { itemName } from './figures.js';

export const NOTHING_WAITS = '目前没有待批准的申请或待确认的进展。';

export const NOTHING_REQUESTED = '目前没有待批准的这类申请。';

/** The request's own words, for its reason. */
export const REQUEST_WORDS_OF = (reason: string): string => `原话：${reason}`;

export const WAITING_HEAD = (count: number): string => `待批准、待确认的有${count}件：`;

const KINDS = { extend: '延期', pause: '暂缓', close: '销号', bind: '绑定' } as const;

/** 7项 构建大外环：延期到…（某人5月3日申请）. */
export function REQUEST_LINE(item: Item, request: Request, today: Day): string {
  const until = request.due === undefined ? '' : `到${dayText(request.due, today)}`;
  const by = [request.byUnit, request.by].filter(Boolean).join('');
  return `${itemName(item)}：${KINDS[request.kind]}${until}（${by}${whenText(request.at, today)}申请）`;
}

/** 延期（到10月31日）的申请（某局某人5月24日提出），尚待督查室批准. */
export function REQUEST_STATE(request: Request, today: Day): string {
  const until = request.due === undefined ? '' : `（到${dayText(request.due, today)}）`;
  const by = [request.byUnit, request.by].filter(Boolean).join('');
  const made = `${request.object ?? ''}${KINDS[request.kind]}申请${until}：${by}${whenText(request.at, today)}提出`;
  if (request.state === 'open') return `${made}，尚待督查室批准，批准前原安排不变`;
  const when = request.decidedAt === undefined ? '' : whenText(request.decidedAt, today);
  const who = `${request.decidedBy ?? ''}${when}`;
  return request.state === 'approved' ? `${made}，${who}已同意` : `${made}，${who}未同意，原安排不变`;
}

export const NO_REQUEST = (kind: keyof typeof KINDS): string => `没有收到${KINDS[kind]}申请。`;

/** 另有1条（市林业局6月23日报）待确认，未入账: without its figure, so that nobody takes it for one of the ledger. */
export function NOT_COUNTED(facts: readonly StoredFact[], today: Day): string {
  const by = [
    ...new Set(facts.map(({ reporterUnit, reportedAt }) => `${reporterUnit ?? ''}${whenText(reportedAt, today)}报`)),
  ];
  return `另有${facts.length}条（${by.join('、')}）待责任单位或督查室确认，未入账；说“待确认的有哪些”可看。`;
}

export const ASKED_BACK = '另有1条上报正在向报送人核实，未入账。';
