import { HOW_FAR } from '../cues/howfar.js';

const QUESTION =
  /[?？]\s*$|(?:吗|(?<!着)呢|没有|了没|没)[。!\s]*$|多少|几(?:[个项条座户家所处台块件场套艘辆部口列亩吨张盏株栋幢公里天成])|怎么样|怎样|如何了|啥情况|什么时候|啥时候?|几时|何时|几(?:月|号(?![楼线院机桥厂库]))|哪一?[天年]|多久|哪些|哪个|哪几|谁(?:报|还|没|负责)|有没有|是不是|能不能|进展咋样/u;
/** 几个 as "some": 这几个, 好几家. */
const SOME = /(?:这|那|好|十|前|后|最近|其他|另外)几/u;

/** A clause that wants to know: 完成多少条了, 到哪一步了. */
export function isQuestionClause(clause: string): boolean {
  return QUESTION.test(clause.replace(SOME, '')) || HOW_FAR.test(clause);
}

const DEMAND =
  /^(?:请|务必|必须|要求|抓紧|尽快|立即|马上|限|确保|督促|责成|倒排)|请(?:各|相关|有关|市|县|区|你们?)|(?:要|必须|务必)(?:在|于)?.{0,10}(?:前|完成|报|见到|看到)|我要(?:看到|见到)|不得(?:迟于|少于|低于)|(?:逾期|否则).{0,6}(?:通报|问责)/u;

/** A clause that demands: 请各单位…, 月底前必须完成50条. What it says is wanted, not reported. */
export function isDemandClause(clause: string): boolean {
  return DEMAND.test(clause.trim());
}
