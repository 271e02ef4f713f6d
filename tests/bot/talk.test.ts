import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.js';
import { TALKS } from './talks.js';
import { ASKED } from './talks-asked.js';
import { FURTHER } from './talks-further.js';
import { LATE } from './talks-late.js';
import { LESS } from './talks-less.js';
import { LINES } from './talks-lines.js';
import { MEANT } from './talks-meant.js';
import { PINNED } from './talks-pinned.js';
import { RIGHTED } from './talks-righted.js';
import { ROWS } from './talks-rows.js';
import { SOME } from './talks-some.js';
import { STAGES } from './talks-stages.js';
import { SUMS } from './talks-sums.js';
import { TAKEN } from './talks-taken.js';
import { TURNED } from './talks-turned.js';

describe.each(
  Object.entries({
    ...TALKS,
    ...ASKED,
    ...TAKEN,
    ...MEANT,
    ...LINES,
    ...ROWS,
    ...SUMS,
    ...LATE,
    ...RIGHTED,
    ...TURNED,
    ...FURTHER,
    ...LESS,
    ...STAGES,
    ...SOME,
    ...PINNED,
  }),
)('%s', (_name, turns) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it.each(turns.map((turn, at) => [`${at + 1}. ${turn.who}：${turn.says}`, turn] as const))(
    '%s',
    async (_says, turn) => {
      const { who, says, action, facts, has = [], lacks = [] } = turn;
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
    },
  );
});
