import { HAN_UNITS, LATIN_UNITS } from '../units/lexicon.js';

/**
 * What follows a known one-character unit when it is none but the head of a word: 5处置…, 3人才…. Sorted by the unit.
 */
const HEADS: Record<string, string> = {
  天: '然',
  处: '置理于',
  起: '到草步来吊重',
  对: '于接照全外口比的了',
  只: '有能是要',
  根: '据治本',
  支: '部付持撑行',
  期: '间限末满',
  批: '准复示改',
  面: '积向对临',
  组: '织建成',
  方: '案面式向便可才',
  升: '级规至为学',
  分: '别布类之县区级期批解包配歧',
  点: '击评亮',
  里: '面程头边有',
  层: '面',
  门: '诊户口头店',
  场: '所地景馆面',
  路: '段灯面网口径基长',
  道: '路德',
  家: '庭长园电具',
  人: '才员民均工社',
  户: '厕籍外主',
  条: '件例款约',
  名: '特师额单录称医优',
  位: '于置列',
  台: '账阶风',
  座: '谈椅',
  间: '接距',
  口: '径岸头罩碑',
  段: '落',
  节: '能约点水气',
  次: '结产供污元干级网管',
  条次: '干级',
  种: '植养子粮',
  个: '体别性',
  具: '备有体',
  部: '门分署队委',
  本: '月周年级市县区次地科',
  份: '额',
  款: '项式',
  所: '有需在属长',
  平: '均台安整房原稳',
  村: '民',
  站: '房',
  车: '间站',
  队: '伍员',
  度: '汛',
  元: '旦月',
  周: '边转期一二三四五六日年',
  年: '底初末度',
  亩: '均产',
  股: '东份',
  字: '号',
  树: '木',
  班: '子',
  秒: '表',
  米: '面',
  步: '伐行',
  字节: '',
};

/** Known units by their first character, longest first. */
const BY_HEAD = new Map<string, string[]>();
for (const unit of [...HAN_UNITS, ...LATIN_UNITS]) {
  const list = BY_HEAD.get(unit.charAt(0));
  if (list) list.push(unit);
  else BY_HEAD.set(unit.charAt(0), [unit]);
}

const PER =
  /(?:\(次\)|次(?![要年日月中干级]))?(?:\/(?:日|天|年|月|小时|人|户|亩|次|吨|平方米|立方米|村|县区|个|间|㎡|[dhsay])|每(?:日|天|年|小时)(?![\u4e00-\u9fff]))?/y;
/** 三个一批, 两个一体化: names; 八十八个一百二十来个还没影 are two figures. */
const IN_A_ROW = /^一[批体律样起致网键窗站张码]/u;
/** 所在地, 所在县; 5所在建 and 3所在装修 are counted. */
const ABODE = '地位县区乡镇村省市单';
const LETTER = /[A-Za-z]/;

function knownAt(text: string, at: number): string | undefined {
  for (const unit of BY_HEAD.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(unit, at)) continue;
    const next = text.charAt(at + unit.length);
    if (
      LETTER.test(unit.charAt(unit.length - 1))
        ? LETTER.test(next)
        : (unit.length === 1 || unit === '条次') &&
          next !== '' &&
          (HEADS[unit]?.includes(next) || (unit === '个' && IN_A_ROW.test(text.slice(at + 1, at + 3)))) &&
          !(next === '在' && !ABODE.includes(text.charAt(at + 2)))
    )
      continue;
    PER.lastIndex = at + unit.length;
    return unit + (PER.exec(text)?.[0] ?? '');
  }
  return undefined;
}

/** A short unknown word between the figure and the end of the phrase: 12艘, 20榀. */
const SHORT = /([\u4e00-\u9fff]{1,2})(?=$|[,。;:、!?)(\s”])/y;
const NO_UNIT =
  /^(?:以[上下内来]|左右|上下|不等|完成|完工|竣工|建成|开工|在建|其中|累计|目前|已经|全部|合计|总计|任务|目标|计划|出头|未|没|已|均|都|全|正|在|和|与|及|或|的|了|吧|呢|啊|哈|是|为|到|至|多|余|来|几|前|后|内|起|达|占|约|近|超|共|又|再|还|另|个点|对|否|好|整|只|各|每|按|改|报|算|计|统计|填报|为准|月|日|号|时|[写打报说填输算看录]?错|有误|不对|不准|作废|重复|偏[高低多少大小]|太[多少高低])/;

/** The unit that begins at `at`, '' when none does; `open`: short unknown words too. */
export function unitAt(text: string, at: number, open: boolean): string {
  const known = knownAt(text, at);
  if (known !== undefined) return known;
  if (!open) return '';
  SHORT.lastIndex = at;
  const short = SHORT.exec(text)?.[1];
  return short && !NO_UNIT.test(short) && !/[零〇一二两三四五六七八九十百千万亿年月日]/.test(short) ? short : '';
}
