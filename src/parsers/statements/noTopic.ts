/** 完成率58.3% says a share of the figure before it. */
export const OWN_RATE = /^(?:总体|实际)?(?:完成|目标完成|任务完成|计划完成)(?:率|比例|进度)$/;
/** 开工126个,完工率37.1%: how far the same things are, and none of their own. */
const STAGE_RATE = /^(?:总体|项目)?(?:开工|完工|竣工|建成|投用|投产|交付|办结|整改|销号)(?:率|比例)$/;
/** 较序时进度滞后: what it is held against is no topic. */
const BESIDE = /^[较比]/;
/** 应开工项目: those that were meant to, and not what comes next. */
const MEANT = /^[应需须](?:开工|动工|完工|竣工|投产|完成|交付|整治|治理|改造|整改|处置|拆除|建设|接种|检查|办理)/;
/** 签约31部,开工22部: how far it came names no matter. */
export const SIGNED = /^新?签(?:约|订|署)$/u;
/** 32个主体完了,18个交付: a stage of the works is no name for what comes next. */
const PART_OF_WORKS = /^(?:主体|基础|土建|桩基|装修|内装|外装|机电)(?:结构|工程|施工)?$/u;

/** Words of rates, stages and parts of the works: what comes next is not about them. */
export const isNoTopic = (own: string): boolean =>
  OWN_RATE.test(own) ||
  STAGE_RATE.test(own) ||
  SIGNED.test(own) ||
  PART_OF_WORKS.test(own) ||
  BESIDE.test(own) ||
  MEANT.test(own);
