import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/bot/channel.js';
import { openTown, type Town } from '../../support/town.js';
import { unzip } from '../../support/unzip.js';

let town: Town;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-bulletin-'));
  town = await openTown(folder);
  await town.say('交通联络员', '乡村道路累计完成36.5公里');
});
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

const say = (text: string, sender = '督查室', chat = `@${sender}`, at?: string) =>
  town.say(sender, text, { chat, ...(at === undefined ? {} : { at }) });
const said = ({ action, reply }: Outcome) => [action, ...reply.map(({ text }) => text)].join('\n');
const toGroup = async () =>
  (await town.store.outbox.due('2030-01-01T00:00:00+08:00', 100)).filter(({ chat }) => chat === 'G');

describe('a bulletin', () => {
  it('ordered in the group goes to the supervisor alone', async () => {
    const outcome = await say('生成5月通报', '督查室', 'G');
    expect([said(outcome), outcome.files]).toEqual(['act\n通报草稿已单独发给您。', []]);
    const rows = await town.store.outbox.due('2030-01-01T00:00:00+08:00', 100);
    expect(rows.map(({ chat, files }) => [chat, files?.map(({ name }) => name)])).toEqual([
      ['@督查室', ['2024-05通报草稿.docx']],
    ]);
  });

  it.each<[string, string, string, string, RegExp]>([
    ['made for a liaison', '生成5月通报', '住建联络员', '@住建联络员', /^decline\n通报由督查部门起草/u],
    ['published by a leader', '把通报发到群里', '市领导', '@市领导', /^decline\n通报由督查室发布/u],
    ['published from the group', '把通报发到群里', '督查室', 'G', /^ask\n.*请单独对我说/u],
    ['of a month to come', '发布今年7月通报', '督查室', '@督查室', /^decline\n7月还没有到/u],
  ])('is not %s', async (_, text, sender, chat, says) => {
    expect(said(await say(text, sender, chat))).toMatch(says);
    expect(await toGroup()).toEqual([]);
  });

  it('is shown before it is published, without the marks of a draft', async () => {
    const outcome = await say('把通报发到群里');
    expect(outcome.reply[0]?.choices?.map((choice) => choice.say)).toEqual(['确认发布', '不发布']);
    expect(outcome.files.map(({ name }) => name)).toEqual(['2024-05通报.docx']);
    const parts = unzip(await readFile(outcome.files[0]?.path ?? ''));
    const text = [...parts.values()].map(String).join('');
    for (const word of ['草稿', '表扬', '批评']) expect(text).not.toContain(word);
    expect(await toGroup()).toEqual([]);
  });

  it('does not go out with a no', async () => {
    expect(said(await say('不发布'))).toBe('act\n好的，通报没有发布。');
    expect(said(await say('确认发布'))).not.toMatch(/通报已发到/u);
    expect(await toGroup()).toEqual([]);
  });

  it('goes out once with a yes, the very file that was shown, and is written down', async () => {
    const shown = await say('把通报发到群里');
    expect(said(await say('确认发布'))).toBe('act\n通报已发到工作群（G）。');
    const rows = await toGroup();
    expect(rows.map(({ files, text }) => [files, text])).toEqual([
      [shown.files, expect.stringContaining('5月份工作进展情况的通报，请各责任单位查阅')],
    ]);
    const [entry] = (await town.store.audit.list(5)).filter(({ act }) => act === 'bulletin');
    expect(entry).toMatchObject({ who: '督查室', detail: { ledger: 'A', month: '2024-05', chats: ['G'], own: false } });
    expect(said(await say('确认发布'))).not.toMatch(/通报已发到/u);
    expect(await toGroup()).toHaveLength(1);
  });

  it('is the office’s own edition where one was sent, and waits for working hours', async () => {
    const path = join(folder, '定稿.docx');
    await writeFile(path, 'the office’s own words');
    await town.bot.receive({
      channel: 'test',
      eventId: 'own',
      at: '2024-05-14T21:10:00+08:00',
      chat: '@督查室',
      sender: '督查室',
      text: '把通报发到群里',
      addressed: true,
      attachments: [{ kind: 'file', name: '定稿.docx', path: relative('.', path) }],
    });
    expect(said(await say('确认发布', '督查室', '@督查室', '2024-05-14T21:12:00+08:00'))).toMatch(
      /现在不是工作时间，通报将在5月15日（周三）08:30发到工作群/u,
    );
    const last = (await toGroup()).at(-1);
    expect(last?.files?.[0]?.name).toBe('定稿.docx');
    expect(last && Date.parse(last.dueAt)).toBe(Date.parse('2024-05-15T08:30:00+08:00'));
  });
});
