import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { Chars } from '../chars.js';
import { codeWeight, type Gram, gramCode, gramCodes, isLong } from '../items/grams.js';
import { isShortFor } from '../items/shortened.js';
import { withSynonyms } from '../items/synonyms.js';
import { cueAt } from '../lexicon.js';
import { splitUnit } from '../units.js';
import { ofThing } from './ofThing.js';
import { ofSameWork } from './ofWork.js';
import { FIT_RANK, type UnitFit, unitFit } from './unitFits.js';
import { headingWords, subjectWords, withoutWork, workBeside } from './words.js';

export interface Aim {
  target: Target;
  fit: UnitFit;
  /** 0..1.3: share of what was said that the metric explains, and its size said again; grams that all metrics share tell nothing apart. */
  score: number;
}

/** 312户 beside 2个小区 and 400户: no loose way to count the first where another target is counted so. */
const OWN_UNIT = /^(?:户|套|间|张|人|名)$/u;

/** The item's numeric targets by how well the words name them, best first. */
export function rankTargets(item: Item, statement: Statement): Aim[] {
  const holders = holdersOf(item);
  const words = saidGrams(statement);
  const { meant, verb } = words;
  const short = shortTarget(item, statement) ?? ofThing(item, statement);
  const head = words.heads.find((gram) => holders.has(gram)) ?? words.heads.at(-1);
  // What no target knows leaves the other word to tell which is meant; 整改 and 整治 share but a character.
  const known = (gram: Gram): boolean => isLong(gram) && holders.has(gram);
  const said = words.instead && ![...words.said, ...words.meant].some(known) ? words.instead : words.said;
  const count = item.targets.length;
  const weightOf = (gram: Gram, share: number, held: number): number =>
    share * codeWeight(gram) * Math.log(1 + count / (0.5 + held));
  let whole = 0;
  // What the targets' names explain of what is said, and of what stands around it, side by side.
  const named = new Float64Array(count);
  const beside = new Float64Array(count);
  const add = (sums: Float64Array, at: readonly number[], weight: number): void => {
    for (const nth of at) sums[nth] = (sums[nth] ?? 0) + weight;
  };
  for (const gram of said) {
    const at = holders.get(gram) ?? NOWHERE;
    const weight = weightOf(gram, gram === head ? 2 : 1, at.length);
    whole += weight;
    add(named, at, weight);
  }
  const addOthers = (others: ReadonlySet<Gram>, sums: Float64Array, share: number): void => {
    for (const gram of others) {
      const at = holders.get(gram);
      if (at !== undefined && !said.has(gram)) add(sums, at, weightOf(gram, share, at.length));
    }
  };
  addOthers(meant, named, 0.8);
  addOthers(verb, beside, 0.25);
  const exact = OWN_UNIT.test(statement.unit ?? '')
    ? item.targets.filter((one) => one.unit === statement.unit).length
    : 0;
  // 其中企业2100户、个体6300户: a part of which no target knows anything is not counted by its unit.
  const unnamed = (score: number): boolean => score > 0 || !statement.nested;
  const worked = ofSameWork(statement.verb, item.targets);
  return item.targets
    .map((target, nth) => {
      const around = beside[nth] ?? 0;
      // What stands around the name may tip the scales, never outweigh it.
      const found = named[nth] ?? 0;
      const tip = whole > 0 ? Math.min(around / whole, 0.3) : 0;
      const known = whole > 0 ? found / whole : found + around > 0 ? 0.5 : 0;
      const called = short === undefined ? known : target === short ? Math.max(known, OF_SHORT) : known / 2;
      const share = isNumberOf(statement.subject, target) ? Math.max(called, OF_SHORT) : called;
      const sized = statement.size?.value === target.value ? 0.3 : 0;
      const stage = isSurvey(statement, target) ? -0.6 : otherStage(statement, target) ? -0.15 : 0;
      const fit = unitFit(statement.unit, target);
      const work = worked.has(target) && share > 0 ? OF_WORK : 0;
      const score = Math.min(1, share + stage) + tip + sized + work;
      if (exact > 0 && fit === 'kin') return { target, fit: 'other' as const, score: Math.min(score, 0.1) };
      return { target, fit, score: exact === 1 && fit === 'same' && unnamed(score) ? Math.max(score, 0.3) : score };
    })
    .sort((a, b) => rank(b) - rank(a));
}

