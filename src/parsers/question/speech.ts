import { gated } from '../gate/gate.js';
import { whenAsked } from './when-asked.js';

/** What is said for what documents write, where the words share no character. */
const SPEECH: readonly (readonly [RegExp, string])[] = [
  [/中职/gu, '中等职业学校'],
  [/gdp/giu, '生产总值'],
  [/地税|国税/gu, '税收'],
  [/财政收入/gu, '一般公共预算收入'],
  [/工业增速/gu, '工业增加值增长'],
  [/固投/gu, '固定资产投资'],
  [/社零|社消/gu, '社会消费品零售总额'],
  [/路子/gu, '道路'],
  [/管道/gu, '管网'],
  [/管子/gu, '管道'],
  [/娃娃|宝宝|小娃/gu, '婴幼儿'],
  [/高速公路|高速路/gu, '高速'],
  [/电线/gu, '输电线路'],
  [/种树|植树|栽树|造林/gu, '绿化'],
  [/^(?:农村|农户|家里)?的?厕所(?:革命|改造)?$|茅房|茅厕/gu, '户厕改造'],
];

/** How it is said in a group, where ways of asking are written otherwise: 没往上报, 投了多少. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/往上(?=[报交])/gu, '上'],
  // 差距最大的是哪项, 哪个离目标最近: how far it is from what was asked.
  [
    /(?:[离距](?:全年|年度|年底|完成)?的?(?:目标|任务|计划)(?:值|数)?(?:还|差得?)?最远|差[距额]最大|缺口最大|差得?最[多远])/gu,
    '完成比例最低',
  ],
  [
    /(?:[离距](?:全年|年度|年底|完成)?的?(?:目标|任务|计划)(?:值|数)?(?:还|差得?)?最近|差[距额]最小|缺口最小|差得?最[少近])/gu,
    '完成比例最高',
  ],
  // 把今天报的汇总一下: what was told on the day.
  [
    /^(?:请|麻烦|帮忙?|给我|你|把|将)*(今[天日]|昨[天日]|本周|这周)(?:大家|各单位|各家|群里)?(?:上?报|填报|报送)(?:上来|过来)?了?的?(?:情况|进展|数据?|内容|东西)?(?:都|给我|帮我|再)*(?:汇总|归拢|归纳|整理|总结|梳理)(?:一下|下|一遍)?(?:给我|发我|发出来)?[。!]*$/gu,
    '$1报了哪些',
  ],
  [
    /^(?:请|麻烦|帮忙?|给我|你|再)*(?:汇总|归拢|归纳|整理|总结|梳理)(?:一下|下|一遍)(今[天日]|昨[天日]|本周|这周)(?:大家|各单位|各家|群里)?的?(?:上?报|填报|报送)(?:上来|过来)?了?的?(?:情况|进展|数据?|内容)?[。!]*$/gu,
    '$1报了哪些',
  ],
  // 充电桩月底目标多少: what is planned by then, by those who do it; the year's end is the target's own.
  [/月底的?(?:目标|计划|打算)(?:数|值)?(?:是|定的?|要?达?到)*(?=多少|几)/gu, '计划'],
  // 全市63项完成了多少: how many of them, whatever the talk was of.
  [
    /((?:全市|全部|所有|一共|总共|清单|这)的?\d+项(?:任务|事项|工作|承诺)?)(?:都|已经?|里头?|里面|当中)*完成了?多少(?:项|个)?(?=[?？。!了呢啊]*$)/gu,
    '$1完成了几项',
  ],
  [/投(?:进去)?了?(?=多少(?:钱|资金|亿|万|$|[\s,，。?？]))/gu, '投资'],
  // 市长对这个有啥要求, 领导怎么要求的: what a leader wants is kept as 批示.
  [
    /(?:\p{Script=Han}{0,1}(?:市长|县长|区长|州长|旗长|秘书长|主任|书记)|(?<!责任|分管|主管|包联|哪个?|什么)领导|上[级头面])(?:们)?(?:对|就|给|在)?(?=[^,，。;；]{0,14}(?:有|提|怎么|咋|作|做)(?:没有|过|了|出)*(?:什么|啥|哪些|些啥)?(?:具体|新|别的)?的?(?:要求|指示))/gu,
    '',
  ],
  [
    /(?:还)?(?:有(?:没有)?|提|作|做|怎么|咋)(?:没有|过|了|出)*(?:什么|啥|哪些|些啥)?(?:具体|新|别的)?的?(?:要求|指示)(?:过|了|的)*(?:吗|么|没有?)?(?=[?？。!呢啊]*$)/gu,
    '有什么批示',
  ],
];
/** The rows that stand for themselves, whoever is meant. */
const PLAIN_ROWS = 8;
const SPOKEN_HEADS = /[往投求示最汇归整总梳]|月底|\d项/u;
/** Asked of a leader, or of nobody: 月报有什么要求 is the rule's. */
const LEADER = /市长|县长|区长|州长|旗长|秘书长|主任|书记|领导|上[级头面]/u;

