import { gated, gatedRows } from '../gate/gate.js';
import type { Lamp, StateAsk } from './query.js';
import type { Scan } from './scan.js';

const LISTED = '(?=的|了|事项|任务|承诺|项目|工作|有|哪|是|都|$|吗|没)';

/** States that a list may be narrowed to; the narrower first. */
const STATES = gatedRows<{ state: StateAsk; pattern: RegExp }>([
  {
    state: 'silent',
    pattern: /(?:一直|都|还)?(?:没有?|无)(?:(?:上报)?(?:数据?|数字)|(?:啥|什么|任何|一点)?动静)(?:的|呢|了|$)/u,
  },
  {
    state: 'over',
    pattern:
      /超额(?:完成)?(?:了)?的|(?<=(?:哪[些几]?|几|多少)(?:项|件|条|个|任务|事项|指标|目标|项目){0,2}(?:都|已经?|是)?)(?:超额(?:完成)?(?:了)?|超(?:过|出)?(?:目标|任务|计划)?(?:完成)?了(?!多少|几))|(?:超过|高于|超)(?:目标|任务)(?:了)?的/u,
  },
  {
    state: 'reached',
    pattern:
      /(?<![没未不]有?)(?:已经?)?(?:达到|达成|完成|实现|够到)了?(?:全年|年度|年初)?的?(?:目标|任务|指标)(?:数|值)?了?(?:的|(?=(?:有|是)?(?:哪|几|多少)))|(?<![没未不]有?)(?:已经?)?(?:达标|到线)了?(?:的(?!是|率|情况)|(?=(?:有|是)?(?:哪|几|多少)))|(?<=(?<![差缺欠])(?:哪[些几]?|几|多少)(?:项|件|条|个|任务|事项|指标|目标){1,2}(?:都|已经?)?)(?:达标|到线|达到|达成|实现|(?:达到|达成|实现)(?:全年|年度|年初)?的?目标)了(?!什么|啥|多少|几)|(?<=(?<![差缺欠])(?:哪[些几]?|几|多少)(?:项|件|条|个|任务|事项|指标|目标){1,2}(?:都|已经?)?)(?:达标|到线|(?:达到|达成|实现)(?:全年|年度|年初)?的?目标)|(?<=(?:哪[些几]?|几|多少)[项个]?(?:指标|目标)(?:都|是|真|已经?|全部?)*)(?:完成|实现)了/u,
  },
  { state: 'zero', pattern: /零报告(?:的|有)?|报(?:的是)?(?:无进展|没有进展)的?/u },
  {
    state: 'overdue',
    pattern:
      /(?:已经|已)?到期(?:了)?(?:还|都|仍|却)?(?:没有?|未)(?:能)?(?:完成|办结|办完|干完|做完|完工|完)(?:的|了)?|(?:已经|已)?(?:逾期|超期|过期|超时|过了(?:期限|时限)|没按期|未按期|没按时|未按时)(?:未?完成|没完成|未办结)?(?:的|了)?/u,
  },
  {
    state: 'not_started',
    pattern:
      /(?:还没有?|没有?|尚?未|还未)(?:(?:开工|启动|动工|开始|实施)(?:的|呢)?|(?<!动(?:还没|没|未))动(?:的|起来|(?=[?？。!]*$)))/u,
  },
  {
    state: 'undone',
    pattern:
      /(?:还没有?|没有?|尚?未|还未)(?:全部)?(?:达到(?:全年|年度)?目标|达到(?=的|[?？。了呢]*$)|达标|完成|完工|办结|干完|办完|做完|完|建成|落实|销号|结)(?:的|呢)?/u,
  },
  { state: 'paused', pattern: new RegExp(`(?:被)?(?:暂缓|暂停|缓办|缓建|叫停|搁置)${LISTED}`, 'u') },
  { state: 'delayed', pattern: new RegExp(`(?:申请)?(?:延期|推迟|延后|延迟|改期)${LISTED}`, 'u') },
  {
    state: 'stalled',
    pattern: new RegExp(
      `(?:停滞|停工|停摆|停下来|停着|停了(?!电|水|气|车)|(?:没有?|尚?未)(?:复工|复产|恢复(?:施工|建设)?)|没有进展|没进展|无进展)${LISTED}`,
      'u',
    ),
  },
  {
    state: 'blocked',
    pattern: new RegExp(`(?:卡住|受阻|卡壳|遇阻|有困难|有问题|存在问题|遇到困难|遇到问题|受影响)${LISTED}`, 'u'),
  },
  {
    state: 'done',
    pattern:
      /(?:已经|已)(?:全部)?(?:完成|完工|办结|销号|建成|办完|干完|做完|弄完)(?:的|了)?|(?:完成|办结|完工|销号|干完|办完)(?:了)?的|(?:完成|办结|干完|办完|[办干做]成|兑现)了?(?=哪|几[项件条])|(?<=哪[几些]?(?:[项条件个]|承诺|任务|事项|工作)?(?:都|是|真)?|(?<![好这那])几[项条件](?:任务|承诺|事项)?)(?:写明|标明|注明|说明|显示|算|是)?(?:已经|已)?(?:全部?|都)?(?:完成|办结|完工|销号|干完|办完|做完|弄完|办好|落实|兑现)了/u,
  },
  { state: 'started', pattern: /(?:已经|已)(?:开工|启动|动工)(?:的|了)/u },
]);

