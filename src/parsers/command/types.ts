import type { Day } from '../../model/fact.js';
import type { Role } from '../../model/message.js';
import type { Vocabulary } from '../../model/vocabulary.js';

/** 提醒、催报: somebody is to be reminded to report. */
export interface RemindCommand {
  kind: 'remind';
  /** Bodies and places named, by their ledger names. */
  units: string[];
  /** People named, by their names in the roster. */
  people: string[];
  /** Bodies named that no ledger in view knows, as said. */
  unknown: string[];
  /** Items referred to by number or code, as said: 42, 1-8.3. */
  items: string[];
  /** Words that name the matter, when no number does: 井盖整治. */
  matter: string;
  /** 没报的, 各单位, 大家: whoever still owes. */
  owing: boolean;
  /** Only the counties and districts among them: 各县区. */
  counties: boolean;
  /** 紧急: at once, quiet hours or not (rule 23). */
  urgent: boolean;
  /** Until when the report is wanted: the words (今晚, 周五), and the day where it is clear. */
  until?: { words: string; day?: Day };
  /** The day (and time) that the reminder is wanted on, when said: 明天下午3点提醒. */
  on?: { day: Day; time?: string };
}

/** 导出: a file is wanted. */
export interface ExportCommand {
  kind: 'export';
  /** monthly 月报, unit 单位月报, published 承诺事项办理进展, bulletin 通报草稿 (all Word), ledger 台账, owed 未报事项 (Excel). */
  what: 'monthly' | 'unit' | 'published' | 'ledger' | 'bulletin' | 'owed';
  /** Month of a report, YYYY-MM as said (2024-13 too); absent = the current one. */
  month?: string;
  /** The unit, as called; absent with `what: 'unit'` = the sender's own 我局. */
  unit?: string;
  /** 按单位: items put together by lead unit. */
  by?: 'unit';
}

/** 帮助: what the bot can do, or how one thing is done. */
export interface HelpCommand {
  kind: 'help';
  topic: 'all' | 'report' | 'correct' | 'ask';
}

export type Command = RemindCommand | ExportCommand | HelpCommand;

export interface CommandContext {
  today: Day;
  role: Role;
  vocabulary: Vocabulary;
  /** Names of the roster. */
  people: readonly string[];
}
