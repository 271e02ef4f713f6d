import { expect, it } from 'vitest';
import type { OpenStore } from '../../../src/store/open.js';

const at = (minute: number) => new Date(Date.parse('2023-06-01T01:00:00Z') + minute * 60_000).toISOString();

export function sessionsContract(store: () => OpenStore): void {
  it('lets a link be used once, in its time; a new one ends the old', async () => {
    const { sessions } = store();
    await sessions.offer('old', '督查室值班', at(10), at(0));
    await sessions.offer('new', '督查室值班', at(11), at(1));
    await sessions.offer('late', '秘书长', at(10), at(0));
    expect(await sessions.offered('old', at(2))).toBeUndefined();
    expect(await sessions.offered('new', at(2))).toBe('督查室值班');
    expect(await sessions.redeem('late', at(10))).toBeUndefined();
    const both = await Promise.all([sessions.redeem('new', at(3)), sessions.redeem('new', at(3))]);
    expect(both.filter((who) => who !== undefined)).toEqual(['督查室值班']);
    expect(await sessions.offered('new', at(3))).toBeUndefined();
  });

  it('keeps a session until its time or its end', async () => {
    const { sessions } = store();
    await sessions.open('a', '秘书长', at(0), at(60));
    await sessions.open('b', '秘书长', at(0), at(60));
    await sessions.open('c', '督查室值班', at(0), at(60));
    expect(await sessions.find('a', at(59))).toEqual({ person: '秘书长', until: at(60) });
    expect(await sessions.find('a', at(60))).toBeUndefined();
    await sessions.end('a');
    expect(await sessions.find('a', at(1))).toBeUndefined();
    expect(await sessions.endAll('秘书长')).toBe(1);
    expect(await sessions.find('b', at(1))).toBeUndefined();
    expect((await sessions.find('c', at(1)))?.person).toBe('督查室值班');
  });
}