/** 从来没报过, 连一个数都没有报过: items of which nobody ever told anything, in no month. */
const NEVER_TOLD = gated(
  /(?:连?(?:一个|[一1]个|任何|半个|一次|[一1]次)(?:数字?|数据|进展)?(?:都|也)?|从来?|从没|一直|压根|根本)(?:都|也|还)*(?:没有?|未)(?:上)?报过|(?:没有?|未)(?:上)?报过(?:任何|一次|一个|数)(?:数字?|数据|进展)?/u,
);

/** Takes the state out when the question is about a list of items (`listing`), else leaves it: 停工 may be part of a name. */
export function takeState(scan: Scan): StateAsk | undefined {
  if (takeNever(scan)) return 'unreported';
  for (const { state, pattern } of STATES) if (scan.take(pattern)) return state;
  return undefined;
}

const HALTED: Readonly<Record<string, StateAsk>> = {
  暂缓: 'paused',
  暂停: 'paused',
  缓建: 'paused',
  搁置: 'paused',
  叫停: 'paused',
  延期: 'delayed',
  推迟: 'delayed',
  延后: 'delayed',
  改期: 'delayed',
  停滞: 'stalled',
  停工: 'stalled',
  卡住: 'blocked',
  受阻: 'blocked',
  没开工: 'not_started',
  没启动: 'not_started',
};
const HALTS = Object.keys(HALTED).join('|');
/** 暂缓或者延期的, 停工、推迟的: one state beside another. */
const BESIDE = gated(
  new RegExp(`(${HALTS})(?:了|的)?(?:[、,]|和|或者?|以及|还有|还是|跟|与)(?=(?:还|被)?(?:${HALTS}))`, 'u'),
);

/** Takes out the states that stand before the last one of a row. */
export function takeStatesBeside(scan: Scan): StateAsk[] {
  return scan.takeAll(BESIDE).flatMap((match) => HALTED[match[1] ?? ''] ?? []);
}

export function takeNever(scan: Scan): boolean {
  return scan.take(NEVER_TOLD) !== null;
}

const CAUSE = gated(
  /(?:受|因为?|由于|被|卡在|停在)(\p{Script=Han}{2,6}?)(?:上(?=的)|的?影响|原因|耽误|拖累|停下?|延误)(?:的|而)?/u,
);

/** 受疫情影响的有哪些: the cause by which a list is narrowed. */
export function takeCause(scan: Scan): string | undefined {
  return scan.take(CAUSE)?.[1];
}

