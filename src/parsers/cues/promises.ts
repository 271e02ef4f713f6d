/** 好的, 明白, 收到, 没问题: that it was heard. */
const HEARD =
  '好(?:的|嘞|咧|滴|呢|吧|哒)?|收到|明白|清楚|知道|了解|遵命|遵照|照办|没问题|没有问题|可以|行|是的?|嗯+|ok|得令|放心';
/** 秘书长, 王市长, 各位领导: to whom. */
const TO =
  '(?:请)?(?:各位)?\\p{Script=Han}{0,2}(?:领导|市长|秘书长|书记|局长|主任|县长|区长|处长|科长|部长|院长|主席|组长)(?:们)?';
/** 我们, 我局这边: who. */
const WE = '我们?(?:局|委|办|县|区|院|公司|单位|中心)?|咱们?|俺们?|本局|局里|这边|这里';
/** 马上, 这就, 一定, 按要求: how soon and how well. */
const HOW =
  '马上|立马|立即|立刻|即刻|这就|现在就|今天就|尽快|尽早|抓紧(?:时间)?|赶紧|赶快|加快|随即|全力|全力以赴|一定|肯定|保证|确保|坚决|认真|严格|积极|及时|会|就|去|来|先|都|再|也|将|要|做好|按(?:照)?(?:\\p{Script=Han}{0,4}(?:要求|指示|批示|部署|安排|意见))|把|这个?事情?|此事|该项工作|工作|任务|要求|指示|精神|下去|到位|一下|起来|往下|好|完';
/** 办, 落实, 安排: what anybody does who was told to. */
const DO =
  '办理?|落实|贯彻|安排|部署|整改|处理|推进|跟进|对接|协调|组织|执行|核实|核对|研究|了解|反馈|回复|答复|汇报|报告|补报|上报|报送|报上[来去]|报|催促?|督促|转达|传达|通知|完成(?:任务)?|改正|整理|准备|排(?:一?个)?(?:计划|工期|方案)|倒排(?:工期)?|[拿制]定?(?:出)?(?:方案|计划|措施)|赶工|干|做|改|查';
const TAIL = '了|的|啊|哈|呢|吧|哦|呀|嘛|您|谢谢|感谢|辛苦了?';
const DONE = /(?:落实|安排|整改|处理|推进|完成|办理?|报|改|干|做|查)(?:好|完|到位|下去|起来)?了/u;

const PROMISE = new RegExp(`^(?:${[HEARD, TO, WE, HOW, DO, TAIL].join('|')}|[\\s,。;:!~、])+$`, 'iu');
const ACTS = new RegExp(`(?:${DO})|抓紧|照办|放心`, 'u');

/** 好的市长,月底前150个没问题: by when and how much, of what was just ordered; it names nothing, and nothing of it is there yet. */
const ASSURED = new RegExp(
  `^(?:${HEARD})[,。!\\s]*(?:${TO})?[,。!\\s]*(?:${WE})?(?:[今明]年)?(?:\\d{0,2}月)?(?:月?底|末|\\d{1,2}[日号]|节|周[一二三四五六日天]|下?周末?|\\d{1,2}月)(?:之?前|以前|[之以]?内)(?:${HOW}|完成|干完|达?到)*(?:[约近]?\\d[\\d.]*[万亿]?\\p{Script=Han}{0,3}?)?(?:${HOW}|能|可以|完成|干完|拿下|没问题|没有问题|${TAIL})+[。!~]*$`,
  'iu',
);

/** 学校的事我们在跟,月底一起报: when more is told, and nothing yet. */
const LATER =
  /(?:月底|月末|[上中下]午|今天|今晚|晚上|下班前|回头|到时候?|晚[点些]|过[两几]天|改天|下[周月]|[明后]天|稍后|之后|完了)[^,。;]{0,4}(?:一起|一并|统一|再|才|给)*(?:上?报|汇报)(?:上[来去]|给您|给你们?)?[。!~]?$/u;
const NEWS = /[已了没未]|完|竣|封顶|开工|动工|投用|验收|通车|通过|困难|问题|建议|卡|慢|停|延/u;

/** 对,按徐工的; 嗯听李科说的: that somebody else was right. */
const AGREES =
  /^(?:对|是|好|嗯+|行)(?:的|了|呀|啊)?[,。!\s]*(?:就|都)?(?:按|听|依|照)\p{Script=Han}{1,6}?(?:[说报讲]的|的)(?:为准|来|报|算|办)?[吧了]?[。!~]*$/u;

/**
 * 好的市长,这就安排; 明白,我们抓紧: an acknowledgement that promises what it was told, made of nothing but such words. It names no
 * matter, tells nothing done, and settles no question.
 */
export function isPromise(text: string): boolean {
  if (text.length > 40 || /[?？]/u.test(text)) return false;
  if (/\d/u.test(text)) return ASSURED.test(text);
  if (AGREES.test(text)) return true;
  return (ACTS.test(text) && PROMISE.test(text) && !DONE.test(text)) || (LATER.test(text) && !NEWS.test(text));
}
