import type { Day } from '../../model/fact.js';
import type { Place } from '../../model/ledger.js';

/** What is asked of the pace 快慢: 比序时慢多少, 每月还得改多少, 平均每月改多少, 什么时候能完, 照这个速度什么时候能完, 照这样年底能有多少. */
export type Tempo = 'ahead' | 'needed' | 'average' | 'eta' | 'speed' | 'forecast';

/** What a question wants to know 问什么. */
export const ASKS = [
  'value', // 多少
  'share', // 完成率, 占多少
  'gap', // 还差多少
  'over', // 超额多少
  'delta', // 比上月多了多少
  'difference', // 两个差多少
  'sum', // 加起来
  'source', // 谁报的, 这数哪来的
  'reason', // 什么原因
  'problem', // 有什么困难
  'status', // 完成了没
  'deadline', // 什么时候截止
  'remaining', // 还剩几天
  'list', // 有哪些
  'count', // 几项
  'rank', // 哪个最慢
  'compare', // 谁的多
  'who', // 谁负责
  'where', // 都在哪个县
  'reported', // 报了没
  'owes', // 谁还没报, 欠哪几项
  'detail', // 详细
  'instructions', // 有什么批示
  'rule', // 月报几号前交
  'help', // 你会干啥
  'decline', // weather, poems, private data…
] as const;
export type Ask = (typeof ASKS)[number];

export type Decline = 'outside' | 'other_city' | 'private' | 'judging' | 'injection' | 'falsify';

/** Which part of the notice's reporting rule is asked for. */
export type RuleAsk =
  | 'day'
  | 'where'
  | 'parts'
  | 'penalty'
  | 'restDay'
  | 'contact'
  | 'number'
  | 'issued'
  | 'lights'
  | 'ledger'
  | 'all';

/** Which state the listed items must have. */
export type StateAsk =
  | 'done'
  | 'undone'
  | 'paused'
  | 'delayed'
  | 'stalled'
  | 'blocked'
  | 'not_started'
  | 'overdue'
  | 'started'
  | 'zero'
  | 'over'
  | 'reached'
  | 'unreported'
  | 'silent';

/** What is ranked, counted or listed. */
export type Kind = 'item' | 'place' | 'unit' | 'section' | 'leader' | 'official' | 'target';

export type Lamp = 'green' | 'yellow' | 'red';

export interface Said {
  value: number;
  /** As said, scale included: 亿, 万亩, 家, %. */
  unit: string;
}

/** A question, read. What is left open is taken from the talk so far (rule 21). */
export interface Query {
  text: string;
  ask: Ask;
  /** Further things asked in the same breath: 完成多少 谁报的. */
  also: Ask[];
  /** Words that name the matter; empty = the matter of the talk. */
  topics: string[];
  /** Item ids that were named by number. */
  items: string[];
  leaders: string[];
  units: string[];
  sections: string[];
  /** Counties and districts, full names. */
  places: string[];
  /** 刨去某县, 除了某区: places that the figures are wanted without. */
  without?: string[];
  /** 四个县, 各区: all places of that kind. */
  placeKind?: Place['kind'] | 'all';
  /** 全市: the whole, not a place. */
  city?: true;
  /** 我们, 咱: the asker's own unit. */
  own?: true;
  /** Ledger keys that were named by a word of their title. */
  ledgers: string[];
  kind?: Kind;
  /** Months `YYYY-MM`, in the order said; the one compared with is `base`. */
  months: string[];
  base?: string;
  /** 比文件公布的多了多少: against the figure that the document itself published. */
  published?: true;
  /** A period of figures: 1到4月. */
  period?: { from: Day; to: Day };
  /** From one month to another: 4月到5月, where no figure of the period itself was published. */
  step?: { from: string; to: string };
  /** Deadlines within a span: 8月到期, 年底前完成的. */
  due?: { from: Day; to: Day };
  /** 哪些写了完成时间 (true), 哪些没写时限 (false): items with any day in the document, or with none. */
  written?: boolean;
  state?: StateAsk;
  /** 暂缓或者延期的: states that will do as well. */
  orStates?: StateAsk[];
  lamps?: Lamp[];
  /** 完成过半的, 不到三成的: share of the target in percent. */
  threshold?: { share: number; below: boolean };
  /** What held things up: 受疫情影响的. */
  cause?: string;
  order?: 'most' | 'least';
  n?: number;
  /** 第二名, 倒数第二: only the one of that place. */
  nth?: number;
  tempo?: Tempo;
  /** 6月修了多少: what that month itself added. */
  within?: true;
  /** 这周改了多少: what a few days added. */
  days?: { from: Day; to: Day };
  /** Figures of that measure are asked for, whatever counts: 开工多少, 在建几个. */
  measure?: 'started' | 'under_construction' | 'planned';
  values: Said[];
  /** 呢, 那: goes on from the talk. */
  follow: boolean;
  /** It has a word of asking; without one it is elliptic (背街小巷). */
  explicit: boolean;
  decline?: Decline;
  rules?: RuleAsk[];
}
