import type { Warning } from '../../model/ledger.js';
import { gated } from '../gate/gate.js';
import type { Line } from './lines.js';

/** Lines that a web page adds before and after a document: navigation, counters, copyright. */
const PAGE = [
  /^(?:您?(?:当前|现在)?(?:的)?位置|首页) ?[:>»|-]/,
  /^(?:首页|网站首页)(?:\s|>|$)/,
  /^[\u4e00-\u9fff ]{2,20} ?(?:>|>>|»|→) ?[\u4e00-\u9fff][^。;:\d]{1,40}$/,
  /^(?:索\s?引\s?号|信息索引号|主题分类|发文机关|成文日期|发布机构|信息来源|公开方式|有效性|体裁分类)[:\s]/,
  /^(?:发布|公开|生成|更新)(?:时间|日期)[:\s]/,
  /(?:浏览|阅读|点击|访问)(?:次数|量|数)[:\s]|字体[:\s]*[[【(]?[大中小]/,
  /^20\d\d[-年]\d{1,2}[-月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+(?:来源|作者|编辑|发布)/,
  /^(?:分享(?:到|至)?|扫一扫|打印(?:本页)?|关闭窗口|【?打印|\[打印|【?关闭|\[关闭|返回顶部|收藏|点赞)/,
  /^(?:上一[篇条]|下一[篇条]|相关(?:链接|推荐|阅读|文章|新闻|附件|信息|稿件)|往期(?:推荐|回顾|精选)|热门|猜你喜欢|推荐阅读|延伸阅读|更多)(?:[:\s>]|$)/,
  /^(?:版权|免责)(?:声明|所有|归)|ICP备|网站标识码|公网安备|网站地图|联系我们|隐私(?:政策|声明)|^Copyright|^©/i,
  /^[[【(]?(?:责任)?编辑[:\s]|^[[【(]?责编[:\s]|^作者[:\s]|^(?:初审|复审|终审|审核|校对)[:\s]/,
  // 阅读 2.3万  在看 118, 喜欢作者, 留言: the foot of an article in WeChat.
  /^(?:(?:阅读|在看|点赞|分享|收藏|转发|留言|评论|写留言)(?:[ :(]*\d[\d.]*(?:万|w)?\+?\)?)?(?:$|\s+(?=阅读|在看|点赞|分享|收藏|转发|留言|评论|写留言|$)))+$/i,
  /^(?:阅读原文|喜欢(?:此内容|作者)|写留言|精选留言|微信扫一扫|(?:长按|点击)[^,。;\d]{0,12}(?:关注|二维码)|预览时标签不可点|人划线)/,
  /位访客|(?:网友)?评论[((]\d+|评论\(\d*\)|^\(\d+\)$|^\d+人?(?:评论|点赞|收藏)/,
  /^来源[:\s]/,
].map(gated);
const PAGE_NUMBER = gated(
  /^(?:[-—–·~ ]*\d{1,3}[-—–·~ ]+|[-—–·~ ]+\d{1,3}[-—–·~ ]*|第 ?\d+ ?页(?: ?[/,共]+ ?\d+ ?页)?|\d{1,3} ?\/ ?\d{1,3})$/,
);
/** After the last matter one of these ends the document for good. */
const END = gated(
  /^(?:版权(?:声明|所有)|免责声明|相关(?:推荐|链接|阅读|文章)|分享(?:到|至)|扫一扫|上一[篇条]|\[?【?打印本页|往期(?:推荐|回顾)|【?责任编辑|\(?此件(?:公开|主动|依申请|不予)|抄送[:\s]|主办[:\s]|网站地图|推荐阅读)/,
);

/** A line drawn under a page or before its footnotes. */
const RULE = gated(/^[-—–─━_=*~·.…]{4,}$/);
/** ①“三品一标”指…; [2]某某是指…: what a word of the text means. */
const FOOTNOTE = gated(
  /^(?:[①-⑳]|\[\d{1,2}\]|注\d{0,2}[:.、]?|\*{1,3}) ?(?:“[^”]{1,24}”(?:是指|系指|指的?是|指(?![标导定挥数南引示]))|[^“,。;:]{1,16}?(?:是指|系指|指的是))/,
);
/** ②“P”为…, after a line or another footnote. */
const FOOTNOTE_TOO = gated(/^(?:[①-⑳]|\[\d{1,2}\]|\*{1,3}) ?“[^”]{1,24}”[^,。;]{0,4}(?:为|是|即|包括)/);

export const isChrome = (text: string): boolean => PAGE.some((p) => p.test(text));
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);
export const isTail = (text: string): boolean => END.test(text) || (isChrome(text) && !/^来源/.test(text));

export interface Swept {
  lines: Line[];
  /** Line numbers left out as web-page matter. */
  chrome: number[];
  /** Those of footnotes. */
  notes: number[];
  /** Name printed behind 来源. */
  source?: string;
  /** When the page was put on the site, `2025-3-6`. */
  posted?: string;
}

const POSTED = /(20\d{2}) ?[-年/.] ?(\d{1,2}) ?[-月/.] ?(\d{1,2})/;
const SOURCE = /(?:信息)?来源[:\s]+([^\s;,|]{2,20})/;

/** Words that the end of a page cut in two: a bracket is open, or the next page begins with one. */
const isCut = (text: string, next: string): boolean =>
  !text.includes('\t') &&
  !/[。;:]$/.test(text) &&
  (text.split('(').length > text.split(')').length
    ? next.includes(')')
    : /^\((?![\d一二三四五六七八九十]{1,3}\))/.test(next));

/** Takes web-page lines and page numbers out; lines keep their numbers. */
export function sweep(all: Line[]): Swept {
  const lines: Line[] = [];
  const chrome: number[] = [];
  const notes: number[] = [];
  let noted = false;
  let source: string | undefined;
  let posted: string | undefined;
  let turned = false;
  for (const line of all) {
    if (isPageNumber(line.text)) {
      turned = true;
      continue;
    }
    if (turned && line.text !== '') {
      turned = false;
      const at = lines.findLastIndex((l) => l.text !== '');
      const last = lines[at];
      if (last !== undefined && isCut(last.text, line.text)) {
        lines[at] = { ...last, text: last.text + line.text };
        continue;
      }
    }
    if (RULE.test(line.text) || FOOTNOTE.test(line.text) || (noted && FOOTNOTE_TOO.test(line.text))) {
      noted = true;
      if (!RULE.test(line.text)) notes.push(line.n);
      continue;
    }
    noted &&= line.text === '';
    if (line.text !== '' && isChrome(line.text)) {
      source ??= SOURCE.exec(line.text)?.[1];
      posted ??= POSTED.exec(line.text)?.slice(1).join('-');
      chrome.push(line.n);
    } else lines.push(line);
  }
  return {
    lines,
    chrome,
    notes,
    ...(source === undefined ? {} : { source }),
    ...(posted === undefined ? {} : { posted }),
  };
}

/** One warning for each run of lines that were left out. */
export function sweptWarnings({ lines: kept, chrome, notes }: Swept): Warning[] {
  const printed = new Set(kept.filter((l) => l.text !== '').map((l) => l.n));
  const say = (lines: number[], what: string): Warning[] =>
    runs(lines, printed).map(([from, to]) => ({
      line: from,
      message: from === to ? `第${from}行是${what},未读入` : `第${from}–${to}行是${what},未读入`,
    }));
  return [...say(chrome, '网页附带内容'), ...say(notes, '脚注')];
}

/** Runs of numbers with at most one between them that is not `kept`. */
function runs(numbers: number[], kept: ReadonlySet<number>): [number, number][] {
  const out: [number, number][] = [];
  for (const n of numbers) {
    const last = out.at(-1);
    if (last && n - last[1] <= 2 && !kept.has(n - 1)) last[1] = n;
    else out.push([n, n]);
  }
  return out;
}
