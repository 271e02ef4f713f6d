import type { Fact } from '../../model/fact.js';
import { normalise } from '../text.js';

const FIGURE = '\\d[\\d.,]*\\s*(?:%|\\p{Script=Han}{0,4}?)';
/** The next figures of a list behind its first: 、68.4%、99.1%. */
const MORE = new RegExp(
  `^(?:\\p{Script=Han}{0,3})(?:(?:、|和)(?:约|近)?${FIGURE})+(?:个?百分点|个点)?(?=[^\\d、]|$)`,
  'u',
);
const LIST = /分别|各|依次|[、和与及]/u;
/** 分别高于全国、全省…: of what, the clause before says. */
const NO_SUBJECT = /^(?:分别|均|各|同比|环比|高于|低于|高出|超过?|较|比|居|位居|占|增长|下降)/u;
/** A figure of a list with nothing but its unit. */
const BARE = /^\d[\d.,]*\s*(?:%|\p{Script=Han}{1,3})$/u;
const STOPS = /[,，。;；\n]/u;

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !STOPS.test(text.charAt(from - 1))) from -= 1;
  return from;
}

function clauseEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && !STOPS.test(text.charAt(to))) to += 1;
  return to;
}

/** The whole of the list that a clause begins: A、B、C分别达到100%、68.4%、99.1%. */
function listed(text: string, start: number, end: number): string | undefined {
  const rest = text.slice(end, clauseEnd(text, end));
  if (!LIST.test(text.slice(start, end)) || !MORE.test(rest)) return undefined;
  return text.slice(start, end) + rest;
}

/** 二期充电桩 is named by its beginning in 一期、二期分别建成充电桩…. */
const NAMED = 2;

/** The object where the words have it, else another. */
function objectIn(words: string, own: string | undefined, other: string | undefined): { object?: string } {
  const object = own !== undefined && own !== '' && words.includes(own.slice(0, NAMED)) ? own : other;
  return object === undefined ? {} : { object };
}

/**
 * Facts of a printed block whose words were cut inside a list of figures (分别, 各, A和B…) have the whole list as their words, so
 * that no figure is told as that of all names; those that begin with 分别高于… have the clause before that says of what.
 */
export function withWholeWords(facts: readonly Fact[], printed: string): Fact[] {
  const text = normalise(printed);
  let last: { words: string; object: string | undefined; end: number } | undefined;
  let from = 0;
  return facts.map((fact) => {
    const said = fact.text;
    const found = said === undefined ? -1 : text.indexOf(said, from);
    const start = found >= 0 || said === undefined ? found : text.indexOf(said);
    if (said === undefined || start < 0 || fact.value === undefined || fact.breakdown !== undefined) return fact;
    from = start;
    const end = start + said.length;
    if (last !== undefined && BARE.test(said) && end <= last.end)
      return { ...fact, text: last.words, ...objectIn(last.words, fact.object ?? last.object ?? '', last.object) };
    const whole = listed(text, start, end);
    const headless = NO_SUBJECT.test(said) && start > 0 && STOPS.test(text.charAt(start - 1));
    if (whole === undefined && !headless) return fact;
    const head = headless ? text.slice(clauseStart(text, start - 1), start) : '';
    const words = `${/[。;；\n]$/u.test(head) ? '' : head}${whole ?? said}`;
    if (words === said) return fact;
    const { object, ...rest } = fact;
    if (whole !== undefined) last = { words, object, end: start + whole.length };
    // What the clause before is about is the object then, not what stood before that.
    return { ...rest, ...objectIn(words, object, headless ? undefined : object), text: words };
  });
}
