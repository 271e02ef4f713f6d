import type { DateSpan } from '../dates.js';
import type { CueKind } from '../lexicon.js';
import type { Quantity } from '../quantities.js';
import { countedIn } from './counted.js';
import { deltaOf } from './deltaOf.js';
import { figureIndex, namesAll } from './figureIndex.js';
import { figureRole } from './figureRole.js';
import { inMoney } from './money.js';
import { restOf } from './others.js';
import { type CueToken, cuesOf, find, meantThing, type Role, roleBefore } from './roles.js';
import type { Segment } from './segments.js';
import type { Token } from './tokens.js';
import { isVerbTail, nameEnd, naming, saysMore, unclung, withoutReporter, withoutScope, works } from './words.js';

export type NoteKind = 'problem' | 'suggestion' | 'next';

/** A segment on its way to a statement. Every field is there from the beginning: objects of one shape are quick. */
export interface Draft extends Role {
  segment: Segment;
  cues: CueToken[];
  start: number;
  end: number;
  kind: 'figure' | 'words' | 'note';
  /** What the words before the figure name. */
  subject: string;
  /** The thing counted, when it follows its figure: 36个 村卫生室. */
  counted: string;
  figure: Quantity | undefined;
  dates: DateSpan[];
  place: string | undefined;
  places: string[];
  /** The raw words before the deciding word or the figure, places included: where a named part is looked for. */
  before: string;
  objects: string[];
  /** The figure counts the names before it. */
  named: boolean;
  all: boolean;
  rest: { count?: number } | undefined;
  same: boolean;
  deltaWord: string | undefined;
  share: boolean;
  total: string | undefined;
  compare: boolean;
  nested: boolean;
  note: NoteKind | undefined;
  /** Why it stands still, said in the clause before it. */
  cause: string | undefined;
  size: { value: number; unit: string } | undefined;
  percent: number | undefined;
  /** A ratio that a figure before it carries as its percent already. */
  beside: boolean;
  /** Subject or heading that stands over it. */
  heading: string | undefined;
  /** Place of a row of a breakdown, and what its rows come to. */
  row: string | undefined;
  breakdown: Record<string, number> | undefined;
  rowUnit: string | undefined;
  noTotal: boolean;
  /** The size that the figure after it is a part of. */
  sized: boolean;
  /** The figure after it may be a part of this one, or beside it: only the ledger tells. */
  scheme: boolean;
  /** How far it has come in rough words, kept where nothing else is told. */
  partly: string | undefined;
  /** Somebody else's figure, which nobody here reports. */
  passedOn: boolean;
  /** Taken up by another draft. */
  gone: boolean;
}

export function draftOf(text: string, segment: Segment): Draft {
  const { tokens } = segment;
  const at = figureIndex(tokens);
  const found = at < 0 ? undefined : tokens[at];
  const figure = found?.type === 'figure' ? inMoney(text, tokens[0]?.start ?? 0, found.figure) : undefined;
  const left = figure ? tokens.slice(0, at) : tokens;
  const right = figure ? tokens.slice(at + 1) : [];
  const cues = cuesOf(tokens);
  const before = figure ? cuesOf(left) : cues;
  const start = tokens[0]?.start ?? 0;
  const role = figure ? figureRole(text, { start, figure, left, right, before }) : roleBefore(cues, false);
  const names = namesIn(text, tokens);
  const raw = text.slice(start, left.at(-1)?.end ?? start);
  const namesCounted = figure !== undefined && namesAll(left, figure.value);
  const counted = figure && role.verb !== '待验收' ? (meantThing(text, right) ?? countedIn(text, right)) : '';
  const end = figure ? -1 : nameEnd(tokens);
  const named = end < 0 ? withoutDeed(text, left, role) : left.slice(0, end);
  const subject =
    counted !== '' && (namesCounted || raw.endsWith('等'))
      ? ''
      : withoutScope(withoutReporter(naming(text, named, role.decider)));
  // 培训完成数跟上次一样: 数 alone names nothing, the works before it do.
  const onlyCount = figure === undefined ? COUNT_WORD.test(subject) : NUMBER_WORD.test(subject);
  const bare =
    onlyCount || role.verb?.endsWith('施工的')
      ? ''
      : figure && role.decider && isVerbTail(subject, text.slice(role.decider.end, figure.start))
        ? ''
        : subject;
  const planShare = figure?.kind === 'ratio' && ofPlan(text, left);
  const termShare = figure?.kind === 'ratio' ? ofTerm(text, left) : undefined;
  const has = (kind: CueKind) => find(cues, kind) !== undefined;
  const untouched =
    figure !== undefined &&
    cues.some((cue) => (cue.start >= figure.end || of(text, cue, figure)) && UNTOUCHED.test(cue.word)) &&
    !STILL_IS.test(text.slice(start, figure.start));
  return {
    measure: termShare === undefined ? role.measure : 'other',
    verb: role.verb,
    decider: role.decider,
    prep: role.prep,
    negated: role.negated || untouched,
    segment,
    cues,
    start,
    end: tokens.at(-1)?.end ?? 0,
    kind: figure ? 'figure' : 'words',
    subject: planShare
      ? ''
      : (termShare ??
        unclung(
          bare === '' && counted === '' && (figure || onlyCount || isTask(cues))
            ? works(left, right, role.decider)
            : bare,
        )),
    counted,
    figure,
    dates:
      has('same') || has('compare') || raw.includes('差不多')
        ? names.dates.filter((date) => !COMPARED.test(text.charAt(date.start - 1)))
        : names.dates,
    place: names.places.includes('own') ? 'own' : listed(tokens) ? undefined : names.places[0],
    places: names.places,
    before: nameRun(text, named),
    objects: namesCounted ? [] : names.objects,
    named: namesCounted,
    all: has('all'),
    rest: restOf(cues, figure, right.length > 0),
    same: has('same') && !untouched,
    deltaWord:
      deltaOf(text, before, left) ??
      (figure && (text.charAt(figure.start - 1) === '+' ? '+' : saysMore(text, figure.start))),
    share: planShare || find(before, 'share') !== undefined,
    total: before.findLast((cue) => cue.kind === 'total')?.word,
    compare: has('compare'),
    nested: has('nested'),
    note: undefined,
    cause: undefined,
    size: undefined,
    percent: undefined,
    beside: false,
    heading: undefined,
    row: undefined,
    breakdown: undefined,
    rowUnit: undefined,
    noTotal: false,
    sized: false,
    scheme: false,
    partly: undefined,
    passedOn: false,
    gone: false,
  };
}

