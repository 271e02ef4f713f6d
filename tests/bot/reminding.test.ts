import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/bot/channel.js';
import { settingsOf } from '../../src/bot/commands/remind-settings.js';
import { LIST_ORDERS } from '../../src/bot/replies/reminders-desk.js';
import { openTown, type Town } from '../support/town.js';

const said = (outcome: Outcome): string => outcome.reply.map(({ text }) => text).join('\n');

describe('orders about reminders', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it.each([
    ['提醒设置', 'answer', '第4次 当天16:00，只发本人'],
    ['提醒设置 第1次 提前4天10:00', 'act', '第1次 提前4个工作日10:00'],
    ['提醒设置 第1次 25:00', 'decline', '“25:00”不是时间'],
    ['提醒设置 第9次 取消', 'decline', '没有第9次'],
    ['提醒设置 催报 提前3天、提前2天', 'ask', '没有看懂'],
    ['提醒设置 催报 提前3天09:00，提前2天09:00，提前1天09:00', 'decline', '天天催'],
    ['提醒设置 催报 提前3天9点半，当天09:00、16:00', 'act', '第1次 提前3个工作日09:30'],
    ['提醒设置 从4月1日起', 'decline', '已经过去了'],
    ['提醒设置 从6月1日起', 'act', '提醒开，从6月1日起'],
    ['提醒设置 名单22:00', 'decline', '静默时段'],
    ['提醒设置 名单10:00', 'act', '第一个工作日10:00'],
    ['提醒设置 到期提醒 15天、3天10:00', 'act', '期限前15、3天，10:00'],
    ['提醒设置 到期提醒 3天、2天、1天', 'decline', '到期前天天提醒'],
    ['提醒设置 周报 关', 'act', '周报：关'],
    ['提醒设置 报送日25日', 'act', '每月25日前报（督查室设定'],
    ['提醒设置 报送日40日', 'decline', '1到31'],
    ['提醒设置 报送日按通知', 'act', '每月28日前报（通知规定'],
    ['提醒设置 静默 20:00到08:30', 'act', '静默：20:00到次日08:30'],
    ['提醒设置 静默 22:00到07:00', 'decline', '只能更长'],
    ['提醒设置 关', 'act', '提醒关'],
    ['提醒设置 随便', 'ask', '没有看懂'],
    ['提醒设置 恢复默认', 'act', '第1次 提前5个工作日09:00'],
    ['别催了 市住建局 到5月30日', 'act', '市住房城乡建设局到5月30日'],
    ['别催了 市住建局 到4月30日', 'decline', '已经过去了'],
    ['别催了 市住建局', 'ask', '到哪一天'],
    ['别催了', 'ask', '哪个单位'],
    ['别催了 市气象局 到5月30日', 'ask', '市气象局'],
    ['提醒设置', 'answer', '暂不催：市住房城乡建设局（到5月30日）'],
    ['催一下没报的', 'act', '市住房城乡建设局按要求到5月30日'],
    ['恢复催报 市住建局', 'act', '照常提醒'],
    ['恢复催报 市住建局', 'act', '没有暂停过'],
    ['提醒预览', 'answer', '5月21日（周二）09:00 私聊交通联络员：月报催报'],
  ])('the supervisor says %s', async (text, action, words) => {
    const outcome = await town.say('督查室', text);
    expect({ action: outcome.action, said: said(outcome) }).toMatchObject({
      action,
      said: expect.stringContaining(words),
    });
  });

  it.each([
    ['交通联络员', '别催了，明天就报', undefined],
    ['交通联络员', '别催了', '由督查室安排'],
    ['交通联络员', '提醒设置', '由督查室调整'],
    ['交通联络员', '提醒预览', '只给督查室和领导看'],
    ['市领导', '提醒设置 关', '由督查室调整'],
    ['交通联络员', LIST_ORDERS.toGroup('A', '2024-05'), '由督查室发送'],
  ])('%s may not: %s', async (who, text, words) => {
    const outcome = await town.say(who, text);
    if (words === undefined) expect(said(outcome)).not.toContain('不再提醒');
    else expect(outcome).toMatchObject({ action: 'decline', reply: [{ text: expect.stringContaining(words) }] });
    expect((await settingsOf(town.store)).get('A')?.on).toBe(true);
  });

  it('tells everybody why, by the rule and the state; and after the report that it is over', async () => {
    const at = '2024-05-21T15:00:00+08:00';
    const why = await town.say('交通联络员', '为什么提醒我', { at });
    expect(said(why)).toContain('规则：5月份进展要在5月28日前报送');
    expect(said(why)).toContain('情况：市交通运输局牵头的第1、3项5月份还没有收到上报');
    expect(said(await town.say('办公室', '为什么老催我', { at }))).toBe('目前没有要提醒您的事项。');
    await town.store.claims.take('remind/A/2024-05/call5/@卫健联络员', at);
    await town.say('卫健联络员', '普惠托位累计新增1000个，示范托育机构建成3家', { at });
    expect(said(await town.say('卫健联络员', '为什么提醒我', { at }))).toContain('现在该报的都报了');
  });

  it('sends the list to the group once, in working hours, and only with those who still owe', async () => {
    const order = LIST_ORDERS.toGroup('A', '2024-05');
    const night = '2024-05-29T22:00:00+08:00';
    expect(said(await town.say('督查室', order, { at: night, chat: '@督查室' }))).toContain('5月30日（周四）08:30');
    expect(said(await town.say('督查室', order, { at: night, chat: '@督查室' }))).toContain('没有重复发');
    await town.say('农业联络员', '农村户厕累计完成1万户', { at: '2024-05-29T22:10:00+08:00' });
    const [row] = (await town.store.outbox.due('2024-06-01T00:00:00+08:00', 100)).filter(({ key }) =>
      key.startsWith('list/'),
    );
    expect(row?.text).toContain('市农业农村局');
    const out = row && (await town.bot.refresh(row));
    expect(out?.text).toContain('市政务服务局');
    expect(out?.text).not.toContain('市农业农村局');
    const again = await town.say('督查室', LIST_ORDERS.again('A', '2024-05'), { at: '2024-05-30T09:00:00+08:00' });
    expect(again.reply[0]?.choices?.map(({ label }) => label)).toEqual(['把未报名单发到群里', '刷新名单']);
  });
});
