import type { Statement } from '../../model/statement.js';
import type { DateSpan } from '../dates.js';
import type { Quantity } from '../quantities.js';
import { cuesOf, find, type Role, roleAfter, roleBefore } from './roles.js';
import type { Segment } from './segments.js';
import type { Token } from './tokens.js';
import { naming, trim } from './words.js';

export type NoteKind = 'problem' | 'suggestion' | 'next';

/** A segment on its way to a statement. */
export interface Draft extends Role {
  segment: Segment;
  start: number;
  end: number;
  kind: 'figure' | 'words' | 'note';
  /** What the words before the figure name. */
  subject: string;
  /** The thing counted, when it follows its figure: 36个 村卫生室. */
  counted: string;
  figure?: Quantity;
  dates: DateSpan[];
  place?: string;
  objects: string[];
  all?: true;
  rest?: { count?: number };
  same?: true;
  deltaWord?: string;
  share?: true;
  total?: string;
  compare?: true;
  nested?: true;
  condition?: true;
  note?: NoteKind;
  status?: Statement['status'];
  size?: { value: number; unit: string };
  percent?: number;
  /** A ratio that a figure before it carries as its percent already. */
  beside?: true;
  /** Subject or heading that stands over it. */
  heading?: string | undefined;
  /** Place of a row of a breakdown, and what its rows come to. */
  row?: string;
  breakdown?: Record<string, number>;
  rowUnit?: string;
  noTotal?: true;
  /** Taken up by another draft. */
  gone?: true;
}

export function draftOf(text: string, segment: Segment): Draft {
  const { tokens } = segment;
  const at = tokens.findIndex((token) => token.type === 'figure');
  const found = tokens[at];
  const figure = found?.type === 'figure' ? found.figure : undefined;
  const [left, right] = figure ? [tokens.slice(0, at), tokens.slice(at + 1)] : [tokens, []];
  const cues = cuesOf(tokens);
  const [before, after] = [cuesOf(left), cuesOf(right)];
  const dates = tokens.flatMap((token) => (token.type === 'date' ? [token.date] : []));
  const place = tokens.find((token) => token.type === 'place');
  const first = tokens[0];
  const last = tokens.at(-1);
  const draft: Draft = {
    segment,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    kind: figure ? 'figure' : 'words',
    subject: naming(text, left),
    counted: figure ? countedIn(text, right) : '',
    dates,
    objects: tokens.flatMap((token) => (token.type === 'object' ? [token.name] : [])),
    ...(figure && { figure }),
    ...(place?.type === 'place' && { place: place.name }),
  };
  Object.assign(draft, figure ? figureRole(roleBefore(before), roleAfter(after)) : roleBefore(cues));
  if (find(cues, 'all')) draft.all = true;
  if (find(cues, 'same')) draft.same = true;
  if (find(cues, 'nested')) draft.nested = true;
  if (find(cues, 'compare')) draft.compare = true;
  if (find(before, 'share')) draft.share = true;
  const rest = find(cues, 'rest');
  if (rest && (figure === undefined || tokens.indexOf(rest) < at)) draft.rest = figure ? { count: figure.value } : {};
  const total = before.findLast((cue) => cue.kind === 'total');
  if (total) draft.total = total.word;
  const delta = deltaOf(before, draft.subject, left);
  if (delta) draft.deltaWord = delta;
  return draft;
}

/** 建成9座 beats what follows; 改造97个已完工 takes the stronger word after it. */
function figureRole(before: Role, after: Role): Role {
  if (before.verb === undefined) return after;
  const weak = before.measure === 'done' && !before.prep && after.measure !== undefined;
  return weak && after.measure !== 'done' && ACTS.test(before.verb) ? after : before;
}
const ACTS = /^(?:改造|新建|改建|扩建|建设|实施|整治|治理|安装|铺设|培训|打造|提升|更新)$/;

/** The words that follow a figure up to the next role word: the thing counted. */
function countedIn(text: string, right: readonly Token[]): string {
  const end = right.findIndex((token) => !['text', 'object', 'place'].includes(token.type) && !(token.type === 'cue' && ['act', 'prep', 'filler'].includes(token.kind)));
  const part = end < 0 ? right : right.slice(0, end);
  const [first, last] = [part[0], part.at(-1)];
  if (first === undefined || last === undefined || part.every((token) => token.type === 'cue')) return '';
  return trim(text.slice(first.start, last.end));
}

/** 又, 新增了, 今天完成: an increment when it stands at the figure, not when it is the name of what is counted. */
function deltaOf(before: ReturnType<typeof cuesOf>, _subject: string, left: readonly Token[]): string | undefined {
  const delta = before.findLast((cue) => cue.kind === 'delta');
  if (delta === undefined) return undefined;
  const after = left.slice(left.indexOf(delta) + 1);
  if (/^[又再]/.test(delta.word)) return delta.word;
  return after.every((token) => token.type === 'cue' && token.kind !== 'total') ? delta.word : undefined;
}
