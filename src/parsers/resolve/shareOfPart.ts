import type { Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

/** Parts of works and steps of them, in which a name may end: 冷库装修, 厂房桩基, 泵站设备安装. */
const PART =
  /(?:土建|主体|(?<!产业|文化|群众|发展)基础|[桩地]基|路[基面]|桥涵|涵洞|墩柱|盖梁|箱梁|[管沟]沟|沟槽|装修|(?:内外?|外)装|装饰|布展|机电|框架|钢?结构|幕墙|安装|调试|保温|防水|粉刷|砌[体筑]|屋面|[内外]墙|外?立面|开挖|回填|浇筑|吊装|架设|铺轨|划线)(?:工程|施工|工作|部分)?$/u;

/** 桩基完成 is one word for a stage. */
const STAGE_DONE = /^(桩基|主体|基础|土建|墩柱|箱梁)(?:完成|完工|竣工)$/u;

/** 南岭路高架桩基: which part of the works is meant, where the words before it name the whole; undefined when none is. */
export function partOfWhole({ subject, verb = '' }: Statement, whole: string): string | undefined {
  const words = subject + (STAGE_DONE.exec(verb)?.[1] ?? '');
  const part = words.startsWith(whole) ? words.slice(whole.length).replace(/^的/u, '') : words;
  return PART.test(part) ? part : undefined;
}

/**
 * 冷库土建完成80% where cold stores are counted: so far a part of the works has come, and no four fifths of the stores are there.
 * A target that names the part itself (污水管网安装) is measured by it.
 */
export function isShareOfPart(words: string, { metric }: Target): boolean {
  const part = PART.exec(words)?.[0];
  return part !== undefined && !metric.includes(part.slice(0, 2));
}
