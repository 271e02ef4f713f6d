import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/bot/answers/answer.js';
import type { AnswerContext } from '../../src/bot/answers/types.js';
import type { Request } from '../../src/store/store.js';
import { factSource, storedFacts } from '../support/facts.js';
import { EXTENSION, PEOPLE, sampleLedger, TOLD } from './sample.js';

const request = (more: Partial<Request>): Request => ({ ...EXTENSION, ...more });

async function ask(text: string, all: readonly Request[]): Promise<string> {
  const ledger = sampleLedger();
  const context: AnswerContext = {
    ledgers: [ledger],
    facts: factSource(storedFacts([ledger], TOLD, PEOPLE)),
    requests: {
      approved: async () => all.filter(({ state }) => state === 'approved'),
      open: async () => all.filter(({ state }) => state === 'open'),
      of: async (items) => all.filter(({ item }) => items.includes(item)),
    },
    person: { name: '主任', role: 'leader' },
    chat: { id: 'G', kind: 'group', ledger: 'A' },
    now: '2024-05-27T09:30:00+08:00',
    today: '2024-05-27',
  };
  return (await answerQuestion(text, context))?.text ?? '';
}

const DECIDED = { decidedBy: '督查科', decidedAt: '2024-05-26T15:00:00+08:00' };

describe('what became of a request', () => {
  it.each(['断头路延期批了吗', '断头路的延期申请批下来没有', '同意断头路延期了没', '断头路延期申请什么情况'])(
    '%s',
    async (text) => {
      const open = await ask(text, [request({})]);
      for (const words of ['延期申请', '10月31日', '老周', '5月24日', '尚待督查室批准']) expect(open).toContain(words);
      expect(await ask(text, [request({ state: 'approved', ...DECIDED })])).toContain('督查科5月26日已同意');
      expect(await ask(text, [request({ state: 'rejected', ...DECIDED })])).toContain('督查科5月26日未同意');
      expect(await ask(text, [])).toContain('没有收到延期申请');
    },
  );

  it.each(['断头路办结了没有', '断头路销号了吗'])('%s: how it stands, and its closing', async (text) => {
    const said = await ask(text, [request({ kind: 'close' })]);
    for (const words of ['3/4条', '销号申请', '尚待督查室批准']) expect(said).toContain(words);
    expect(await ask(text, [])).not.toContain('申请');
  });

  it.each(['断头路现在啥情况', '断头路怎么样了'])('%s: what waits is said too', async (text) => {
    expect(await ask(text, [request({})])).toContain('尚待督查室批准');
    expect(await ask(text, [request({ state: 'rejected', ...DECIDED })])).not.toContain('申请');
  });

  it('已办结的有哪些: what the office closed is among them', async () => {
    const closed = request({ kind: 'close', item: 'A6', state: 'approved', ...DECIDED });
    expect(await ask('已办结的有哪些', [closed])).toContain('垃圾收运率');
    expect(await ask('已办结的有哪些', [])).not.toContain('垃圾收运率');
  });
});