const NOWHERE: readonly number[] = [];
/** What it is worth that the verb says the target's own work. */
const OF_WORK = 0.3;
/** What a short form 简称 is worth, of one target alone. */
const OF_SHORT = 0.6;

/** 页数, 盏数: called by what one counts it in. */
const isNumberOf = (subject: string, { unit }: Target): boolean =>
  subject.endsWith('数') && subject.slice(0, -1) === splitUnit(unit).base;

/** 低改 of 改造低产茶园, 防火路 of 森林防火道路: the one target whose name the characters shorten. */
function shortTarget(item: Item, statement: Statement): Target | undefined {
  const { verb = '' } = statement;
  const own = subjectWords(statement);
  const subject = (own || headingWords(statement)).replace(OF_SHARE, '');
  if (subject.length < 2 || subject.length > 4 || item.targets.length < 2) return undefined;
  // What stands in a name as it is, or is called by the verb itself, needs no short form.
  if (
    item.targets.some(({ metric }) => metric.includes(subject) || (own === '' && verb !== '' && metric.includes(verb)))
  )
    return undefined;
  const [only, ...others] = item.targets.filter((target) => isShortFor(subject, asSpoken(target)));
  return others.length === 0 ? only : undefined;
}
/** 卫技(占比): what every share is called makes no part of the short form. */
const OF_SHARE = /(?<=..)(?:占比|比例|比重|率)$/u;
/** 改造低产茶园: people put the work behind the thing. Never changes, so it is turned once. */
const spoken = new WeakMap<Target, string>();
function asSpoken(target: Target): string {
  let turned = spoken.get(target);
  if (turned === undefined) {
    turned = target.metric.replace(WORK_FIRST, '$2$1');
    spoken.set(target, turned);
  }
  return turned;
}
const WORK_FIRST = /^((?:完成|新建|新增|建成|实施|推进|开展|改造|更新|整治|治理|修复|修建|培育|淘汰|清理)+)(.+)$/u;

const ofItems = new WeakMap<Item, ReadonlyMap<Gram, readonly number[]>>();

/** In which of the item's metrics a gram stands, by their places: what all share tells nothing apart. Never changes, so it is cut once. */
function holdersOf(item: Item): ReadonlyMap<Gram, readonly number[]> {
  const known = ofItems.get(item);
  if (known) return known;
  const holders = new Map<Gram, number[]>();
  item.targets.forEach(({ metric }, nth) => {
    for (const gram of new Set(gramCodes(`${metric} ${calledToo(item, metric)}`))) {
      const at = holders.get(gram);
      if (at) at.push(nth);
      else holders.set(gram, [nth]);
    }
  });
  ofItems.set(item, holders);
  return holders;
}

/** What else a target is called; 老旧电梯 is no 加装电梯 where another target is called so. */
const calledToo = ({ targets }: Item, metric: string): string =>
  withSynonyms(metric)
    .split(' ')
    .filter((word) => !targets.some((other) => other.metric.includes(word)))
    .join(' ');

interface Said {
  said: ReadonlySet<Gram>;
  meant: ReadonlySet<Gram>;
  verb: ReadonlySet<Gram>;
  heads: Gram[];
  /** Of the heading or the verb, when no target knows the other of them, which stands where the subject would. */
  instead: ReadonlySet<Gram> | undefined;
}

/** The statement that was held against targets last: its items come one after the other. */
let last: { statement: Statement; said: Said } | undefined;

/** What a statement says, cut once for all the targets that it is held against. */
function saidGrams(statement: Statement): Said {
  if (last?.statement === statement) return last.said;
  const named = subjectWords(statement);
  const subject = withoutWork(withoutExtent(named, statement));
  const [first, instead] = saidFirst(
    subject,
    headingWords(statement),
    statement.verb ?? '',
    STILL.test(statement.text),
  );
  const said: Said = {
    said: new Set(gramCodes(first)),
    meant: new Set(gramCodes(withSynonyms(`${subject || statement.heading || ''} ${statement.verb ?? ''}`))),
    heads: headsOf(subject, statement.verb ?? '').map(gramCode),
    instead: instead === '' ? undefined : new Set(gramCodes(instead)),
    verb: new Set(gramCodes(`${statement.verb ?? ''} ${statement.deltaWord ?? ''} ${workBeside(named)}`)),
  };
  last = { statement, said };
  return said;
}

