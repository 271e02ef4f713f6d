import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunContext } from '../../src/bot/commands/context.js';
import { type ExportOrder, runExport } from '../../src/bot/commands/export.js';
import { reportCommand } from '../../src/cli/commands/report.js';
import type { Chat, Person } from '../../src/model/message.js';
import { buildItemIndex } from '../../src/parsers/items/index.js';
import { FACTS, LEDGER } from './sample.js';

const GROUP: Chat = { id: 'G', kind: 'group', ledger: 'X' };
const PRIVATE: Chat = { id: '@值班员', kind: 'private' };
const OFFICE: Person = { name: '值班员', unit: '市政府督查室', role: 'supervisor' };
const LIAISON: Person = { name: '园林联络员', unit: '市园林局', role: 'liaison' };

function contextOf(sender: Person, chat: Chat): RunContext {
  return {
    now: '2023-05-28T10:00:00+08:00',
    sender,
    chat,
    messageId: 1,
    index: buildItemIndex([LEDGER]),
    people: [
      {
        name: '水务联络员',
        unit: '市水务局',
        role: 'liaison',
        deputy: '代办联络员',
        away: { from: '2023-05-20', to: '2023-05-31' },
      },
    ],
    chats: [GROUP, PRIVATE],
    store: {
      facts: {
        reported: async () => ['X1', 'X3'].map((item) => ({ item, unit: null, reporter: '', status: null })),
        recent: async () => FACTS,
        history: async () => FACTS,
      },
      requests: { approved: async () => [] },
    },
    keepFile: async (name) => ({ name, path: name }),
  };
}

describe('files in the chat', () => {
  it.each<[string, ExportOrder, Person, Chat, string[], RegExp]>([
    [
      'my unit’s report',
      { what: 'unit', month: '2023-05' },
      LIAISON,
      PRIVATE,
      ['2023-05月报_市园林局.docx'],
      /^市园林局5月份月报已生成：共2项，已报1项/u,
    ],
    [
      'another unit by its short name',
      { what: 'unit', unit: '水务局' },
      OFFICE,
      GROUP,
      ['2023-05月报_市水务局.docx'],
      /未报1项/u,
    ],
    ['a unit that nobody knows', { what: 'unit', unit: '气象局' }, OFFICE, GROUP, [], /台账里没有气象局负责的事项/u],
    [
      'my unit, which I have not told',
      { what: 'unit' },
      { name: '成员', role: 'member' },
      GROUP,
      [],
      /请说明要哪个单位/u,
    ],
    ['the published progress', { what: 'published' }, OFFICE, PRIVATE, ['2023-05办理进展.docx'], /办理进展已生成/u],
    [
      'the bulletin in private',
      { what: 'bulletin' },
      OFFICE,
      PRIVATE,
      ['2023-05通报草稿.docx'],
      /通报草稿已生成.*表扬和批评请办公室研究填写/u,
    ],
    ['the bulletin in a group goes to him alone', { what: 'bulletin' }, OFFICE, GROUP, [], /^通报草稿已单独发给您。$/u],
    ['the bulletin for a liaison', { what: 'bulletin' }, LIAISON, PRIVATE, [], /由督查部门起草/u],
    ['a month to come', { what: 'unit', month: '2023-06' }, LIAISON, PRIVATE, [], /^6月还没有到/u],
    ['a month of next year', { what: 'monthly', month: '2024-01' }, LIAISON, PRIVATE, [], /^2024年1月还没有到/u],
    ['a month that is none', { what: 'monthly', month: '2023-13' }, LIAISON, PRIVATE, [], /^没有13月/u],
    [
      'a month before the ledger began',
      { what: 'monthly', month: '2022-06' },
      LIAISON,
      PRIVATE,
      [],
      /^2022年6月没有可导出的月报：台账从2023年1月开始/u,
    ],
    [
      'another unit’s report for a liaison',
      { what: 'unit', unit: '水务局' },
      LIAISON,
      GROUP,
      [],
      /各单位只能要本单位的月报/u,
    ],
    [
      'the own unit by its name for a liaison',
      { what: 'unit', unit: '园林局' },
      LIAISON,
      GROUP,
      ['2023-05月报_市园林局.docx'],
      /已报1项/u,
    ],
    [
      'the unit of whom one stands in for',
      { what: 'unit', unit: '市水务局' },
      { ...LIAISON, name: '代办联络员' },
      GROUP,
      ['2023-05月报_市水务局.docx'],
      /未报1项/u,
    ],
    ['by unit', { what: 'monthly', by: 'unit' }, OFFICE, GROUP, ['2023-05月报.docx'], /5月份月报已生成：共4项/u],
  ])('%s', async (_, order, sender, chat, names, says) => {
    const done = await runExport(order, contextOf(sender, chat));
    expect(done.files.map(({ name }) => name)).toEqual(names);
    expect(done.text).toMatch(says);
  });

  it('keeps the bulletin out of the group: file and words go to who asked', async () => {
    const done = await runExport({ what: 'bulletin' }, contextOf(OFFICE, GROUP));
    expect(done.sends).toEqual([
      {
        key: 'bulletin:1',
        at: '2023-05-28T10:00:00+08:00',
        out: {
          chat: '@值班员',
          text: expect.stringContaining('通报草稿已生成'),
          files: [{ name: '2023-05通报草稿.docx', path: '2023-05通报草稿.docx' }],
        },
      },
    ]);
  });
});

describe('duban report', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duban-report-'));
    vi.stubEnv('DATA_DIR', join(folder, 'data'));
    vi.stubEnv('DATABASE_URL', '');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  const call = async (...args: string[]) => {
    const said: string[] = [];
    const keep = (text: string | Uint8Array): boolean => said.push(String(text)) > 0;
    const streams = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    for (const stream of streams) stream.mockImplementation(keep);
    try {
      return { code: await reportCommand([...args, '--out', join(folder, 'out')]), said: said.join('') };
    } finally {
      for (const stream of streams) stream.mockRestore();
    }
  };

  it.each<[string, string[], number, RegExp, RegExp?]>([
    ['no kind', [], 2, /^用法/u],
    ['an unknown kind', ['weekly'], 2, /^用法/u],
    ['a month that is none', ['monthly', '--month', '2022-13'], 2, /看不懂/u],
    ['a unit that was not named', ['unit'], 2, /请用--unit/u],
    ['a month to come', ['monthly', '--month', '2999-01'], 1, /还没有到/u],
    ['a unit that is unknown', ['unit', '--unit', '气象局'], 1, /台账里没有“气象局”/u],
    ['a ledger that is unknown', ['ledger', '--ledger', 'Z'], 1, /没有编号为“Z”的台账/u],
    ['a month without reports', ['monthly', '--month', '2022-05'], 0, /本月没有收到上报/u, /^2022-05月报\.docx$/u],
    ['both ledgers', ['ledger'], 0, /台账_/u, /^台账_.*_B\.xlsx$/u],
  ])('%s', { timeout: 60_000 }, async (_, args, code, says, file) => {
    const done = await call(...args);
    expect([done.code, done.said]).toEqual([code, expect.stringMatching(says)]);
    if (file) expect(await readdir(join(folder, 'out'))).toContainEqual(expect.stringMatching(file));
  });
});
