import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Person } from '../../src/model/message.js';
import { line, NO_PROGRESS, said, TOLD, talk } from './sample.js';

const BATCHES: Fact[] = [
  line('排查管网渗漏310件', { object: '排查管网渗漏', value: 310, unit: '件' }),
  line('整治300件', { object: '排查管网渗漏', value: 300, unit: '件', percent: 96.8 }),
  line('第一批交办缺陷80件', { object: '第一批交办缺陷', value: 80, unit: '件' }),
  line('整治72件', { object: '整治', value: 72, unit: '件', percent: 90 }),
  line('第二批交办缺陷50件', { object: '第二批交办缺陷', value: 50, unit: '件' }),
  line('整治30件', { object: '整治', value: 30, unit: '件', percent: 60 }),
];
const published = (facts: readonly Fact[], person?: Person) => talk('2024-05-27', undefined, 1, person, facts);

describe('rows of a published text', () => {
  it.each([
    ['污水处理厂第二批缺陷整治了多少', '30件', /310|300件|72/u],
    ['污水处理厂第一批缺陷整治多少件', '72件', /310|300件|30件/u],
    ['污水处理厂缺陷第二批交办几件', '50件', /310|80件/u],
  ])('%s: only the lines of that 批', async (text, wanted, not) => {
    const answer = await said(published(BATCHES), text);
    expect(answer).toContain(wanted);
    expect(answer).not.toMatch(not);
  });

  it('跟第一批差几个点: the shares of the two', async () => {
    const say = published(BATCHES);
    expect(await said(say, '污水处理厂第二批缺陷整治了多少')).toContain('60%');
    expect(await said(say, '跟第一批差几个点')).toContain('相差30个百分点');
  });

  it('several rows by their names in one breath', async () => {
    const rows = [
      line('单间40套', { object: '单间', value: 40, unit: '套' }),
      line('约43㎡/间', { object: '单间', value: 43, unit: '㎡/间' }),
      line('套间26套', { object: '套间', value: 26, unit: '套' }),
    ];
    const answer = await said(published(rows), '污水处理厂单间套间各几套');
    for (const words of ['40套', '26套']) expect(answer).toContain(words);
    expect(answer).not.toContain('43㎡');
  });
});

describe('rankings of people, sections and bodies', () => {
  it.each([
    ['三个难里任务最多的是哪个', ['清洁难', '4项']],
    ['三难里哪个任务最少', ['出行难', '住房难', '2项']],
    ['哪个方面事项最多', ['清洁难', '4项']],
    ['哪个单位欠的最多', ['5月', '市教育局', '1项']],
    ['谁没报的项数最多', ['市教育局']],
    ['局长里谁承担的任务最多', ['没有写明谁是“局长”']],
    ['聚焦居住里谁的任务最多', ['苏若水', '3项']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer, text).toContain(words);
    expect(answer).not.toContain('%');
  });

  it.each(['云岚县牵头的有哪些', '云岚县牵头几项', '云岚县领衔的任务'])(
    '%s: not what it only takes part in',
    async (text) => expect(await said(talk(), text)).not.toContain('窨井盖'),
  );

  it('参与的有哪些: all that names it', async () =>
    expect(await said(talk(), '云岚县参与的有哪些')).toContain('窨井盖'));
});

describe('what a month brought', () => {
  const zero = [...TOLD, NO_PROGRESS];
  it.each([
    '民办学校占比5月有动静没',
    '民办学校占比这个月有没有进展',
    '民办学校占比5月有新进展吗',
    '民办学校占比5月多少',
  ])('%s: a zero report is a report', async (text) =>
    expect(await said(talk('2024-05-27', zero), text)).toMatch(/零报告/u),
  );
});

describe('goes on from what was told', () => {
  it('其中报过的, 其中没报的', async () => {
    const say = talk();
    await say('城管局手里几件事');
    const told = await say('其中这个月报过的是哪几件');
    expect([...(told?.items ?? [])].sort()).toEqual(['A5', 'A6', 'A7']);
    await say('住房难有几项');
    expect(await said(say, '这里头谁还没报')).not.toContain('市教育局');
  });

  it('差几个点 after a comparison by share', async () => {
    const say = talk();
    await say('断头路和乡村公路哪个干得快');
    expect(await said(say, '差几个百分点')).toContain('相差40个百分点');
  });

  it.each(['刨去云岚剩下的合计', '不算云岚县呢', '除了云岚县其余合计多少', '扣掉云岚还有多少'])(
    '%s: without the county',
    async (text) => {
      const say = talk();
      await say('窨井盖换了多少');
      expect(await said(say, text)).toContain('合计390个');
    },
  );

  it('除去石浦: a county that the list has not', async () =>
    expect(await said(talk(), '窨井盖除去石浦县合计多少')).toContain('没有列出'));
});

describe('words for what is known already', () => {
  it.each(['2项哪个部门打头', '2项哪个局领衔', '2项归口哪个部门', '2项是哪家的活', '断头路哪个单位挑头'])(
    '%s',
    async (text) => expect(await said(talk(), text)).toContain('市交通运输局'),
  );

  it.each(['云岚县牵扯哪几项', '云岚县牵涉到哪些任务'])('%s', async (text) =>
    expect((await talk()(text))?.items).toContain('A5'),
  );

  it.each(['咱们那个断头路弄了几条了', '我们断头路打通多少条'])(
    '%s of somebody whose body has no such item',
    async (text) => {
      const person: Person = { name: '小岳', unit: '市政府办公室', role: 'member' };
      expect(await said(talk('2024-05-27', undefined, 1, person), text)).toContain('3/4条');
    },
  );
});

describe('several questions in one breath', () => {
  it.each([
    ['乡村公路修了多少?比4月多多少?谁报的?', ['31.5/90公里', '增加13.5公里', '老周']],
    ['乡村公路修了几公里，比上月多几公里，还差多少', ['31.5/90公里', '增加13.5公里', '还差58.5公里']],
    ['危桥改了几座，离12座差多少', ['6/12座', '还差6座']],
    ['断头路打通多少条 还差几条', ['3/4条', '还差1条']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer, text).toContain(words);
  });

  it('提升了多少 names no month: what was done, where no month can be compared', async () => {
    const answer = await said(talk(), '危桥提升了多少');
    expect(answer).toContain('6/12座');
    expect(answer).not.toContain('没法比较');
  });

  it('两本账怎么说 is no part of the name', async () =>
    expect(await said(talk(), '窨井盖两本账上分别怎么说')).toContain('640/2000个'));
});

it.each(['窨井盖哪天到1500个', '窨井盖啥时候能达到1500个'])('%s: the day that was planned for it', async (text) => {
  const plan: Fact = {
    item: 'A5',
    target: 'A5.1',
    measure: 'planned',
    asOf: '2024-05-16',
    value: 1500,
    unit: '个',
    due: '2024-07-31',
    text: '下一步,7月底前更换1500个窨井盖',
  };
  expect(await said(published([plan]), text)).toContain('7月底前');
});
