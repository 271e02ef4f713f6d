/** Whether a role word that ends at `end` runs on into another word there. */
export type Overrun = (text: string, end: number) => boolean;

const FIGURE = /[\d一二两三四五六七八九十]/;
const ROUGH_FIGURE = /[一二两三四五六七八九十百千约近]/;
const SET = /^(?:的|了|是|为)?[约近]?[\d一二两三四五六七八九十百千]/u;
const HAN = /\p{Script=Han}/u;
/** 民办占比 is a name; 620个占比51% is the share of what stands before. */
const NAMED = /(?![个条座里户人家台所处项套米亩吨件辆次])\p{Script=Han}/u;
/** 已通过审查; 通过报刊发布 is how, not what. */
const PASSED = new Set([...'已均都并获审研究议利业企家个式全经']);
/** 公园通过省级初审: passed, whatever stands before. */
const EXAMINED =
  /^了?\p{Script=Han}{0,6}?(?:评审|审查|审核|初审|初评|终评|复评|初验|考核|测评|抽检|公示|复审|终审|预审|验收|评估|论证|认定|核准|审批|会审)(?=$|[,。;、!了])/u;
/** 做好防控工作 is what they try to do; 做好了 is done. */
/** 开了工, 通了车: verbs of two characters with 了 between them. */
const SPLIT_VERB = /^.了[工车产水气电牌]$/u;
/** 主体都起来了, 二号楼起来了: the works stand; 加起来, 忙起来 are other words. */
const RISEN = /(?:主体|框架|结构|骨架|钢架|架子|墙体|楼|厂房)(?:都|均|全部?|也|已经?|基本|大致|陆续|先后)*$/u;
const DUTY = /^[做办打管用]好$/;

const after = (text: string, end: number, chars: string): boolean => chars.includes(text.charAt(end) || '\n');

