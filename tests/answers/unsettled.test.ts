import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/bot/answers/answer.js';
import type { AnswerContext } from '../../src/bot/answers/types.js';
import type { StoredFact } from '../../src/model/fact.js';
import type { StoredMessage } from '../../src/store/store.js';
import { factSource, storedFacts, type Told } from '../support/facts.js';
import { PEOPLE, sampleLedger, TOLD } from './sample.js';

const AT = '2024-05-26T09:00:00+08:00';
const pended = (target: string, item: string, value: number, more: Partial<StoredFact> = {}): StoredFact => ({
  id: 9_000,
  ledger: 'A',
  item,
  target,
  measure: 'done',
  value,
  state: 'pending',
  kind: 'report',
  asOf: '2024-05-26',
  reporter: '阿澄',
  reporterUnit: '市城管局',
  reportedAt: AT,
  messageId: 77,
  ...more,
});
const row = (id: number, action: string, items: string[]): StoredMessage => ({
  id,
  channel: 'web',
  eventId: `e${id}`,
  attachments: [],
  chat: 'G',
  sender: '老周',
  at: AT,
  text: '',
  addressed: true,
  receivedAt: AT,
  outcome: { action, items },
});

async function ask(
  text: string,
  waiting: readonly StoredFact[] = [],
  doubts: readonly StoredMessage[] = [],
  after: readonly StoredMessage[] = [],
  told: readonly Told[] = TOLD,
): Promise<string> {
  const ledger = sampleLedger();
  const context: AnswerContext = {
    ledgers: [ledger],
    facts: {
      ...factSource(storedFacts([ledger], told, PEOPLE)),
      pending: async (items) => waiting.filter(({ item }) => items?.includes(item) ?? true),
    },
    inbox: { doubtful: async () => [...doubts], bySender: async () => [...doubts, ...after] },
    person: { name: '主任', role: 'leader' },
    chat: { id: 'G', kind: 'group', ledger: 'A' },
    now: '2024-05-27T09:30:00+08:00',
    today: '2024-05-27',
  };
  return (await answerQuestion(text, context))?.text ?? '';
}

describe('what is told and not in the ledger yet', () => {
  it.each([
    ['乡村公路修了多少', 'A1.1', 'A1', '31.5/90公里'],
    ['乡村公路还差多少公里', 'A1.1', 'A1', '还差58.5公里'],
    ['民办学校占比', 'A8.1', 'A8', '没有上报'],
  ])('%s: that it waits, by whom, and never how much', async (text, target, item, known) => {
    const answer = await ask(text, [pended(target, item, 77.7)]);
    expect(answer).toContain(known);
    expect(answer).toContain('另有1条（市城管局5月26日报）待责任单位或督查室确认，未入账');
    expect(answer).not.toContain('77.7');
  });

  it.each([
    ['of another target', '乡村公路修了多少', pended('A1.2', 'A1', 9)],
    ['older than the figure that is told', '乡村公路修了多少', pended('A1.1', 'A1', 9, { id: 0 })],
    ['asked for a new deadline', '乡村公路修了多少', pended('A1.1', 'A1', 9, { measure: 'plan' })],
    ['of another item', '断头路打通几条', pended('A1.1', 'A1', 9)],
  ])('%s it is left out', async (_, text, fact) => expect(await ask(text, [fact])).not.toContain('未入账'));

  it('where nothing is known, a report that was asked back is told of until it is settled', async () => {
    const doubt = row(5, 'ask', ['A8']);
    const words = '另有1条上报正在向报送人核实';
    expect(await ask('民办学校占比', [], [doubt])).toContain(words);
    expect(await ask('民办学校占比', [], [doubt], [row(6, 'record', ['A8'])])).not.toContain(words);
    expect(await ask('民办学校占比', [], [row(5, 'ask', ['A1'])])).not.toContain(words);
    expect(await ask('乡村公路修了多少', [], [row(5, 'ask', ['A1'])])).not.toContain(words);
  });
});

describe('figures of counties where nobody told the whole', () => {
  it('are told as theirs', async () => {
    const own: Told = { target: 'A3.2', value: 40, unit: '套', scope: '云岚县', reporter: '云岚报', at: AT };
    const answer = await ask('保障房筹建多少', [], [], [], [own]);
    expect(answer).toContain('没有上报完成数');
    expect(answer).toContain('只有分县区上报的：云岚县40套');
  });
});
