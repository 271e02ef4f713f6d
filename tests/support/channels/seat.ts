import type { Channel } from '../../../src/bot/channel.js';
import type { Log } from '../../../src/log.js';
import type { Store } from '../../../src/store/store.js';
import type { HouseClock } from './clock.js';

export type Place = 'group' | 'alone';

/** What a platform can do; a behaviour that needs what is missing is left out there, and the test's name says so. */
export interface Can {
  group: boolean;
  /** People call the bot by its name in a group. */
  call: boolean;
  /** A message can be changed afterwards. */
  edit: boolean;
  /** A message can reply to any other: by its id, by its words; only to one's own last one; not at all. */
  quote: 'id' | 'words' | 'last' | false;
  buttons: boolean;
  /** People can send files. */
  filesIn: boolean;
  /** Files of the bot arrive, and with which of their properties the fake can tell. */
  filesOut: 'bytes' | 'name' | 'kind' | false;
  /** The same event may come twice. */
  repeats: boolean;
  /** Accounts, which may belong to nobody. */
  accounts: boolean;
  /** It can speak to a person who has not asked. */
  unasked: boolean;
  /** Long texts come in parts. */
  parts: boolean;
}

/** What a person says. */
export interface Words {
  who: string;
  where: Place;
  text: string;
  quote?: Said | Shown;
  edits?: Said;
  file?: { name: string; bytes: Buffer };
}

/** A message of a person, as the platform knows it. */
export interface Said extends Words {
  id: string;
}

/** A message of the bot, as people see it. */
export interface Shown {
  text: string;
  buttons: string[];
  file?: { name?: string; bytes?: Buffer };
  /** Accounts whose phones ring. */
  called: string[];
  /** The platform's own. */
  mark: unknown;
}

/** Troubles that a platform, or the way to it, can have. */
export type Trouble =
  /** The connection breaks before the platform has read what the bot says. */
  | 'cut'
  /** The platform did it; its yes is lost. */
  | 'ack-lost'
  /** Three times too fast. */
  | 'limited'
  /** Its servers fail twice. */
  | 'failing'
  /** The token is over, by either code; the connection is not subscribed any more. */
  | 'expired'
  /** This person cannot be reached any more. */
  | 'blocked';

export interface SeatDeps {
  store: Store;
  dataDir: string;
  clock: HouseClock;
  log: Log;
  onError: (error: unknown) => void;
  /** Where callbacks go. */
  url: () => string;
  /** Whom it knows: accounts are numbered by place. */
  people: readonly string[];
}

/** One platform with people around it, and our channel to it. */
export interface Seat {
  channel: Channel;
  /** What belongs to its group beside the ledger. */
  group?: { webhook: string };
  /** The account of a person as the roster has it. */
  account(who: string): string | undefined;
  /** The chat as the bot knows it. */
  chat(where: Place, who: string): string;
  /** Resolves when it is up to hear and to speak. */
  ready(): Promise<void>;
  say(words: Words): Promise<Said>;
  /** The platform tells the same event once more. */
  again(said: Said): Promise<void>;
  /** Presses button number `at` (from 0) below what was shown. */
  press(who: string, where: Place, shown: Shown, at: number): Promise<void>;
  /** What the bot said there, in order. */
  shown(where: Place, who: string): Promise<Shown[]>;
  /** Nobody on the platform is asking or repeating anything. */
  idle(): Promise<void>;
  /** The trouble comes with the next things that the bot says. */
  trouble(kind: Trouble): void;
  /** What no bot may send to it. */
  violations(): string[];
  close(): Promise<void>;
}

export interface Lane {
  name: string;
  can: Can;
  troubles: readonly Trouble[];
  open(deps: SeatDeps): Promise<Seat>;
}
