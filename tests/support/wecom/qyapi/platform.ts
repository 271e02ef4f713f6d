import { createHash, randomUUID } from 'node:crypto';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Something that reached people. */
export interface Sent {
  via: 'message' | 'appchat' | 'webhook' | 'response';
  /** userids, or the one chatid, webhook key or chat. */
  to: string[];
  msgtype: string;
  /** Content of text, markdown or markdown_v2. */
  text: string | undefined;
  body: object;
}

export interface PlatformOptions {
  /** Members that the app sees; everybody when left out. */
  users?: string[];
  /** Encrypted userid → plain userid. */
  openUserIds?: Record<string, string>;
  /** Keys of the webhooks; every key when left out. */
  webhooks?: string[];
  /** Groups the app created earlier: chatid → userids. */
  chats?: Record<string, string[]>;
  /** Milliseconds; the machine's clock when left out. */
  now?: () => number;
}

/** What the platform remembers between requests: tokens, groups, files, rates, what was said. */
export class Platform {
  readonly sent: Sent[] = [];
  readonly violations: string[] = [];
  /** Messages refused with 45009. */
  limited = 0;
  /** Deliveries to members that were dropped without a word. */
  dropped = 0;
  /** Messages that the duplicate check kept back. */
  duplicates = 0;
  readonly chats: Map<string, string[]>;
  readonly openUserIds: Map<string, string>;
  /** Cards whose buttons were closed, by their response_code, with what they say now. */
  readonly closedCards = new Map<string, string>();
  readonly #options: PlatformOptions;
  readonly #tokens = new Map<string, number>();
  readonly #media = new Map<string, string>();
  readonly #times = new Map<string, number[]>();
  readonly #seen = new Map<string, number>();
  readonly #cards = new Map<string, number>();
  readonly #responses = new Map<string, { chat: string; until: number; used: boolean }>();

  constructor(options: PlatformOptions) {
    this.#options = options;
    this.chats = new Map(Object.entries(options.chats ?? {}));
    this.openUserIds = new Map(Object.entries(options.openUserIds ?? {}));
  }

  now = (): number => (this.#options.now ?? Date.now)();
  sees = (userid: string): boolean => this.#options.users?.includes(userid) ?? true;
  hasWebhook = (key: string): boolean => this.#options.webhooks?.includes(key) ?? key !== '';

  issueToken(): string {
    const token = randomUUID();
    this.#tokens.set(token, this.now() + 2 * HOUR);
    return token;
  }

  /** 0, or the errcode of a token that is wrong (40014) or over (42001). */
  tokenFault(token: string): number {
    const until = this.#tokens.get(token);
    return until === undefined ? 40014 : this.now() < until ? 0 : 42001;
  }

  expireTokens(): void {
    for (const token of this.#tokens.keys()) this.#tokens.set(token, 0);
  }

  /** @param owner 'app', or the key of the webhook that alone may use it */
  store(owner: string): string {
    const id = `media-${this.#media.size + 1}`;
    this.#media.set(id, owner);
    return id;
  }

  owns = (owner: string, mediaId: string): boolean => this.#media.get(mediaId) === owner;

  /** Counts one; false when that is one too many for one of the rates `[count, milliseconds]`. */
  within(what: string, rates: readonly (readonly [number, number])[]): boolean {
    const now = this.now();
    const times = (this.#times.get(what) ?? []).filter((time) => now - time < 24 * HOUR);
    const fits = rates.every(([count, per]) => times.filter((time) => now - time < per).length < count);
    this.#times.set(what, fits ? [...times, now] : times);
    return fits;
  }

  /** True when the same was sent less than `seconds` ago. */
  repeats(body: string, seconds: number): boolean {
    const print = createHash('sha256').update(body).digest('hex');
    const before = this.#seen.get(print);
    if (before !== undefined && this.now() - before < seconds * 1000) return true;
    this.#seen.set(print, this.now());
    return false;
  }

  /** A response_code for one update of a card within 72 hours. */
  newCard(): string {
    const code = randomUUID();
    this.#cards.set(code, this.now() + 72 * HOUR);
    return code;
  }

  /** Uses the code up; or what is wrong with it. */
  closeCard(code: string, text: string): string | undefined {
    const until = this.#cards.get(code);
    if (until === undefined)
      return this.closedCards.has(code) ? 'a response_code used twice' : 'an unknown response_code';
    if (this.now() >= until) return 'a response_code older than 72 hours';
    this.#cards.delete(code);
    this.closedCards.set(code, text);
    return undefined;
  }

  newResponse(chat: string): string {
    const code = randomUUID();
    this.#responses.set(code, { chat, until: this.now() + HOUR, used: false });
    return code;
  }

  /** The chat that a response code answers in, used up; or what is wrong with the code. */
  useResponse(code: string): { chat: string } | string {
    const response = this.#responses.get(code);
    if (!response) return 'an unknown response_url';
    if (response.used) return 'a response_url used twice';
    if (this.now() >= response.until) return 'a response_url older than one hour';
    response.used = true;
    return { chat: response.chat };
  }
}
