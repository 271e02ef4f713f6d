import type { Item } from '../../model/ledger.js';
import { gated } from '../gate/gate.js';
import { CLEAR } from '../items/index.js';
import type { ParseContext } from './context.js';
import { numberedItems } from './itemNumbers.js';

/** The item that a whole text is about, when it states no figure of it: a request, an instruction, an approval. */
export interface About {
  item: Item;
  /** A part of it that is named: S318二标. */
  object?: string;
  score: number;
}

/** Words of procedure that name no matter. */
const PROCEDURE = gated(
  /(?:的|那个)?数(?:据|字)?[和与跟][^,。;]{0,14}(?:对不[上拢]|不一致|不符)|(?:的|那个)?(?:数(?:据|字)?)?(?:对不[上拢]|不一致)|再?(?:核|查|摸)[实对查清底]?一?[下遍次]|最新的?(?:数(?:字|据)?)?|报一?下|(?:[这本下]个?|\d{1,2})?月(?:底|初|末|份|中旬|上旬|下旬)|[今明]?年(?:底|内|末)|[这本下]周[一二三四五六日天]?|节前|(?:做|完|办)不[到成了](?:的|就)?|(?:不能|没有?|未)按期的?|[作写]?(?:检讨|检查|情况说明|书面说明)|要(?=抓紧|尽快|务必|加快|收尾|扫尾)|收尾|扫尾|干到|申请|请求|恳请|同意|批准|不同意|驳回|延期|延到|延至|推迟|暂缓|销号|办结|督查局|督查室|市政府|请|把|将|抓紧|尽快|务必|大家|各位|各单位|各部门|同志们|高度重视|提高认识|统一思想|加强领导|压实责任|真抓实干|推进(?=[\s,。!啊吧呀]|$)|倒排工期|进度|偏慢|加快|逐[一座个户校项镇乡县区条处件家所村](?:地|的)?|报来|补报|上来|台账|补齐|盯一下|我要看到|完成|达到|受|影响|疫情|材料|完不成|这块|这项|进展|情况|落实|各县区|各区|县区|月报|之前|以前|前|建设(?=要|太|得|不能)|[这太]么?慢了?|不行|不像话|不能再拖了?|拿出|赶工|方案|措施|整改|说法|滞后|落后|(?:的|那个)?数(?:据|字)?(?:今天|昨天|又|重新|再|刚)*核(?:对|实|查)?[过了]?(?:一[遍下次])?了?|应该?[是为]|说明|解释|原因|怎么|为什么|为啥|为何|[一两二三四五六七八九几]个?多?月|都?还?是(?:一个|老)数|一直|老是|总是|上不[来去]|查查|盯盯|催催|核核|摸摸|没起色|拖后腿|垫底|回(?:我|话|信)|上会|过会|没动静|老样子|原地踏步|给我|务必|必须|是?硬(?:任务|指标)|一律|全部|到位|清零|见底|拿下|不留(?:尾巴|死角)|[一1][个条座户项处家]?都?不能(?:少|落|拖)|连?一[个台辆条座家户处所项](?:都|也)(?:没有?|未)|每(?:半?个?月|周|星期|天|日|旬|季度?)[一二三四五六日天]?(?:都|要|再)*报(?:我|告|一次|进度)*/gu,
);

/** 7月15日前投运: a clause that only says what is to come about, of whatever stands in the others. */
const ONLY_DEED =
  /^(?:[\s并和要得正式全面实现确保]|建成|建好|投入|投运|投用|投产|使用|运营|运行|通车|开工|动工|启动|竣工|完工|验收|交付|启用|开通|并网|通水|通电|通气|封顶|进场|上线|挂牌)+$/u;

/** A number said as the item's own wins; then the best clause, then the whole text. */
export function matchText(text: string, context: ParseContext, only?: ReadonlySet<string>): About | undefined {
  const [numbered] = numberedItems(text, context).filter(({ id }) => only?.has(id) ?? true);
  const hints = { ledgers: context.ledgers, limit: 4, ...(only ? { only } : {}) };
  const tries = [...text.split(/[,。;:!?\n]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u), text]
    .map(clean)
    .filter((words) => words.length > 1);
  const naming = tries.filter((words) => !ONLY_DEED.test(words));
  let best: About | undefined;
  for (const words of naming.length > 0 ? naming : tries) {
    for (const { item, object, score } of context.index.match(words, hints)) {
      const sum =
        score +
        (context.dutyOf(item.id) === 'own' && context.role === 'liaison' ? 0.2 : 0) +
        (context.recent[0] === item.id ? 0.05 : 0);
      if (!best || sum > best.score) best = { item, score: sum, ...(object === undefined ? {} : { object }) };
    }
  }
  const object = best ? objectIn(text, best.item) : undefined;
  if (numbered)
    return { item: numbered, score: 1, ...(best?.item === numbered && object !== undefined ? { object } : {}) };
  if (!best || best.score < CLEAR) return undefined;
  return { item: best.item, score: best.score, ...(object === undefined ? {} : { object }) };
}

function clean(words: string): string {
  return PROCEDURE.replace(words, ' ')
    .replace(
      /\d+(?:\.\d+)?\s*(?:[万亿千百]?(?:公里|平方米|立方米|[亩吨眼座所户台辆间套根盏棵米])(?!\p{Script=Han}{0,2}(?:桥|路|校|园))|[个条项月日号])?/gu,
      (found, at: number, all: string) => (/[A-Z]$/u.test(all.slice(0, at)) ? found : ' '),
    )
    .trim();
}

/** The named thing of the item that the text says, with the section behind it (S318二标). */
function objectIn(text: string, item: Item): string | undefined {
  const codes = [
    ...text.matchAll(/[A-Z]\d{2,4}(?:[\p{Script=Han}]{0,1}[一二三四五六\d]标段?|[一二三四五六\d]标段?)?/gu),
  ].map(([code]) => code);
  const known = codes.find((code) => item.text.includes(/^[A-Z]\d+/u.exec(code)?.[0] ?? code));
  if (known !== undefined) return known;
  return item.objects.find(
    (object) => text.includes(object) || (object.length > 4 && text.includes(object.slice(0, 4))),
  );
}
