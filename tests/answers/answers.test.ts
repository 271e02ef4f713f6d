import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { talk } from './sample.js';
import { TALKS } from './talks.js';

describe('answers', () => {
  for (const { name, turns } of TALKS) {
    it(name, async () => {
      const say = talk();
      for (const turn of turns) {
        const answer = await say(turn.ask);
        if (turn.action === null) {
          expect(answer, turn.ask).toBeNull();
          continue;
        }
        expect(answer?.action, turn.ask).toBe(turn.action ?? 'answer');
        for (const words of turn.says ?? []) expect(answer?.text, turn.ask).toContain(words);
        if (turn.not) expect(answer?.text, turn.ask).not.toMatch(turn.not);
        if (turn.items) expect([...(answer?.items ?? [])].sort(), turn.ask).toEqual(turn.items);
      }
    });
  }

  it('forgets the matter after ten minutes', async () => {
    const say = talk('2024-05-27', undefined, 11);
    await say('乡村公路改造多少公里了');
    expect((await say('还差多少'))?.text).toContain('请说一下问的是哪一项');
  });

  it('tells the instructions on an item', async () => {
    const say = talk('2024-05-27', [
      {
        item: 'A7',
        measure: 'plan',
        kind: 'instruction',
        nextStep: '6月底前复工',
        due: '2024-06-30',
        reporter: '主任',
        at: '2024-05-23T10:00:00+08:00',
      },
    ]);
    const text = (await say('污水处理厂有什么批示'))?.text ?? '';
    for (const words of ['主任', '5月23日', '6月底前复工']) expect(text).toContain(words);
  });

  it('lists two sources side by side and merges nothing', async () => {
    const say = talk('2024-05-27', [
      { target: 'A5.1', value: 640, unit: '个', reporter: '阿澄', at: '2024-05-22T10:00:00+08:00' },
      { target: 'A5.1', value: 655, unit: '个', reporter: '云岚报', at: '2024-05-23T10:00:00+08:00' },
    ]);
    const text = (await say('窨井盖换了多少'))?.text ?? '';
    for (const words of ['640', '655', '阿澄', '云岚报', '未作合并']) expect(text).toContain(words);
  });

  it.each([
    ['我县窨井盖换了多少', '云岚县'],
    ['我们县窨井盖', '云岚县'],
    ['咱们县井盖呢', '云岚县'],
    ['俺县井盖换了几个', '云岚县'],
    ['我们这边井盖换了多少', '云岚县'],
    ['全县井盖多少', '云岚县'],
  ])("%s asked from a county is the county's", async (text) => {
    const say = talk('2024-05-27', undefined, 1, { name: '云岚报', unit: '云岚县', role: 'liaison' });
    const answer = await say(text);
    expect(answer?.action).toBe('answer');
    expect(answer?.text).toContain('250');
    expect(answer?.text).not.toContain('640/2000');
  });

  it('tells that a county has no figure of its own rather than the figure of the whole', async () => {
    const say = talk('2024-05-27', undefined, 1, { name: '云岚报', unit: '云岚县', role: 'liaison' });
    expect((await say('我们县危桥修了几座'))?.text).toContain('云岚县的数没有列出');
    expect((await say('我们县有哪些项'))?.text).toContain('更换窨井盖');
  });

  it('tells a list of the published text whole, whichever of its names is asked for', async () => {
    const words = '清污管线、雨排管线、路基整型各完成80%、50%、30%';
    const line = (object: string, value: number): Fact => ({
      item: 'A7',
      measure: 'rate',
      asOf: '2024-05-20',
      object,
      value,
      unit: '%',
      text: words,
    });
    const published = [line('清污管线', 80), line('雨排管线', 50), line('路基整型', 30)];
    for (const ask of ['污水处理厂清污管线完成多少', '污水处理厂雨排管线', '污水处理厂路基整型到哪了']) {
      const say = talk('2024-05-27', undefined, 1, undefined, published);
      expect((await say(ask))?.text, ask).toContain(words);
    }
  });

  it('finds a name of a list by its end where the list leaves out the shared head', async () => {
    const line = (object: string, value: number, text: string): Fact => ({
      item: 'A7',
      measure: 'other',
      asOf: '2024-05-20',
      object,
      value,
      unit: '个',
      text,
    });
    const published = [
      line('文明驿路中心', 5, '全市已建成文明驿路中心5个'),
      line('驿路所', 14, '驿路所14个'),
      line('驿路站', 230, '驿路站230个'),
    ];
    const say = talk('2024-05-27', undefined, 1, undefined, published);
    const text = (await say('文明驿路站建成多少个'))?.text ?? '';
    expect(text).toContain('230');
    expect(text).not.toContain('14个');
  });

  it.each([
    ['窨井盖谁和谁并列', '石浦县、东屏区各90个'],
    ['井盖哪几个县区一样多', '石浦县、东屏区各90个'],
    ['井盖有没有并列的', '石浦县、东屏区各90个'],
  ])('%s', async (ask, words) => {
    const say = talk('2024-05-27', [
      {
        target: 'A5.1',
        value: 640,
        unit: '个',
        breakdown: { 市本级: 210, 云岚县: 250, 东屏区: 90, 石浦县: 90 },
        reporter: '阿澄',
        at: '2024-05-22T10:00:00+08:00',
      },
    ]);
    const text = (await say(ask))?.text ?? '';
    expect(text.includes(words) || text.includes('东屏区、石浦县各90个'), text).toBe(true);
  });
});