/** 督查局想知道:, 领导让问一下: before the question itself. */
const LEAD_IN = gated(
  /^(?:请|麻烦|帮忙?|给我|你|再)*(?:统计|汇总|查|问)一下(?:[,，:：\s]+(?=\S)|(?=哪|谁|多少|几))|^(?:我|我们|市长|领导)?(?:今天|明天|后天|上午|下午|晚上|马上|一会儿?|待会儿?|下?周[一二三四五])[^,，。\d]{0,16}会(?:议)?[,，]\s*(?=\S)|^[^,，。:：?？;；\d]{0,8}(?:想|要|让我?|叫我?)(?:知道|了解|问问?|打听|核实|看看)(?:一下)?[:：,，]\s*(?=\S)/u,
);

/** 各旗县, 哪个旗县市, 每个旗: where the counties of a league or a city are called otherwise. */
const COUNTIES = gated(
  /(?<=各个?|每个?|哪一?[个些几]个?|几个|所有|分|按)(?:旗县市区?|旗县区?|县市旗|县旗|旗区|县市区|旗)(?![级域直帜舰委长])/gu,
);

/** 过了28号还没交的, 没按时报的, 迟报的有哪些: who has not reported by now, whatever the day. */
const OWED: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\d月])(?:过了?|到了?)?\d{1,2}[号日](?:都|也|就|已经|还|过了)*(?=(?:还|都)?[没未](?:按[时期]|及时)?上?[报交])/gu,
    '',
  ],
  [/[没未]能?(?:按[时期]|及时|如期)(?=上?[报交])/gu, '没'],
  [/[迟晚漏](?=[报交]的(?:单位|部门)?(?:都|又)?(?:有|是)?(?:谁|哪|几))/gu, '没'],
];
const LATE = gated(/[没未迟晚漏](?:按[时期]|及时|如期|能)*上?[报交]/u);

/** 比一季度多多少, 二季度比一季度, 跟一季度比: against the last month of the quarter, which its figure stands for. */
const QUARTERS = gated(
  /第?([一二三四])季度(?:[末底])?比第?([一二三四])季度(?:[末底])?|((?<!占)[比较])第?([一二三四])季度(?:[末底])?|([跟和与同])第?([一二三四])季度(?:[末底])?(?=(?:相)?比)/gu,
);
const endsIn = (quarter: string | undefined): string => `${3 * ('一二三四'.indexOf(quarter ?? '') + 1)}月`;

const byMonths = (text: string): string =>
  QUARTERS.replace(text, (_all, ...[one, other, than, than4, against, against4]) =>
    one ? `${endsIn(one)}比${endsIn(other)}` : than ? `${than}${endsIn(than4)}` : `${against}${endsIn(against4)}`,
  );

/** The text with what is only said put as ways of asking know it. */
export function spoken(said: string): string {
  const asked = byMonths(whenAsked(COUNTIES.replace(LEAD_IN.replace(said, ''), '县区')));
  const text = LATE.test(asked) ? OWED.reduce((words, [pattern, word]) => words.replace(pattern, word), asked) : asked;
  if (!SPOKEN_HEADS.test(text)) return text;
  const rows = LEADER.test(text) ? SPOKEN : SPOKEN.slice(0, PLAIN_ROWS);
  return rows.reduce((said, [pattern, word]) => said.replace(pattern, word), text);
}

/** The words of a question in the language of documents. */
export function officialWords(text: string): string {
  return SPEECH.reduce((said, [pattern, word]) => said.replace(pattern, word), text);
}

/** 学校项目完工多少: works on schools are those on 中小学, whatever else has 学校 in its name; undefined where none are meant. */
export function ofSchools(text: string): string | undefined {
  return SCHOOLS.test(text) ? text.replace(SCHOOLS, '中小学') : undefined;
}
const SCHOOLS = /^学校(?=(?:建设|新建|改扩?建)|项目)/u;

/** 学校建好几个了: of schools and of their building. */
export const asksOfBuiltSchools = (topic: string, text: string): boolean => OF_SCHOOLS.test(topic) && BUILT.test(text);
const OF_SCHOOLS = /^学校(?:投用|启用|交付|主体|封顶|开建|[完竣开动]工)*$/u;
const BUILT =
  /学校(?:现在|目前|一共|总共|都|已经?)*(?:主体|新|改|扩)?(?:[建盖修](?!议)|[完竣开动]工|投用|启用|交付|封顶|开建)/u;