/** 土建完|成: an ending that begins the next word is none. Which words can run on, and how. */
const OVERRUNS: readonly [words: (word: string) => boolean, runsOn: Overrun][] = [
  [(word) => word.startsWith('盖'), (text, end) => /[井覆遮掩涵][^,。;\d]{0,4}$/u.test(text.slice(end - 6, end - 1))],
  [(word) => word === '开了' || word === '上了', (text, end) => !FIGURE.test(text.charAt(end))],
  [(word) => word === '订了', (text, end) => !FIGURE.test(text.charAt(end))],
  [(word) => /^[关黄倒坏丢死垮塌退撤毁动]了$/u.test(word), (text, end) => !FIGURE.test(text.charAt(end))],
  // 操场好了; 那就好了, 天气好了.
  [
    (word) => word === '好了',
    (text, end) =>
      !/[路桥楼场馆园站房厂井渠坝闸棚墙池塔亭廊院校]/u.test(text.charAt(end - 3)) ||
      !/[,。;!\s]|^$/u.test(text.charAt(end)),
  ],
  // 加上了3条, 赶上了: another verb.
  [(word) => word === '上了', (text, end) => after(text, end - 3, '加赶用跟追补安装挂以晚早摊铺')],
  [(word) => word === '起来', (text, end) => !RISEN.test(text.slice(Math.max(0, end - 12), end - 2))],
  // 昨天破千了, 1013户: how round the figure behind it is; 过千瓦, 打破万 are other words.
  [
    (word) => /^[破过][百千万亿]$/u.test(word),
    (text, end) => !/^(?:了|$|[,。;!])/u.test(text.slice(end, end + 1)) || after(text, end - 3, '打突爆超'),
  ],
  // 灌区续建配套(改造): what the works are called.
  [(word) => word === '续建', (text, end) => text.startsWith('配套', end)],
  // 中央预算内资金, 一般公共预算收入: money and no paper.
  [(word) => word === '预算', (text, end) => after(text, end, '内外收支')],
  // 推动了工作, 开了工作会: no works were begun.
  [
    (word) => SPLIT_VERB.test(word),
    (text, end) =>
      after(text, end, '作程业地艺辆间价管位费站房') ||
      (after(text, end - 3, '动') && after(text, end - 4, '推活劳互调变行移带联撼')),
  ],
  // 总体规划, 整体搬迁: a part of a name.
  [
    (word) => word === '总体' || word === '整体',
    (text, end) => HAN.test(text.charAt(end)) && !after(text, end, '完已达到进做干超约上的推'),
  ],
  // 沟通了, 普通了; 通了气: another word.
  [
    (word) => word === '通了',
    (text, end) =>
      after(text, end, '气水电暖话知') ||
      (FIGURE.test(text.charAt(end))
        ? after(text, end - 3, '沟普精变流')
        : !/[都均全也已就经路道线街桥段延期个条座处里户村、\d]/u.test(text.charAt(end - 3))),
  ],
  // 在做方案, 在搞培训: what they are at; 在干的31条 and 31条在干 are under way.
  [(word) => /^在[干做搞弄]$/u.test(word), (text, end) => !AT_WORK.test(text.slice(end, end + 6))],
  [(word) => word.endsWith('完'), (text, end) => after(text, end, '成工毕善整结')],
  // 形成建议案3份 is a paper.
  [(word) => word === '建议', (text, end) => after(text, end, '案书稿')],
  // 种业已上市: the first character belongs to the word before.
  [(word) => word === '业已', (text, end) => after(text, end - 3, '种农林牧渔产商工企就创专物行矿副盐茶酒制')],
  [(word) => word.endsWith('到'), (text, end) => after(text, end, '位期达')],
  [(word) => word.endsWith('达到'), (text, end) => HAN.test(text.charAt(end)) && !ROUGH_FIGURE.test(text.charAt(end))],
  [
    (word) => word === '没动' || word === '没有动',
    (text, end) => after(text, end, '工土静手起迁用员') || after(text, end - 3, '还也都'),
  ],
  [(word) => /^先.$/u.test(word), (text, end) => after(text, end, '成好完了到通起出进')],
  [(word) => word === '收尾', (text, end) => after(text, end, '工完')],
  [(word) => word === '完了', (text, end) => !HAN.test(text.charAt(end - 3)) && !FIGURE.test(text.charAt(end))],
  [(word) => word === '问题', (text, end) => !/[::]/.test(text.charAt(end))],
  [(word) => DUTY.test(word), (text, end) => end < text.length && !/[\d了,。;!\s]/.test(text.charAt(end))],
  [
    (word) => word === '通过',
    (text, end) => !PASSED.has(text.charAt(end - 3)) && !EXAMINED.test(text.slice(end, end + 12)),
  ],
  // 新能源材料研究院, 新材料产业园: no papers.
  [
    (word) => word === '材料',
    (text, end) =>
      after(text, end - 3, '新') ||
      /^(?:产业|中试|基地|企业|公司|厂|园|研究|科技|学院|项目)/u.test(text.slice(end, end + 2)),
  ],
  // 正在编写申请材料: papers, no plan.
  [
    (word) => word === '申请',
    (text, end) => after(text, end, '材报文表资') && !/^报[名送批请]/u.test(text.slice(end, end + 2)),
  ],
  // 建设路北延, 建设大道: a road of that name.
  [
    (word) => word === '建设',
    (text, end) => after(text, end, '路大东西南北中街') && ROAD_NAME.test(text.slice(end, end + 3)),
  ],
  // 工期较计划滞后15天: compared, nothing planned.
  [(word) => word === '开门', (text, end) => after(text, end, '红见山接办窗')],
  [(word) => word === '完事', (text, end) => after(text, end, '项')],
  // 年度410个 is what the year asks for; 年度考核, 年度投资 are names.
  [(word) => word === '年度', (text, end) => !FIGURE.test(text.charAt(end))],
  // 省定一万个, 市里下达的1848个: what others have set; 省定民生实事完成12件 is a name.
  [(word) => /^(?:[省市县国上].{0,2}定|.{1,2}下达)$/u.test(word), (text, end) => !SET.test(text.slice(end, end + 3))],
  [(word) => word === '计划', (text, end) => after(text, end, '内外')],
  [(word) => word === '计划', (text, end) => /[较比]原?$/u.test(text.slice(Math.max(0, end - 4), end - 2))],
  // 推进8个; 推进高频事项 is what they are about.
  [(word) => word === '推进', (text, end) => !FIGURE.test(text.charAt(end))],
  [(word) => word === '我市' || word === '我省', (text, end) => after(text, end, '场民区级直政长委辖')],
  // 项目前期 holds no 目前.
  [(word) => word === '目前', (text, end) => after(text, end - 3, '项') && after(text, end, '期')],
  [(word) => word.endsWith('达'), (text, end) => after(text, end, '效标产成')],
  [
    (word) => word === '提请市' || word === '提请上级',
    (text, end) =>
      /(?:将|拟|已|期)\p{Script=Han}{0,3}$/u.test(text.slice(Math.max(0, end - 8), text.lastIndexOf('提', end - 1))),
  ],
  // 落地7个; 点位全部落地, 政策落地见效 tell of no end, and 落地窗, 落地加工 are other words.
  [(word) => word === '落地', (text, end) => !/[了约近超]/u.test(text.charAt(end)) && !FIGURE.test(text.charAt(end))],
  // 紧缺人才, 急需紧缺岗位: who is wanted, no trouble; 参与率 is a name.
  [(word) => word.startsWith('缺'), (text, end) => after(text, text.lastIndexOf('缺', end - 1) - 1, '紧稀')],
  [(word) => /^(?:参[与加保训]|受益|惠及)$/u.test(word), (text, end) => after(text, end, '率度面')],
  [(word) => word === '占比', (text, end) => NAMED.test(text.charAt(end - 3))],
];

/** The number, or the end of the clause. */
const AT_WORK = /^(?:的|着|了|呢)*(?:还|都|也)?(?:有|是|共)?[约近]?(?:\d|[一二两三四五六七八九十百]|$|[,。;!])/u;

const ROAD_NAME =
  /^(?:[东西南北中]?路(?:[东西南北中]|$|[,。;、(与和及至到]|已|正|改|提|完|通|道路)|大道|大街|[东西南北中]街)/u;

/** What to look at behind a word: nothing, for most. Found once for each word, not at every place where it stands. */
export function overrunsOf(word: string): Overrun[] {
  return OVERRUNS.filter(([words]) => words(word)).map(([, runsOn]) => runsOn);
}
