import { gated } from '../gate/gate.js';

/** 必须清零, 一条不能少, 是硬任务, 不留尾巴: said by somebody who may order, it leaves no choice. */
const OBLIGED = gated(
  /必须|务必|一律|硬任务|硬指标|硬杠杠|军令状|不留(?:尾巴|死角|余地)|[一][个条座户项处家天]?(?:都|也)?不(?:能|许|准|得|可)(?:再)?(?:少|落|拖|漏|差|晚|缺)|(?:不得|不准|不许|不能再|决不能|绝不能)[^,。;]{0,4}[拖延晚误滞落]|别(?:再|一直|老是?)(?:往后)?[拖等磨耗]/u,
);
/** 每周五报我, 每半月报一次, 逐周调度: how often it is to be told. */
const TOLD_EVERY = gated(
  /(?:每|逐)(?:个)?(?:周|星期|半个?月|月|天|日|旬|季度?)[一二三四五六日天末底初中\d号]{0,4}(?:都|要|再|向我|给我|前)?(?:报告?|汇报|调度|通报|反馈)(?:我|一次|一回|进[展度]|情况|$)/u,
);
/** 八月底前23个清零, 9月底前完成: by when what must have come about; 月底前完成的 and 完成情况 are names. */
const BY_WHEN =
  /(?:(?<![目当先])前|底|内|之前|以前)[^,。;的]{0,12}?(?:完成|完工|清零|见底|拿下|交付|办结|销号|销项|建成|建好|投用|投运|开工|动工|通车|到位|收官|收口|收尾|扫尾|封顶|交账|覆盖|铺开|推开|见效|完)(?:任务|(?:全部|所有)\p{Script=Han}{1,6})?(?=$|[,。;!]|\d)/u;

/** 各县区报一下户厕进度, 各单位把背街小巷进展报上来: everybody is told to report, and the bot is asked nothing. */
const ALL_REPORT = gated(
  /^(?:各|大家|所有|全体)[^,。;?报]{0,24}(?:汇|上)?报(?:送|告)?(?:一?下|一?报|上来|过来)(?![了过]?(?:没|吗|的|几|多少|哪))/u,
);

/** Words that oblige, or ask to be told again and again. */
export const isObliging = (text: string): boolean =>
  OBLIGED.test(text) || TOLD_EVERY.test(text) || ALL_REPORT.test(text);

/** 8月底前再打通2条, 年底前至少干到90%: so many by then, of which nothing says that they are there; 底前还差5个 asks for none. */
const SO_MANY_BY =
  /(?:(?<=[日号月底末旬节周五])[之以]?前|(?<=[年月周])底)(?:(?![了已过共累的还差剩缺是有能])\p{Script=Han}){1,8}\d+(?:\.\d+)?(?:%|[万亿千百]?\p{Script=Han})(?!了)/u;

/** A leader, who reports nothing, names a day and what must be there: an order without a word of ordering. */
export const setsDay = (text: string): boolean => BY_WHEN.test(text) || SO_MANY_BY.test(text);
