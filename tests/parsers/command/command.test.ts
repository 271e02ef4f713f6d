import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/model/message.js';
import { type Command, readCommand } from '../../../src/parsers/command.js';
import { normalise } from '../../../src/parsers/text.js';

const vocabulary = {
  places: [
    { name: '清河区', aliases: ['清河'], kind: '区' as const },
    { name: '云溪县', aliases: ['云溪'], kind: '县' as const },
  ],
  units: ['市公安局', '市教育局', '市医疗保障局', '市自然资源和规划局', '市林业局', '市交通运输局'].map((name) => ({
    name,
    aliases: [
      name.slice(1),
      ...(name === '市医疗保障局' ? ['市医保局', '医保局'] : []),
      ...(name === '市自然资源和规划局' ? ['市资源规划局', '资源规划局'] : []),
    ],
  })),
  objects: [],
};

function read(text: string, role: Role = 'supervisor'): Command | null {
  return readCommand(normalise(text), { today: '2023-05-24', role, vocabulary, people: ['陆明', '秦川'] });
}

describe('orders to remind', () => {
  it.each<[string, Partial<Extract<Command, { kind: 'remind' }>>]>([
    ['提醒一下市公安局交42项月报', { units: ['市公安局'], items: ['42'], matter: '', owing: false, urgent: false }],
    ['催一下医保局', { units: ['市医疗保障局'], items: [], matter: '' }],
    ['催下医保局和教育局的月报', { units: ['市医疗保障局', '市教育局'], matter: '' }],
    ['在群里提醒林业局报57项', { units: ['市林业局'], items: ['57'] }],
    ['麻烦在群里催一催清河区', { units: ['清河区'] }],
    ['催一下没报的', { owing: true, units: [], matter: '' }],
    ['还没报的抓紧报一下', { owing: true, units: [], matter: '' }],
    ['各位，今天28号，没交的单位尽快', { owing: true }],
    ['提醒一下还没交月报的单位', { owing: true }],
    ['给没报的单位发个提醒', { owing: true }],
    ['把没报的都催一遍', { owing: true }],
    ['催催各县区', { owing: true, counties: true }],
    ['提醒所有人交月报', { owing: true }],
    ['@所有人 催一下月报', { owing: true }],
    ['公安局的月报催一下', { units: ['市公安局'] }],
    ['40项催一下', { items: ['40'] }],
    ['催报40、41项', { items: ['40', '41'] }],
    ['催一下第3到5项', { items: ['3', '4', '5'] }],
    ['提醒陆明报一下进展', { people: ['陆明'] }],
    ['催一下背街小巷改造', { matter: '背街小巷改造', units: [] }],
    ['催一下气象局', { unknown: ['气象局'] }],
    ['提醒一下1-8.3', { items: ['1-8.3'] }],
    [
      '请提醒市教育局今天下班前报19项进展',
      { units: ['市教育局'], items: ['19'], until: { words: '今天下班前', day: '2023-05-24' } },
    ],
    ['通知公安局报一下42项月报', { units: ['市公安局'], items: ['42'] }],
    ['督促林业局抓紧报月报', { units: ['市林业局'] }],
    ['明天上午提醒一下公安局', { units: ['市公安局'], on: { day: '2023-05-25' } }],
    ['5月26日下午3点催一下医保局', { on: { day: '2023-05-26', time: '15:00' } }],
    ['紧急：请市资源规划局今晚把40项进展报来', { units: ['市自然资源和规划局'], items: ['40'], urgent: true }],
    ['紧急！催一下医保局', { units: ['市医疗保障局'], urgent: true }],
    ['提醒一下教育局报19项，紧急', { urgent: true }],
    ['请市公安局尽快报42项月报', { units: ['市公安局'], items: ['42'], urgent: false }],
    ['给医保局和公安局发个提醒，该交5月月报了', { units: ['市医疗保障局', '市公安局'], matter: '' }],
    ['跟教育局说一声该报月报了', { units: ['市教育局'], matter: '' }],
    ['给市林业局提个醒，57项该报了', { units: ['市林业局'], items: ['57'], matter: '' }],
    ['给公安局发个提醒', { units: ['市公安局'] }],
    ['通知各单位抓紧报5月月报', { owing: true }],
    ['请提醒相关单位按时报送月报', { owing: true }],
    ['麻烦群里@一下没报的单位', { owing: true }],
    ['提醒市教育局把11到13项报上来', { units: ['市教育局'], items: ['11', '12', '13'] }],
    ['帮我催催林业局，57项还没动静', { units: ['市林业局'], items: ['57'] }],
    ['28号早上再提醒一次没报的', { owing: true, on: { day: '2023-05-28' } }],
    ['急！让市公安局现在就把42项报上来', { units: ['市公安局'], items: ['42'], urgent: true }],
    ['那就催一下这几家吧', { owing: false, matter: '' }],
    ['催一下', { units: [], items: [], matter: '', owing: false }],
  ])('%s', (text, wanted) => expect(read(text)).toMatchObject({ kind: 'remind', ...wanted }));

  it.each([
    '58项请教育局把各县区分解数补报上来，周五前',
    '请各区6月5日前把台账补齐',
    '各责任单位要分别于每月28日前将工作进展情况报市政府督查室',
    '督促教育局加快学校建设进度',
    '催一下财政拨款',
    '催促施工单位加快进度，本周完成土方',
    '已经催过公安局了',
    '正在催施工方复工',
    '催了没',
    '医保局催了吗',
    '提醒：明天下午三点开调度会',
    '温馨提醒 今晚系统维护',
    '提醒大家明天九点开会',
    '谁该催一下',
    '公安局完成42个',
    '农村公路完成52公里，5月底前再报',
    '教育局报了没',
    '月报还差谁',
    '我们一直在催，还没批',
    '已提醒施工单位注意安全',
    '请提醒大家注意防汛',
    '催收物业费120万元',
    '供热管网建成3公里，催缴水费系统上线',
  ])('%s is none', (text) => expect(read(text)).toBeNull());

  it('reads an order of a liaison too: somebody has to decline it', () => {
    expect(read('催一下公安局的月报', 'liaison')).toMatchObject({ kind: 'remind' });
    expect(read('紧急：请市公安局今晚把40项进展报来', 'liaison')).toBeNull();
  });
});