/** 绿化面积6万亩: that it is an area is said by the unit; floors in 平方米 have many names. */
const withoutExtent = (subject: string, { unit }: Statement): string =>
  EXTENT_ENDS.ends(subject) && (unit === undefined || OF_LAND.test(unit)) ? subject.replace(EXTENT, '') : subject;
const OF_LAND = /(?:亩|公顷|公里)$/u;
const EXTENT_ENDS = new Chars('积程');
const EXTENT = /(?<=\p{Script=Han}{2})(?:总?面积|总?里程)$/u;

const PAIR = /^\p{Script=Han}{2}$/u;
/** In what the name ends; 新能源出租更新: the noun in front of the work, where a target knows it. */
function headsOf(subject: string, verb: string): string[] {
  const work = verb.length > 1 && subject.endsWith(verb) ? verb : workBehind(subject);
  const noun = work !== '' && !SURVEYS.test(work) ? subject.slice(0, -work.length) : '';
  return [noun, subject].map((words) => words.slice(-2)).filter((end) => PAIR.test(end));
}

/** 苜蓿补种(完成): the work that stands behind the noun. */
function workBehind(subject: string): string {
  if (subject.length < 4) return '';
  const cue = cueAt(subject, subject.length - 2);
  return cue?.kind === 'act' && cue.word.length === 2 ? cue.word : '';
}

/** 建成, 完工: said of whatever stands over it. */
const OF_ANYTHING =
  /^(?:已|全部)?(?:完成|完工|竣工|(?:建成|完工|竣工)?通车|建成(?:投用|使用|投产)?|建好|建设|新建|改造|投用|投入使用|投运|交付|做完|干完|弄好|在建|拟建|续建|开工|动工|开建|进场|正在)了?$/u;

/**
 * What is looked for first, and what instead when no target knows it. 充电桩:建成268根 names the matter above, 培训:取证6350人
 * by the verb.
 */
function saidFirst(subject: string, heading: string, verb: string, still: boolean): [first: string, instead: string] {
  if (subject !== '')
    return [subject, heading !== '' && (still || isWork(subject) || OF_AMOUNT.test(subject)) ? heading : ''];
  if (heading === '' || verb.length < 2) return [heading || verb, ''];
  return OF_ANYTHING.test(verb) ? [heading, verb] : [verb, heading];
}

/** 笔数812笔、金额1.6亿: how much of the matter above. */
const OF_AMOUNT =
  /^(?:总?(?:新建|改造|硬化|建设|完成|整治|铺设|修建|提升|清淤|更新)?(?:金额|额度|面积|数量|里程|长度|规模|户数|人数|笔数|件数|个数|套数|亩数|比例|占比|比率))$|^(?:复核|核查|核实|复查|最终|实际)$/u;

/** 正式下文的还是25家: how it still stands is of the matter above, whatever else is said of it. */
export const STILL = /(?:还|仍旧?|依[旧然])(?:是|为|只有|才)[约近]?[\d一二三四五六七八九十百]/u;

/** 安装, 铺设: said of the matter above, unless a target is called so. */
const isWork = (subject: string): boolean => {
  const cue = cueAt(subject, 0);
  return cue?.kind === 'act' && cue.word === subject;
};

/** 排查排污口212个 are found, and not yet put right as the target asks. */
const SURVEYS = /^(?:排查|摸排|调查|发现|检查|梳理|登记|受理|收集|征集|巡查|抽查|摸底|查)(?:出|[完好清齐])?了?$/u;
export const isSurvey = ({ verb = '' }: Statement, { metric }: Target): boolean =>
  SURVEYS.test(verb) && (!metric.includes(verb.slice(0, 2)) || FOUND_AND_MENDED.test(metric));
/** 排查整治隐患: found alone is half of it. */
const FOUND_AND_MENDED = /(?:排查|摸排|检查|巡查)(?:整治|治理|整改|化解|处置|消除)/u;

/** A finished figure is not the start that a target asks for, where another target is there to take it. */
function otherStage(statement: Statement, target: Target): boolean {
  return (
    target.counts === 'started' &&
    statement.measure === 'done' &&
    (statement.verb !== undefined || statement.deltaWord !== undefined)
  );
}

function rank({ fit, score }: Aim): number {
  return score + FIT_RANK[fit];
}
