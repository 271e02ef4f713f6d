import type { Day, Instant, StoredFact } from '../../model/fact.js';
import type { Item, Ledger, Target } from '../../model/ledger.js';
import type { Chat, Outgoing, Person } from '../../model/message.js';
import type { Query } from '../../parsers/question/query.js';
import type { Store } from '../../store/store.js';

/** What an answer reads of the store. */
export type FactSource = Pick<Store['facts'], 'recent' | 'reported' | 'history' | 'instructions'> &
  Partial<Pick<Store['facts'], 'pending'>>;
export type RequestSource = Pick<Store['requests'], 'approved' | 'open'> & Partial<Pick<Store['requests'], 'of'>>;

export type InboxSource = Pick<Store['inbox'], 'doubtful' | 'bySender'>;

export interface AnswerContext {
  /** Ledgers in view: the one of the chat, or all in a private chat. */
  ledgers: readonly Ledger[];
  /** Those of the house that are not in view here. */
  elsewhere?: readonly Ledger[];
  facts: FactSource;
  requests?: RequestSource;
  inbox?: InboxSource;
  person: Person;
  chat: Chat;
  now: Instant;
  today: Day;
  /** What the answer before left behind (`AnswerResult.memory`). */
  memory?: unknown;
}

export interface AnswerResult {
  action: 'answer' | 'decline';
  items: string[];
  text: string;
  choices?: Outgoing['choices'];
  memory: Talk;
  /** Nothing said what the question is about: it was asked back. */
  aimless?: true;
}

/** A figure that was shown, for 两个差多少 and 这数哪来的. */
export interface Shown {
  label: string;
  value: number;
  unit: string;
  item: string;
  target?: string;
  place?: string;
  /** Share in percent: the stated one where one was stated. */
  share?: number;
  /** Fact ids behind it. */
  facts: number[];
}

/** A leader, body or section that a question named. */
export interface Named {
  kind: 'leaders' | 'units' | 'sections';
  name: string;
}

/** What is remembered of the talk with one person in one chat (rule 21). */
export interface Talk {
  at: Instant;
  query: Query;
  /** The matter of the talk. */
  items: string[];
  targets: string[];
  /** Words that picked single lines of an item, when no target was meant. */
  topics: string[];
  shown: Shown[];
  /** How many of them the last answer showed. */
  latest?: number;
  /** Whose items were asked for, in the order named: for 他们俩谁的多. */
  named?: Named[];
}

/** What an answer says and is about, before it becomes an `AnswerResult`. */
export interface Said {
  text: string;
  items: string[];
  targets?: string[];
  shown?: Shown[];
  choices?: Outgoing['choices'];
  action?: AnswerResult['action'];
  aimless?: true;
  /** What the following question goes on from, when it is not this query. */
  query?: Query;
}

/** A target with the item and ledger that it belongs to. */
export interface Aim {
  ledger: Ledger;
  item: Item;
  target: Target;
}

/** Facts of the items of one answer, read once. */
export interface Loaded {
  facts: StoredFact[];
  /** Those of one item. */
  of(item: string): StoredFact[];
  /** Approved extensions by item id. */
  extended: ReadonlyMap<string, Day>;
}
