import type { Statement } from '../../model/statement.js';
import type { DateSpan } from '../dates.js';
import type { Quantity } from '../quantities.js';
import { type CueToken, cuesOf, find, type Role, roleAfter, roleBefore } from './roles.js';
import type { Segment } from './segments.js';
import type { Token } from './tokens.js';
import { naming, trim, works } from './words.js';

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
  /** The raw words before the deciding word or the figure, places included: where a named part is looked for. */
  before: string;
  objects: string[];
  places: string[];
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
  /** The size that the figure after it is a part of. */
  sized?: true;
  /** Taken up by another draft. */
  gone?: true;
}

export function draftOf(text: string, segment: Segment): Draft {
  const { tokens } = segment;
  const at = figureIndex(tokens);
  const found = tokens[at];
  const figure = found?.type === 'figure' ? found.figure : undefined;
  const [left, right] = figure ? [tokens.slice(0, at), tokens.slice(at + 1)] : [tokens, []];
  const cues = cuesOf(tokens);
  const before = cuesOf(left);
  const role = figure ? figureRole(roleBefore(before), roleAfter(cuesOf(right))) : roleBefore(cues, false);
  const places = tokens.flatMap((token) => (token.type === 'place' ? [token.name] : []));
  const place = places.includes('own') ? 'own' : listed(tokens) ? undefined : places[0];
  const draft: Draft = {
    ...role,
    segment,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    kind: figure ? 'figure' : 'words',
    subject: naming(text, left, role.decider),
    counted: figure ? countedIn(text, right) : '',
    before: text.slice(
      tokens[0]?.start ?? 0,
      role.decider && role.decider.kind !== 'act' ? role.decider.start : (left.at(-1)?.end ?? tokens[0]?.start ?? 0),
    ),
    dates: tokens.flatMap((token) => (token.type === 'date' ? [token.date] : [])),
    objects: tokens.flatMap((token) => (token.type === 'object' ? [token.name] : [])),
    places,
    ...(figure && { figure }),
    ...(place !== undefined && { place }),
  };
  if (/等$/.test(draft.before) && draft.counted !== '') draft.subject = '';
  if (draft.subject === '' && draft.counted === '' && figure) draft.subject = works(left, role.decider);
  for (const kind of ['all', 'same', 'nested', 'compare'] as const) if (find(cues, kind)) draft[kind] = true;
  if (find(before, 'share')) draft.share = true;
  const rest = find(cues, 'rest');
  if (rest && (figure === undefined || rest.start < figure.start)) draft.rest = figure ? { count: figure.value } : {};
  const total = before.findLast((cue) => cue.kind === 'total');
  if (total) draft.total = total.word;
  const delta = deltaOf(before, left);
  if (delta) draft.deltaWord = delta;
  return draft;
}

/** 兰考、尉氏: several places at once are no scope. */
const listed = (tokens: readonly Token[]) =>
  tokens.some(
    (token, at) => token.type === 'mark' && tokens[at - 1]?.type === 'place' && tokens[at + 1]?.type === 'place',
  );

const ADMIN = /^(?:申请|同意|请|延期|暂缓|销号|办结|暂停|无进展|无新进展)$/;

/** 51项申请销号: a number of an item, no figure. */
function figureIndex(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => token.type === 'figure');
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.type !== 'figure' || namesAll(tokens.slice(0, at), token.figure.value)) return -1;
  if (token.figure.unit !== '项' || at > 0) return at;
  return next?.type === 'cue' && ADMIN.test(next.word) ? -1 : at;
}

/** 甲园、乙园、丙园3所小区: the figure only counts the names before it. */
function namesAll(left: readonly Token[], value: number): boolean {
  const marks = left.filter((token) => token.type === 'mark').length;
  return marks > 0 && marks + 1 === value && left.every((token) => token.type !== 'cue' && token.type !== 'figure');
}

/** 建成9座 beats what follows; 改造97个已完工 takes the stronger word after it. */
function figureRole(before: Role, after: Role): Role {
  if (before.verb === undefined) return after;
  const weak = before.measure === 'done' && before.decider?.kind === 'act' && after.measure !== undefined;
  return weak && (after.decider?.kind !== 'act' || after.prep) ? after : before;
}

/** The words that follow a figure up to the next role word: the thing counted. */
function countedIn(text: string, right: readonly Token[]): string {
  const end = right.findIndex(
    (token) =>
      !['text', 'object', 'place'].includes(token.type) &&
      !(token.type === 'cue' && ['act', 'prep', 'filler'].includes(token.kind)),
  );
  const part = end < 0 ? right : right.slice(0, end);
  const [first, last] = [part[0], part.at(-1)];
  if (first === undefined || last === undefined || part.every((token) => token.type === 'cue')) return '';
  return trim(text.slice(first.start, last.end));
}

/** 又, 新增了, 今天完成: an increment when it stands at the figure, not when it is the name of what is counted. */
function deltaOf(before: readonly CueToken[], left: readonly Token[]): string | undefined {
  const delta = before.findLast((cue) => cue.kind === 'delta');
  if (delta === undefined) return undefined;
  const after = left.slice(left.indexOf(delta) + 1);
  if (/^[又再]/.test(delta.word)) return delta.word;
  return after.every((token) => token.type === 'cue' && token.kind !== 'total') ? delta.word : undefined;
}
