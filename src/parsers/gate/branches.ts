import { hashOf } from './hash.js';
import { Held } from './held.js';
import { type BranchSource, branchesOf, type Needs } from './needs.js';

/** A pattern of fewer branches is run as it is. */
const LEAST = 4;

interface Branch {
  /** Finds from its `lastIndex` on. */
  pattern: RegExp;
  /** Hashes of what it needs; undefined: it may match anywhere. */
  needs: Uint16Array | undefined;
}

/** A branch that may match in a text, and where it matches next. */
interface Runner {
  pattern: RegExp;
  found: RegExpExecArray | null;
}

/** A pattern a|b|c of many branches, of which only those are run that may match in the text. */
export class Branches {
  /** In the order of the pattern; none where it is run as it is. */
  private readonly branches: readonly Branch[];
  private readonly pattern: RegExp;
  /** What it catches is numbered over all branches: only whether it matches can be told by them. */
  private readonly catches: boolean;

  constructor(pattern: RegExp) {
    const { branches: all, catches } = branchesOf(pattern);
    const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
    this.pattern = pattern;
    this.catches = catches;
    this.branches =
      all.filter(({ needs }) => needs !== undefined).length < LEAST
        ? []
        : together(all).map(({ source, needs }) => ({
            pattern: new RegExp(source, flags),
            needs: needs && hashes(needs),
          }));
  }

  test(text: string): boolean {
    if (this.branches.length === 0) return this.pattern.test(text);
    const held = Held.by(text);
    for (const { pattern, needs } of this.branches) {
      if (needs && !held.any(needs)) continue;
      pattern.lastIndex = 0;
      if (pattern.test(text)) return true;
    }
    return false;
  }

  exec(text: string): RegExpExecArray | null {
    return this.isWhole() ? this.pattern.exec(text) : earliest(this.runners(text));
  }

  /** All matches one after the other, for a global pattern. */
  all(text: string): Iterable<RegExpExecArray> {
    if (this.isWhole()) return text.matchAll(this.pattern);
    const runners = this.runners(text);
    const all: RegExpExecArray[] = [];
    for (let match = earliest(runners); match !== null; match = earliest(runners)) {
      all.push(match);
      const end = match.index + match[0].length;
      // As in JavaScript's own: behind a match of nothing goes on one character further.
      const from =
        match[0] === '' ? end + (this.pattern.unicode && (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1) : end;
      for (const runner of runners) if (runner.found !== null && runner.found.index < from) look(runner, text, from);
    }
    return all;
  }

  replace(text: string, by: string | ((...all: string[]) => string)): string {
    if (this.isWhole()) return typeof by === 'string' ? text.replace(this.pattern, by) : text.replace(this.pattern, by);
    const first = this.pattern.global ? null : this.exec(text);
    let [out, from] = ['', 0];
    for (const { 0: said, index } of this.pattern.global ? this.all(text) : first ? [first] : []) {
      out += text.slice(from, index) + (typeof by === 'string' ? by : by(said));
      from = index + said.length;
    }
    return out + text.slice(from);
  }

  private isWhole(): boolean {
    return this.catches || this.branches.length === 0;
  }

  private runners(text: string): Runner[] {
    const held = Held.by(text);
    const runners: Runner[] = [];
    for (const { pattern, needs } of this.branches) {
      if (needs && !held.any(needs)) continue;
      const runner = { pattern, found: null };
      look(runner, text, 0);
      runners.push(runner);
    }
    return runners;
  }
}

function look(runner: Runner, text: string, from: number): void {
  runner.pattern.lastIndex = from;
  runner.found = from > text.length ? null : runner.pattern.exec(text);
}

/** Where two branches match at one place, the first of them counts. */
function earliest(runners: readonly Runner[]): RegExpExecArray | null {
  let best: RegExpExecArray | null = null;
  for (const { found } of runners) if (found !== null && (best === null || found.index < best.index)) best = found;
  return best;
}

/** Neighbours that need nothing are one. */
function together(all: readonly BranchSource[]): BranchSource[] {
  const out: BranchSource[] = [];
  for (const one of all) {
    const last = out.at(-1);
    if (last && last.needs === undefined && one.needs === undefined) last.source += `|${one.source}`;
    else out.push({ ...one });
  }
  return out;
}

const hashes = (needs: Needs): Uint16Array => Uint16Array.from(needs, (need) => hashOf(need, Held.BITS));
