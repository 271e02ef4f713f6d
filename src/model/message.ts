import { z } from 'zod';
import type { Day, Instant } from './fact.js';

export const ROLES = ['liaison', 'leader', 'supervisor', 'member', 'stranger'] as const;
/** liaison 联络员, leader 领导, supervisor 督查室, member 成员 (asks only), stranger (bound to nothing). */
export type Role = (typeof ROLES)[number];

export interface Person {
  name: string;
  /** Unit as written in the roster; see `Ledger.units` for how it is joined to responsible units. */
  unit?: string;
  role: Role;
  /** Accounts on the platforms, `wecom:USERID` or `telegram:ID`, the preferred one first. */
  accounts?: string[];
  /** Name of who stands in while this person is away 代办人. */
  deputy?: string;
  /** Away from the first to the last day, both included. */
  away?: { from: Day; to: Day };
}

export interface Chat {
  id: string;
  kind: 'group' | 'private';
  /** Ledger key that the chat is bound to; absent: every ledger is looked at. */
  ledger?: string;
  /** What people call the group, as far as anybody told. */
  name?: string;
  /** Key of the group's own webhook, by which it is reached when the bot may not push there. A secret. */
  webhook?: string;
}

export const attachmentSchema = z.object({
  kind: z.enum(['image', 'file', 'voice', 'video']),
  name: z.string(),
  /** Where the channel kept the bytes, relative to DATA_DIR; absent when only the name is known. */
  path: z.string().optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** What arrived: from whom, where, when. */
export interface Message {
  channel: string;
  /** The channel's id of the event, unique with `channel`. */
  eventId: string;
  at: Instant;
  chat: string;
  /** Name (or id) of the sender as the channel knows them. */
  sender: string;
  text: string;
  /** The bot was @-mentioned, replied to, or is alone with the sender. */
  addressed: boolean;
  /** Event id of the message that this one quotes. */
  replyTo?: string;
  /** Event id of the message whose text this one replaces. */
  edits?: string;
  attachments: Attachment[];
  /** Name that the platform shows; for people who are not in the roster. */
  senderName?: string;
  /** What the platform says the chat is; for chats that are not bound yet. */
  chatKind?: Chat['kind'];
  /** Words of the quoted message, where the platform gives no id of it. */
  quote?: string;
  /** What the channel needs in order to answer this message, and to fetch what hangs on it. Opaque; JSON. */
  handle?: unknown;
}

export const ACTIONS = [
  'record',
  'correct',
  'withdraw',
  'duplicate',
  'ask',
  'pend',
  'instruct',
  'answer',
  'decline',
  'act',
  'ignore',
] as const;
export type Action = (typeof ACTIONS)[number];

/** One outgoing message, neutral of the platform. */
export interface Outgoing {
  /** Chat id; `@name` for a one-to-one message. */
  chat: string;
  text: string;
  /** Names of people or units called upon; never 所有人 (rule 24). */
  mentions?: string[];
  /** Buttons: what is shown, and what is sent as the sender's words when pressed. */
  choices?: { label: string; say: string }[];
  /** Files that go with it. */
  files?: ProducedFile[];
}

export interface ProducedFile {
  name: string;
  path: string;
}
