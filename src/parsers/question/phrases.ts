import { gated } from '../gate/gate.js';

const NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九十几]+)';
const THING = '[个项件条家位名块处座所户类样县区]';
/** A noun stands at the end, and nothing that was done. */
const END = '(?:呢|的)?[。!?？\\s]*$';

/** A superlative before its noun and nothing behind it: 完成率最低的三个指标, 倒数三名, 进度最差的两个小区. */
const SUPERLATIVE = gated(
  new RegExp(
    `(?:最|顶)(?:慢|快|多|少|高|低|好|差|大|小|靠前|靠后|落后|滞后|先进)的?(?:前|后)?${NUMBER}?${THING}?(?:\\p{Script=Han}{0,8})${END}|(?:倒数|垫底|(?:排名?|(?<![目之当以此先提年月日号底]))[前后])的?第?${NUMBER}(?:${THING}|强)(?:\\p{Script=Han}{0,6})${END}`,
    'u',
  ),
);
/** A matter named by the size of its target: 目标1848的卫生室, 2000个的那项井盖, 就差40块的那个球场. */
const BY_SIZE = gated(
  /(?:目标|任务|计划|^|[\s,，]|就?[差缺])(?:是|为)?\d+(?:\.\d+)?\p{Script=Han}{0,3}的(?:那|这)?(?:一)?[个项件条家块处座所]?\p{Script=Han}{2,12}(?:呢)?[。!?？\s]*$/u,
);
/** Something that was reached or done tells: 最慢的两个小区已完工, 最高的一栋封顶. */
const TELLS =
  /已|[了过]|完工|竣工|建成|开工|启动|封顶|通车|投用|到位|交付|验收|进场|办结|动工|整改|恢复|推进|(?<!率|度)(?:完成|达到)(?!率|度|比例|情况|得|最)/u;

/** 石桥9家最多: a figure before it is told. */
const COUNTED = /[\d一二两三四五六七八九十百千万]\p{Script=Han}{0,2}$/u;

/** 23个楼盘处置情况, 四个县井盖合计, 没动的单位: what is asked for stands at the end, and nothing that was done is told. */
const ASKED_FOR = gated(
  /^[^,，。;；:：、\n]{0,16}(?:[\d一二两三四五六七八九十][^,，。;；:：、\n]{1,16}(?:进度|进展|情况|完成率|完成比例|占比|合计|报的数(?:字|据)?)|(?:[没未]\p{Script=Han}{1,4}|[报交完]了)的(?:单位|部门|县区|事项|任务|承诺))[?？。!\s]*$/u,
);
const TOLD_FIRST =
  /已|同|持平|维持|保持|(?:完成|建成|开工|累计|新增|竣工|完工|处置|改造|打通|整治|更新|更换|培训|又|[建修改装铺盖])了?(?:约|近)?\d|(?:正常|良好|顺利|较好|如下|受阻|无|没|未|[没未]?有|取得|汇报|报告|报送|上报)[^,，。]{0,6}(?:进度|进展|情况)/u;

/** A noun with its superlative, or a matter named by its target's size: asked for without a word of asking, never a report. */
export function isAskingPhrase(text: string): boolean {
  if (ASKED_FOR.test(text) && !TOLD_FIRST.test(text)) return true;
  const said = SUPERLATIVE.exec(text);
  if (said !== null && COUNTED.test(text.slice(0, said.index))) return false;
  if (said !== null) return !TELLS.test(text.slice(said.index)) && !/\d{3,}|\d\.\d|\d%/.test(text);
  const sized = BY_SIZE.exec(text);
  return sized !== null && !TELLS.test(sized[0]);
}

/** 402户都完了吧, S221通车了是吧: whoever says so wants to hear a yes. */
export const SEEKS_YES = gated(/(?:了|是|对|没错|没问题)吧[?？。!]*$/u);
