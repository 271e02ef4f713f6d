import { describesNext, fewer, ofThem } from './besides.js';
import { namesAnother } from './runOn.js';
import type { Segment } from './segments.js';
import { taskEnd } from './tasks.js';
import { isAspect, isName, isOf, kindOf, PREDICATE, STRONG, VERBS } from './tokenKinds.js';
import type { Token } from './tokens.js';
import { takesObject } from './transitive.js';

/** Parts a clause that runs on without marks (voice): one figure or one predicate in each. */
export function segmentsOf(clause: Segment, text: string): Segment[] {
  const parts: Token[][] = [];
  let rest = clause.tokens;
  for (;;) {
    const cut = nextCut(rest, text);
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
function nextCut(tokens: readonly Token[], text: string): number {
  const figure = tokens.findIndex((token) => token.type === 'figure');
  const early = predicateCut(tokens, figure < 0 ? tokens.length : figure, text);
  if (early > 0) return early;
  if (figure < 0) return -1;
  const next = tokens.findIndex((token, at) => at > figure && token.type === 'figure');
  if (next < 0) return tailCut(tokens, figure, text);
  return betweenCut(tokens, figure, next);
}

/** 已经完工了|人民医院…: a finished predicate, then another name. */
function predicateCut(tokens: readonly Token[], end: number, text: string): number {
  let told = false;
  for (let i = 1; i < end; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    const kind = kindOf(before);
    if (kind !== undefined && PREDICATE.has(kind)) told = true;
    if (told && isOverBefore(tokens, i)) return i;
    if (!told || token === undefined || (token.type !== 'object' && token.type !== 'text')) continue;
    if (namesAnother(text, tokens, i) && hasVerbAfter(tokens, i)) return i;
    const aspect = isAspect(before);
    if (aspect ? takesObject(tokens[i - 2], token) : !(kind !== undefined && STRONG.has(kind))) continue;
    if (token.type === 'object' || (aspect && hasVerbAfter(tokens, i)) || saysNew(tokens, i)) return i;
  }
  return -1;
}

/** 主体完工|正在装修: what is over, and what goes on; 竣工验收正在办理 is not over. */
const isOverBefore = (tokens: readonly Token[], at: number): boolean => {
  const [before, now] = [tokens[at - (isAspect(tokens[at - 1]) ? 2 : 1)], tokens[at]];
  return now?.type === 'cue' && GOING.test(now.word) && before?.type === 'cue' && OVER.test(before.word) && at > 1;
};
const GOING = /^(?:正在|正)/u;
const OVER = /(?:完工|封顶|完成|建成|完|贯通|通车)了?$/u;

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
function tailCut(tokens: readonly Token[], figure: number, text: string): number {
  if (!nameBefore(tokens, figure)) return -1;
  const found = tokens[figure];
  const ratio = found?.type === 'figure' && found.figure.kind === 'ratio';
  // 管网完成七成|工农路北延没动: a share counts no roads, so the next one is told of by itself.
  const next = figure + (ratio && hasVerbAfter(tokens, figure + 1) ? 1 : 2);
  const object = tokens.findIndex((token, i) => i >= next && token.type === 'object');
  // 主体九成|G901连接线进场: the road stands before its part that the ledger names.
  const led = ratio && object - 1 > figure && tokens[object - 1]?.type === 'text';
  if (object > 0) return led ? object - 1 : object;
  const said = tokens.slice(0, figure).some((token) => STRONG.has(kindOf(token) ?? ''));
  if (!ratio && !said) return goneOn(tokens, figure, text);
  const at = tokens.findIndex((token, i) => i > figure && token.type === 'text');
  const verb = tokens.slice(at + 1).some((token) => STRONG.has(kindOf(token) ?? ''));
  return at > 0 && verb ? at : -1;
}

/** 公交30台了|出租车还在招标, 桥梁累计21座|道路刚铺油: 了 or a total ends it, and another thing than its parts has a predicate. */
function goneOn(tokens: readonly Token[], figure: number, text: string): number {
  const aspect = isAspect(tokens[figure + 1]);
  if (!aspect && !tokens.slice(0, figure).some((token) => kindOf(token) === 'total')) return -1;
  const at = figure + (aspect ? 2 : 1);
  const name = tokens[at];
  if (name?.type !== 'text' || PART.test(text.slice(name.start, name.end))) return -1;
  const [first, second] = tokens.slice(at + 1).map((token) => kindOf(token) ?? '');
  const told = (kind = '') => kind === 'not' || STRONG.has(kind);
  return told(first) || (first === 'adverb' && told(second)) ? at : -1;
}
const PART =
  /^(?:.$|主体|路[面基]|桥[面涵]|外|内|装修|装饰|基础|桩基|土建|设备|管[网线]|手续|前期|材料|资金|人员|占|约|左右|已|均|都)/u;

const nameBefore = (tokens: readonly Token[], figure: number) => tokens.slice(0, figure).some(isName);

/** Between two figures: what belongs to the first (都开工了, or the thing counted), what to the second. */
function betweenCut(tokens: readonly Token[], figure: number, next: number): number {
  const nested = tokens.findIndex((token, at) => at > figure && at < next && kindOf(token) === 'nested');
  if (nested > 0) return nested;
  const task = taskEnd(tokens, figure, next);
  if (task > 0) return task;
  if (describesNext(tokens, figure, next)) return figure + 1;
  // 桥梁21座了|还在施工3座: what is at work still is another number of them.
  const open = () => tokens.slice(figure + 2, next).some((token) => OPEN.has(kindOf(token) ?? ''));
  if (isAspect(tokens[figure + 1]) && open()) return figure + 2;
  // 24所|在装设备的2所: what they are at is said of the second.
  if (kindOf(tokens[figure + 1]) === 'under' && isOf(tokens[next - 1]) && next > figure + 2) return figure + 1;
  // 就业2.9万人了|转移就业1.3万人: a work and its name behind 了 are of the second.
  if (isAspect(tokens[figure + 1]) && kindOf(tokens[figure + 2]) === 'act' && tokens[figure + 3]?.type === 'text')
    return figure + 2;
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
  // 累计27.3公里了|燃气管网改了31公里: what stands behind 了 is not what was counted.
  if (!nameBefore(tokens, figure) && !isAspect(tokens[figure + 1])) {
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
