import type { CalendarOverride } from '../../calendar.js';
import type { Instant } from '../../model/fact.js';
import type { Action, Chat, Outgoing, Person, ProducedFile } from '../../model/message.js';
import type { ItemIndex } from '../../parsers/items/index.js';
import type { Exemption } from '../../reminders/state.js';
import type { Store } from '../../store/store.js';

/** What carrying out a command needs to know and reach. */
export interface RunContext {
  now: Instant;
  sender: Person;
  chat: Chat;
  messageId: number;
  index: ItemIndex;
  people: readonly Person[];
  chats: readonly Chat[];
  store: {
    facts: Pick<Store['facts'], 'reported' | 'recent' | 'history'>;
    requests: Pick<Store['requests'], 'approved'>;
  };
  /** Items that the talk is about, for "催一下". */
  talk?: readonly string[];
  /** Units that are not called for the time being 别催了. */
  exemptions?: readonly Exemption[];
  calendar?: CalendarOverride;
  keepFile(name: string, bytes: Uint8Array): Promise<ProducedFile>;
}

/** A message for later or for another chat; `key` tells what it asks for, so that it can be looked at again before it goes. */
export interface Send {
  key: string;
  at: Instant;
  out: Outgoing;
}

export interface CommandResult {
  action: Extract<Action, 'act' | 'answer' | 'decline'>;
  items: string[];
  text: string;
  mentions?: string[];
  sends: Send[];
  files: ProducedFile[];
}

export function reply(action: CommandResult['action'], text: string, more: Partial<CommandResult> = {}): CommandResult {
  return { action, text, items: [], sends: [], files: [], ...more };
}
