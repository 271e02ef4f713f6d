import { expect, it } from 'vitest';
import type { OpenStore } from '../../../src/store/open.js';
import { message } from './make.js';

const NOW = '2023-06-01T01:00:05.000Z';
const LATER = '2023-06-01T02:00:00.000Z';

export function inboxContract(store: () => OpenStore): void {
  it('keeps a message once, whatever its text', async () => {
    const first = message({
      text: '半个表情\ud83d和\0空字符 \\u0000',
      attachments: [{ kind: 'image', name: '现场.jpg' }],
    });
    const { id, fresh } = await store().inbox.receive(first, NOW);
    expect(fresh).toBe(true);
    expect(await store().inbox.receive({ ...first, text: '再来一次' }, LATER)).toEqual({ id, fresh: false });
    const kept = await store().inbox.get(id);
    expect(kept).toEqual({
      ...first,
      id,
      text: '半个表情\ufffd和空字符 \\u0000',
      receivedAt: NOW,
      outcome: null,
    });
    expect(await store().inbox.find('web', first.eventId)).toEqual(kept);
    expect(await store().inbox.find('console', first.eventId)).toBeUndefined();
  });

  it('keeps instants with any offset as instants', async () => {
    const { id } = await store().inbox.receive(message({ at: '2023-06-01T00:30:00+08:00' }), NOW);
    expect((await store().inbox.get(id))?.at).toBe('2023-05-31T16:30:00.000Z');
  });

  it('gives a message to one who handles it, and to nobody when it is handled', async () => {
    const { id } = await store().inbox.receive(message(), NOW);
    expect((await store().inbox.unhandled(LATER, 10)).map((row) => row.id)).toEqual([id]);
    expect(await store().inbox.unhandled(NOW, 10)).toEqual([]);
    await store().transaction(async (tx) => {
      expect((await tx.inbox.claim(id))?.id).toBe(id);
      await tx.inbox.finish(id, { action: 'record', note: '\ud800' });
    });
    expect(await store().inbox.claim(id)).toBeUndefined();
    expect(await store().inbox.claim(9999)).toBeUndefined();
    expect(await store().inbox.unhandled(LATER, 10)).toEqual([]);
    expect((await store().inbox.get(id))?.outcome).toEqual({ action: 'record', note: '\ufffd' });
  });

  it('two at once: one handles', async () => {
    const { id } = await store().inbox.receive(message(), NOW);
    const handled = await Promise.all(
      [1, 2, 3].map((who) =>
        store().transaction(async (tx) => {
          if (!(await tx.inbox.claim(id))) return [];
          await new Promise((resolve) => setTimeout(resolve, 30));
          await tx.inbox.finish(id, { who });
          return [who];
        }),
      ),
    );
    expect(handled.flat()).toHaveLength(1);
  });

  it('stores several at once, in their order, each once', async () => {
    const [a, b, c] = ['甲', '乙', '丙'].map((text) => message({ text, handle: { frame: text, half: '\ud83d' } }));
    if (!a || !b || !c) throw new Error('no messages');
    const { id: first } = await store().inbox.receive(b, NOW);
    const kept = await store().inbox.receiveAll([c, b, a, c], NOW);
    expect(kept.map(({ fresh }) => fresh)).toEqual([true, false, true, false]);
    expect(kept[1]?.id).toBe(first);
    expect(kept[3]?.id).toBe(kept[0]?.id);
    expect((await store().inbox.ofChat('工作群', 9)).map(({ text }) => text)).toEqual(['乙', '丙', '甲']);
    expect(await store().inbox.get(kept[0]?.id ?? 0)).toMatchObject({ ...c, handle: { frame: '丙', half: '\ufffd' } });
    expect(await store().inbox.receiveAll([], NOW)).toEqual([]);
  });

  it('a chat is handled by one at a time, and tells who came before', async () => {
    const ids = [];
    for (const text of ['甲', '乙']) ids.push((await store().inbox.receive(message({ text }), NOW)).id);
    await store().inbox.receive(message({ chat: '另一个群' }), NOW);
    const [first = 0, second = 0] = ids;
    expect(await store().inbox.earlier(second)).toEqual([first]);
    expect(await store().inbox.earlier(first)).toEqual([]);
    const order: string[] = [];
    let claimed = () => {};
    const started = new Promise<void>((resolve) => {
      claimed = resolve;
    });
    const one = store().transaction(async (tx) => {
      await tx.inbox.claim(first);
      claimed();
      await tx.talk.set('工作群', '李明', { said: 1 });
      order.push('甲');
      await tx.inbox.finish(first, {});
    });
    await started;
    const two = store().transaction(async (tx) => {
      await tx.inbox.claim(second);
      order.push(`乙 ${JSON.stringify(await tx.talk.get('工作群', '李明'))}`);
    });
    await Promise.all([one, two]);
    expect(order).toEqual(['甲', '乙 {"said":1}']);
    expect(await store().inbox.earlier(second)).toEqual([]);
  });

  it('lists a chat and a sender', async () => {
    const texts = ['甲', '乙', '丙'];
    for (const [hour, text] of texts.entries()) {
      await store().inbox.receive(message({ text, at: `2023-06-01T0${hour}:00:00.000Z` }), NOW);
    }
    await store().inbox.receive(message({ text: '丁', sender: '王芳', at: LATER }), NOW);
    await store().inbox.receive(message({ text: '戊', chat: '另一个群' }), NOW);
    const text = (rows: { text: string }[]) => rows.map((row) => row.text).join('');
    expect(text(await store().inbox.ofChat('工作群', 3))).toBe('乙丙丁');
    expect(text(await store().inbox.bySender('工作群', '李明', '2023-06-01T01:00:00.000Z', 5))).toBe('丙乙');
    expect(text(await store().inbox.bySender('工作群', '李明', '2023-05-01T01:00:00.000Z', 1))).toBe('丙');
  });

  it('lists what was asked back, left unasked or waits, newest first', async () => {
    const outcomes = [
      { action: 'ask' },
      { action: 'record' },
      { action: 'ignore', waiting: '哪一项？' },
      { action: 'pend' },
    ];
    for (const [at, outcome] of outcomes.entries()) {
      const { id } = await store().inbox.receive(message({ text: String(at) }), NOW);
      await store().inbox.finish(id, outcome);
    }
    await store().inbox.receive(message({ text: '未处理' }), NOW);
    const texts = async (since: string, limit: number) =>
      (await store().inbox.doubtful(since, limit)).map(({ text }) => text);
    expect(await texts(NOW, 9)).toEqual(['3', '2', '0']);
    expect(await texts(NOW, 1)).toEqual(['3']);
    expect(await texts('2099-01-01T00:00:00Z', 9)).toEqual([]);
  });
}
