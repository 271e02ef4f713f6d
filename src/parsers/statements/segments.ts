import { isName, kindOf, PREDICATE, VERBS } from './tokenKinds.js';
import type { Token } from './tokens.js';

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
