import type { Measure } from '../../model/fact.js';
import type { CueKind } from '../lexicon.js';
import type { Token } from './tokens.js';

export type CueToken = Extract<Token, { type: 'cue' }>;

/** What the words around a figure (or of a clause without one) say it is. */
export interface Role {
  measure?: Measure | undefined;
  /** The word that decided. */
  verb?: string | undefined;
  /** Where that word stands. */
  decider?: CueToken | undefined;
  /** A preparation was finished, not the thing itself (rule 7). */
  prep?: boolean | undefined;
  /** 未完工, 没开工. */
  negated?: boolean | undefined;
}

const MEASURE: Partial<Record<CueKind, Measure>> = {
  done: 'done',
  act: 'done',
  started: 'started',
  under: 'under_construction',
  event: 'under_construction',
  planned: 'planned',
  lack: 'other',
  aside: 'other',
  compare: 'other',
};
/** Preparations that are a stage of the thing counted, not papers about it. */
const STAGE =
  /落图|上图|招标|招投标|规划|谋划|储备|设计|可研|前期|选址|选好|选定|方案|初稿|勘察|报批|核准|论证|摸底|评估|踏勘|勘查|丈量|初审|遴选|入户|批复|许可|协议|合同/;
const STRONG = new Set<CueKind>(['done', 'started', 'under', 'event']);

export function cuesOf(tokens: readonly Token[]): CueToken[] {
  const cues: CueToken[] = [];
  for (const token of tokens) if (token.type === 'cue') cues.push(token);
  return cues;
}
/** As `findLastIndex`, which is slow in V8. */
function lastOf(cues: readonly CueToken[], is: (kind: CueKind) => boolean): number {
  let at = cues.length - 1;
  for (; at >= 0; at -= 1) {
    const cue = cues[at];
    if (cue !== undefined && is(cue.kind)) break;
  }
  return at;
}
/** As `Array.prototype.find`, without a function for each of the dozens of questions that every clause is asked. */
export function find(cues: readonly CueToken[], kind: CueKind): CueToken | undefined {
  for (const cue of cues) if (cue.kind === kind) return cue;
  return undefined;
}

/** Planned words are no plan when the work is said to be over: 应完成 is a plan, 已完成任务 is not. */
const ALREADY = /^(?:已|已经|现已|均已|都已|业已|累计|实际)$/;
/** 完成任务12公里: the plan's name is the object of what is finished. */
const PLAN_NOUN = /任务|目标|计划|指标/;
/** 完成培训讲稿准备: a plan word that is a noun after what is finished. */
const NOMINAL = /任务|目标|计划|指标|准备|安排|申请|申报/;

function role(measure: Measure, cue: CueToken): Role {
  return { measure, verb: cue.word, decider: cue };
}

/** The role that words before a figure give it; the nearest strong word wins, a plan before it rules it. */
export function roleBefore(cues: readonly CueToken[], figure = true): Role {
  for (const kind of ['lack', 'compare', 'aside'] as const) {
    const cue = find(cues, kind);
    if (cue && figure) return role('other', cue);
  }
  const planned = lastOf(cues, (kind) => kind === 'planned');
  const plan = cues[planned];
  if (
    plan !== undefined &&
    !(!figure && isSeenTo(cues, planned)) &&
    !cues.some((cue) => ALREADY.test(cue.word) && cue.start < plan.start)
  ) {
    const over = cues.some(
      (cue) => cue.kind === 'done' && (cue.start < plan.start || (PLAN_NOUN.test(plan.word) && plan.word !== '计划')),
    );
    if (!(over && NOMINAL.test(plan.word))) return role('planned', plan);
    // 有望提前完成全年任务: the task's name is no plan, the word before it is one.
    const hoped = cues.find(({ kind, word, start }) => kind === 'planned' && start < plan.start && HOPED.test(word));
    if (hoped) return role('planned', hoped);
  }
  const verb = strongest(cues);
  const found = verbRole(cues, verb);
  const prep = cues.find((cue) => cue.kind === 'prep' && STAGE.test(cue.word));
  const open = found.measure === undefined || found.measure === 'under_construction';
  // 造林落图12万亩: the work names what the paper is about.
  const drawn = prep !== undefined && prep === cues.at(-1) && DRAWN.test(prep.word) && found.decider?.kind === 'act';
  if (figure && prep && (open || drawn || signs(found, prep))) return role('planned', prep);
  return found;
}

/** 申请函的事已经办好了: what was applied for or meant is named, and seen to. */
function isSeenTo(cues: readonly CueToken[], plan: number): boolean {
  const verb = cues.findLastIndex(({ kind }) => STRONG.has(kind));
  if (verb <= plan || !ALREADY.test(cues[verb - 1]?.word ?? '')) return false;
  return cues.slice(plan + 1, verb - 1).some(({ kind, word }) => kind === 'filler' && word === '的');
}

const HOPED = /^(?:有望于?|力争|争取|确保|预[计期]|将于?|拟于?|即将|才?能|可以?|届时)$/u;
const DRAWN = /^(?:落图|上图|入户评估|勘测|勘察|设计|选址)$/u;

/** 签订协议230户, 取得施工许可12个: a paper is there, and nothing done yet. */
const PAPERED = /^(?:签|取得|获得|办理|拿到)/u;
const PAPER = /协议|合同|许可|批复|证$/u;
export const signs = ({ verb = '' }: Role, { word }: CueToken): boolean => PAPERED.test(verb) && PAPER.test(word);

