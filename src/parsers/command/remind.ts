import { findNames } from './names.js';
import { findReferences } from './references.js';
import type { CommandContext, RemindCommand } from './types.js';
import { findMoment, findUntil, WHEN } from './when.js';

/** 紧急 as a mark of the order, not as a word of its matter (紧急情况, 应急). */
const URGENT =
  /^(?:@\S+\s*)?(?:十万火急|紧急|特急|加急|急件?)(?:通知|提醒|任务)?[:,!。;\s]+|^(?:紧急|加急)(?=提醒|催|请|让|通知)|[,。!;\s](?:很|非常|比较|特别|事情?)?(?:紧急|加急|特急|急)[!。]*$|\((?:紧急|加急|特急|急)\)/u;

/** What may stand before 提醒 or 催 in an order to the bot. */
const BEFORE = new RegExp(
  `^(?:麻烦|烦请|劳驾|请|帮忙?|帮我|给我|替我|我想|我要|需要|能不能|可不可以|能否|可否|可以|能|再|也|先|就|都|你们?|您|把|记得|别忘了|现在|立即|立刻|马上|赶紧|赶快|抓紧|尽快|及时|(?:在|去|到|往)?(?:工作|[A-Z]|[A-Z]?台账)?群(?:里|内|中)?|@\\S+|机器人|小?督办|小助手|好的?|行|那|然后|顺便|一下|${WHEN}|[,。!:、\\s])*$`,
  'u',
);
const STRONG =
  /(?<![已在未不])(?:提(?:一?个)?醒|催(?:促|办|报|交|要|缴|一催|催)?|[@艾]特?一下|艾特|喊一?下)(?!费|款|收|化|单|生|员)(?:[了一]?下|一声|催)?/u;
const WEAK = /^(?:.*?)(?:通知|督促|告诉|转告|叫|让)(?:一?下|一声)?/u;
/** 给林业局提个醒, 57项该报了: who stands before the verb, what after it. */
const GIVE = /^(.{0,12}?)给(.{2,24}?)(?:再|也)?(?:发|提)(?:一?个)?(?:提)?醒(?:一?下)?/u;
/** 跟林业局说一声该报了: told to say it to somebody. */
const SAY_TO =
  /^(.{0,12}?)(?:给|跟|和|向)(.{2,24}?)(?:再|也)?(?:说|讲|知会|招呼|打|通知)(?:个招呼|一?声|一?下|个电话)[,，。:：]?/u;
/** 公安局催一下, 没报的你再提醒一下: the verb at the end. */
const LAST =
  /(?:你|您|再|也|都|给我|帮我|帮忙|,|\s)*(?:发?一?个?提(?:一?个)?醒|催(?:促|办|一催)?)(?:一?下|一声|一遍|一次|一轮|催)?[吧啊哈呗哦了。!]*$/u;

const REPORTING =
  /(?:上)?报(?!销|名|批|警|废|建|纸|告会|复)|交(?!付|通|房|接|地|流|易|工|界|叉)|填|月报|进展|进度|材料|台账|情况|更新|数据/u;
/** Words that ask for a report whatever else is said; 进度 and 情况 alone do not (加快进度). */
const SURELY = /报(?!销|名|批|警|废|建|纸|告会|复)|交(?!付|通|房|接|地|流|易|工|界|叉)|填|材料|更新/u;
const DOING =
  /开会|参会|开工|复工|拨|整改|加快|推进|完成|落实|解决|审批|验收|竣工|交付|配合|协调|核实|回复|回电|签|领|参加|出席|准备|注意|吃饭|付|缴费|打卡|来[一]?趟|安排|处理|修|建成|施工|保密|防|带上|穿/u;
const ASKED =
  /了(?:吗|没|么)|(?:催|提醒)(?:过|了(?!吧|啊|$|[,。!]))|(?:有没有|是否|谁|怎么|咋|如何|何时|什么时候|为什么|为啥)(?:.{0,3})(?:催|提醒)|会(?:自动)?(?:催|提醒)|被催|被提醒/u;
const OWING =
  /(?:还|仍|都)?(?:没|未|没有|尚未|欠)(?:上)?(?:报|交|报送|填|上报|提交)(?:月报|进展|材料|的|过|上来|来)*|欠(?:报|账|交)的?|所有(?:人|单位|部门|责任单位)|(?:相关|有关)(?:责任)?(?:单位|部门)|各(?:个)?(?:责任|有关|相关)?(?:单位|部门|委办局|局委)|大家|全体|全部(?:单位|人)?|(?:其他|其余|剩下|剩余)(?:的)?(?:几个|几家)?(?:单位|部门)?/u;
