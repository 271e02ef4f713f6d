import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { Outcome } from '../../../src/bot/channel.js';
import { COLUMNS, type ColumnKey } from '../../../src/reports/ledger-columns.js';
import { NOTICE, openTown, type Town } from '../../support/town.js';

type Cells = Partial<Record<ColumnKey, string | number>>;
const HEAD = COLUMNS.map(({ title }) => title);

const PART: Cells = { parent: 'A4', metric: '改造老旧小区', unit: '个' };
const PARTS: Cells[] = [
  { ...PART, lead: '石桥县', leaders: '县住建局局长', deadline: '2024-09-30', value: 20 },
  { ...PART, lead: '青溪县', leaders: '县住建局局长', deadline: '2024-10-31', value: 26 },
];
const BRIDGES: Cells = { id: 'A1', target: 'A1.2', metric: '改造危旧桥梁', op: '不低于', value: 18, unit: '座' };

let town: Town;
let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-sheets-'));
  town = await openTown(folder);
});
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

async function send(sender: string, rows: readonly Cells[], text = '', head: readonly string[] = HEAD) {
  count += 1;
  const cells = rows.map((row): Row => COLUMNS.map(({ key }) => row[key] ?? null));
  const path = join(folder, `台账${count}.xlsx`);
  await writeFile(path, await writeXlsxFile([[...head], ...cells], { sheet: '1 一、出行更畅' }).toBuffer());
  return town.bot.receive({
    channel: 'test',
    eventId: `f${count}`,
    at: `2024-05-14T09:${String(count).padStart(2, '0')}:00+08:00`,
    chat: '@督查室',
    sender,
    text,
    addressed: true,
    attachments: [{ kind: 'file', name: `台账${count}.xlsx`, path: relative('.', path) }],
  });
}

const say = (text: string, sender = '督查室', chat = '@督查室') => town.say(sender, text, { chat });
const said = ({ action, reply }: Outcome) => [action, ...reply.map(({ text }) => text)].join('\n');
const ledger = async () => (await town.store.ledgers.list())[0];

/** A target that the document has not, of an item that it has. */
const NEW_TARGET: Cells = { id: 'A9', metric: '联办事项', value: 30, unit: '项' };

describe('a ledger sheet in the chat', () => {
  it.each<[string, string, Cells[], string, RegExp]>([
    ['by a liaison', '住建联络员', PARTS, '', /^decline\n台账由督查室修改/u],
    [
      'an id that is unknown',
      '督查室',
      [{ id: 'A99' }],
      '',
      /^decline\n.*A2单元格的编号“A99”不在台账里.*台账没有改动/u,
    ],
    ['a value that is no number', '督查室', [{ ...BRIDGES, value: '十八' }], '', /^decline\n.*M2单元格应为数字/u],
    ['nothing different', '督查室', [{ id: 'A9', lead: '市政务服务局' }], '', /^act\n台账表与.*一致，没有改动/u],
  ])('%s', async (_, sender, rows, text, says) => {
    const before = await ledger();
    expect(said(await send(sender, rows, text))).toMatch(says);
    expect(await ledger()).toEqual(before);
  });

  it('names the cell of a wrong heading', async () => {
    expect(
      said(
        await send(
          '督查室',
          PARTS,
          '',
          HEAD.map((title) => (title === '上级编号' ? '上级' : title)),
        ),
      ),
    ).toMatch(/^decline\n“1 一、出行更畅”表的B1单元格应为“上级编号”，现在是“上级”/u);
  });

  it('does not keep a report from being read that a table of another kind hangs on', async () => {
    const outcome = await send('督查室', [], '农村户厕完成1.1万户', ['序号', '村名']);
    expect([outcome.action, outcome.items]).toEqual(['record', ['A6']]);
  });

  it('is not taken without a yes', async () => {
    const before = await ledger();
    await send('督查室', PARTS);
    expect(said(await say('不修改'))).toBe('act\n好的，台账没有改动。');
    expect(await ledger()).toEqual(before);
  });

  it('shows what it would change, with buttons', async () => {
    const outcome = await send('督查室', [...PARTS, BRIDGES, NEW_TARGET, { id: 'A2', deadline: '2024-11-30' }]);
    expect(outcome.reply[0]?.choices?.map((choice) => choice.say)).toEqual(['确认修改', '不修改']);
    expect(said(outcome)).toMatchInlineSnapshot(`
      "ask
      《2024年云岭市民生实事任务清单》：新增子任务2项，目标改动2处，其他改动1处。
      + 子任务4(1)：石桥县改造老旧小区（石桥县，县住建局局长，9月30日前，改造老旧小区20个）
      + 子任务4(2)：青溪县改造老旧小区（青溪县，县住建局局长，10月31日前，改造老旧小区26个）
      ~ 1项目标“改造危旧桥梁”：15座 → 18座（原目标保留备查）
      + 9项新增目标：联办事项30项
      ~ 2项办结时限：（无） → 2024-11-30
      注意：4项子任务“改造老旧小区”合计46个，与目标48个不一致。
      另有6项不在表里，保持原样。
      确认修改台账吗？
      1. 确认修改
      2. 不修改"
    `);
  });

  it('is taken as a whole with a yes, and written down', async () => {
    expect(said(await say('确认修改'))).toMatchInlineSnapshot(`
      "act
      台账已修改：新增子任务2项，目标改动2处，其他改动1处。新增的子任务从现在起单独报送、单独催报。"
    `);
    const items = (await ledger())?.items ?? [];
    expect(items.map(({ id }) => id)).toEqual('A1 A2 A3 A4 A4(1) A4(2) A5 A6 A7 A8 A9'.split(' '));
    expect(items.find(({ id }) => id === 'A4(1)')).toMatchObject({
      parent: 'A4',
      units: ['石桥县'],
      leaders: ['县住建局局长'],
      deadline: '2024-09-30',
      added: '2024-05-14',
    });
    expect(items[0]?.targets[1]).toMatchObject({ value: 18, before: [{ value: 15, until: '2024-05-13' }] });
    const [entry] = (await town.store.audit.list(10)).filter(({ act }) => act === 'sheet');
    expect(entry).toMatchObject({
      who: '督查室',
      detail: {
        key: 'A',
        targets: [{ item: 'A1', old: { value: 15 }, new: { value: 18 } }, { new: { id: 'A9.新1' } }],
      },
    });
  });

  it('changes nothing when it is sent again', async () => {
    const outcome = await send('督查室', [...PARTS, BRIDGES, NEW_TARGET, { id: 'A2', deadline: '2024-11-30' }]);
    expect(said(outcome)).toMatch(/^act\n台账表与.*一致，没有改动/u);
  });
});

