import { Chars } from '../chars.js';
import { cueAt } from '../lexicon.js';
import type { Token } from './tokens.js';

/** What a single character of no list says right before a figure: 刚跑了52列, 扫完180万页, 安上了95个 are done. */

/** 15个在干, 两家还正刷墙: behind a figure the one character says that it is being worked at; 在册, 在校 tell where they are. */
export function isAtIt(text: string, at: number, before: readonly Token[]): boolean {
  if (!AT_IT.at(text, at) || WHERE.at(text, at + 1) || !HAN.test(text.charAt(at + 1))) return false;
  const last = before.at(-1);
  const near = last?.type === 'cue' && (last.kind === 'adverb' || last.kind === 'all') ? before.at(-2) : last;
  return near?.type === 'figure' && (near.end === at || last !== near);
}
const AT_IT = new Chars('在正等');
const WHERE = new Chars(
  '册编校岗位内外用案网线园院读售管租营库职世场此全各本市县区乡镇村城中东西南北上下前后式常规宗好是品级次额地部单企学方人项几多',
);

/** Not over, or no deed: 少了3个, 花了300万, 没完. */
const NO_DEED = new Chars(
  '订定报批谈选看量测估问催盯想说讲写听认没未不少差缺欠剩余短超多到过除为加减降升涨跌丢亏占花用投耗退错算是在有的得地好完成上下了再又',
);
/** 主体快封顶了, 眼看就要通车了: what is about to come about has not; 马上完工两座 is still meant. */
const NEARLY = /(?:快要?|马上就?要?|眼[看瞅](?:着|就|都|要|快)*|就要|即将要?)/y;
const NEAR_OPENS = new Chars('快马眼就即');
/** 加快, 较快: other words. */
const NOT_NEAR = new Chars('加尽赶较很更最偏爽明畅轻飞凉勤痛愉太进');
const COMES_ABOUT = new Set(['event', 'done', 'started']);
const FIGURE = /^[\d一二两三四五六七八九十百千]/u;

/** 泳池快注水了: whatever it is that is about to come; 快过年了 is but the time. */
const NEARLY_SO =
  /^快要?(?!\p{Script=Han}{0,2}(?:年|月|汛|冬|夏|春|秋|学|班|假|饭|会|期|天|雨|不|没|完|一半))(?![一二三四五六七八九十百千两])\p{Script=Han}{2,3}了(?=$|[,。;!\s])/u;
const NEAR_LONGEST = 8;

export interface Nearly {
  end: number;
  kind: 'under' | 'planned';
}
export function nearlyAt(text: string, at: number): Nearly | undefined {
  if (!NEAR_OPENS.at(text, at) || NOT_NEAR.at(text, at - 1)) return undefined;
  NEARLY.lastIndex = at;
  const length = NEARLY.exec(text)?.[0].length;
  if (length === undefined) return undefined;
  const said = NEARLY_SO.exec(text.slice(at, at + NEAR_LONGEST))?.[0];
  if (said !== undefined && HAN.test(text.charAt(at - 1))) return { end: at + said.length, kind: 'under' };
  const cue = cueAt(text, at + length);
  if (cue === undefined || !COMES_ABOUT.has(cue.kind)) return undefined;
  const end = at + length + cue.word.length;
  if (cue.word.endsWith('了') || text.charAt(end) === '了') return { end, kind: 'under' };
  return text.charAt(at) !== '快' && FIGURE.test(text.charAt(end)) ? { end, kind: 'planned' } : undefined;
}

/** 栽下三万亩, 拿下三家; 剩下, 地下 are other words. */
const SET_DOWN = new Chars('栽种埋铺植撒盖拿签啃攻');
/** 栽下去四千二, 摆进去四百六; what was handed up 报上去 is only asked for. */
const WAYS = new Set(['下去', '进去', '上去', '起来', '出来', '下来', '进来', '回来']);
const NOT_THERE = new Chars('报推递送交剩多少加看说算余下上进出');
/** They end a deed, 了 behind them or not, and with 了 alone. */
const ENDS = new Chars('完掉');
const ENDS_WITH_ASPECT = new Chars('完掉好上成齐妥通');
const HAN = /\p{Script=Han}/u;

/**
 * Where the deed ends that begins at `at`, before the figure at `figure`; -1 when none does. `fresh`: no other word runs
 * on into it, without which X了 may be the end of a longer one (征集了).
 */
export function deedEnd(text: string, at: number, figure: number, fresh: boolean): number {
  const length = figure - at;
  const way = length === 3 || (length === 4 && text.charAt(figure - 1) === '了') ? text.slice(at + 1, at + 3) : '';
  // 主体起来3栋: 起来 alone tells how far they are.
  if (WAYS.has(way) && HAN.test(text.charAt(at)))
    return NOT_THERE.at(text, at) || cueAt(text, at + 1) !== undefined ? -1 : figure;
  if ((length !== 2 && length !== 3) || NO_DEED.at(text, at) || !HAN.test(text.charAt(at))) return -1;
  const aspect = text.charAt(figure - 1) === '了';
  // 小区完了六个: what is over stands before it.
  if (length === 3)
    return aspect && ENDS_WITH_ASPECT.at(text, at + 1) && cueAt(text, at + 1) === undefined ? figure : -1;
  if (text.charAt(at + 1) === '下') return SET_DOWN.at(text, at) ? figure : -1;
  return ENDS.at(text, at + 1) || (aspect && fresh) ? figure : -1;
}
