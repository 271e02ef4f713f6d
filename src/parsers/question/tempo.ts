import { gated } from '../gate/gate.js';
import type { Tempo } from './query.js';
import type { Pattern, Scan } from './scan.js';

const MANY = '(?:多少|几|啥|什么样)';
const POINTS = '(?:个)?(?:百分点|点)?';
const TIME = '(?:序时|时序|时间)(?:的)?(?:进度|要求|节点)?';
/** What is done again and again, and counted. */
const DEED =
  '(?:打通|新(?:增加?|建|开工?|改造?)|改造?|更[新换]|[修建盖换办干做铺装栽种拆挖打通跑演送签招发评认]|培训|完成|处置|处理|解决|化解|整治|整改|增加?|推进|安装|提供|筹集|创建|打造|落实|改建|交付|验收|报)';
const EACH = '(?:每|一|平均(?:每|一)?)个?(?:天|日|周|星期|月|季度)(?!底|末|初|报(?!多)|\\d)|(?:月|日|天|周)均';

/** 比序时慢多少, 落后序时几个点, 超前时间进度多少. */
const AHEAD = gated(
  new RegExp(
    `(?:比|较|跟|与|和|离|距|照|对照|同)(?:起)?${TIME}(?:相?比|比起来)?(?:起来)?(?:还|是|要|又|总共|大概|到底)?(?:落后|滞后|超前|领先|提前|[慢快差高低超欠拖落])(?:后|了|出|着)?(?:${MANY}|没有?|还是(?:要)?[慢快落超提领滞][后前先]?)?${POINTS}|(?:落后于?|滞后于?|慢于|低于|差|欠|超前于?|超出?|快于|领先于?|高于|赶在|跟)(?:了)?${TIME}(?:差|慢|快|高|低)?(?:了|有|大概)?(?:${MANY})?${POINTS}`,
    'u',
  ),
);
/** 落后几个点 of the matter of the talk. */
const ONLY_AHEAD = gated(
  new RegExp(
    `^(?:那|它|现在|目前|还|总共)*(?:落后|滞后|领先|超前|[慢快])(?:后|了|出)?${MANY}个?(?:百分点|点)[?？。呢啊]*$`,
    'u',
  ),
);

/** 老旧小区领先多少: of the one matter that is named. */
const END_AHEAD = gated(
  new RegExp(
    `(?<![比跟和与同、离].*)(?:落后|滞后|领先|超前)(?:了|出)?${MANY}(?:个?(?:百分点|点))?(?=[?？。呢啊]*$)`,
    'u',
  ),
);

const SPEED = gated(
  /(?:照|按)(?:照|着)?(?:这个?|现在|目前|眼下|当前|这样|这么|如今|眼前|今年)(?:的)?(?:速度|进度|节奏|势头|劲头|架势|干法|趋势|效率|样子|步子|个?样)?(?:干|做|推|走|修|建|改|办)?(?:下去|来看|来说|看|推算|算|估计|估算|的话)?/u,
);
const WHEN = '(?:什么时候|啥时候|什么时间|几月份?|哪个月|哪一?年|何时|哪天|几号|猴年马月)';
/** 什么时候能完, 还得多久: by the speed so far. */
const ETA = gated(
  new RegExp(
    `${WHEN}(?:大概|估计|差不多|才|就|也)*(?:能够?|可以|可望|有望)(?:全部?|都|够)?[^,，。?？多少几]{0,6}?(?:完|好|到|达标?|成|齐|够|清零?|[收扫]尾|收[工官]|实现)(?:完|成|标|目标)?|${WHEN}(?:大概|估计|差不多|才|就|也)*[^,，。?？多少几]{0,6}?得(?:完|好|到|成|齐|够)|(?:还)?(?:得|要|需要?)(?:再|花)?(?:干|做|修|建|改|等)?(?:多久|多长时间|(?:几|多少)(?:个月|天|个星期|周|个?季度))(?:才?(?:能|可以)?[^,，。?？]{0,4}(?:完|好|到|达标?|成|齐|够))?`,
    'u',
  ),
);
/** 照这样年底能完成吗. */
const IN_TIME = gated(
  /(?:能够?|可以|有望|能不能|可不可以)(?:按期|如期|按时|准时|全部?|都)*[^,，。?？多少几]{0,6}?(?:完成?|好|到|达标?|成|够|收[尾官]|清零?|清完|见底|实现)(?:目标|任务)?了?(?:不(?!了)|吗|么|嘛|没有?|[?？。]|$)|(?:来得?及|赶得上)(?:不|吗|么|嘛)?|来不来得及|赶不赶得上|拿得?(?:下|下来)(?:不|吗|么|嘛)|拿得?下来?(?:不|吗|么)|能?拿(?:不拿)?得下(?:来)?(?:不|吗)?|够不够(?:得着|数)?|(?<!不)够了?(?:吗|么|嘛)|完得?成?(?:成|了)吗|完不完得成/u,
);
/** 照这样年底能有多少. */
const FORECAST = gated(
  new RegExp(
    `(?:能够?|可以|会|将|大概|估计)+(?:有|到|达到?|完成|剩|${DEED})(?:到|成|完|出)?(?:大概|差不多)?${MANY}`,
    'u',
  ),
);
const SO_THAT =
  /才?(?:能够?|可以|算)?(?:按期|如期|按时|准时|不(?:拖|掉|耽误)(?:后腿|队)?)?(?:全部?|都)?(?:完成|完|达到?标?|够(?:数|线)?|赶得?上(?:进度)?|跟得?上|来得?及|不耽误|不拖后腿|收[尾官]|到位)(?:全年|年度)?(?:目标|任务)?/u;