describe('orders to export', () => {
  it.each([
    ['导出5月份月报', 'monthly', '2023-05'],
    ['生成5月月报', 'monthly', '2023-05'],
    ['把上个月的月报发我一份', 'monthly', '2023-04'],
    ['出一份四月月报', 'monthly', '2023-04'],
    ['导出去年12月的月报', 'monthly', '2022-12'],
    ['导出11月月报', 'monthly', '2022-11'],
    ['导出2022年11月月报', 'monthly', '2022-11'],
    ['帮我导个本月月报', 'monthly', undefined],
    ['月报给我出个word', 'monthly', undefined],
    ['台账导个excel', 'ledger', undefined],
    ['导出台账', 'ledger', undefined],
    ['能不能给我导一份台账', 'ledger', undefined],
    ['把台账发我', 'ledger', undefined],
    ['下载进度表', 'ledger', undefined],
    ['给我生成一份5月的月度报告', 'monthly', '2023-05'],
    ['把5月进展汇总成word发我', 'monthly', '2023-05'],
    ['整理一份4月月报', 'monthly', '2023-04'],
    ['5月份月报给我', 'monthly', '2023-05'],
    ['来份月报', 'monthly', undefined],
    ['月报导出', 'monthly', undefined],
    ['导出台账到excel', 'ledger', undefined],
    ['导出欠报名单', 'owed', undefined],
    ['把没报的事项导张表', 'owed', undefined],
    ['生成5月未报清单excel', 'owed', '2023-05'],
    ['5月月报', 'monthly', '2023-05'],
    ['出月报', 'monthly', undefined],
    ['上个月月报', 'monthly', '2023-04'],
    ['导出下个月的月报', 'monthly', '2023-06'],
    ['导出今年11月月报', 'monthly', '2023-11'],
    ['生成13月月报', 'monthly', '2023-13'],
    ['承诺事项办理进展', 'published', undefined],
    ['生成5月承诺事项办理进展', 'published', '2023-05'],
    ['承诺事项落实情况报告', 'published', undefined],
    ['导出承诺事项完成情况', 'published', undefined],
    ['生成5月通报', 'bulletin', '2023-05'],
    ['起草一份本月的督查通报', 'bulletin', undefined],
    ['出5月份通报', 'bulletin', '2023-05'],
    ['把通报发给我', 'bulletin', undefined],
  ])('%s', (text, what, month) => {
    expect(read(text)).toEqual({ kind: 'export', what, ...(month === undefined ? {} : { month }) });
  });

  it.each<[string, Partial<Extract<Command, { kind: 'export' }>>]>([
    ['我局5月月报', { what: 'unit', month: '2023-05' }],
    ['生成我们局本月月报', { what: 'unit' }],
    ['导出我单位上个月的月报', { what: 'unit', month: '2023-04' }],
    ['我们5月月报给我一份', { what: 'unit', month: '2023-05' }],
    ['市教育局5月月报', { what: 'unit', unit: '市教育局', month: '2023-05' }],
    ['医保局5月份的月报', { what: 'unit', unit: '市医疗保障局', month: '2023-05' }],
    ['导出清河区5月月报', { what: 'unit', unit: '清河区', month: '2023-05' }],
    ['给我生成公安局的月报', { what: 'unit', unit: '市公安局' }],
    ['市气象局5月月报', { what: 'unit', unit: '市气象局', month: '2023-05' }],
    ['我局月报', { what: 'unit' }],
    ['按部门出月报', { what: 'monthly', by: 'unit' }],
    ['月报按单位出', { what: 'monthly', by: 'unit' }],
    ['按单位出5月月报', { what: 'monthly', by: 'unit', month: '2023-05' }],
    ['按牵头单位生成5月月报', { what: 'monthly', by: 'unit', month: '2023-05' }],
    ['按板块出一份5月月报', { what: 'monthly', month: '2023-05' }],
  ])('%s', (text, wanted) => expect(read(text)).toEqual({ kind: 'export', ...wanted }));

  it.each([
    '月报几号前交',
    '月报里写些啥',
    '月报交了没',
    '台账已经建好了',
    '请各区把台账补齐',
    '月报怎么写',
    '生成资源化利用1.2万吨',
    '5月月报什么时候出',
    '建立工作台账3本',
    '月报已发我邮箱',
    '月报写不写下月计划',
    '请问月报写不写下月计划？',
    '月报要不要盖章',
    '教育局月报',
    '公安局5月月报交了没',
    '教育局5月月报什么时候交',
    '承诺事项落实情况',
    '承诺事项办理进展怎么样',
    '通报批评',
    '请公安局生成通报批评名单',
    '5月15日召开通报会',
    '逾期通报',
    '公安局印发通报3期',
    '把通报发到群里',
    '市政府印发5月工作通报',
  ])('%s is none', (text) => expect(read(text)).toBeNull());
});

