import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../src/parsers/statements/read.js';
import { normalise } from '../../../src/parsers/text.js';
import { read, vocabulary } from './support.js';

/** Measure and figure of each statement that the sender reports. */
const told = (text: string): string[] =>
  read(text)
    .filter(({ passedOn }) => !passedOn)
    .map(({ measure, value = '', unit = '', size }) => `${measure} ${value}${unit}${size ? ` of ${size.value}` : ''}`);

describe('figures that the sender does not report', () => {
  it.each<[string, string[]]>([
    ['人家公厕已经建成40座了', []],
    ['洛阳那边公厕都建成50座', []],
    ['去看了南阳，公厕建成40座，差距不小', []],
    ['看扬州的经验，人家公厕建了40座', []],
    ['听说公厕建成40座', []],
    ['网上说游园建成9个', []],
    ['群里传公厕40座，没那么多', []],
    ['局长问公厕咋才16座', []],
    ['别忘了算上我们帮建的公厕2座', []],
    ['宣讲了2场，企业来了260多家', ['done 2场', 'other 260家']],
    ['宣讲了2场，到会120人', ['done 2场', 'other 120人']],
    ['有人说公厕建成40座，实际建成16座', ['done 16座']],
    ['收运率全省平均38%，我们33%', ['other 38%', 'rate 33%']],
    ['省里要求绿地率41%', ['other 41%']],
    ['住建部规定绿地率41%', ['other 41%']],
    ['上级交办的23个只是第一批', ['other 23个']],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));
});

describe('figures that are not there yet, or of another year', () => {
  it.each<[string, string[]]>([
    ['任务书上写的50公里', ['planned 50公里']],
    ['公厕招标公告挂出去了，20座一次招完', ['planned 20座']],
    ['教师招完12名', ['done 12名']],
    ['如果天气好，月底渠道能到45公里，目前38公里', ['planned 45公里', 'done 38公里']],
    ['要是资金到位，公厕年底能建成30座，现在完成14座', ['done 14座 of 30']],
    ['公厕年初说50座', ['planned 50座']],
    ['公厕40座都悬', ['planned 40座']],
    ['公厕怕是40座也到不了', ['planned 40座']],
    ['今年公厕能干到20座就不错了', ['planned 20座']],
    ['公厕再有4座就够20座了', ['planned 4座', 'planned 20座']],
    ['招50名教师的公告发了', ['planned 50名']],
    ['3家企业协议文本拟好了', ['planned 3家']],
    ['要是不下雨，公厕再修5座', ['planned 5座']],
    ['天气好的话，公厕建成20座', ['planned 20座']],
    ['公厕摸底31座', ['planned 31座']],
    ['还有25座没动', ['other 25座']],
    ['还是16座没动', ['done 16座']],
    ['公厕提升了28座', ['done 28座']],
    ['别的县区都在两家以上', ['other 2家']],
    ['跟上周比多了8座', ['other 8座']],
    ['公厕比上月增加了3座', ['other 3座']],
    ['公厕完成28座，超额3座', ['done 28座', 'other 3座']],
    ['公厕28座，超目标3座', ['done 28座', 'other 3座']],
    ['公厕超额完成28座', ['done 28座']],
    ['公厕和游园今年新增28座', ['done 28座']],
    ['19座具备通水条件', ['under_construction 19座']],
    ['待发证3个', ['planned 3个']],
    ['去年全年建公厕12座', ['other 12座']],
    ['公厕去年这时候才12座，今年16座', ['other 12座', 'done 16座']],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));

  it('in January, what is reported is still last year’s', () => {
    const text = normalise('去年全年建公厕12座');
    expect(readStatements(text, { today: '2024-01-10', vocabulary })).toMatchObject([{ measure: 'done', value: 12 }]);
  });
});

describe('a whole and the part of it that is meant', () => {
  it.each<[string, string[]]>([
    ['公厕52座里动工的35座', ['started 35座 of 52']],
    ['52座公厕里竣工36座', ['done 36座 of 52']],
    ['52座公厕，提升完了28座', ['done 28座 of 52']],
    ['23个楼盘，盘活了12个', ['done 12个 of 23']],
    ['停车位开工680个，其中地下240个', ['started 680个', 'started 240个']],
    ['公厕在建20座，其中云溪8座、苇塘7座', ['under_construction 20座', 'under_construction 座']],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));
});

it.each(['公厕过半了', '公厕超过一半了', '公厕还不到一半', '公厕差不多一半'])('%s is no figure (rule 8)', (text) =>
  expect(read(text).filter(({ value }) => value !== undefined)).toEqual([]),
);

it.each(['公厕大概20座吧，等会儿正式报', '公厕数还在核，估计20座', '公厕大概20座，准数下午给'])(
  '%s is no report yet',
  (text) => expect(read(text).filter(({ value, passedOn }) => value !== undefined && !passedOn)).toEqual([]),
);

it('how the figure is coming is no state of the works', () => expect(read('公厕数还在核')).toEqual([]));

it('公厕装修进度到92%,6月底开放: how far it is, and what comes on a day of its own', () =>
  expect(read('公厕装修进度到92%,6月底完工')[0]).toMatchObject({ measure: 'rate', value: 92 }));

it.each<[string, string]>([
  ['局长问公厕咋才16座，我说不止，18座了', '公厕'],
  ['有人说公厕建成40座，没那么多，16座', '公厕'],
  ['公厕去年这时候才12座，今年16座', '公厕'],
])('%s: the figure of today is of %s', (text, matter) => {
  expect(read(text).at(-1)?.heading).toBe(matter);
});
