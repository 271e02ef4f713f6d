import { describe, expect, it } from 'vitest';
import { readBodies } from '../../../src/parsers/documents/bodylist.js';
import { readDeadline } from '../../../src/parsers/documents/deadline.js';
import { datesOf } from '../../../src/parsers/documents/itemdates.js';
import { innerParts, readMark } from '../../../src/parsers/documents/marks.js';
import { readObjects } from '../../../src/parsers/documents/objects.js';
import { officeOf } from '../../../src/parsers/documents/offices.js';
import { readLeaders, splitPerson } from '../../../src/parsers/documents/people.js';
import { normalise } from '../../../src/parsers/text.js';

describe('deadline fields', () => {
  it.each([
    ['2023年11月底', '2023-11-30'],
    ['12月低', '2023-12-31'],
    ['1０月底'.normalize('NFKC'), '2023-10-31'],
    ['2023 年 8月20 日前', '2023-08-20'],
    ['10月中旬', '2023-10-20'],
    ['三季度末', '2023-09-30'],
    ['第四季度', '2023-12-31'],
    ['上半年', '2023-06-30'],
    ['年底前', '2023-12-31'],
    ['2023年年底前', '2023-12-31'],
    ['五月底', '2023-05-31'],
    ['3月至6月', '2023-06-30'],
    ['2024年2月', '2024-02-29'],
    ['2023.9.30', '2023-09-30'],
    ['明年6月底', '2024-06-30'],
    ['国庆节前', '2023-09-30'],
    ['4月21', '2023-04-21'],
    ['长期坚持', null],
    ['全年', null],
  ])('%s → %s', (text, day) => expect(readDeadline(text, 2023).day).toBe(day));
  it('a recurring one has no day', () =>
    expect(readDeadline('2023年每月底', 2023)).toEqual({ day: null, recurring: '每月底' }));
});

describe('the date that a text gives itself', () => {
  it.each([
    ['年底前全面推行电子处方。', '2023-12-31'],
    ['实施“康养工程”，年底前基本实现社区食堂全覆盖。', '2023-12-31'],
    ['招聘教师260名，8月15日前到岗；', '2023-08-15'],
    ['建成水厂2座，年底前开工1座。', null],
    ['推进水厂建设，6月底前开工，年底前完工。', null],
  ])('%s', (text, want) => {
    const draft = { code: '1', section: '', line: 1, texts: [], leaders: [], units: [], progress: [] };
    expect(datesOf(draft, normalise(text), 2023).deadline).toBe(want);
  });
});

describe('persons', () => {
  it.each([
    ['柳 岸 文知远', ['柳岸', '文知远']],
    ['县委常委、常务副县长 程望舒', ['程望舒']],
    ['顾 山(副县长)', ['顾山']],
    ['副县长 沈青禾、县政府党组成员 陆知微', ['沈青禾', '陆知微']],
    ['欧阳靖', ['欧阳靖']],
  ])('leaders: %s', (text, names) => expect(readLeaders(text).map((p) => p.name)).toEqual(names));
  it.each([
    ['闻一舟 市委常委、常务副市长', '闻一舟', '市委常委、常务副市长'],
    ['闻红舟市人大常委会主任', '闻红舟', '市人大常委会主任'],
    ['柳青市科学技术局党组书记、局长', '柳青', '市科学技术局党组书记、局长'],
    ['苏远超市工信局党组书记、局长', '苏远超', '市工信局党组书记、局长'],
    ['浅湾县委书记 闻人杰', '闻人杰', '浅湾县委书记'],
    ['鹤洲区委书记向晚晴', '向晚晴', '鹤洲区委书记'],
    ['戴月 鹤洲区委副书记、区长:', '戴月', '鹤洲区委副书记、区长'],
  ])('heading: %s', (text, name, posts) => expect(splitPerson(text)).toEqual({ name, posts }));
  it.each(['推进情况正在核实', '一是加强领导', '市委书记专题会议精神'])('no person: %s', (text) =>
    expect(splitPerson(text)).toBeNull(),
  );
  it.each([
    ['市委常委、浅湾县委书记', '浅湾县'],
    ['市教育局党组书记、局长', '市教育局'],
    ['市委改革办主任', '市委改革办'],
    ['鹤洲区委副书记、区长', '鹤洲区'],
    ['示范区党工委书记', '示范区'],
    ['市委常委、市委统战部部长、副市长', null],
    ['县委副书记、县长', null],
    ['市档案馆党支部书记、馆长', '市档案馆'],
    ['市图书馆馆长', '市图书馆'],
    ['东湖区长', '东湖区'],
    ['副县长', null],
  ])('own office: %s → %s', (posts, office) => expect(officeOf(posts)).toBe(office));
  it.each([
    ['清泉市委书记', '县(市)、区', '清泉市'],
    ['清泉市委副书记、市长', '县区主要负责人', '清泉市'],
    ['清泉市委书记', '市级领导', null],
    ['市委书记', '县区主要负责人', null],
  ])('own city: %s in %s → %s', (posts, part, office) => expect(officeOf(posts, part)).toBe(office));
});

