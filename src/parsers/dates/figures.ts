import { isDay, lastDate, makeDay } from '../../days.js';
import type { Finder } from './types.js';

/** Dates written in figures: 2022-05-13, 2022.5.13, 2022/5, 20220513, 5.13 after 截至, and 1031日 that lost its 月. */

const full: Finder = {
  needs: /\d[-/.]\d/,
  find: /(?<![\d.])(?<y>(?:19|20)\d\d)(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})日?(?![\d%])/g,
  read(match) {
    const g = match.groups ?? {};
    const [y, m, d] = [Number(g.y), Number(g.m), Number(g.d)];
    if (m < 1 || m > 12 || d < 1 || d > lastDate(y, m)) return null;
    return { y, m, d, precision: 'day' };
  },
};

const yearMonth: Finder = {
  needs: /\d[-/.]\d/,
  find: /(?<![\d.])(?<y>(?:19|20)\d\d)[-/.](?<m>0?[1-9]|1[0-2])(?![\d%]|\.\d|[万亿个条家公平元])/g,
  read(match) {
    const g = match.groups ?? {};
    return { y: Number(g.y), m: Number(g.m), precision: 'month' };
  },
};

const compact: Finder = {
  needs: /\d{8}/,
  find: /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?!\d|[万亿个])/g,
  read(match) {
    const g = match.groups ?? {};
    const day = `${g.y}-${g.m}-${g.d}`;
    return isDay(day) ? { fixed: [day, day], precision: 'day' } : null;
  },
};

/** 5.13 and 5/13 are dates only where a word says so: 截至5.13, 5.13前, 是5.13通的车, 5.13开工. */
const monthDay: Finder = {
  needs: /\d[-/.]\d/,
  find: /(?:(?<=截[至止]到?|[延迟期][到至]|(?:^|[,。;:(\s])[到从自]|(?<![\d.])\d{1,2}\.\d{1,2}[-~])(?<m>\d{1,2})[./](?<d>\d{1,2})|(?<![\d./])(?<m2>\d{1,2})[./](?<d2>\d{1,2})(?=[日号]|[以之]?前|[-~]\d{1,2}[./]\d{1,2}[日号前])|(?<=[是于在])(?<m3>\d{1,2})[./](?<d3>\d{1,2})(?=[\u4e00-\u9fff]{1,3}的)|(?<![\d./])(?<m4>\d{1,2})[./](?<d4>[123]\d)(?=通车|开工|动工|封顶|投[用运]|开标|挂网|进场|启用|开业|签约|揭牌))[日号]?(?![\d.%]|[万亿个条座户家所处台套公平亩吨千米])/g,
  read(match) {
    const g = match.groups ?? {};
    const m = Number(g.m ?? g.m2 ?? g.m3 ?? g.m4);
    const d = Number(g.d ?? g.d2 ?? g.d3 ?? g.d4);
    return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { m, d, precision: 'day' } : null;
  },
};

const lostMonth: Finder = {
  needs: /\d{3,4}日/,
  find: /(?<![\d.])(?:(?<y>20\d\d)年)?(?<m>1[0-2]|0?[1-9])(?<d>[0-2]\d|3[01])日(?!产|均)/g,
  read(match) {
    const g = match.groups ?? {};
    const [m, d] = [Number(g.m), Number(g.d)];
    if (d < 1) return null;
    return { y: g.y ? Number(g.y) : undefined, m, d, precision: 'day' };
  },
};

/** 5-31 as a whole line or in brackets is left alone; 09-01 with both zeros is a date. */
const padded: Finder = {
  needs: /\d\d-\d\d/,
  find: /(?<![\d.-])(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\d|3[01])(?![\d.%-]|[\u4e00-\u9fff](?<![至到起]))/g,
  read(match) {
    const g = match.groups ?? {};
    const [m, d] = [Number(g.m), Number(g.d)];
    return d <= lastDate(2024, m) && makeDay(2024, m, d) ? { m, d, precision: 'day' } : null;
  },
};

export const FIGURE_FINDERS = { full, compact, yearMonth, monthDay, lostMonth, padded };
