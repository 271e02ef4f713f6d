/** Stands where words were taken out, so that what was apart stays apart. */
export const GAP = '\u0001';

/** A text from which finders take what they understand; what stays names the matter. */
export class Scan {
  readonly whole: string;
  rest: string;

  constructor(text: string) {
    this.whole = text;
    this.rest = text;
  }

  /** Takes out the first match and returns it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match) this.cut(match.index, match.index + match[0].length);
    return match;
  }

  /** Takes out every match of a pattern. */
  takeAll(pattern: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    for (let match = this.take(pattern); match && match[0] !== ''; match = this.take(pattern)) found.push(match);
    return found;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.rest);
  }

  cut(start: number, end: number): void {
    this.rest = this.rest.slice(0, start) + GAP + this.rest.slice(end);
  }
}
