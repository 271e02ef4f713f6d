import { describesNext, fewer, ofThem } from './besides.js';
import { taskEnd } from './tasks.js';
import { isAspect, isName, isOf, kindOf, STRONG, VERBS } from './tokenKinds.js';
import type { Token } from './tokens.js';
import { takesObject } from './transitive.js';

/** A run of tokens that holds at most one figure and one predicate: 其中牧草1.2万亩. */
export interface Segment {
  tokens: Token[];
  /** The mark before it: , ; 。 、 ( : or '' (first, or parted only by sense). */
  lead: string;
  /** The mark after it. */
  tail: string;
  sentence: number;
  line: number;
  /** Column of a pasted table: how many tabs stand before it in its line. */
  cell: number;
  /** Inside brackets. */
  aside: boolean;
}

const PARTING = new Set([...',;。!?\n\t…|']);
const SENTENCE = new Set([...'。!?\n;']);
const PREDICATE = new Set([
  'done',
  'started',
  'event',
  'under',
  'same',
  'none',
  'blocked',
  'stalled',
  'paused',
  'delayed',
]);

export const hasFigure = (tokens: readonly Token[]) => tokens.some((token) => token.type === 'figure');
export const hasPredicate = (tokens: readonly Token[]) =>
  tokens.some((token) => token.type === 'cue' && PREDICATE.has(token.kind));

/** Marks part the text into clauses; 、 and blanks only where each side says something of its own. */
export function clausesOf(text: string, tokens: readonly Token[]): Segment[] {
  const clauses: Segment[] = [];
  let current: Token[] = [];
  let lead = '';
  let [sentence, line, depth, cell] = [0, 0, 0, 0];
  const close = (tail: string) => {
    if (current.length > 0)
      clauses.push({ tokens: afterOpening(current), lead, tail, sentence, line, cell, aside: depth > 0 });
    else if (SENTENCE.has(tail)) {
      const last = clauses.at(-1);
      // A heading stays one, be there a line's end behind its colon.
      if (last !== undefined && !(last.tail === ':' && tail === '\n')) last.tail = tail;
    }
    current = [];
    lead = tail;
  };
  tokens.forEach((token, at) => {
    if (token.type !== 'mark') {
      current.push(token);
      return;
    }
    const { char } = token;
    if (char === '(' || char === ')') {
      close(char);
      depth = char === '(' ? depth + 1 : Math.max(0, depth - 1);
    } else if (char === ':' || PARTING.has(char)) {
      close(char);
      if (SENTENCE.has(char)) sentence++;
      if (char === '\t') cell++;
      if (char === '\n') [line, cell] = [line + 1, 0];
    } else if (char === '、') {
      if (
        (hasFigure(current) && (figureAhead(tokens, at) || (hasWork(current) && tellsNext(tokens, at)))) ||
        (endsTold(current) && tellsNext(tokens, at))
      )
        close(char);
      else current.push(token);
    } else if (hasFigure(current) || hasPredicate(current) || (char === ' ' && ofAll(text, tokens[at + 1]))) close(',');
  });
  close('');
  return clauses;
}

/** 甲院通过验收、乙楼竣工备案: a name and what became of it on each side of the mark. */
const endsTold = (tokens: readonly Token[]): boolean => {
  const last = tokens.at(-1);
  return last?.type === 'cue' && PREDICATE.has(last.kind) && !hasFigure(tokens) && tokens.slice(0, -1).some(isName);
};
/** 管道铺设9公里、净水站安装调试: a figure with a work of its own, then another name and what became of it. */
const hasWork = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => VERBS.has(kindOf(token) ?? '')) && tokens.some(isName);
function tellsNext(tokens: readonly Token[], mark: number): boolean {
  const next = tokens[mark + 1];
  if (next?.type !== 'text' && next?.type !== 'object') return false;
  const end = tokens.findIndex((token, at) => at > mark && token.type === 'mark');
  const member = tokens.slice(mark + 1, end < 0 ? tokens.length : end);
  return !hasFigure(member) && (hasPredicate(member) || member.some((token) => kindOf(token) === 'lack'));
}