/** 每个月得改多少才够, 平均每天还要换几个. */
const NEEDED = gated(
  new RegExp(
    `(?:(?:往后|后面|接下来|剩下(?:的)?(?:时间|几个月)?|余下(?:的)?(?:时间|几个月)?|下面|今后|以后)(?:的)?(?:平均)?)?(?:${EACH})(?:平均|大概|差不多|至少|最少|起码|还|就|都)*(?:得|要|需要?|应该?|该|须|必须|必得|非得)(?:再|至少|最少|起码|平均|多|达到?)*(?:${DEED})?(?:到|完|好|出|成|了|够)?${MANY}`,
    'u',
  ),
);
const EVERY = EACH.replace('(?:每|一|平均', '(?:每|平均');
const AVERAGE = gated(
  new RegExp(
    `(?:平均|大概|差不多|大约)*(?:${EVERY}|(?<=平均[^,，。]{0,8})(?:每|一)个?(?:天|日|周|星期|月))(?:平均|大概|差不多|大约|能够?|可以|都|也)*${DEED}(?:到|完|好|出|成|了|过|得)?${MANY}|(?<![这那上下几两\\d])一个?(?:天|周|星期|月)(?:大概|平均|差不多)*(?:能够?|可以)${DEED}(?:到|完|好|出|成|了|得)?${MANY}|(?:月|日|天|周)均(?:是|有|大概)?${MANY}|平均(?:下来|算下来|一算)?(?:每|一)个?(?:天|日|周|星期|月)(?:是|有|大概|能)*${MANY}`,
    'u',
  ),
);
const PLAIN = /平均|大概|差不多/u;

/** Pieces of a question of pace that name no matter; cut when one is asked. */
const REST: readonly Pattern[] = [SO_THAT, PLAIN];

/** 快慢: asked of the speed so far, or of what is needed from now on; taken out, for no name has such words. */
export function takeTempo(scan: Scan): Tempo | undefined {
  if (scan.has(AHEAD) || scan.has(ONLY_AHEAD) || scan.has(END_AHEAD)) {
    scan.takeAsked(AHEAD);
    if (!scan.has(ONLY_AHEAD)) scan.take(END_AHEAD);
    scan.take(ONLY_AHEAD);
    return 'ahead';
  }
  if (scan.has(NEEDED)) {
    scan.takeAsked(NEEDED);
    for (const pattern of REST) scan.take(pattern);
    return 'needed';
  }
  const speed = scan.take(SPEED);
  if (speed && scan.has(FORECAST)) {
    scan.takeAsked(FORECAST);
    return 'forecast';
  }
  if (scan.has(ETA) || (speed && scan.has(IN_TIME))) {
    // 什么时候能完 without a word of speed is still asked for its day.
    if (speed) for (const pattern of [ETA, IN_TIME, PLAIN]) scan.take(pattern);
    return speed ? 'speed' : 'eta';
  }
  if (scan.has(AVERAGE)) {
    scan.takeAsked(AVERAGE);
    scan.take(PLAIN);
    return 'average';
  }
  return undefined;
}
