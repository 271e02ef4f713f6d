import { findDays } from '../deadline.js';
import { LATIN } from './figures.js';

const blank = (s: string): string => '□'.repeat(s.length);
const HIDE: RegExp[] = [
  /“[^”]*”|‘[^’]*’|《[^》]*》|"[^"]*"/g,
  /第[〇零一二三四五六七八九十百\d]+[批次期届个]?/g,
  new RegExp(
    `[A-Za-z]+-?\\d+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?(?!(?:${LATIN})(?![A-Za-z\\d]))(?:[A-Zac-ln-z]|kV|KV)[A-Za-z]*`,
    'g',
  ),
  /(?:20|19)\d{2}(?:[~—-](?:20|19)?\d{2})?年度?/g,
  /\d+(?=大类|大行业|大领域)/g,
  /\d{1,2}[~—-](?=\d{1,2}月)|\d+(?:\.\d+)?(?:千伏|周年|岁|版|期(?=[),]|项目|工程)|楼|层|号线?|标段?|环|时(?!代)|点钟?)|(?<=\d)分钟(?=(?!以内|以下|之内|左右|以上|内)[\u4e00-\u9fff])/g,
  /\d+年(?=以上|以下|[的期])/g,
  // 24小时书房: how long it is open is a part of its name.
  /(?:12|24|48|72)小时(?=(?!以内|以下|之内|左右|以上|内|前|后)[\u4e00-\u9fff])/g,
  // 规划十二路, 经三路, 纬七街: roads that are called by a number; 监控五十路 are counted.
  /(?<!监控|探头|视频|摄像头?)[一二三四五六七八九十]{1,3}(?:路|大?街|巷)(?=[^\u4e00-\u9fff]|[东西南北中]|延|和|与|及|等|段|道路|工程|项目|改造|建设|打通|$)/g,
  /三次产业|[一二三四五六七八九十两]+(?:[层级期批次]|大(?!型)|化|制|位一体|通一平)/g,
];

/** Hides what looks like a figure but only names something: dates, names in quotes, road numbers, 30年以上; lengths stay. */
export function maskNames(text: string, year: number): string {
  let out = text.replace(/\(([^()]*)\)/g, (all, inside: string) =>
    /^(?:含|其中|包括|包含|不少于|不低于)/.test(inside) ? `,${inside},` : blank(all),
  );
  for (const day of findDays(text, year))
    out = out.slice(0, day.start) + blank(out.slice(day.start, day.end)) + out.slice(day.end);
  for (const pattern of HIDE) out = out.replace(pattern, blank);
  return out;
}
