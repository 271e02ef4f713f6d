import { gated } from '../gate/gate.js';

/** A figure is ordered to be put down: 先按60处填上, 就写3.5万户, 写成200台, 按200台算. */
const PUT_DOWN = gated(
  /(?:先|暂时?|姑且|权且|干脆|索性|直接|就|都|给我|帮我)(?:给我|帮我|替我|都|就|先|暂时)?(?:按照?|照着?|写|填|记|算|录|登|当|[报写填记算]成)(?:成|作|为|上|满|够|个|它)?\s*\p{Script=Han}{0,6}?\d|(?:写|填|记|算|录|报|按|弄|做)(?:成|作|为|照)\s*\d|先改(?:成|为|到|作)\s*\d|按\s*\d[\d.]*[^,，。;\s\d]{0,4}(?:算|填|写|记|报|录)/u,
);
/** What follows it says that nothing stands behind it yet: 回头再补, 验收前弄完, 月底就到了, 反正快了, 得了, …吧. */
const NOT_YET =
  /(?:回头|以后|之后|后面|后头|往后|改天|将来|到时候?|慢慢|年底|月底|下个?月|下周|来年|明年|检查|考核)[^,，。;]{0,6}(?:再|补|前|弄|干|建|改|做|完|说|整|验收|赶)|(?:(?:月|年|季度?)[底末]|[下这]个?(?:周|月|星期)|过(?:几天|两天|阵子|一阵)|很快|马上|眼看|迟早|早晚)[^,，。;\d]{0,4}(?:就|肯定|准|一定|都?会|总会)(?:能|会)?(?:是|有|到|够|赶上|追上)|验收|再说|再补|补(?:上|齐|足|回来|够)|反正|差不多|快了|早晚|迟早|(?:得了|算了|就行了?|就是了|好了|完事|拉倒)[。!\s]*$|[处个座套户台块条里家人所辆件%算填写记报录上\d]吧[。!\s]*$/u;
/** Said of what was wrong, or of what is reported besides (其余下周报): a report all the same. */
const TOLD =
  /更正|订正|应为|应该是|[写报打说填记算]错|核[实对]|实际|其实|不是|剩下|剩余|其余|其[他它]|另外|余下|还有|已经?(?:完成|建成|完工|竣工|开工)|完成了?\s*\d/u;

/** An order to write a figure that is not there. */
export function isPutDown(text: string): boolean {
  const said = PUT_DOWN.exec(text);
  return said !== null && NOT_YET.test(text.slice(said.index + said[0].length - 1)) && !TOLD.test(text);
}
