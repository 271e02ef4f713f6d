import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/bot/answers/answer.js';
import type { Ledger } from '../../src/model/ledger.js';
import { factSource, storedFacts } from '../support/facts.js';
import { PEOPLE, sampleLedger, TOLD } from './sample.js';

const ledger = sampleLedger();
const other: Ledger = { ...sampleLedger(), key: 'B', title: '2024年青石县民生实事清单' };

/** In the group of the one ledger, with or without the other one in the house. */
async function ask(text: string, elsewhere: readonly Ledger[]): Promise<string> {
  const result = await answerQuestion(text, {
    ledgers: [ledger],
    elsewhere,
    facts: factSource(storedFacts([ledger], TOLD, PEOPLE)),
    person: { name: '主任', role: 'leader' },
    chat: { id: 'G', kind: 'group', ledger: 'A' },
    now: '2024-05-27T10:00:00+08:00',
    today: '2024-05-27',
  });
  return `${result?.action} ${result?.text}`;
}

it.each([
  ['青石县危桥改了几座', [other], /^decline .*青石县.*《2024年青石县民生实事清单》.*私聊/],
  ['青石县危桥改了几座', [], /^decline .*没有外地的事项/],
  ['白水县危桥改了几座', [other], /^decline .*没有外地的事项/],
  ['云岚县井盖完成多少', [other], /^answer .*云岚县.*250/],
])('%s', async (text, elsewhere, says) => {
  expect(await ask(text, elsewhere)).toMatch(says);
});