const COUNT_WORD = /^(?:总?数|总?量|数[字据])$/u;
/** 绿化的实际数(是0.86万亩): nor does what is left of such a word beside its figure. */
const NUMBER_WORD = /^(?:数[字据值]?|据)$/u;

/** 绿化已经栽下(5万亩): the deed behind a work that names the matter is no name. */
function withoutDeed(text: string, left: readonly Token[], { verb, decider }: Role): readonly Token[] {
  if (
    verb === undefined ||
    decider !== undefined ||
    !left.some((token) => token.type === 'cue' && token.kind === 'act')
  )
    return left;
  return left.filter((token) => token.type !== 'text' || text.slice(token.start, token.end) !== verb);
}

/** 造林任务已全部完成: the work over 任务 names what is over. */
const isTask = ([work, task]: readonly CueToken[]): boolean =>
  work?.kind === 'act' && task?.start === work.end && /^任务$/u.test(task.word);

/** 没动的7处: said in front of how many they are. */
const of = (text: string, { end }: CueToken, { start }: Quantity): boolean => text.slice(end, start) === '的';

/** 还有25处没动: not begun; 没动,还是16处 and 还是16处没动 carry a figure on. */
const UNTOUCHED = /^(?:没|没有|未|没咋|没怎么)动$/u;
const STILL_IS = /(?:还|仍|依旧|依然)(?:是|为|在)$/u;

/** 和上月一样: the day compared with, not the day of the figure. */
const COMPARED = /[同和跟与较比像]/;

const OF_PLAN =
  /^(?:分别|各|已经?|累计|实际|约|现|目前|仅|只|刚)?(?:完成|占|达到?|为|是)?(?:了)?(?:全年|年度?|全部|总体?|省定|市定|计划|目标|任务|指标|数|量)*(?:任务|目标|计划|指标)(?:数|量|总数|总量|任务)?的?$/;

const OF_YEAR = /^(?:分别|各|已经?|累计|实际|约|现|目前|仅|只|刚)?(?:完成|占|达到?)了?(?:全年|年度)的?$/;

/** 完成年度计划的99%, 完成年度的99%: the share of what the plan asks, said of the figure before it. */
function ofPlan(text: string, left: readonly Token[]): boolean {
  const words = text.slice(left[0]?.start ?? 0, left.at(-1)?.end ?? 0);
  return OF_PLAN.test(words) || OF_YEAR.test(words);
}

/** 达到季度目标的94.3%: the share of what a part of the year was to bring is no share of the goal, and no plan. */
const ofTerm = (text: string, left: readonly Token[]): string | undefined =>
  OF_TERM.exec(text.slice(left[0]?.start ?? 0, left.at(-1)?.end ?? 0))?.[1];
const OF_TERM =
  /^(?:分别|各|已|累计|实际|约|仅|只)?(?:完成|占|达到?|为)?了?((?:本|当|上|下|前?[一二三四])?(?:个?季度?|半年|月度?|阶段性?|序时)(?:的)?(?:任务|目标|计划|进度|指标))[数量]?的?$/;

/** The names at the beginning, up to the first word that plays a role. */
function nameRun(text: string, tokens: readonly Token[]): string {
  const from = tokens.findIndex(isNaming);
  if (from < 0) return '';
  const to = tokens.findIndex((token, at) => at > from && !isNaming(token) && !isAnd(token));
  const last = tokens[(to < 0 ? tokens.length : to) - 1];
  return text.slice(tokens[from]?.start ?? 0, last?.end ?? 0);
}

/** 641套是含4月的: a time that is held in the figure is not its day. */
const INCLUDED = /[含括连]/u;

const isAnd = (token: Token) => token.type === 'cue' && token.kind === 'filler' && /^[和及与]$/.test(token.word);
const isNaming = (token: Token) =>
  token.type === 'text' ||
  token.type === 'object' ||
  (token.type === 'place' && token.name !== 'own') ||
  token.type === 'mark';

function namesIn(text: string, tokens: readonly Token[]): { dates: DateSpan[]; places: string[]; objects: string[] } {
  const names: { dates: DateSpan[]; places: string[]; objects: string[] } = { dates: [], places: [], objects: [] };
  for (const token of tokens) {
    if (token.type === 'date') {
      if (!INCLUDED.test(text.charAt(token.start - 1))) names.dates.push(token.date);
    } else if (token.type === 'place') names.places.push(token.name);
    else if (token.type === 'object') names.objects.push(token.name);
  }
  return names;
}

/** 云溪、苇塘, 云溪苇塘两县: several places at once are no scope. */
const listed = (tokens: readonly Token[]) =>
  tokens.some((token, at) => {
    const next = tokens[token.type === 'mark' ? at + 1 : at];
    return next?.type === 'place' && next.name !== 'own' && tokens[at - 1]?.type === 'place';
  });
