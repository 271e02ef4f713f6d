import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/bot/answers/answer.js';
import type { AnswerContext } from '../../src/bot/answers/types.js';
import type { Person } from '../../src/model/message.js';
import type { Request } from '../../src/store/store.js';
import { factSource, storedFacts, type Told } from '../support/facts.js';
import { EXTENSION, PEOPLE, sampleLedger, TOLD } from './sample.js';

const NOW = '2024-05-27T09:30:00+08:00';
const LEADER: Person = { name: '主任', role: 'leader' };
const ORDERS: Told[] = [
  {
    item: 'A7',
    measure: 'plan',
    kind: 'instruction',
    nextStep: '拿出复工方案',
    due: '2024-06-05',
    reporter: '主任',
    at: '2024-05-27T09:00:00+08:00',
  },
  {
    item: 'A5',
    measure: 'plan',
    kind: 'instruction',
    nextStep: '查一遍缺失的井盖',
    reporter: '副主任',
    at: '2024-05-26T09:00:00+08:00',
  },
];

async function ask(text: string, open: readonly Request[] = []): Promise<string> {
  const ledger = sampleLedger();
  const stored = storedFacts([ledger], [...TOLD, ...ORDERS], PEOPLE);
  const context: AnswerContext = {
    ledgers: [ledger],
    facts: factSource(stored),
    requests: { approved: async () => [], open: async () => [...open] },
    person: LEADER,
    chat: { id: 'G', kind: 'group', ledger: 'A' },
    now: NOW,
    today: '2024-05-27',
  };
  return (await answerQuestion(text, context))?.text ?? '';
}

describe('what waits for a decision', () => {
  it.each(['有啥要我批的', '待审批的有哪些', '还有几个申请没批的吗', '有没有等我确认的'])('%s', async (text) => {
    const said = await ask(text, [EXTENSION]);
    for (const words of ['1件', '断头路', '延期到10月31日', '市交通运输局老周', '5月24日'])
      expect(said).toContain(words);
    expect(await ask(text)).toContain('没有待批准的申请');
  });
});

describe('what was ordered', () => {
  it.each([
    ['我刚才布置的是哪件事', ['复工方案', '6月5日'], '井盖'],
    ['我交办了哪些事', ['复工方案'], '井盖'],
    ['领导安排了哪些事', ['复工方案', '缺失的井盖', '副主任'], undefined],
  ])('%s', async (text, says, not) => {
    const said = await ask(text);
    for (const words of says) expect(said).toContain(words);
    if (not) expect(said).not.toContain(not);
  });
});
