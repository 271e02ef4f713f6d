import { describe, expect, it } from 'vitest';
import { said, talk } from './sample.js';

describe('each county and district', () => {
  it.each([
    ['窨井盖各县区分别多少', ['市本级300个、云岚县250个、东屏区90个', '石浦县没有列出，不等于没有']],
    ['窨井盖分县区列一下', ['云岚县250个', '东屏区90个']],
    ['窨井盖各县分别多少', ['云岚县250个', '只列各县；另有：市本级300个、东屏区90个', '石浦县没有列出']],
    ['窨井盖各区换了多少', ['东屏区90个', '只列各区；另有：市本级300个、云岚县250个']],
    ['各家窨井盖换了多少', ['云岚县250个']],
    ['窨井盖每个县区换了几个', ['东屏区90个']],
  ])('%s', async (text, wanted) => {
    const answer = await said(talk(), text);
    for (const words of wanted) expect(answer).toContain(words);
  });

  it('窨井盖云岚东屏两地一共多少: the places that were named, added up', async () =>
    expect(await said(talk(), '窨井盖云岚东屏两地一共多少')).toContain('340'));

  it.each(['云岚和东屏哪个窨井盖换得多', '云岚和东屏哪个窨井盖多'])(
    '%s: the matter stands inside what asks',
    async (text) => expect(await said(talk(), text)).toContain('云岚县250个，东屏区90个'),
  );

  it('跟东屏比呢 is against the place asked for before', async () => {
    const say = talk();
    await say('云岚窨井盖换了多少');
    const answer = await said(say, '跟东屏比呢');
    expect(answer).toContain('云岚县250个，东屏区90个');
  });
});
