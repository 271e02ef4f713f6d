import { expect } from 'vitest';
import type { Turn } from '../bot/talks.js';
import type { Town } from './town.js';

/** One turn of a conversation, said in these words, is taken as its row says. */
export async function expectTurn(town: Town, turn: Turn, says = turn.says): Promise<void> {
  const { who, action, facts, has = [], lacks = [] } = turn;
  const outcome = await town.say(who, says, {
    ...(turn.addressed === undefined ? {} : { addressed: turn.addressed }),
    ...(turn.replyTo === undefined ? {} : { replyTo: turn.replyTo }),
    ...(turn.edits === undefined ? {} : { edits: turn.edits }),
    ...(turn.id === undefined ? {} : { eventId: turn.id }),
  });
  const reply = outcome.reply.map(({ text }) => text).join('\n');
  expect({ action: outcome.action, reply }).toMatchObject({ action });
  if (facts) {
    expect(outcome.facts).toHaveLength(facts.length);
    for (const fact of facts) expect(outcome.facts).toContainEqual(expect.objectContaining(fact));
  }
  for (const words of has) expect(reply).toContain(words);
  for (const words of lacks) expect(reply).not.toContain(words);
}