const EVERYBODY = /@(?:所有人|全体)/u;
const COUNTIES = /各(?:个)?(?:县\s*区?|区\s*县?|县市区)|(?:所有|全部)(?:的)?县区/u;
const FILLER =
  /一下|一声|他们|她们|它们|他|她|这几家|这几个|那几个|几个|几家|单位|部门|同志|尽快|赶快|赶紧|抓紧|抓点紧|快点|快些|速度|及时|按时|务必|一定|记得|别忘了?|不要忘记?|不要|要|该|了|的|把|将|向|给|跟|和|与|及|对|就|也|再|还|都|我们?|咱们?|督查[局室科]|督办|本月|这个?月|当月|\d{1,2}月份?|月报表?|报表|月度|上报|报送|汇报|填报|提交|报来|报上来|报过来|报一?下|报个?|交来|交上来|交一?下|交个?|填|进展情况|进展|进度|情况|材料|数据?|台账|更新|请|于|在|那[边块]|这[边块]|工作|群[里内]?|吧|啊|呀|哈|呢|哦|呗|吗|来|上来|过来|[?,。!:;、"“”《》\s]/gu;

/** 提醒一下市公安局交42项月报, 催一下没报的, 紧急:请…今晚把40项进展报来; else null. */
export function readRemind(text: string, context: CommandContext): RemindCommand | null {
  const urgent = URGENT.test(text);
  const words = urgent ? text.replace(URGENT, ' ').trim() : text;
  if (ASKED.test(words)) return null;
  const order = splitOrder(words) ?? urgentOrder(words, urgent, context);
  if (order === null) return null;
  const names = findNames(order.tail, context.vocabulary, context.people);
  const references = findReferences(names.rest);
  const { until, rest } = findUntil(references.rest, context.today);
  const counties = COUNTIES.test(rest);
  const owing = counties || OWING.test(rest) || EVERYBODY.test(order.head);
  const tail = rest.replace(COUNTIES, ' ').replace(OWING, ' ');
  const reporting = REPORTING.test(names.rest);
  if (order.weak && !/报(?!销|名)|交|填/u.test(tail)) return null;
  if (DOING.test(tail) && (order.weak || !SURELY.test(names.rest))) return null;
  if (/^[我咱]/u.test(order.tail) || (!reporting && /^\s*[:]/u.test(order.tail))) return null;
  const matter = tail.replace(FILLER, ' ').replace(/\s+/gu, ' ').trim();
  const named = names.units.length + names.people.length + names.unknown.length + references.items.length > 0;
  if (order.weak && !named && !owing) return null;
  if (!named && !owing && matter.length === 1) return null;
  const on = order.head === '' ? undefined : findMoment(order.head, context.today);
  return {
    kind: 'remind',
    units: names.units,
    people: names.people,
    unknown: names.unknown,
    items: references.items,
    matter: matter.length > 1 ? matter : '',
    owing,
    counties,
    urgent,
    ...(until === undefined ? {} : { until }),
    ...(on === undefined ? {} : { on }),
  };
}

interface Order {
  head: string;
  tail: string;
  weak: boolean;
}

/** The words before and after the verb, when what stands before it is nothing but politeness and time. */
function splitOrder(words: string): Order | null {
  const strong = STRONG.exec(words);
  if (strong && BEFORE.test(words.slice(0, strong.index))) {
    const tail = words.slice(strong.index + strong[0].length);
    return { head: words.slice(0, strong.index), tail, weak: false };
  }
  const give = GIVE.exec(words);
  if (give && BEFORE.test(give[1] ?? ''))
    return { head: give[1] ?? '', tail: `${give[2]},${words.slice(give[0].length)}`, weak: false };
  const said = SAY_TO.exec(words);
  if (said && BEFORE.test(said[1] ?? ''))
    return { head: said[1] ?? '', tail: `${said[2]},${words.slice(said[0].length)}`, weak: true };
  const owing = LATE.exec(words);
  if (owing) return { head: '', tail: words.slice(owing.index), weak: false };
  const last = LAST.exec(words);
  if (last && last.index > 0 && last.index <= 24) return { head: '', tail: words.slice(0, last.index), weak: false };
  const weak = WEAK.exec(words);
  if (!weak || words.length > 60) return null;
  const head = weak[0].replace(/(?:通知|督促|告诉|转告|叫|让)(?:一?下|一声)?$/u, '');
  return BEFORE.test(head) ? { head, tail: words.slice(weak[0].length), weak: true } : null;
}

/** 没报的抓紧, 还没交的单位尽快报: a call to all who owe. */
const LATE =
  /(?:还|仍)?(?:没有?|未|尚未)(?:上)?(?:报|交)的(?:单位|部门|同志|各位|几家)?(?:请|要|都|也)*(?:抓紧|尽快|赶紧|赶快|快点?|抓点紧)(?:报|交|上报|报送|报来|报上来|补报|补)?(?:一下)?[吧啊了。!]*$/u;

const REPORT_IT = /(?:报来|报上来|报过来|上报|报送|报一?下|报个|交来|交上来|交一?下|发来|月报)/u;

/**
 * An order to report that names bodies is a reminder when it is urgent or asks for the monthly report itself; with a
 * demand of its own (把分解数补报上来, 周五前) it is an instruction 批示 and not read here.
 */
function urgentOrder(words: string, urgent: boolean, context: CommandContext): Order | null {
  if (context.role !== 'supervisor' || words.length > 60 || !REPORT_IT.test(words)) return null;
  if (!urgent && !/月报/u.test(words)) return null;
  const asked = /^[\s,]*(?:请|让|叫|要求|麻烦|烦请)/u.exec(words);
  if (!asked && !urgent) return null;
  const tail = asked ? words.slice(asked[0].length) : words;
  return findNames(tail, context.vocabulary, context.people).units.length > 0 ? { head: '', tail, weak: true } : null;
}
