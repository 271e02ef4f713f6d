import { addMonths, monthOf, yearOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { NUM, num, readPart, readYear, YEAR, YEAR_ABS, YEAR_REL } from './pieces.js';
import type { Finder } from './types.js';

/** Years, halves and quarters: 2023年, 年底, 今年上半年, 前三季度, 一季度末. */

const QUARTER =
  '(?<q>[一二三四1-4])(?:个)?季度?|(?<qr>上一?|下一?|本|这|首|当)个?季度|(?<first>首)季(?!度)|(?<![一二三四1-4上下本这个首当每前后两第])(?<bare>季)度?(?=[末底内])|第(?<q2>[一二三四1-4])(?:个)?季度|[Qq](?<q3>[1-4])(?!\\d)';

function quarterOf(day: Day): number {
  return Math.ceil(monthOf(day) / 3);
}

const quarter: Finder = {
  needs: /季|[Qq]\d/,
  find: new RegExp(`(?<![前头后])(?:${YEAR})?(?:${QUARTER})(?<part>[底末初]|中)?`, 'g'),
  read(match, today) {
    const g = match.groups ?? {};
    if (!g.bare && !g.first && !/季度|[Qq]/.test(match[0])) return null;
    let y = readYear(g, today);
    let q = num(g.q ?? g.q2 ?? g.q3 ?? '1');
    if (g.bare || (g.qr && g.qr !== '首')) {
      const step = g.qr?.startsWith('上') ? -3 : g.qr?.startsWith('下') ? 3 : 0;
      const moved = addMonths(today, step);
      y = yearOf(moved);
      q = quarterOf(moved);
    }
    const part = readPart(g.part);
    return { y, q, part, precision: part === 'end' ? 'day' : 'quarter' };
  },
};

/** 新增就业前七个月3.98万: behind the name of a matter, and before its figure; 提前, 之前 and 目前 are other words. */
const OF_MATTER =
  '(?<=[\\u4e00-\\u9fff]{2})(?<![提之以目年月日号天周期生午从])前(?=[\\d一二两三四五六七八九十]{1,2}个月(?:份|以来|累计|共|完成|实现|已|新增)*[约近]?\\d)';

/** 前三季度, 前两个季度, 前5个月, 后三月, 头两个月, 首月. */
const firstMonths: Finder = {
  needs: /[前后头首].{0,3}[季月]/,
  find: new RegExp(
    `(?:(?:${YEAR})(?:前|头|(?<back>后|最后))(?<n>${NUM}|两)个?(?<what>季度|月)|(?<![\\u4e00-\\u9fff\\d]|年)(?:前|头)(?<n2>${NUM}|两)个?(?<what2>季度)|(?:(?<![\\u4e00-\\u9fff\\d])前|${OF_MATTER})(?<n3>${NUM}|两)个?(?<what3>月)(?!前)|(?:${YEAR.replaceAll('?<y', '?<z').replaceAll('(?<zr>', '(?<zr>')})首(?<first>月|季度?))`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    if (g.first)
      return {
        y: readYear({ y: g.z, yr: g.zr }, today),
        months: { from: 1, to: g.first === '月' ? 1 : 3 },
        precision: 'span',
      };
    const count = num(g.n ?? g.n2 ?? g.n3 ?? '') * (/季/.test(g.what ?? g.what2 ?? '') ? 3 : 1);
    if (!(count >= 1 && count <= 12)) return null;
    const months = g.back ? { from: 13 - count, to: 12 } : { from: 1, to: count };
    return { y: readYear(g, today), months, precision: 'span' };
  },
};

const half: Finder = {
  needs: /半年/,
  find: new RegExp(`(?:${YEAR})?(?<h>[上下前后])个?半年(?<part>[底末])?(?!前|之前|以前|来|以来|度)`, 'g'),
  read(match, today) {
    const g = match.groups ?? {};
    const part = readPart(g.part);
    const h = /[上前]/.test(g.h ?? '') ? 1 : 2;
    return { y: readYear(g, today), h, part, precision: part ? 'day' : 'half' };
  },
};

/** 年底, 2023年末, 明年年初, 年内. */
const part: Finder = {
  needs: /年/,
  find: new RegExp(
    `(?<![\\d.一二三四五六七八九十多半每几周])(?:(?:(?<y>${YEAR_ABS})年?|(?<yr>${YEAR_REL}|明|去|今|本|后)?)年(?<part>[底末初]|伊始|中(?=$|[^\\u4e00-\\u9fff]|前|完|建|开))|(?<yr2>明|去|今|前|后)年底|(?<open>开年)(?=以?来))`,
    'g',
  ),
  read(match, today) {
    const g = match.groups ?? {};
    const short = g.yr ?? g.yr2;
    const y = readYear({ y: g.y, yr: short && short.length === 1 ? `${short}年` : short }, today) ?? yearOf(today);
    const part = readPart(g.part ?? '底');
    if (g.open || g.part === '伊始') return { y, m: 1, precision: 'month' };
    return part ? { y, part, precision: part === 'end' ? 'day' : 'month' } : null;
  },
};

const whole: Finder = {
  needs: /年/,
  find: new RegExp(
    `(?<![\\d.])(?:(?<y>${YEAR_ABS})\\s?年度?(?!级|代|产|款|以[上内]|龄)|(?<yr>今年|明年|后年|大后年|去年|前年|大前年|上一?年度?|本年度?|来年|次年)(?!龄|轻))`,
    'g',
  ),
  read(match, today) {
    const y = readYear(match.groups, today);
    return y === undefined || Number.isNaN(y) ? null : { y, precision: 'year' };
  },
};

/** 2020至2025年: the first year without its 年. */
const span: Finder = {
  needs: /年/,
  find: /(?<![\d.])(?<a>(?:19|20)\d\d)年?\s?(?:[-~—–]{1,2}|至|到)\s?(?<b>(?:19|20)\d\d)年/g,
  read(match) {
    const a = num4(match.groups?.a);
    const b = num4(match.groups?.b);
    return a <= b ? { fixed: [`${a}-01-01`, `${b}-12-31`], precision: 'span' } : null;
  },
};

function num4(text: string | undefined): number {
  return Number(text ?? Number.NaN);
}

export const YEAR_FINDERS = { quarter, firstMonths, half, part, whole, span };