/** 石桥没有数 全市36条: what is said of all is no more about the place before it. */
const ofAll = (text: string, token: Token | undefined): boolean =>
  token?.type === 'text' &&
  text.charAt(token.start) === '全' &&
  /^全[市县区]/u.test(text.slice(token.start, token.end));

const OPENING = new Set(['报', '汇报', '说', '更新'].flatMap((verb) => [`${verb}一下`, `${verb}下`, `${verb}个数`]));

/** 冯工报一下啊…: who speaks is no subject. */
function afterOpening(tokens: Token[]): Token[] {
  const at = tokens.findLastIndex((token) => token.type === 'cue' && OPENING.has(token.word));
  return at < 0 || at === tokens.length - 1 ? tokens : tokens.slice(at + 1);
}

function figureAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || (token.type === 'mark' && token.char !== '、')) return false;
    if (token.type === 'figure') return true;
  }
  return false;
}

/** Parts a clause that runs on without marks (voice): one figure or one predicate in each. */
export function segmentsOf(clause: Segment): Segment[] {
  const parts: Token[][] = [];
  let rest = clause.tokens;
  for (;;) {
    const cut = nextCut(rest);
    if (cut <= 0 || cut >= rest.length) break;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  parts.push(rest);
  return parts.map((tokens, at) => ({
    ...clause,
    tokens,
    lead: at === 0 ? clause.lead : '',
    tail: at === parts.length - 1 ? clause.tail : '',
  }));
}

/** Index of the first token of the next segment, or -1. */
function nextCut(tokens: readonly Token[]): number {
  const figure = tokens.findIndex((token) => token.type === 'figure');
  const early = predicateCut(tokens, figure < 0 ? tokens.length : figure);
  if (early > 0) return early;
  if (figure < 0) return -1;
  const next = tokens.findIndex((token, at) => at > figure && token.type === 'figure');
  if (next < 0) return tailCut(tokens, figure);
  return betweenCut(tokens, figure, next);
}

/** 已经完工了|人民医院…: a finished predicate, then another name. */
function predicateCut(tokens: readonly Token[], end: number): number {
  let told = false;
  for (let i = 1; i < end; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    const kind = kindOf(before);
    if (kind !== undefined && PREDICATE.has(kind)) told = true;
    if (!told || token === undefined || (token.type !== 'object' && token.type !== 'text')) continue;
    const aspect = isAspect(before);
    if (aspect ? takesObject(tokens[i - 2], token) : !(kind !== undefined && STRONG.has(kind))) continue;
    if (token.type === 'object' || (aspect && hasVerbAfter(tokens, i)) || saysNew(tokens, i)) return i;
  }
  return -1;
}

/** 地下室做完|医院养护楼已经交付使用: a long name with 已 and a verb of its own behind it. */
const saysNew = (tokens: readonly Token[], at: number): boolean => {
  const [name, next] = [tokens[at], tokens[at + 1]];
  if (name?.type !== 'text' || name.end - name.start < LONG_NAME || next?.type !== 'cue') return false;
  return ALREADY.test(next.word) && tokens.slice(at + 2).some((token) => STRONG.has(kindOf(token) ?? ''));
};
const LONG_NAME = 4;
const ALREADY = /^(?:已|已经|现已|都已|正在|刚刚?)$/u;

const hasVerbAfter = (tokens: readonly Token[], at: number) =>
  tokens.slice(at + 1).some((token) => token.type === 'figure' || STRONG.has(kindOf(token) ?? ''));

/** What follows the last figure of a clause stays with it, unless another named thing with a predicate of its own begins. */
function tailCut(tokens: readonly Token[], figure: number): number {
  if (!nameBefore(tokens, figure)) return -1;
  const object = tokens.findIndex((token, i) => i > figure + 1 && token.type === 'object');
  if (object > 0) return object;
  const found = tokens[figure];
  const ratio = found?.type === 'figure' && found.figure.kind === 'ratio';
  const said = tokens.slice(0, figure).some((token) => STRONG.has(kindOf(token) ?? ''));
  if (!ratio && !said) return -1;
  const at = tokens.findIndex((token, i) => i > figure && token.type === 'text');
  const verb = tokens.slice(at + 1).some((token) => STRONG.has(kindOf(token) ?? ''));
  return at > 0 && verb ? at : -1;
}

const nameBefore = (tokens: readonly Token[], figure: number) => tokens.slice(0, figure).some(isName);

/** Between two figures: what belongs to the first (都开工了, or the thing counted), what to the second. */
function betweenCut(tokens: readonly Token[], figure: number, next: number): number {
  const nested = tokens.findIndex((token, at) => at > figure && at < next && kindOf(token) === 'nested');
  if (nested > 0) return nested;
  const task = taskEnd(tokens, figure, next);
  if (task > 0) return task;
  if (describesNext(tokens, figure, next)) return figure + 1;
  // 24所|在装设备的2所: what they are at is said of the second.
  if (kindOf(tokens[figure + 1]) === 'under' && isOf(tokens[next - 1]) && next > figure + 2) return figure + 1;
  let at = figure + 1;
  let [verb, whole] = [false, false];
  for (; at < next; at++) {
    const kind = kindOf(tokens[at]);
    if (kind === 'all') whole = true;
    const aspect = at > figure + 1 || isAspect(tokens[at + 1]);
    if (kind !== undefined && (STRONG.has(kind) || (VERBS.has(kind) && aspect))) verb = true;
    else if (kind !== 'adverb' && kind !== 'all' && kind !== 'not') break;
  }
  if (verb && !whole && at + 1 === next && tailOfVerb(tokens[at]) && fewer(tokens[figure], tokens[next]))
    return figure + 1;
  const verbBefore = tokens.slice(0, figure).some((token) => STRONG.has(kindOf(token) ?? ''));
  if (verb && (whole || (at === next ? ownVerb(tokens, next) : !verbBefore))) return at;
  if (verb) return figure + 1;
  if (ofThem(tokens, figure, next)) return figure + 2;
  if (!nameBefore(tokens, figure)) {
    while (kindOf(tokens[at]) === 'act' || isOf(tokens[at])) at++;
    if (isName(tokens[at])) return at + 1;
  }
  return afterAspect(tokens, figure + 1);
}

/** 30辆已上线跑24辆: a second verb of one character behind the first has no name of its own. */
const tailOfVerb = (token: Token | undefined) => token?.type === 'text' && token.end - token.start === 1;
const PREVERBS = new Set<string>(['not', 'all', 'adverb']);
/** 112个验收2个整改: each figure has its verb behind it. */
function ownVerb(tokens: readonly Token[], figure: number): boolean {
  const from = tokens.findIndex((token, at) => at > figure && !PREVERBS.has(kindOf(token) ?? ''));
  const [after, then, last] = [tokens[from], tokens[from + 1], lastDeed(tokens)];
  // 20个建成3个在种树: the second is still being worked at, so what is over is the first.
  const not = tokens.slice(figure + 1, from).some((token) => kindOf(token) === 'not');
  if ((not || OPEN.has(kindOf(after) ?? '')) && then?.type !== 'figure') return true;
  const verbs = [after, last].every((token) => token?.type === 'cue' && VERBS.has(token.kind));
  return verbs && (then === undefined || then.type === 'figure');
}
const OPEN = new Set<string>(['under', 'same', 'none', 'stalled', 'paused', 'delayed', 'blocked']);

/** 4处在弄: the deed without the character that 在 is at, and without what only rounds it off. */
function lastDeed(tokens: readonly Token[]): Token | undefined {
  const end = tokens.findLastIndex((token) => kindOf(token) !== 'filler' && !isAspect(token));
  const before = tokens[end - 1];
  return tailOfVerb(tokens[end]) && kindOf(before) === 'under' ? before : tokens[end];
}

function afterAspect(tokens: readonly Token[], at: number): number {
  return isAspect(tokens[at]) ? at + 1 : at;
}
