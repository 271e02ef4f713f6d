import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { BadScenario, replay } from '../../src/cli/replay.js';
import { NOTICE } from '../support/town.js';

/** Five working days before Tuesday 28 May, two before, and on that day in the morning and at 16:00; the list on the day after. */
const REMINDED = [
  '05-21T09:00 @住建',
  '05-21T09:30 G',
  '05-24T09:00 @住建',
  '05-24T09:30 G',
  '05-28T09:00 @住建',
  '05-28T09:30 G',
  '05-28T16:00 @住建',
  '05-29T09:00 @督查',
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-test-'));
  await writeFile(join(folder, 'notice.txt'), NOTICE);
});

async function play(scenario: unknown): Promise<Record<string, unknown>[]> {
  const file = join(folder, 'scenario.json');
  await writeFile(file, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  const lines: string[] = [];
  await replay(file, { write: (line) => lines.push(line) });
  return lines.map((line) => JSON.parse(line));
}

const base = {
  ledgers: [{ key: 'A', file: 'notice.txt' }],
  chats: [{ id: 'G', kind: 'group', ledger: 'A' }],
  people: [
    { name: '住建', unit: '市住建局', role: 'liaison' },
    { name: '督查', unit: '市政府督查室', role: 'supervisor' },
  ],
  facts: [{ target: 'A4.1', value: 9, unit: '个', reporter: '住建', at: '2024-04-26T10:00:00+08:00' }],
};

describe('duban replay', () => {
  it('plays events in order of time and prints a line each; twice the same', async () => {
    const scenario = {
      ...base,
      events: [
        { id: 'b', at: '2024-05-14T10:01:00+08:00', chat: 'G', sender: '督查', text: '老旧小区完成几个' },
        { id: 'a', at: '2024-05-14T10:00:00+08:00', chat: 'G', sender: '住建', text: '老旧小区又完成3个' },
      ],
    };
    const [first, second] = await play(scenario);
    expect(first).toMatchObject({ id: 'a', action: 'record', items: ['A4'], sent: [], files: [] });
    expect(second).toMatchObject({ id: 'b', action: 'answer', items: ['A4'] });
    expect(JSON.stringify(second)).toContain('12');
    const again = await play(scenario);
    expect(again.map(({ ms: _ms, ...line }) => line)).toEqual(
      [first, second].map((line) => ({ ...line, ms: undefined })).map(({ ms: _ms, ...line }) => line),
    );
  });

  it('leaves no folder behind when no file was made', async () => {
    const place = await mkdtemp(join(tmpdir(), 'duban-test-'));
    vi.stubEnv('TMPDIR', place);
    try {
      await play({
        ...base,
        events: [{ id: 'a', at: '2024-05-14T10:00:00+08:00', chat: 'G', sender: '住建', text: '收到' }],
      });
      expect(await readdir(place)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('runs the reminders that are planned between two events, each at its time; who reported is not called', async () => {
    const lines = await play({
      ...base,
      events: [
        {
          id: 'a',
          at: '2024-05-20T09:00:00+08:00',
          chat: 'G',
          sender: '住建',
          text: '老旧小区又完成3个，背街小巷完成12条',
        },
        { id: 'b', at: '2024-05-29T12:00:00+08:00', chat: 'G', sender: '督查', text: '收到' },
      ],
    });
    const sent = z
      .array(z.object({ at: z.string(), chat: z.string(), text: z.string() }))
      .parse(lines[1]?.sent)
      .filter(({ text }) => !text.includes('一周督办'));
    expect(sent.map(({ at, chat }) => `${at.slice(5, 16)} ${chat}`)).toEqual(REMINDED);
    const own = sent.find(({ chat }) => chat === '@住建');
    expect(own?.text).toContain('第2项');
    expect(own?.text).not.toContain('第4项');
  });

  it('lists what jobs would have sent in between under `sent`', async () => {
    const lines = await play({
      ...base,
      events: [
        { id: 'a', at: '2024-05-14T22:00:00+08:00', chat: 'G', sender: '督查', text: '催一下住建局' },
        { id: 'b', at: '2024-05-15T10:00:00+08:00', chat: 'G', sender: '住建', text: '收到' },
      ],
    });
    expect(lines[0]).toMatchObject({ action: 'act', sent: [] });
    expect(lines[1]?.sent).toMatchObject([{ chat: 'G', at: expect.stringContaining('2024-05-15') }]);
  });

  it.each([
    ['not JSON', '{', /JSON/],
    ['no events', { ledgers: [] }, /events/],
    ['a role that is none', { ...base, people: [{ name: 'x', role: 'king' }], events: [] }, /people\.0\.role/],
    [
      'an instant that is none',
      { events: [{ id: 'a', at: 'soon', chat: 'G', sender: 'x', text: '' }] },
      /events\.0\.at/,
    ],
    [
      'an id twice',
      { events: ['a', 'a'].map((id) => ({ id, at: '2024-05-14T10:00:00+08:00', chat: 'G', sender: 'x', text: '' })) },
      /twice/,
    ],
    ['a file that is not there', { ...base, ledgers: [{ key: 'A', file: 'none.txt' }], events: [] }, /ledgers\.A/],
    [
      'a fact of no item',
      {
        ...base,
        facts: [{ target: 'A99.1', value: 1, reporter: '住建', at: '2024-04-26T10:00:00+08:00' }],
        events: [],
      },
      /A99\.1/,
    ],
  ])('refuses %s', async (_name, scenario, why) => {
    await expect(play(scenario)).rejects.toThrow(BadScenario);
    await expect(play(scenario)).rejects.toThrow(why);
  });
});
