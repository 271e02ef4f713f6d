import { gated } from '../gate/gate.js';

const DAY = '(?:哪一?年)?(?:几月几[号日]|几月(?:份|底|初)?|几号|哪一?天|哪一?年|哪一?个月)';
const MAY = '(?:能够?|可以|才能?|会|要|应该?|计划|预计|正式|就|开始)*';
const EVENT =
  '(?:提请|申请|报请|验收|[挂揭](?:的|了)?牌|启[用动]|开(?:的|了)?[工园业放学通标馆街建办]|动(?:的|了)?工|通(?:的|了)?[车水电气]|封(?:的|了)?顶|投(?:入)?(?:使用|运营|[用运产])|运营|上线|出台|成立|搬(?:迁|完|进去|过去)?|举[办行]|召开|办|建[成好]|修好|完[工成]|竣工|交付|复工|招标|公示)';

/**
 * 智慧岛是哪天挂牌的, 综保区几月提请验收, 办结时限是几月: the day of an event, or the end of a matter, is asked for as by 什么时候.
 * Nothing of 几号交 (the reporting rule), 几月到期 (a list) or 哪个月完成最多 (a ranking).
 */
const WHEN = gated(
  new RegExp(
    `${DAY}(?=${MAY}${EVENT}\\p{Script=Han}{0,2}(?:的|了|呢|啊)*[?？。!]*$)|(?<=(?:[时期]限|时间|日期|节点)(?:都|大概)?(?:是|到|在|为|定在|定到)?)${DAY}(?:之?前|为止)?(?=(?:的|呢|啊)*[?？。!]*$)`,
    'gu',
  ),
);

export const whenAsked = (text: string): string => WHEN.replace(text, '什么时候');