describe('sub-tasks take part', () => {
  it('in dues and reminders', async () => {
    expect(said(await say('谁还没报', '督查室', 'G'))).toMatch(/石桥县/u);
    const reminded = await say('催一下石桥县', '督查室', 'G');
    expect(reminded.items).toContain('A4(1)');
  });

  it('in reports of those who answer for them', async () => {
    const outcome = await say('老旧小区完成6个', '石桥联络员', 'G');
    expect([outcome.action, outcome.facts[0]?.item, outcome.facts[0]?.target]).toEqual(['record', 'A4(1)', 'A4(1).1']);
    expect(said(await say('催一下石桥县', '督查室', 'G'))).toMatch(/没有再提醒/u);
  });

  it('in answers, added up as computed under their item', async () => {
    expect(said(await say('第4项进展', '市领导', '@市领导'))).toContain('改造老旧小区：按1项子任务的上报数推算合计6个');
    expect(said(await say('老旧小区完成多少', '市领导', '@市领导'))).toMatchInlineSnapshot(`
      "answer
      改造老旧小区：没有上报完成数。目标48个，未写明期限，按12月31日计
      改造老旧小区：按1项子任务的上报数推算合计6个（有此目标的子任务共2项）
      其中：4(1)石桥县6/20个、4(2)青溪县没有上报
      来源：石桥联络员（石桥县）5月14日上报"
    `);
    expect(said(await say('4(1)项进展', '市领导', '@市领导'))).toMatch(/^answer\n改造老旧小区：已完成6\/20个/u);
    expect(said(await say('石桥县老旧小区改造了多少', '市领导', '@市领导'))).toMatch(/6\/20个/u);
  });

  it('and stay when the notice is read again, as changed targets do', async () => {
    const next = NOTICE.replace('更新电动公交车60台', '更新电动公交车65台').replace('（共9项）', '（共9项，修订）');
    const shown = said(await say(next));
    expect(shown).toMatchInlineSnapshot(`
      "ask
      《2024年云岭市民生实事任务清单》：更新台账 A，变动如下：
      ~ 更新电动公交车65台：更新电动公交车60台。 → 更新电动公交车65台。
      ~ 更新电动公交车65台：60台 → 65台
      台账表增加的2项保留（4(1)、4(2)）
      台账表改过或增加的目标保留：1项改造危旧桥梁18座、9项联办事项30项
      台账表改过的单位、时限等保留（2）
      确认导入吗？"
    `);
    await say('确认导入');
    const items = (await ledger())?.items ?? [];
    expect(items.map(({ id }) => id)).toEqual('A1 A2 A3 A4 A4(1) A4(2) A5 A6 A7 A8 A9'.split(' '));
    expect(items.find(({ id }) => id === 'A3')?.targets[0]?.value).toBe(65);
    expect(items[0]?.targets[1]).toMatchObject({ value: 18, before: [{ value: 15 }] });
    expect(items[1]).toMatchObject({ deadline: '2024-11-30', printed: { deadline: null } });
  });

  it('gives way where the document itself has changed the target since', async () => {
    const next = NOTICE.replace('改造危旧桥梁15座', '改造危旧桥梁20座').replace(
      '更新电动公交车60台',
      '更新电动公交车65台',
    );
    expect(said(await say(next))).toContain('文件已改，以文件为准，台账表的改动不再保留：1项改造危旧桥梁18座');
    await say('确认导入');
    expect((await ledger())?.items[0]?.targets[1]).toMatchObject({ value: 20 });
  });
});