describe('bodies of a responsibility field', () => {
  it.each([
    ['市水利局、市财政局,柳川县、石庙县', ['市水利局', '市财政局', '柳川县', '石庙县']],
    ['市工业和信息化局 市统计局', ['市工业和信息化局', '市统计局']],
    ['市农业农村局市水利局', ['市农业农村局', '市水利局']],
    ['市水利局柳川县石庙县', ['市水利局', '柳川县', '石庙县']],
    ['县公安局、各镇(街道)', ['县公安局', '各镇(街道)']],
    ['各县(市、区)', ['各县(市、区)']],
    ['市财政局、市水利局(牵头)', ['市水利局', '市财政局']],
    ['牵头单位:市民政局;配合单位:市财政局', ['市民政局', '市财政局']],
    ['市市场监管局', ['市市场监管局']],
  ])('%s', (text, names) => expect(readBodies(text)).toEqual(names));
});

describe('marks', () => {
  it.each([
    ['三、乡村建设', 'han', 3],
    ['(十二)承诺人', 'hanParen', 12],
    ['14、新增', 'num', 14],
    ['3.新建', 'num', 3],
    ['(2)铺设', 'numParen', 2],
    ['③培训', 'circle', 3],
    ['第一部分 主要目标', 'part', 1],
    ['第三条 加快', 'article', 3],
  ])('%s', (text, kind, no) => expect(readMark(text)).toMatchObject({ kind, no }));
  it.each(['3.5公里', '2023年9月', '12月底', '一是加强'])('no mark: %s', (text) => expect(readMark(text)).toBeNull());
  it('parts within a sentence', () =>
    expect(innerParts('实施供水工程:(1)新建水厂2座;(2)铺设管网9公里。')).toEqual({
      head: '实施供水工程:',
      parts: [
        { no: 1, text: '新建水厂2座;' },
        { no: 2, text: '铺设管网9公里。' },
      ],
    }));
});

describe('named things', () => {
  it.each([
    ['打通望江路、学府路、锦帆路3条断头路。', ['望江路', '学府路', '锦帆路']],
    ['完成S201、G310、S207柳川段改造提升工程。', ['S201', 'G310', 'S207柳川段']],
    ['建成云溪东、柳川西220千伏,石桥110千伏变电站。', ['云溪东', '柳川西']],
    ['创建特色学校和示范园30所。', []],
    ['建成连川高速柳川站,启动市第二医院迁建。', ['连川高速柳川站', '市第二医院迁建']],
    ['完成东沟闸、柳湾闸2座节制闸除险加固。', ['东沟闸', '柳湾闸']],
    ['实施东门街、文庙巷、柳林大道雨污分流改造。', ['东门街', '文庙巷', '柳林大道']],
    ['建设南港2号泊位、3号泊位。', ['南港2号泊位', '3号泊位']],
    ['优化小麦、大蒜、花生等产业。', []],
  ])('%s', (text, names) => expect(readObjects(text)).toEqual(names));
});
