import type { Day, Fact } from './fact.js';

export type Operator = '>=' | '<=' | '=';

/** What a target asked for before an edited ledger sheet 台账表 changed it. */
export interface EarlierTarget {
  value: number;
  unit: string;
  op: Operator;
  due?: Day;
  /** Its words, where they were others. */
  metric?: string;
  /** Last day on which it stood. */
  until?: Day;
}

/** A numeric target 目标: 改造背街小巷176条. */
export interface Target {
  /** Ledger key + item code + running number: `A48.1`. */
  id: string;
  /** The words that name what is counted: 改造背街小巷. */
  metric: string;
  op: Operator;
  value: number;
  /** The upper end, where the document prints a range 3~5家; `value` is the lower one. */
  most?: number;
  /** As printed, scale included: 万人, 公里, %, 家/县区. */
  unit: string;
  /** Which measure counts towards it: `started` where the target itself is a start (rule 4), `rate` for ratios. */
  counts: 'done' | 'started' | 'rate';
  due?: Day;
  /** Earlier values, oldest first, where an edited ledger sheet changed it. */
  before?: EarlierTarget[];
  /** Day on which a ledger sheet added it; absent = the document has it. */
  added?: Day;
}

/** A dated step inside an item's text: 5月底前开工…, 办结时限. */
export interface Deadline {
  day: Day;
  /** The words it was read from. */
  text: string;
  /** True for the formal mark 办结时限/完成时限. */
  formal: boolean;
}

/** One matter of the ledger 台账事项: a task of a notice, a commitment, or a sub-item of either. */
export interface Item {
  /** Ledger key + code: `A48`, `B1-9.5(1)`. */
  id: string;
  code: string;
  ledger: string;
  section: string;
  title: string;
  text: string;
  leaders: string[];
  /** Responsible units 责任单位, the lead unit 牵头单位 first, by their names in `Ledger.units`. */
  units: string[];
  deadline: Day | null;
  deadlines: Deadline[];
  /** Recurring deadline as printed (每月底), when there is one. */
  recurring?: string;
  /** Id of the parent item, for a sub-item. */
  parent?: string;
  targets: Target[];
  /** Named things of the item: roads, stations, hospitals… as printed. */
  objects: string[];
  /** What the document wants to be reached on the way, as printed: 一季度…;二季度…. */
  nodes?: string;
  /** Clauses of its printed progress 推进情况 that state no fact (efforts, views): people ask for it in their words. */
  efforts?: string[];
  line: number;
  /** Day on which an edited ledger sheet added it, as a new item or a sub-task 子任务; absent = the document has it. */
  added?: Day;
  /** What the document says where a ledger sheet says something else. */
  printed?: Partial<Pick<Item, 'title' | 'text' | 'units' | 'leaders' | 'deadline'>>;
}

/** A responsible body 责任单位, with every way it is written. */
export interface Unit {
  name: string;
  aliases: string[];
}

/** A county or district 县区. */
export interface Place {
  /** Full name as the ledger has it: 石桥县, 城乡一体化示范区. */
  name: string;
  /** 石桥, 示范区… */
  aliases: string[];
  /** 县 | 区 | 市: for "四个县". */
  kind: '县' | '区' | '市' | '其他';
}

/** A person who answers for items: a leader 责任领导 of a notice, a person who commits 承诺人. */
export interface Official {
  name: string;
  posts: string;
  /** Part and number in the document, `1-8`; absent for leaders of a notice. */
  code?: string;
  /** Own office, county or district, by `Ledger.units` or `Ledger.places` name, where known. */
  unit?: string;
}

/** What the notice orders about reporting 月报. */
export interface ReportRule {
  /** Day of the month, 1–31; null when the document orders none. */
  dueDay: number | null;
  /** Months between reports: 1 monthly, 3 quarterly. */
  everyMonths: number;
  reportTo: string;
  parts: string[];
  /** Where rules are printed: room, e-mail, contact, praise and criticism; each sentence as printed, with its line. */
  sentences: { line: number; text: string }[];
}

export interface Section {
  title: string;
  declared: number | null;
  line: number;
}

export interface Warning {
  line: number;
  message: string;
}

/** A document read into items; `facts` are its published progress (rule 12: they count as confirmed). */
export interface Ledger {
  key: string;
  kind: 'notice' | 'commitments';
  title: string;
  docNumber: string | null;
  /** Newspaper or office that published it, when printed: 某日报. */
  source?: string;
  /** Day the progress stands for, or that the document was signed; the best that the document tells. */
  published: Day;
  /** First day of the year of 序时进度 (rule 19). */
  yearStart: Day;
  rules: ReportRule | null;
  sections: Section[];
  items: Item[];
  units: Unit[];
  places: Place[];
  officials: Official[];
  facts: Fact[];
  warnings: Warning[];
  counts: Record<
    'sections' | 'items' | 'subItems' | 'targets' | 'leaders' | 'units' | 'progressBlocks' | 'deadlines',
    number
  >;
}