/** 沉陷区搬迁签约212户: what was signed so often says no more, whatever works the name before it tells of. */
const SIGNED = /^新?签(?:约|订)?$/u;

function strongest(cues: readonly CueToken[]): number {
  const near = cues.at(-1)?.word === '了' ? cues.length - 2 : cues.length - 1;
  if (SIGNED.test(cues[near]?.word ?? '')) return near;
  const strong = lastOf(cues, (kind) => STRONG.has(kind));
  if (strong < 0) return lastOf(cues, (kind) => kind === 'act');
  const under = cues.findIndex((cue) => cue.kind === 'under');
  return under >= 0 && cues[strong]?.kind !== 'under' && under < strong ? under : strong;
}

function verbRole(cues: readonly CueToken[], at: number): Role {
  const cue = cues[at];
  const measure = cue && MEASURE[cue.kind];
  if (cue === undefined || measure === undefined) return {};
  const after = cues[at + 1];
  const negated =
    cues.slice(0, at).some((before) => before.kind === 'not') || (after?.kind === 'not' && after.start === cue.end);
  const near = [cues[at - 1], cues[at + 1], cues[at - 2], cues[at + 2]];
  const prep = cue.kind === 'done' && near.some((other) => other?.kind === 'prep');
  const before = cues[at - 1];
  // 28项梳理完成: what came to its end is the looking through.
  const verb =
    cue.kind === 'done' && before?.end === cue.start && LOOKED.test(before.word) ? `${before.word}完` : cue.word;
  return { measure, verb, decider: cue, prep, negated };
}
const LOOKED = /^(?:梳理|摸排|摸底|排查|登记)$/u;

/** 四所回购园: a bare verb after a figure names the thing; 已回购 tells what became of it. */
const ASPECT = new Set<CueKind>(['adverb', 'all', 'under', 'not']);

/** 应开工项目全部开工, 应完工的已完工: what was meant for them came about. */
export function metPlan(right: readonly Token[]): Role | undefined {
  const [plan, meant] = right;
  if (plan?.type !== 'cue' || plan.word !== '应' || meant === undefined) return undefined;
  if (meant.type !== 'text' && !(meant.type === 'cue' && STRONG.has(meant.kind))) return undefined;
  const cues = cuesOf(right.slice(2));
  const all = cues.findIndex(({ kind, word }) => kind === 'all' || ALREADY.test(word));
  const met = all < 0 ? -1 : cues.findIndex(({ kind }, at) => at > all && STRONG.has(kind));
  return met < 0 ? undefined : verbRole(cues, met);
}

/** 3.6万亩任务全部完成: the task itself is over; 任务6月底前完成 is not yet. */
function isOver(cues: readonly CueToken[], plan: number): boolean {
  const noun = cues[plan];
  if (noun === undefined || !TASK.test(noun.word)) return false;
  let { end } = noun;
  for (const cue of cues.slice(plan + 1)) {
    if (cue.start !== end) return false;
    if (cue.kind === 'done') return true;
    if (cue.kind !== 'all' && cue.kind !== 'adverb') return false;
    end = cue.end;
  }
  return false;
}
const TASK = /^(?:目标|年度)?(?:任务|目标|指标)$/;

/** 30个应开工项目全部开工: what was meant for them is a part of their name. */
export function meantThing(text: string, [due, thing]: readonly Token[]): string | undefined {
  return due?.type === 'cue' && due.word === '应' && thing?.type === 'text'
    ? text.slice(due.start, thing.end)
    : undefined;
}

/** 一个通过国家验收, 一个通过了省里验收: what was passed decides. */
const passed = (cues: readonly CueToken[], verb: number): number => {
  if (cues[verb]?.word !== '通过') return verb;
  const next = cues[verb + 1]?.word === '了' ? verb + 2 : verb + 1;
  return cues[next]?.kind === 'done' ? next : verb;
};

/** The role that the words after a figure give it: 17个都开工了, 18公里在建. */
export function roleAfter(cues: readonly CueToken[]): Role {
  const planned = cues.findIndex((cue) => cue.kind === 'planned');
  const verb = passed(
    cues,
    cues.findIndex((cue) => STRONG.has(cue.kind)),
  );
  const plan = cues[planned];
  if (plan !== undefined && (verb < 0 || planned < verb) && !isOver(cues, planned)) return role('planned', plan);
  const lack = find(cues, 'lack');
  if (lack && verb < 0) return role('other', lack);
  const prep = find(cues, 'prep');
  if (verb >= 0 && cues[verb]?.kind === 'under' && prep) return role('planned', prep);
  if (verb >= 0) return verbRole(cues, verb);
  const act = cues.findIndex(
    (cue, at) => cue.kind === 'act' && (ASPECT.has(cues[at - 1]?.kind ?? 'noun') || cues[at + 1]?.word === '了'),
  );
  const stage = cues.find((cue) => cue.kind === 'prep' && STAGE.test(cue.word));
  const found = verbRole(cues, act);
  const [first] = cues;
  // 2座批了, 120户受益, 3座不达标: what is told of so many is no work that came to its end.
  if (act < 0 && !stage && first?.kind === 'aside') return role('other', first);
  return stage && (act < 0 || signs(found, stage)) ? role('planned', stage) : found;
}

/** 已开工的(3条)全部通车: how far those were is told before the figure, and what became of them behind it. */
export const tellsOfThose = (before: Token | undefined, behind: Token | undefined): boolean =>
  before?.type === 'cue' && before.word === '的' && behind?.type === 'cue' && ASPECT.has(behind.kind);
