import { gated } from './gate/gate.js';

/** What a monthly report sets over its parts 存在问题, 工作建议, 下一步打算. */
const PART =
  '(?:(?:存在的?|目前|当前)?(?:主要)?(?:问题|困难)(?:[和与及、]困难)?|(?:工作|意见)?建议|(?:意见|工作|对策)(?:和|与|及)?建议|下一?步(?:工作)?(?:打算|计划|安排|举措|措施)?)';
const COUNT = '(?:[一二三四五六]、|[（(][一二三四五六][)）]|[1-9][.、．])?';
const NEWLINE = '(?<=^|\\n)[ \\t]*';

/** 二、存在问题 as a line of its own: the lines below it are what it names. */
const TITLE = new RegExp(`${NEWLINE}${COUNT}(${PART})[ \\t]*[:：]?[ \\t]*(?=\\n)`, 'gu');
/** 存在问题：无 says nothing. */
const NONE = new RegExp(
  `(?<=^|[\\n。；;，,])[ \\t]*${COUNT}${PART}[:：]?\\s*(?:暂时?|目前)?(?:无|没有)(?:问题|困难|建议)?(?:[。；;，,]|(?=\\n|$))`,
  'gu',
);
/** - 长护险：…, ● 小区…: what heads a point of a list. */
const BULLET = gated(/(?<=^|\n)[ \t]*[-*•·▪◆●■□◇>–—]+[ \t]*(?=[\p{Script=Han}A-Z])/gu);
/** A line that goes on with the figure of the line before: 占目标59%, 规划2000个. */
const GOES_ON =
  /(?<=[^\n]{6}[^:：\n])\n(?=(?:其中|占|规划|计划|现在|目前|还差|共|累计|其余|全[市县区]共?|在建|[已未待尚]\p{Script=Han}{1,3}|(?:审批|验收)?通过|(?:装机|安装)?调试|完成|竣工|开工|建成|交付|投用|验收|(?:\d{1,2}月\p{Script=Han}{0,4})?[又再新])\p{Script=Han}{0,4}\d)/gu;

function withoutNone(text: string): string {
  const rest = text.replace(NONE, '');
  return rest === text ? text : rest.replace(/[\s，,；;]+$/u, '');
}

/** A report in lines, with its parts labelled as in one sentence, and without the marks of its lists. */
export function joinedLines(text: string): string {
  const told = /[无没]/u.test(text) ? withoutNone(text) : text;
  const listed = BULLET.replace(told, '');
  if (!listed.includes('\n')) return listed.trim() === '' ? text : listed;
  return listed.replace(TITLE, '$1：').replace(GOES_ON, '，');
}
