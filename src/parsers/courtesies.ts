import { gated } from './gate/gate.js';

/** 王市长, 各位领导, 大家: to whom something is said. */
const WHOM =
  '(?:(?:各位|诸位|尊敬的)?\\p{Script=Han}{0,3}(?:领导|市长|秘书长|书记|局长|主任|县长|区长|州长|旗长|镇长|乡长|处长|科长|部长|院长|主席|组长|同志|老师|同事|同仁|总)们?|大家|各位|诸位|你们?|您|@\\S{1,16})';
const OF_DAY = '(?:早上|上午|中午|下午|晚上)';
/** A bare 好 answers a question. */
const GREETING = `(?:@\\S{1,16} ?)?(?:${WHOM}[,，]?(?:您|你们?|大家)?${OF_DAY}?好|${OF_DAY}好|(?:${WHOM})?早安?|打扰(?:一下|了|大家了?|您了?)?)[呀啊哈]?`;
const PARTED = '[,，。;；:：!！~～\\s]+';
/** 漏了一项, 补一个: that one more follows is no figure. */
const ONE_MORE =
  '(?:刚才|刚刚|上面|前面|上午)?(?:还|又)?(?:(?:漏|忘|落)(?:报|写|说|填|发)?了?|补(?:报|充)?)(?:[一1]|两|2|几)(?:项|条|个)数?';
const FEW = '(?:几|两|[二三四五六2-6])(?:个|项|条|点|组)';
const TOLD = '(?:最?新)?的?(?:数(?:字|据)?|情况|进展|进度|动态|更新)';
/** 报几个数:, 先说两项进展:, 这边有几项更新: how much follows is neither asked nor counted. */
const SO_MANY = `(?:我们?|咱们?|这边|先|再|给|跟|向|${WHOM}|群里){0,4}(?:(?:汇报|报告|补?报|说|讲|补充|更新|通报|反馈|同步)(?:一?下)?(?:${FEW}${TOLD}|几[个项条点])|有${FEW}${TOLD}(?:要?(?:汇报|报|说|更新|同步)(?:一?下)?)?)`;
/** 再补一下, 我补报一下: that it comes later adds nothing to it. */
const LATER = '(?:我们?|这边)?(?:再|还|也|先)?补(?:报|充)?一?下(?:数(?:字|据)?|情况)?';
/** 汇报一下, 那个, 没有没有: what somebody begins with before saying anything. */
const LEAD = `(?:(?:我|跟|向|给){0,2}(?:${WHOM})?(?:汇报|报告)(?:一?下)?(?:${WHOM})?|那个|嗯+|哦|噢|对了|不好意思|(?:没有){2,}|不是不是|${ONE_MORE}|${SO_MANY}|${LATER})`;
const HEAD = gated(new RegExp(`^\\s*(?:(?:${GREETING}|${LEAD})${PARTED})+(?=\\S)`, 'u'));

const PLEASE = '(?:(?:还|就|也)?(?:请|麻烦|烦请|劳烦|辛苦|拜托|有劳)+';
const KEEP = '(?:登记|记录|记|入账|录入|录|备案|知悉|知晓|悉知|审阅|阅示|查收|过目|批评指正|指正|指示|批示)';
const TAIL = gated(
  new RegExp(
    `(?:[,，。;；!！~～\\s]+(?:${PLEASE}(?:${WHOM}|\\p{Script=Han}{0,4}?)?(?:帮忙?|给)?${KEEP}(?:一下|下|了)?)|多?谢谢?(?:${WHOM})?|感谢|辛苦(?:${WHOM})?了?|(?:以上|特此)?(?:特此)?(?:报告|汇报|报备)(?:完毕|如上)?|(?:汇报|报告)?完毕|以上)[啦了哈啊呀哦]?)+[。.!！~～\\s]*$`,
    'u',
  ),
);
/** 改了2300户了,中不中: whether that will do is asked of nobody. */
const WILL_DO = gated(
  /(?<=[\d一二两三四五六七八九十百千万亿]多?\p{Script=Han}{0,3}了)[,，\s]*(?:中不中?|行不行?|行吗|可以[吗不]|成不成?|得劲不)[?？。\s]*$/u,
);
/** 充电桩330个,收到没? whether it has come is asked behind a report. */
const HAS_COME = gated(
  /(?<=\d[^,。;?\n]{0,12})[,，。;；\s]+(?:你?们?(?:那边|这边)?)?(?:收到|看到|记[上下录]|登记|录[上入])了?(?:没有?|吗|么)[?？。\s]*$/u,
);
/** 充电桩这个月45个,累计多少等我核一下再报: that the whole is told later asks nothing. */
const WHOLE_LATER = gated(
  /(?<=\d[^,。;?\n]{0,16})[,，。;；\s]+(?:目前|具体|全[市县区]|准确|确切)*(?:累计|总数|总的|一共|总共|合计|共计|总计|全部|加起来)(?:的|是|有|到|完成)*多少[了个家]?(?![?？])(?=[^,。;?\n]{0,4}(?:等|待|回头|[还正]在|还没|晚[点些]|稍后|[明后]天|下[周午]|过[两几]天|月底|我|再))[^,。;?？\n]*[。.!~\s]*$/u,
);
/** One of these is in everything that is cut. */
const MAY_HAVE = gated(
  /[好早扰谢辛请烦拜劳上毕告报备嗯哦噢漏忘落补]|[几两二三四五六2-6][个项条点组]|多少|没有没|不是不|对了|那个|[中行成劲]不|行吗|可以[吗不]|[到上下入录记](?:了?没|了?吗|么)/u,
);

/** Thanks are no longer than that; nothing before is looked at. */
const LAST = 60;

/**
 * A message without its greeting and its thanks (大家好, 麻烦登记一下, 以上特此报告): they are said to people and state
 * nothing. What is nothing but courtesy stays as it is.
 */
export function withoutCourtesies(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  const begun = HEAD.replace(text, '');
  const end = [TAIL, WILL_DO, HAS_COME, WHOLE_LATER].reduce((rest, said) => said.replace(rest, ''), begun.slice(-LAST));
  const rest = begun.slice(0, -LAST) + end;
  return rest.trim() === '' ? text : rest;
}
