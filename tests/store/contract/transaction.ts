import { expect, it } from 'vitest';
import type { OpenStore } from '../../../src/store/open.js';
import { fact, message } from './make.js';

const NOW = '2023-06-01T01:00:05.000Z';
const names = async (people: { list(): Promise<{ name: string }[]> }) => (await people.list()).map((one) => one.name);

export function transactionContract(store: () => OpenStore): void {
  it('keeps all or nothing', async () => {
    const failing = store().transaction(async (tx) => {
      await tx.inbox.receive(message(), NOW);
      await tx.facts.add([fact()]);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await store().facts.history(['C7'], 10)).toEqual([]);
    expect(await store().inbox.unhandled('2030-01-01T00:00:00Z', 10)).toEqual([]);
  });

  it('joins nested calls; a failure inside fails the whole, even swallowed', async () => {
    await store().transaction(async (tx) => {
      await tx.people.save({ name: '甲', role: 'liaison' });
      await tx.transaction((inner) => inner.people.save({ name: '乙', role: 'leader' }));
    });
    expect(await names(store().people)).toEqual(['乙', '甲'].sort());
    const failing = store().transaction(async (tx) => {
      await tx.people.save({ name: '丙', role: 'member' });
      await tx.transaction(() => Promise.reject(new Error('inner'))).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow('inner');
    expect(await names(store().people)).toHaveLength(2);
  });

  it('code inside that uses the outer store joins and does not wait for itself', async () => {
    await store().transaction(async () => {
      await store().people.save({ name: '甲', role: 'liaison' });
      await store().transaction(() => store().facts.add([fact()]));
    });
    expect(await store().facts.history(['C7'], 10)).toHaveLength(1);
  });

  it('work that outlives its transaction runs on its own', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await store().transaction(async (tx) => {
      late = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
        tx.people.save({ name: '丁', role: 'member' }),
      );
      await tx.people.save({ name: '甲', role: 'liaison' });
    });
    await late;
    expect(await names(store().people)).toHaveLength(2);
  });

  it('runs many at once without losing one', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        store().transaction(async (tx) => {
          await tx.facts.add([fact({ item: `C${index % 3}`, value: index })]);
          await tx.people.save({ name: `人${index}`, role: 'member' });
        }),
      ),
    );
    expect(await store().facts.history(['C0', 'C1', 'C2'], 100)).toHaveLength(30);
    expect(await names(store().people)).toHaveLength(30);
  });

  it('several questions at once inside one, and a failing one among them', async () => {
    await store().transaction(async (tx) => {
      await tx.facts.add([fact()]);
      const [facts, people] = await Promise.all([
        tx.facts.recent(['C7'], '2023-06-30'),
        tx.people.list(),
        tx.chats.list(),
      ]);
      expect([facts.length, people.length]).toEqual([1, 0]);
    });
    const failing = store().transaction((tx) =>
      Promise.all([store().database.query('select 1/0'), tx.people.save({ name: '甲', role: 'member' })]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await names(store().people)).toEqual([]);
  });
}
