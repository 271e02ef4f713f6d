import type { TemplateCard } from '@wecom/aibot-node-sdk';
import type { ProducedFile } from '../../../../model/message.js';
import { splitBytes } from '../../../../wecom/text/split.js';
import type { Delivery } from '../../../channel.js';
import { WECOM } from '../../../replies/wecom.js';
import { cardOf } from './choices.js';

/** One piece, before its way is chosen. */
export type Part =
  | { kind: 'text'; text: string }
  /** `words` where the way has no buttons. */
  | { kind: 'card'; card: TemplateCard; words: string }
  | { kind: 'file'; file: ProducedFile };

/** Names that the text does not say itself stand before it, for ways on which nobody's phone rings. */
export function withNames(text: string, called: Delivery['called'] = [], rings: boolean): string {
  const missing = called.filter(({ name, account }) => !(rings && account !== undefined) && !text.includes(name));
  return missing.length === 0 ? text : `${missing.map(({ name }) => `@${name}`).join(' ')}\n${text}`;
}

/** Text in parts of at most `bytes`, then the buttons, then the files. */
export function partsOf(out: Delivery, bytes: number, rings: boolean, mark: string): Part[] {
  const words = WECOM.say((out.choices ?? []).map(({ say }) => say));
  const card = cardOf(out, mark);
  const unbuttoned = out.choices?.length && !card ? `${out.text}\n${words}` : out.text;
  const text = withNames(unbuttoned, out.called, rings).trim();
  return [
    ...(text === '' ? [] : splitBytes(text, bytes).map((part) => ({ kind: 'text' as const, text: part }))),
    ...(card ? [{ kind: 'card' as const, card, words }] : []),
    ...(out.files ?? []).map((file) => ({ kind: 'file' as const, file })),
  ];
}

const NUMBER = /^（(\d+\/\d+(?:，\d+\/\d+)?)）\n+/u;

/** What a part says without its number. */
export const withoutNumber = (part: string): string => part.replace(NUMBER, '');

/** A part that a narrower way cannot take at once; its own parts say of which part they are: （2/4，1/11）. */
export function splitAgain(part: string, bytes: number): string[] {
  const outer = NUMBER.exec(part)?.[1];
  if (outer === undefined || Buffer.byteLength(part) <= bytes) return splitBytes(part, bytes);
  const parts = splitBytes(withoutNumber(part), bytes - Buffer.byteLength(`${outer}，`));
  return parts.map((one) => one.replace(/^（/u, `（${outer}，`));
}
