import type { Resolution } from '../../parsers/resolve/resolve.js';
import type { Outcome } from '../channel.js';
import { ASK_WORDS, question } from '../replies/asks.js';
import { say, type Turn } from '../turn.js';

/** A liaison's figure that fits no item at all: asked when the bot was spoken to, else left for the inbox page. */
export function askUnknown(turn: Turn, resolution: Resolution): Outcome | undefined {
  const [first] = resolution.unknown;
  if (!first || first.value === undefined || first.measure === 'other') return undefined;
  if (!turn.message.addressed || (turn.person.role !== 'liaison' && turn.person.role !== 'supervisor'))
    return undefined;
  const fact = {
    item: '',
    measure: first.measure,
    value: first.value,
    text: first.text,
    ...(first.unit === undefined ? {} : { unit: first.unit }),
  };
  return say(turn, 'ask', question(ASK_WORDS.unknown(fact), []));
}
