import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICE, openTown, type Town } from '../support/town.js';

/** Buses are gone, a crossing comes first, and lifts come before the housing estates: numbers mean other things now. */
const EDITION = NOTICE.replace('3. 更新电动公交车60台。\n责任领导：高志远\n责任单位：市交通运输局\n\n', '')
  .replace('2. 打通', '3. 打通')
  .replace('1. 新建改建', '2. 新建改建')
  .replace(
    '一、出行更畅（3项）\n\n',
    '一、出行更畅（3项）\n\n1. 增设过街通道7处。\n责任领导：高志远\n责任单位：市住房城乡建设局\n\n',
  )
  .replace('改造老旧小区48个', '加装电梯30部，改造老旧小区48个');

describe('a newer edition that numbers its items otherwise, sent in the chat', () => {
  let town: Town;
  let shown = '';
  beforeAll(async () => {
    town = await openTown();
    await town.say('交通联络员', '乡村道路累计完成36.5公里，危桥改造4座');
    await town.say('交通联络员', '电动公交车更新22台');
    await town.say('住建联络员', '老旧小区完成20个，背街小巷完成31条');
    await town.say('住建联络员', '断头路那项申请延期到2025年3月底');
    await town.say('督查室', EDITION, { chat: '@督查室' });
    const outcome = await town.say('督查室', '再发一遍', { chat: '@督查室' });
    expect(outcome.action).not.toBe('record');
    const [reply] = (await town.say('督查室', EDITION, { chat: '@督查室' })).reply;
    shown = reply?.text ?? '';
    await town.say('督查室', '确认导入', { chat: '@督查室' });
  });
  afterAll(() => town.close());

  it('says which numbers changed and whose reports count no more', () => {
    expect(shown).toContain('编号变动2项（1→2、2→3），原有上报随事项走');
    expect(shown).toContain('原3项“更新电动公交车60台”已不在文件里，编号改作他用');
  });

  it.each<[string, string[], string[]]>([
    ['乡村道路修了多少', ['36.5', '120', '交通联络员'], []],
    ['危旧桥梁改造多少', ['4', '15'], []],
    ['过街通道建了几处', ['没有上报'], ['36.5']],
    ['老旧小区改造多少', ['20', '48'], []],
    ['背街小巷改造多少', ['31', '70'], []],
    ['电梯加装多少部', ['没有上报'], ['20个', '31条']],
    ['断头路打通几条', ['没有上报'], ['22', '36.5']],
  ])('%s', async (question, has, lacks) => {
    const text = (await town.say('市领导', question)).reply.map((out) => out.text).join('\n');
    for (const words of has) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
  });

  it('a request for more time goes with its item', async () => {
    expect((await town.store.requests.open(null)).map(({ item }) => item)).toEqual(['A3']);
  });

  it('what was said stays in the history, under the old number too', async () => {
    const history = await town.store.facts.history(['A1', 'A2', 'A3'], 100);
    const figures = history.filter(({ value }) => value !== undefined);
    expect(figures.map(({ item, state, value }) => [item, state, value])).toEqual([
      ['A2', 'confirmed', 4],
      ['A2', 'confirmed', 36.5],
      ['A3', 'withdrawn', 22],
      ['A1', 'superseded', 4],
      ['A1', 'superseded', 36.5],
    ]);
  });

  it('again with the same edition changes nothing', async () => {
    const outcome = await town.say('督查室', EDITION, { chat: '@督查室' });
    expect(outcome.reply[0]?.text).toContain('完全一致');
  });
});
