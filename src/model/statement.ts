import type { Day, Measure, Mode, Qualifier, Status } from './fact.js';

/**
 * One thing that a text states, before it is known which ledger item is meant: a figure with its role, a milestone,
 * a status, a problem… `parsers/statements` makes them, the resolver gives them their item and target.
 */
export interface Statement {
  /** Words of the message, from where the subject begins to where the statement ends. */
  text: string;
  /** Span in the normalised text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** Words that name what is counted or meant, without figures and role words: 农村公路, 管网; '' when nothing is said (又完成5个). */
  subject: string;
  /** Heading or earlier subject that this one stands under: 公园绿地 in 公园绿地：建成7个、在建4个. */
  heading?: string;
  /** Named thing (a road, a station, a part of the works) when one is said. */
  object?: string;
  /** Place as said, already by its full ledger name when known: 石桥县. `own` = 我县, 咱区. */
  place?: string | 'own';
  measure: Measure;
  value?: number;
  /** Unit as said, scale included (万人); absent when none is said (新增0.52万 → unit 万). */
  unit?: string;
  mode?: Mode;
  qualifier?: Qualifier;
  percent?: number;
  /** Rows by place (full names of the ledger where known, else as said). */
  breakdown?: Record<string, number>;

  asOf?: Day;
  from?: Day;
  due?: Day;
  milestone?: string;
  status?: Status;
  problem?: string;
  suggestion?: string;
  nextStep?: string;
  /** The role word that decided the measure: 完成, 建成, 开工, 在建; absent for a bare figure. */
  verb?: string;
  /** 全部/均/都 + finished or started word with no figure of its own: the target's value (rule 6). */
  all?: true;
  /** A figure said as the size or target beside it: 114个 in 村卫生室114个完工96 (rule 6). */
  size?: { value: number; unit: string };
  /** 其余两条没开工: about the named objects that are not mentioned; the number when said (rule 6); `but` those that are left out by name. */
  rest?: { count?: number; but?: readonly string[] };
  /** 除4座外全部完工: how many are left out of all. */
  except?: { value: number; unit: string };
  /** 同4月/没变化/持平: carries the last figure forward (rule 15). */
  same?: true;
  /** 新增, 又…: which delta word was said, for targets that themselves say 新增 (rule 5). */
  deltaWord?: string;
  /** A ratio that the figure before it carries as `percent` already: only a target of its own makes it a fact. */
  beside?: true;
  /** Perhaps the size said again, for what is under way behind it: a figure only where the item's text does not hold it. */
  scheme?: true;
  /** 其中…: part of the figure before it. */
  nested?: true;
  /** Said in brackets. */
  aside?: true;
  /** Heard, asked or another city's: it names the matter of what follows, nobody reports it. */
  passedOn?: true;
}
