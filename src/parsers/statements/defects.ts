import { gated } from '../gate/gate.js';

/** What most texts have none of. */
const MAY = gated(/不|未|没|坏|漏|损|裂|塌|沉降|堵|倒伏|枯|返|退|驳|盗|缺|超标|病害|坑槽/);
/** 38户不合格, 12个渗漏, 3座出水不达标: what is wrong with so many, and nothing said behind it in the clause. */
const BEHIND =
  /^的?(?:\p{Script=Han}{0,3}?)(?:(?:[不未没]|没有)(?:合格|达标|符合(?:要求|标准)?|通过(?:[初复]?验收?|检测|检查|评审|考核)?|过关)|坏[了掉]|[塌裂漏]了|损坏|毁坏|损毁|破损|渗漏|渗水|漏水|漏气|开裂|塌陷|沉降|堵塞|倒伏|枯死|返工|返修|被退回|退回|驳回|被盗|丢失|缺失|超标)了?(?=$|[,。;、!\s)])/u;
/** 裂缝3公里, 路面破损12处: by their name. */
const BEFORE = /(?:裂缝|破损|坑槽|塌方|塌陷|渗漏|病害|损毁|损坏|缺失)(?:约|近|有|共|达)*$/u;
/** 修复破损12处, 整改了38户不合格的: put right already. */
const MENDED =
  /(?:整改|整治|修复|修补|补修|维修|处置|更换|换|改造|解决|治理|清理|排除|消除|完成|销号|补种|补植)[^,。;]{0,8}$/u;

/** So many of them are not as they should be: a problem, and no figure of what was done. */
export function isDefect(text: string, clauseStart: number, figureStart: number, figureEnd: number): boolean {
  if (!MAY.test(text)) return false;
  const before = text.slice(clauseStart, figureStart);
  if (MENDED.test(before)) return false;
  if (BEHIND.test(text.slice(figureEnd, figureEnd + 16))) return true;
  return BEFORE.test(before) && /^(?:$|[,。;、!\s])/u.test(text.slice(figureEnd, figureEnd + 1));
}
