import type { Day } from '../../model/fact.js';

/** One change of 提醒设置; times HH:MM as said (judged later), days before in working days. */
export type SettingChange =
  | { kind: 'on'; on: boolean }
  | { kind: 'from'; from: Day }
  | { kind: 'reset' }
  /** null = as the notice orders. */
  | { kind: 'dueDay'; day: number | null }
  /** The whole ladder. */
  | { kind: 'ladder'; steps: { before: number; time: string }[] }
  /** The n-th step, counted from 1. */
  | { kind: 'step'; at: number; before?: number; time?: string; group?: 'none' | 'unreached' | 'all' }
  | { kind: 'remove'; at: number }
  | { kind: 'add'; before: number; time: string }
  | { kind: 'list'; time: string }
  | { kind: 'nudges'; days?: number[]; time?: string }
  | { kind: 'weekly'; on?: boolean; time?: string }
  | { kind: 'stale'; days: number }
  | { kind: 'groupAfter'; minutes: number }
  | { kind: 'quiet'; from: string; to: string };

/** An order about the reminders that go out by the clock. */
export type ReminderOrder =
  /** 别催了 市城管局 到6月5日: `until` absent = no day was said. */
  | { kind: 'exempt'; units: string[]; unknown: string[]; until?: Day }
  /** 恢复催报 市城管局 */
  | { kind: 'resume'; units: string[]; unknown: string[] }
  | { kind: 'preview' }
  | { kind: 'why' }
  /** 提醒设置: shown without a change; `fault` = words that say no change. `ledger` = its key or words of its title. */
  | { kind: 'settings'; ledger?: string; change?: SettingChange; fault?: string }
  /** The buttons under the list of a month: to the group, or made anew. */
  | { kind: 'list'; toGroup: boolean; ledger?: string; month?: string };
