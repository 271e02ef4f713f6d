import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../../support/town.js';

let town: Town;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-draw-'));
  town = await openTown(folder);
  for (const [at, sender, text] of [
    ['2024-04-24T09:00:00+08:00', '交通联络员', '乡村道路累计完成21.5公里'],
    ['2024-05-13T09:00:00+08:00', '交通联络员', '乡村道路累计完成36.5公里'],
    ['2024-05-13T10:00:00+08:00', '农业联络员', '农村户厕累计完成0.9万户，其中石桥县0.5万户、青溪县0.4万户'],
  ] as const)
    await town.say(sender, text, { at });
});
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

async function drawn(text: string, who = '市领导', chat = `@${who}`) {
  const { action, reply, files, items } = await town.say(who, text, { chat });
  const heads = await Promise.all(files.map(async ({ path }) => [...(await readFile(path)).subarray(0, 4)]));
  for (const head of heads) expect(head).toEqual(SIGNATURE);
  return { action, text: reply.map((out) => out.text).join('\n'), names: files.map(({ name }) => name), items };
}

describe('pictures in the chat', () => {
  it.each<[string, string[], RegExp, string[]]>([
    ['各板块进度图', ['各板块数字目标进度（截至5月14日）.png'], /出行更畅：绿灯1个.*进度灯按序时进度推算/u, []],
    [
      '乡村道路每月进度图',
      ['新建改建乡村道路（公里）.png'],
      /4月21\.5公里、5月36\.5公里，1月、2月、3月没有上报数/u,
      ['A1'],
    ],
    [
      '农村户厕各县区对比图',
      ['新改造农村户厕分县区（万户，截至5月13日）.png'],
      /石桥县0\.5万户、青溪县0\.4万户/u,
      ['A6'],
    ],
    ['普惠托位每月进度图', [], /还没有上报过数，没有可画的图/u, ['A7']],
    ['乡村道路各县区对比图', [], /没有分县区的数，没有可画的图/u, ['A1']],
    ['星际航行每月进度图', [], /台账里没有找到“星际航行”/u, []],
  ])('%s', { timeout: 60_000 }, async (text, names, says, items) => {
    const made = await drawn(text);
    expect([made.action, made.names, made.items]).toEqual(['answer', names, items]);
    expect(made.text).toMatch(says);
  });

  it('asked in the talk about an item shows that item', { timeout: 60_000 }, async () => {
    await town.say('办公室', '农村户厕完成多少', { chat: '@办公室' });
    expect((await drawn('画个图', '办公室')).names).toEqual(['新改造农村户厕（万户）.png']);
    expect((await drawn('各县区对比图', '办公室')).names).toEqual(['新改造农村户厕分县区（万户，截至5月13日）.png']);
  });

  it('asked of nothing shows the sections, and asks which item where one is needed', { timeout: 60_000 }, async () => {
    expect((await drawn('画个图', '督查室', '@新')).names).toEqual(['各板块数字目标进度（截至5月14日）.png']);
    expect((await drawn('各县区对比图', '督查室', '@又')).text).toMatch(/请说明是哪一项/u);
  });

  it('says nothing unasked in a group', async () => {
    const outcome = await town.say('市领导', '各板块进度图', { addressed: false });
    expect([outcome.action, outcome.reply]).toEqual(['ignore', []]);
  });
});
