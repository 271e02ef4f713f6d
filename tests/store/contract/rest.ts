import { expect, it } from 'vitest';
import type { OpenStore } from '../../../src/store/open.js';
import type { NewRequest } from '../../../src/store/store.js';

const NOW = '2023-06-01T01:00:05.000Z';
const request = (fields: Partial<NewRequest> = {}): NewRequest => ({
  ledger: 'C',
  item: 'C7',
  kind: 'extend',
  due: '2023-09-30',
  reason: '征地',
  by: '李明',
  messageId: 3,
  at: NOW,
  ...fields,
});

export function restContract(store: () => OpenStore): void {
  it('keeps requests until they are decided, once', async () => {
    const before = await store().requests.version();
    const first = await store().requests.add(request({ object: '东干渠', byUnit: '云溪县水利局' }));
    expect(first).toEqual({ ...request({ object: '东干渠', byUnit: '云溪县水利局' }), id: 1, state: 'open' });
    const second = await store().requests.add(request({ item: 'C8', kind: 'close', due: undefined }));
    expect((await store().requests.open(null)).map((one) => one.id)).toEqual([1, 2]);
    expect((await store().requests.open(['C8'])).map((one) => one.id)).toEqual([2]);
    const open = await store().requests.version();
    expect(open).not.toBe(before);
    await store().requests.decide(first.id, 'approved', '督查室', NOW);
    expect(await store().requests.version()).not.toBe(open);
    await store().requests.decide(first.id, 'rejected', '别人', NOW);
    await store().requests.decide(second.id, 'rejected', '督查室', NOW);
    expect(await store().requests.open(null)).toEqual([]);
    expect(await store().requests.approved(['C7', 'C8'])).toEqual([
      { ...first, state: 'approved', decidedBy: '督查室', decidedAt: NOW },
    ]);
  });

  it('keeps the day that was granted instead of the one that was asked for', async () => {
    const asked = await store().requests.add(request({ due: '2024-09-30' }));
    await store().requests.decide(asked.id, 'approved', '督查室', NOW, '2024-09-15');
    expect(await store().requests.approved(['C7'])).toMatchObject([{ state: 'approved', due: '2024-09-15' }]);
  });

  it('requests go with their items to other numbers, those of a number that means something else stand under none', async () => {
    for (const item of ['C7', 'C8', 'C9']) await store().requests.add(request({ item }));
    await store().requests.recode(
      new Map([
        ['C7', 'C8'],
        ['C8', 'C7'],
      ]),
      new Set(['C9']),
    );
    expect((await store().requests.open(['C7', 'C8', 'C9'])).map(({ id, item }) => [id, item])).toEqual([
      [1, 'C8'],
      [2, 'C7'],
    ]);
  });

  it('has another version of the people after every change', async () => {
    const { people } = store();
    const seen = [await people.version()];
    const then = async (change: Promise<void>) => {
      await change;
      seen.push(await people.version());
    };
    await then(people.save({ name: '李明', role: 'member' }));
    await then(people.save({ name: '李明', role: 'liaison', unit: '云溪县水利局' }));
    await then(people.save({ name: '李明', role: 'liaison', unit: '云溪县水利局', accounts: ['wecom:1'] }));
    await then(people.save({ name: '王芳', role: 'liaison', away: { from: '2023-06-01', to: '2023-06-03' } }));
    expect(new Set(seen).size).toBe(5);
    await then(people.save({ name: '王芳', role: 'liaison', away: { from: '2023-06-01', to: '2023-06-03' } }));
    expect(seen[5]).toBe(seen[4]);
    await then(people.remove('王芳'));
    expect(seen[6]).toBe(seen[3]);
  });

  it('remembers a talk, people and chats', async () => {
    expect(await store().talk.get('群', '李明')).toBeUndefined();
    await store().talk.set('群', '李明', { asked: ['C7'] });
    await store().talk.set('群', '李明', { asked: ['C8'] });
    expect(await store().talk.get('群', '李明')).toEqual({ asked: ['C8'] });
    expect(await store().talk.get('群', '王芳')).toBeUndefined();
    await store().people.save({ name: '李明', role: 'member' });
    await store().people.save({ name: '李明', role: 'liaison', unit: '云溪县水利局' });
    expect(await store().people.list()).toEqual([{ name: '李明', role: 'liaison', unit: '云溪县水利局' }]);
    await store().chats.save({ id: '群', kind: 'group', ledger: 'C' });
    await store().chats.save({ id: '群', kind: 'group' });
    expect(await store().chats.list()).toEqual([{ id: '群', kind: 'group' }]);
  });

  it('sends a row of the outbox once, in its time', async () => {
    const out = { chat: '群', text: '请报送', mentions: ['李明'], choices: [{ label: '1', say: '一' }] };
    await store().outbox.put('remind:C7:6', out, '2023-06-01T00:30:00Z', 3);
    await store().outbox.put('remind:C7:6', { ...out, text: '第二次' }, NOW);
    await store().outbox.put('remind:C8:6', out, '2023-06-02T00:30:00Z');
    await store().outbox.put('remind%:x', out, '2023-06-02T00:30:00Z');
    const [row, ...others] = await store().outbox.due(NOW, 10);
    expect(others).toEqual([]);
    expect(row).toEqual({ ...out, id: row?.id, key: 'remind:C7:6', dueAt: '2023-06-01T00:30:00.000Z', messageId: 3 });
    await store().outbox.sent(row?.id ?? 0, NOW);
    expect(await store().outbox.due(NOW, 10)).toEqual([]);
    expect(await store().outbox.cancel('remind:')).toBe(1);
    expect(await store().outbox.cancel('remind%')).toBe(1);
    expect(await store().outbox.due('2024-01-01T00:00:00Z', 10)).toEqual([]);
    await store().outbox.put('remind:C7:6', out, NOW);
    expect(await store().outbox.due(NOW, 10)).toEqual([]);
  });

  it('writes the audit', async () => {
    await store().audit.write({ at: NOW, who: '督查室', act: 'approve', detail: { id: 1 } });
    await store().audit.write({ at: NOW, who: '督查室', act: 'import', detail: null });
    expect((await store().audit.list(1)).map((entry) => entry.act)).toEqual(['import']);
    expect((await store().audit.list(9))[1]).toEqual({ at: NOW, who: '督查室', act: 'approve', detail: { id: 1 } });
  });
}
