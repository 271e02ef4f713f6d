import { gated } from '../gate/gate.js';
import { findQuantities, type Quantity } from '../quantities.js';
import { countsNot } from './uncounted.js';

/** The figure that was wrong, the one that replaces it, and the words without the wrong one. */
export interface Swap {
  wrong: Quantity;
  right: Quantity;
  rest: string;
}

/** What most messages have none of: then nothing is looked for. */
const MAY_SWAP = gated(
  /改|[多少大小高低]了|应|不是|不对|错|误|更正|订正|换成|调整|实际|其实|→|->|=>|含|包括|算上|哪里?有\d/,
);

const TO =
  '(?:改成|改为|改到|改作|更正(?:为|成)|订正(?:为|成)|修正(?:为|成)|调整(?:为|成|到)|换成|应该?(?:是|为)|应是|实际(?:上)?(?:是|为|只|就|才|仅|有|数|(?=[约近]?$))|其实(?:是)?|→|-+>|=+>)';
/** 重新核了一下,: found out since. */
const CHECKED =
  '(?:我们?|今天|刚才?|重新|又|再)*(?:核[实对]?|复核|核查|查|盘|清点|统计|数)(?:了|过)*(?:一?[下遍次])?(?:了|发现|,)*';
/** 168改成158, 168应为158, 12->13; 上次说的11个,核了一下其实是10个. */
const BECOMES = new RegExp(`^[^,。;\\d]{0,6}[,:]?(?:现在?|请|需|要)?(?:${CHECKED})?${TO}(?:了)?[^,。;\\d]{0,3}$`, 'u');
/** 168写错了,是158. */
const WAS_WRONG = new RegExp(
  `^[^,。;\\d]{0,6}(?:(?<!没有?)(?:写|打|报|说|填|输|算|看|录)?(?:(?<!没有?)错了?|有误|不对)|(?:写|打|报|说|填|输|算|录|统计)得?[多少大小高低])(?:了)?[,。:;]?(?:正确的?(?:是|为)?|真实的?是|${TO}|是|为)?[^,。;\\d]{0,3}$`,
  'u',
);
/** 不是168,是158; 户厕报的不是168; 由12改为15; 把168写成了158 is another way round. */
const DENIED = /(?:(?:(?<!申)报|[写填说]|统计)的)?(?:不是|不应该?是|并非|而非|哪里?有)[^,。;\d]{0,3}$/u;
/** 哪有168条,才158条. */
const BUT_ONLY = /^[^,。;\d]{0,6}[,:;]?(?:总共|一共|现在|目前|其实)?(?:才|只|就|也就|仅|顶多)有?[^,。;\d]{0,3}$/u;
const FROM = /(?:由|从|把|将|原来?(?:报|写)?(?:的|是|为)?|之前(?:报)?(?:的|是)?)[^,。;\d]{0,8}$/u;
const IS = /^[^,。;\d]{0,6}[,:;]?(?:而|应该?|实际|其实|就|才)?(?:是|为|改为|改成)[^,。;\d]{0,3}$/u;
const PLANNED = /(?:计划|任务|目标|预计|拟|应该?(?!是|为))[^,。;\d]{0,6}$/u;
const BY_HOW_MUCH = /[多少漏](?:报|算|统计|写|填|列|计)了?[约近]?$/u;
/** 1462是含在建的,建成的只有1431; 83.6是把二网也算进去了,一网实际79.2: what was said held more than it should. */
const INCLUDED =
  /^[^,。;\d]{0,3}(?:是|里面?)?(?:(?:含|包含|包括|算上|连同?)了?[^。;\d,]{1,14}|把[^。;\d,]{1,12}(?:算|加|计|统计)(?:进去|进来|进|在内|上|在里头)了?),[^,。;\d]{0,8}(?:只有|才|仅|只|实际|其实|应该?)(?:是|为|有)?[约近]?$/u;
const NEAR_START = 6;
/** 352没错,360是含在建的: the right one first. */
const RIGHT_FIRST = /^[^,。;\d]{0,4}(?:没错|没问题|是?对的|为准)的?[,。;][^,。;\d]{0,4}$/u;
const WHY_WRONG = /^[^,。;\d]{0,3}(?:是|[写打报说填输算看录]?错|有误|不对|不算|[多少漏][报算统写填计])/u;
/** 是158不是168. */
const NOT_THE_OTHER = /^[^,。;\d]{0,6}[,(]?(?:而)?不是[^,。;\d]{0,3}$/u;

/** A figure said to be wrong with the one that takes its place: 168应为158, 168改成158, 不是168,是158, 是158不是168. */
export function swapOf(text: string): Swap | undefined {
  if (!MAY_SWAP.test(text)) return undefined;
  const figures = findQuantities(text);
  for (const [at, first] of figures.entries()) {
    const second = figures[at + 1];
    if (second === undefined) return undefined;
    const between = text.slice(first.end, second.start);
    const before = text.slice(Math.max(0, first.start - 16), first.start);
    const without = (gone: Quantity, until: number): string => `${text.slice(0, gone.start)} ${text.slice(until)}`;
    // 计划完成20个,实际完成14个: a plan and what became of it.
    if (PLANNED.test(before)) continue;
    // 多报了2个,实际是96个: by how much it was wrong.
    if (BY_HOW_MUCH.test(before)) continue;
    // 51个里有3个没认,更正为48个: which of them should not have counted.
    if (countsNot(before, between)) continue;
    if (DENIED.test(before)) {
      if (!IS.test(between) && !BECOMES.test(between) && !BUT_ONLY.test(between)) continue;
      const words = text.slice(0, first.start).replace(DENIED, ' ');
      return { wrong: first, right: second, rest: words + text.slice(second.start) };
    }
    if (NOT_THE_OTHER.test(between)) return { wrong: second, right: first, rest: text.slice(0, first.end) };
    if (first.start < NEAR_START && INCLUDED.test(between))
      return { wrong: first, right: second, rest: without(first, second.start) };
    if (RIGHT_FIRST.test(between) && WHY_WRONG.test(text.slice(second.end)))
      return { wrong: second, right: first, rest: without(second, text.length) };
    if (BECOMES.test(between) || WAS_WRONG.test(between) || (FROM.test(before) && IS.test(between)))
      return { wrong: first, right: second, rest: without(first, second.start) };
  }
  return undefined;
}
