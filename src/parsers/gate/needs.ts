/**
 * What a text must hold before a pattern can match in it: any one of these characters and pairs of neighbours. Read from
 * the pattern's own source, so that nobody has to keep the two in step; what is not understood asks for nothing.
 */
export type Needs = ReadonlySet<string>;

interface Part {
  /** What this part asks for; undefined: nothing. */
  needs: Needs | undefined;
  /** The characters of which exactly one stands here. */
  one?: readonly string[] | undefined;
  /** It takes up no room: what stands before it and behind it are neighbours. */
  empty?: boolean;
}

/** More pairs than that tell less than one of the two characters. */
const MOST_PAIRS = 30;
const DIGITS = [...'0123456789'];
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };
/** How often a text holds it anyhow: pairs seldom, characters often. */
const cost = (needs: Needs): number => [...needs].reduce((sum, one) => sum + (one.length > 1 ? 1 : 4), 0);
const union = (all: readonly Needs[]): Needs => new Set(all.flatMap((one) => [...one]));

/** The letter in either case; the signs for kelvin and the long s are a k and an s too. */
const cases = (char: string): string[] => [
  ...new Set([
    char.toLowerCase(),
    char.toUpperCase(),
    ...(/k/i.test(char) ? ['\u212a'] : /s/i.test(char) ? ['\u017f'] : []),
  ]),
];

/** undefined when the pattern may match any text. */
export function needsOf({ source, flags }: RegExp): Needs | undefined {
  return new Reader(source, flags.includes('i')).choice();
}

/** A branch of `a|b|c`, and what it needs. */
export interface BranchSource {
  source: string;
  needs: Needs | undefined;
}

/** The branches of a pattern, one alone where nothing may be cut (one names what another caught), and whether any of them catches. */
export function branchesOf({ source, flags }: RegExp): { branches: readonly BranchSource[]; catches: boolean } {
  const reader = new Reader(source, flags.includes('i'));
  const branches = reader.branches();
  const { catches } = reader;
  return /\\[1-9k]/.test(source) ? { branches: [{ source, needs: undefined }], catches } : { branches, catches };
}

class Reader {
  /** Whether a group of what was read catches. */
  catches = false;
  private at = 0;
  private readonly source: string;
  private readonly anyCase: boolean;

  constructor(source: string, anyCase: boolean) {
    this.source = source;
    this.anyCase = anyCase;
  }

  /** a|b|c: one of them must be there, so whatever any of them asks for. */
  choice(): Needs | undefined {
    const branches = this.branches();
    const asked = branches.flatMap(({ needs }) => (needs === undefined ? [] : [needs]));
    return asked.length === branches.length ? union(asked) : undefined;
  }

  branches(): BranchSource[] {
    const found: BranchSource[] = [];
    do {
      const from = this.at;
      const needs = this.sequence();
      found.push({ source: this.source.slice(from, this.at), needs });
    } while (this.take('|'));
    return found;
  }

  /** Of all that must be there, what texts hold most seldom. */
  private sequence(): Needs | undefined {
    let best: Needs | undefined;
    let before: readonly string[] | undefined;
    const offer = (needs: Needs | undefined): void => {
      if (needs !== undefined && (best === undefined || cost(needs) < cost(best))) best = needs;
    };
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const { needs, one, empty } = this.part();
      offer(needs);
      if (empty) continue;
      if (before && one && before.length * one.length <= MOST_PAIRS)
        offer(new Set(before.flatMap((first) => one.map((second) => first + second))));
      before = one;
    }
    return best;
  }

  private part(): Part {
    const part = this.atom();
    if (!'*+?{'.includes(this.source.charAt(this.at) || '|')) return part;
    const times = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})/.exec(this.source.slice(this.at, this.at + 12));
    if (times === null) return part;
    this.at += times[0].length;
    this.take('?');
    const needed = times[0] === '+' || Number(times[1] ?? 0) > 0;
    return { needs: needed ? part.needs : undefined };
  }

  private atom(): Part {
    const char = this.next();
    if (char === '(') return this.group();
    if (char === '[') return this.oneOf(this.charsOfClass());
    if (char === '^' || char === '$') return { needs: undefined, empty: true };
    if (char === '.') return { needs: undefined };
    if (char !== '\\') return this.oneOf([char]);
    if (/[bB]/.test(this.source.charAt(this.at))) {
      this.at += 1;
      return { needs: undefined, empty: true };
    }
    return this.oneOf(this.escaped());
  }

  private group(): Part {
    const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 30))?.[0] ?? '';
    this.at += head.length;
    if (head === '' || head.endsWith('>')) this.catches = true;
    const needs = this.choice();
    this.take(')');
    if (head.endsWith('!')) return { needs: undefined, empty: true };
    return head.endsWith('=') ? { needs, empty: true } : { needs };
  }

  /** A character beyond the basic plane, or a letter of another script in either case, stands for more than is looked at. */
  private oneOf(chars: readonly string[] | undefined): Part {
    if (!chars?.every((char) => char.length === 1 && !(this.anyCase && /[\u0080-\u2fff]/.test(char))))
      return { needs: undefined };
    const all = this.anyCase ? chars.flatMap(cases) : chars;
    return { needs: new Set(all), one: all };
  }

  /** The characters of [a-z…]; undefined for [^…] and for kinds of characters. */
  private charsOfClass(): readonly string[] | undefined {
    const not = this.take('^');
    const chars: string[] = [];
    let open = not;
    while (this.at < this.source.length && !this.take(']')) {
      const first = this.member();
      if (first?.length === 1 && this.source.charAt(this.at) === '-' && this.source.charAt(this.at + 1) !== ']') {
        this.at += 1;
        const from = first[0]?.codePointAt(0) ?? 0;
        const to = this.member()?.[0]?.codePointAt(0) ?? Number.POSITIVE_INFINITY;
        if (to - from > 100) open = true;
        else for (let code = from; code <= to; code += 1) chars.push(String.fromCodePoint(code));
      } else if (first === undefined) open = true;
      else chars.push(...first);
    }
    return open ? undefined : chars;
  }

  private member(): readonly string[] | undefined {
    const char = this.next();
    return char === '\\' ? this.escaped() : [char];
  }

  /** What stands behind a backslash: a character, a kind of them (undefined), or the text of another group (undefined). */
  private escaped(): readonly string[] | undefined {
    const char = this.next();
    if (char === 'd') return DIGITS;
    if (char === 'u' || char === 'x') {
      const code =
        (char === 'x' ? /^[\da-f]{2}/i : /^[\da-f]{4}|^\{[\da-f]+\}/i).exec(
          this.source.slice(this.at, this.at + 10),
        )?.[0] ?? '';
      this.at += code.length;
      return [String.fromCodePoint(Number.parseInt(code.replace(/[{}]/g, ''), 16))];
    }
    const more = /^(?:\{[^}]*\}|<\w+>)/.exec(this.source.slice(this.at, this.at + 60))?.[0];
    if (/[pPk]/.test(char)) this.at += more?.length ?? 0;
    const control = CONTROLS[char];
    if (control !== undefined) return [control];
    return /[a-zA-Z1-9]/.test(char) ? undefined : [char];
  }

  private next(): string {
    const char = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += char.length;
    return char;
  }

  private take(char: string): boolean {
    if (!this.source.startsWith(char, this.at)) return false;
    this.at += char.length;
    return true;
  }
}
