import { gated } from '../gate/gate.js';

const HEDGED = /大概|大约|约莫|估计|估摸|差不多|可能|吧$/u;
const LATER = gated(
  /数(?:字|据)?(?:都|也)?(?:还|正)+(?:在|没有?|未)(?:核|统计|汇总|出)|正式(?:的?数|上?报)|准数|(?:等|待|核完|核实|核准|回头|稍后|一会儿?|下午|明[天早])[^,。;\d]{0,8}再?(?:正式|准确)?(?:上?报|给)(?:数|准数)?(?=$|[,。;!])/u,
);

/** 数还在核,大概30座吧,等会儿正式报: a rough word before the report that is still to come is no report. */
export const isProvisional = (said: string, text: string): boolean => LATER.test(text) && HEDGED.test(said);