const LAMPS = gatedRows<{ lamps: Lamp[]; pattern: RegExp }>([
  {
    lamps: ['red'],
    pattern:
      /(?:亮|有)?(?:了)?红灯|🔴|严重(?:滞后|落后)|标红|红色(?!\p{Script=Han}{2,6}(?:馆|基地|教育|旅游|文化|资源|景区|路线|遗址))|(?<=是|成|变)红(?:的|了)|^(?:那|还有)?么?红的/u,
  },
  { lamps: ['yellow'], pattern: /(?:亮|有)?(?:了)?黄灯|🟡|标黄|黄色|(?<=是|成|变)黄(?:的|了)|^(?:那|还有)?么?黄的/u },
  {
    lamps: ['green'],
    pattern:
      /(?:亮|有)?绿灯(?!(?:都|又)?新?(?:装|建|设置|安装|更换))|🟢|(?<=是|成|变)绿(?:的|了)|^(?:那|还有)?么?绿的|正常推进的|超(?:前|时序|序时|时间)?进度的|(?:快于|领先于?|超过|超前于?)(?:时间|时序|序时)进度的?|按(?:时序)?进度的/u,
  },
  {
    lamps: ['red', 'yellow'],
    pattern:
      /(?:进度)?(?:滞后|落后|偏慢|慢于(?:时间|时序|序时)?进度|没跟上)(?:(?:时间|时序|序时)?进度)?(?:的|项|事项|任务|哪|了)|亮灯|(?<=(?:哪[几些]|几|多少)(?:[项条个件]?(?:任务|事项|工作|项目)|[项条个件])?(?:都|还|比较|有点|稍微?|干得|进度|推进得?|进展)*)(?:(?:偏|太|较)?慢|滞后|落后|拖后腿)(?:了|些|一些|点|一点)?(?=[?？。呢啊]*$)|(?:进度|进展|推进得?|干得)(?:比较|有点|偏|太|较)?慢的(?=(?:有|是)?(?:哪|几|多少|谁|\u0001|$|[?？]))|(?:没有?|未|不)(?:达?到|跟上|赶上|够)(?:时间|时序|序时|序时间)进度(?:的|要求)*|(?:落后于?|慢于|低于)(?:时间|时序|序时)进度|(?<=有没有|有无|(?<!没)有)(?:哪[些几]?|任何|谁|明显|推进得?|进度|进展|工作|任务|干得|[项个条])*(?:比较|有点|偏|太|较)?(?:滞后|落后|慢|拖后腿|掉队)(?:了|的|项目?|事项|任务|情况|单位|部门)*(?:吗|么|没有?|呢|啊)?(?=[?？。!]*$)/u,
  },
]);

export function takeLamps(scan: Scan): Lamp[] | undefined {
  const found = LAMPS.filter((row) => scan.take(row.pattern)).flatMap((row) => row.lamps);
  return found.length > 0 ? [...new Set(found)] : undefined;
}

const TENTHS = '一二三四五六七八九';
const ofTenths = (said: string | undefined): number => (said === undefined ? 0 : (TENTHS.indexOf(said) + 1) * 10);
const THRESHOLD = gated(
  /(?:完成|进度|比例)?率?(?:都|还|就|才)?(?:(?<below>不到|不足|低于|少于|没到|没过|没有?超?过|未过|未到|没达到)|超过|高于|过了?|达到|超)(?:(?<half>一?半)|(?<tenths>[一二三四五六七八九])成)(?:以[上下])?了?(?=的|有|是|$|哪|几|多少|[?？。])(?:的|的有)?/u,
);
/** 完成率低于50%的, 完成80%以上的: in figures, of how far the matters have come and of nothing that is a ratio itself. */
const BY_PERCENT = gated(
  /(?:任务|目标|总体)?(?:完成(?:率|比例|度)?|进度|比例)(?:都|还|就|才|的|了)*(?:(?<below>不到|不足|低于|少于|小于|没到|没过|没有?超?过|未过|未到|没达到)|(?<over>超过|高于|大于|过了?|达到|超))?(?:(?<percent>\d+(?:\.\d+)?)%|(?<tenths>[一二三四五六七八九])成)(?<side>以[上下内])?了?(?=的|有|是|$|哪|几|多少|列|[?？。])(?:的|的有)?/u,
);

/** Before figures are taken for anything else. */
export function takePercents(scan: Scan): Threshold | undefined {
  const { below, over, percent, tenths, side } = BY_PERCENT.exec(scan.rest)?.groups ?? {};
  if ((percent ?? tenths) === undefined || (below ?? over ?? side) === undefined) return undefined;
  scan.take(BY_PERCENT);
  const share = percent === undefined ? ofTenths(tenths) : Number(percent);
  return { share, below: below !== undefined || (over === undefined && side !== '以上') };
}

interface Threshold {
  /** Of the target, in percent. */
  share: number;
  below: boolean;
}

const HALF_UNDONE = gated(/(?:连)?一半(?:都|也|还)?(?:没有?|未|不)(?:到|过|完成)(?:的)?/u);

/** 过半的, 不到三成的, 一半都没到的. */
export function takeThreshold(scan: Scan): Threshold | undefined {
  if (scan.take(HALF_UNDONE)) return { share: 50, below: true };
  const said = scan.take(THRESHOLD)?.groups;
  if (!said) return undefined;
  return { share: said.half === undefined ? ofTenths(said.tenths) : 50, below: said.below !== undefined };
}
