/** Stands where words were taken out, so that what was apart stays apart. */
export const GAP = '\u0001';

const CLASSIFIER =
  /^[万亿千百]?(?:个?百分点|个点|平方米|平方公里|立方米|公里|千瓦|人次|场次|(?:[个条座所家台辆件块亩吨名次间部只张栋米元成天样口]|套(?![间房])|户(?![厕籍型])|人(?![才口员])|项(?!目)|场(?![地馆所])|处(?![置理])))(?!\p{Script=Han}*(?:局|委))/u;

/** What a finder looks for: a pattern, or one behind its gate. */
export type Pattern = Pick<RegExp, 'exec'>;

/** A text from which finders take what they understand; what stays names the matter. */
export class Scan {
  readonly whole: string;
  rest: string;

  constructor(text: string) {
    this.whole = text;
    this.rest = text;
  }

  /** Takes out the first match and returns it. */
  take(pattern: Pattern): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match) this.cut(match.index, match.index + match[0].length);
    return match;
  }

  /** Takes out the first match and the classifier after its 多少 or 几: 还差几个, 多了多少万户. */
  takeAsked(pattern: Pattern): void {
    const match = this.take(pattern);
    if (!match || !/(?:多少|几)$/u.test(match[0])) return;
    const at = match.index + GAP.length;
    const counted = CLASSIFIER.exec(this.rest.slice(at));
    if (counted) this.rest = this.rest.slice(0, at) + this.rest.slice(at + counted[0].length);
  }

  /** Takes out every match of a pattern. */
  takeAll(pattern: Pattern): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    for (let match = this.take(pattern); match && match[0] !== ''; match = this.take(pattern)) found.push(match);
    return found;
  }

  has(pattern: Pattern): boolean {
    return pattern.exec(this.rest) !== null;
  }

  cut(start: number, end: number): void {
    this.rest = this.rest.slice(0, start) + GAP + this.rest.slice(end);
  }
}
