import type { Day } from '../../model/fact.js';

export type Precision = 'day' | 'week' | 'tenDays' | 'month' | 'quarter' | 'half' | 'year' | 'span';
export type Lean = 'past' | 'future';

/** How a year is chosen; `soon` is a future that lies within some months, as words around a date suggest it. */
export type Choice = Lean | 'soon';

/** A day or period 日期 that a text states. */
export interface DateSpan {
  start: number;
  end: number;
  /** First and last day, inclusive; null = open. */
  from: Day | null;
  to: Day | null;
  /** day 某日, period 期间, by 期限 (…前), asOf 截至, recurring 每月…. */
  kind: 'day' | 'period' | 'by' | 'asOf' | 'recurring';
  precision: Precision;
  /** Of a recurring day: how many months lie between (0 = weekly), and which day. */
  every?: { months: number; day: number };
  text: string;
}

/** What is said of a day or period, before the year (and month) that is not said is chosen. */
export interface Fields {
  y?: number;
  m?: number;
  d?: number;
  /** Last day, where several are said as one: 5-8日. */
  dTo?: number;
  /** Part of the month, quarter, half or year that is meant. */
  part?: 'start' | 'mid' | 'end' | 'first' | 'second' | 'third' | 'half1' | 'half2';
  q?: number;
  /** Half of the year. */
  h?: number;
  /** Months counted from the year's begin or end: 前三个月, 后两个月. */
  months?: { from: number; to: number };
  /** Day of the week, 1 Monday … 7, of a week that is not said. */
  week?: number;
  /** Days that need no choosing: 昨天, 上周五. */
  fixed?: readonly [Day, Day];
  /** The next one after `fixed`, where a deadline would mean it: 春节. */
  later?: readonly [Day, Day];
}

/** Fields at a place of the text. */
export interface Atom extends Fields {
  start: number;
  end: number;
  precision: Precision;
  /** 目前, 至今: stands for the day of the message. */
  now?: true;
  /** Set where the words themselves say what kind of date it is. */
  kind?: DateSpan['kind'];
  /** Open ends, for 以来, N天后. */
  open?: 'from' | 'to';
  every?: { months: number; day: number };
}

export interface Finder {
  /** Cheap test whether the text can hold one. */
  needs: RegExp;
  /** Global. */
  find: RegExp;
  read(match: RegExpExecArray, today: Day): Omit<Atom, 'start' | 'end'> | null;
}