describe('an order that is a reminder is none to make a file', () => {
  it.each([
    ['给医保局发个提醒，该交6月月报了', { units: ['市医疗保障局'] }],
    ['提醒公安局交5月月报', { units: ['市公安局'] }],
    ['催一下教育局5月月报', { units: ['市教育局'] }],
  ])('%s', (text, wanted) => expect(read(text)).toMatchObject({ kind: 'remind', ...wanted }));
});

describe('calls for help', () => {
  it.each([
    ['帮助', 'all'],
    ['你会干啥', 'all'],
    ['你能做什么呀？', 'all'],
    ['怎么用', 'all'],
    ['可以问你什么', 'all'],
    ['能干点啥', 'all'],
    ['这个东西怎么用啊', 'all'],
    ['你好，有什么功能', 'all'],
    ['你是谁', 'all'],
    ['怎么上报', 'report'],
    ['怎么报进展', 'report'],
    ['怎么更正', 'correct'],
    ['写错了怎么改', 'correct'],
    ['怎么查进度', 'ask'],
    ['怎么用你啊 教教我', 'all'],
    ['我不会用 教我一下', 'all'],
    ['你都能干点啥呀', 'all'],
    ['介绍一下你自己', 'all'],
  ])('%s', (text, topic) => expect(read(text, 'member')).toEqual({ kind: 'help', topic }));

  it.each(['帮助企业办证120件', '你会开车吗', '资金怎么用', '怎么回事', '功能用房建成2处', '月报怎么报'])(
    '%s is none',
    (text) => expect(read(text, 'member')).toBeNull(),
  );
});
