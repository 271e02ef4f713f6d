import { findProduced, MAX_FILE_BYTES } from '../../../../web/files.js';
import { DeliveryError, type Piece } from '../../../channel.js';
import { WECOM } from '../../../replies/wecom.js';
import { asDelivery, isDeadWebhook } from '../failure.js';
import type { Attempts } from './attempts.js';
import { type Part, splitAgain } from './parts.js';
import type { LoadedFile, Sending, Way } from './way.js';

export interface PieceDeps {
  attempts: Attempts;
  dataDir: string;
  /** Parts that went out, by piece and way: what fell back to a narrower way goes on where it stopped. */
  done: Map<string, number>;
}

export interface PieceOf {
  part: Part;
  key: string;
  row: number;
  calls: readonly string[];
  /** In the order in which they are tried. */
  ways: readonly Way[];
  /** The group's webhook is its own: that it is dead must be told. */
  bound: boolean;
}

/** What is sent, once it is known whether the file can be had. */
type Ready = { text: string } | { card: Part & { kind: 'card' } } | { file: LoadedFile };

/** A piece that finds its way when it is sent: what one way refuses, the next one takes. */
export class WayPiece implements Piece {
  readonly #of: PieceOf;
  readonly #deps: PieceDeps;
  #resend: boolean;

  constructor(of: PieceOf, deps: PieceDeps) {
    this.#of = of;
    this.#deps = deps;
    this.#resend = of.part.kind === 'text' && this.#ways()[0]?.idempotent === true;
  }

  /** Changes while it is sent: what went on by another way cannot be repeated. */
  get idempotent(): boolean {
    return this.#resend;
  }

  get bucket(): string | undefined {
    return this.#ways()[0]?.bucket;
  }

  async send(): Promise<void> {
    const { attempts } = this.#deps;
    const { key, bound } = this.#of;
    const ready = await this.#ready();
    let first: boolean | undefined;
    const begin = async () => {
      first ??= await attempts.begin(key);
      return first;
    };
    let refused: DeliveryError | undefined;
    for (const way of this.#ways()) {
      if (!way.idempotent) this.#resend = false;
      try {
        return await this.#by(way, ready, begin);
      } catch (error) {
        const failure = asDelivery(error);
        if (failure.fate === 'undelivered' && first) attempts.free(key);
        if (failure.fate === 'unknown' && !way.idempotent) attempts.free(key);
        if (failure.fate !== 'refused' || (bound && isDeadWebhook(failure))) throw failure;
        if (first === false) throw this.#perhaps(failure);
        refused ??= failure;
      }
    }
    if (first) attempts.free(key);
    // With a webhook of its own still there, a group is not given up for what another way said.
    if (refused?.gone && bound) throw new DeliveryError('refused', refused.message, { cause: refused });
    throw refused ?? new DeliveryError('undelivered', 'no way to the conversation at the moment');
  }

  /** An earlier try may have arrived: people decide, and what they send again may take any way. */
  #perhaps(cause: DeliveryError): DeliveryError {
    this.#resend = false;
    this.#deps.attempts.free(this.#of.key);
    return new DeliveryError('unknown', cause.message, { cause });
  }

  #ways(): Way[] {
    const { part, ways } = this.#of;
    const usable = ways.filter((way) => way.usable());
    if (part.kind === 'text') return usable;
    // Where no way takes the card or file itself, words stand for it; a stream has said what it had to say.
    const { kind } = part;
    const takes = usable.filter((way) => way[kind] !== undefined);
    return [...takes, ...usable.filter((way) => way[kind] === undefined && !['stream', 'reply'].includes(way.name))];
  }

  async #ready(): Promise<Ready> {
    const { part } = this.#of;
    if (part.kind === 'text') return { text: part.text };
    if (part.kind === 'card') return { card: part };
    const { name, path } = part.file;
    const found = await findProduced(this.#deps.dataDir, path);
    if (!found) return { text: WECOM.noFile(name) };
    return found.bytes.length > MAX_FILE_BYTES
      ? { text: WECOM.tooLarge(name) }
      : { file: { name, bytes: found.bytes } };
  }

  async #by(way: Way, ready: Ready, begin: Sending['begin']): Promise<void> {
    const { key, row, calls } = this.#of;
    const sending: Sending = { key, row, begin, calls };
    if ('card' in ready && way.card) return way.card(ready.card.card, sending);
    if ('file' in ready && way.file) return way.file(ready.file, sending);
    const text = 'text' in ready ? ready.text : 'card' in ready ? ready.card.words : WECOM.noFile(ready.file.name);
    const progress = `${key} ${way.name}`;
    const parts = splitAgain(text, way.bytes);
    for (let at = this.#deps.done.get(progress) ?? 0; at < parts.length; at++) {
      await way.text(parts[at] ?? '', { ...sending, calls: at === 0 ? calls : [] });
      this.#deps.done.set(progress, at + 1);
    }
    this.#deps.done.delete(progress);
  }
}
