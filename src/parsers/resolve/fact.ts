import type { Fact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';
import { convert, splitUnit } from '../units.js';
import { allBut } from './allBut.js';
import { isAsked } from './asked.js';
import { isBareSize } from './bare.js';
import type { ParseContext } from './context.js';
import { isFittedOnly, notYet } from './notYet.js';
import { objectOf } from './objectOf.js';
import { isPartDone } from './partWorks.js';
import { goesOn, publishedThing } from './publishedThings.js';
import { restrictionOf } from './restricted.js';
import { scopeOf } from './scopeOf.js';
import { bestFit, unitFit } from './unitFits.js';
import { isPartOfWorks } from './words.js';
import { worksNamed } from './worksNamed.js';

const begunRest = ({ text }: Statement, { count }: { count?: number }, { unit }: Target): Partial<Fact> =>
  count === undefined || splitUnit(unit).scale > 1 ? { measure: 'milestone', milestone: text } : { value: count, unit };

/** The fact that a statement makes of its item, in the target's unit where the two convert. */
export function factOf(statement: Statement, item: Item, target: Target | undefined, context: ParseContext): Fact {
  const fact: Fact = { item: item.id, measure: statement.measure };
  if (target) fact.target = target.id;
  const said = objectOf(statement, item, target);
  const thing = publishedThing(statement, item, target, context.index.ledgerOf(item.id));
  const object = said ?? thing?.name;
  if (object !== undefined) fact.object = object;
  const scope = scopeOf(statement, item, target, context);
  if (scope !== undefined) fact.scope = scope;
  if (statement.value !== undefined) Object.assign(fact, ofSize(statement, target) ?? figureOf(statement, target));
  if (statement.all && fact.value === undefined && isCount(fact.measure)) {
    // Of one county alone nobody knows how many all of them are.
    const works = object === undefined ? worksNamed(statement, item, target) : '';
    const whole = target !== undefined && target.counts !== 'rate' && scope === undefined && works === '';
    // 完工188个,其余145个全部开工: so many of them, and not as many as the target asks for.
    if (whole && statement.rest && fact.measure === 'started' && target.counts !== 'started')
      Object.assign(fact, begunRest(statement, statement.rest, target));
    else if (whole && !statement.rest && restrictionOf(statement, item, target) !== '')
      Object.assign(fact, { measure: 'milestone', milestone: statement.text });
    else if (whole || statement.except) Object.assign(fact, allBut(statement, whole ? target : undefined));
    else {
      // 园区里教学楼、食堂都竣工了: each part of what is named over them.
      if (target === undefined && statement.heading !== undefined && statement.subject.length > 1)
        fact.object ??= statement.subject;
      if (works !== '') delete fact.target;
      Object.assign(fact, { measure: 'milestone', milestone: `${works}全部${statement.verb ?? '完成'}` });
    }
  } else if (
    fact.measure === 'done' &&
    fact.value === undefined &&
    statement.status === undefined &&
    !statement.same &&
    !statement.breakdown
  ) {
    Object.assign(fact, { measure: 'milestone', milestone: statement.milestone ?? statement.verb ?? '完成' });
  }
  if (statement.mode && statement.mode !== 'cumulative' && fact.mode === undefined && !isOwnWord(statement, target)) {
    fact.mode = statement.mode;
  }
  if (statement.qualifier && statement.qualifier !== 'exact') fact.qualifier = statement.qualifier;
  if (statement.percent !== undefined) fact.percent ??= statement.percent;
  if (statement.breakdown) fact.breakdown = inTargetUnit(statement, target);
  fact.asOf = statement.asOf ?? context.today;
  if (statement.from !== undefined) fact.from = statement.from;
  if (statement.due !== undefined) fact.due = statement.due;
  if (statement.milestone !== undefined) fact.milestone = statement.milestone;
  if (statement.status !== undefined) fact.status = statement.status;
  if (statement.problem !== undefined) fact.problem = statement.problem;
  if (statement.suggestion !== undefined) fact.suggestion = statement.suggestion;
  if (statement.nextStep !== undefined) fact.nextStep = statement.nextStep;
  if (fact.value !== undefined)
    fact.measure = isBeside(fact, statement, item, target) ? 'other' : measureOf(fact, statement, target, item);
  if (thing && thing.name === object && statement.verb === undefined && goesOn(thing, fact)) fact.measure = 'done';
  if (statement.measure === 'planned' && fact.measure === 'done' && MORE.test(statement.deltaWord ?? ''))
    fact.mode ??= 'delta';
  fact.text = underHead(statement, item, target) + statement.text;
  return fact;
}

/** 家庭医生签约率:一般人群38% of an item that does not speak of all that: without the words above nobody knows of what. */
const underHead = ({ heading = '', value, text }: Statement, item: Item, target: Target | undefined): string =>
  target === undefined &&
  value !== undefined &&
  isOfItsOwn(heading) &&
  !text.includes(heading) &&
  !saysAll(item, heading)
    ? `${heading}：`
    : '';
const isOfItsOwn = (heading: string): boolean => heading.length >= 4 && heading.length <= 12;
const saysAll = ({ text }: Item, heading: string): boolean => gramsOf(heading).every((pair) => text.includes(pair));
const gramsOf = (words: string): string[] => [...words].slice(1).map((char, at) => `${words.charAt(at)}${char}`);

/** 又, 再 of papers that a target asks for. */
const MORE = /^[又再]/u;

const isBeside = (fact: Fact, statement: Statement, item: Item, target: Target | undefined): boolean =>
  isMoneyBeside(fact, item, target) ||
  isBareSize(statement, item, target) ||
  (target === undefined && isUncounted(fact, statement, item));

/** 消防整改3所 of homes to be rebuilt: nothing that any target counts. 竣工120套 where a start is asked is finished all the same. */
const isUncounted = ({ measure, object }: Fact, statement: Statement, item: Item): boolean => {
  const { verb = '', unit = '', all, subject } = statement;
  if (measure !== 'done' || object !== undefined || all || item.targets.length === 0) return false;
  // 基础14座, 设备装了8座: parts of what is counted.
  if (isPartOfWorks(statement)) return true;
  // 助餐铺到6个街道: how far it has spread.
  const places = /个$/.test(unit) ? PLACES.exec(subject)?.[0] : undefined;
  if (places !== undefined && !item.text.includes(places)) return true;
  const fit = bestFit(item, unit);
  return cueAt(verb, 0)?.kind !== 'done' || fit === 'alien' || fit === 'other';
};

const PLACES = /(?:街道|乡镇|村庄|社区|县区|区县|镇|县|区)$/u;

/** 发放补助1200万元 of lanes: money is no progress of an item that counts none. */
const isMoneyBeside = ({ unit }: Fact, { targets }: Item, target: Target | undefined): boolean =>
  target === undefined && unit?.endsWith('元') === true && !targets.some((one) => one.unit.includes('元'));

/** Rule 5: 新增 alone is no increment where the target itself says 新增; 新增了, 又, 5月新增 are. */
function isOwnWord(statement: Statement, target: Target | undefined): boolean {
  const { deltaWord = '', from, text } = statement;
  if (!OWN_WORDS.test(deltaWord) || from !== undefined || /新[增开]了|[又再]新[增开]/u.test(text)) return false;
  return target?.metric.includes(deltaWord) === true && !OF_A_DAY.test(text);
}

/** 今天新增30个, 昨天净增5家: what one day brought; 到今天新增30个 is all there is. */
const OF_A_DAY = /(?<![到至前]|截止)(?:今[天日早]|昨[天日]|当[天日])[^,。;\d到至]{0,10}(?:新[增开]|净增)/u;

const OWN_WORDS = /^(?:净增|新(?:增|开(?:业|放|张)?))$/u;

function isCount(measure: Fact['measure']): boolean {
  return measure === 'done' || measure === 'started' || measure === 'under_construction';
}

function figureOf(statement: Statement, target: Target | undefined): Partial<Fact> {
  const { value, unit } = statement;
  if (value === undefined) return {};
  if (!target) return unit === undefined ? { value } : { value, unit };
  const fit = unitFit(unit, target);
  if (fit === 'unsaid') return { value: bareValue(value, unit, target), unit: target.unit };
  if (fit === 'share') return { value, unit: '%', mode: 'percent' };
  if (unit !== undefined && fit === 'same') {
    const converted = convert(value, unit, target.unit) ?? daily(value, unit, target, statement.text);
    return converted === null ? { value, unit } : { value: converted, unit: target.unit };
  }
  if (fit !== 'kin' && fit !== 'other') return { value, unit: unit ?? target.unit };
  // 1.6万件 beside a target in 个: the scale stays, whatever the classifier.
  const said = `${SCALE.exec(unit ?? '')?.[0] ?? ''}个`;
  return { value: convert(value, said, `${SCALE.exec(target.unit)?.[0] ?? ''}个`) ?? value, unit: target.unit };
}

/** 新增处理能力5万吨 where the target is said a day: of what can be done that is left out, of what was done it is not. */
function daily(value: number, unit: string, { unit: asked }: Target, text: string): number | null {
  const base = /^(.+)\/(?:日|天)$/u.exec(asked)?.[1];
  return base !== undefined && ABLE.test(text) ? convert(value, unit, base) : null;
}
const ABLE = /能力|规模|产能|日处理|日供/u;

const SCALE = /^[万亿]+/u;

/** 互市额9.3亿元完成52%: the arithmetic tells which of the targets is meant. */
export const provedSize = (statement: Statement, target: Target): boolean => ofSize(statement, target) !== undefined;

/** 就业2.61万人,完成54.4%: the share proves that the figure before it is what was reached, not what there is to do. */
function ofSize({ size, value, unit }: Statement, target: Target | undefined): Partial<Fact> | undefined {
  if (size === undefined || target === undefined || value === undefined || unit !== '%') return undefined;
  const reached = unitFit(size.unit, target) === 'same' ? convert(size.value, size.unit, target.unit) : null;
  if (reached === null || reached === target.value || target.unit === '%') return undefined;
  if (Math.abs((reached / target.value) * 100 - value) > SHARE_ROUNDING) return undefined;
  return { value: reached, unit: target.unit, percent: value, measure: 'done' };
}
/** Percentage points by which a share may be rounded. */
const SHARE_ROUNDING = 0.6;

/** 0.52万 with no classifier, or 17847 beside a target in 万人: the figure in the target's unit. */
function bareValue(value: number, unit: string | undefined, target: Target): number {
  if (unit) return convert(value, `${unit}个`, `${/^[万亿]+/u.exec(target.unit)?.[0] ?? ''}个`) ?? value;
  const scale = { 万: 1e4, 亿: 1e8 }[target.unit.charAt(0)] ?? 1;
  return scale > 1 && value >= target.value * 50 ? Math.round((value / scale) * 1e8) / 1e8 : value;
}

const scaledRows = (rows: Readonly<Record<string, number>>, scale: number): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).map(([place, value]) => [place, Math.round(value * scale * 1e8) / 1e8]));

function inTargetUnit(statement: Statement, target: Target | undefined): Record<string, number> {
  const rows = statement.breakdown ?? {};
  const { unit } = statement;
  // 石桥2100、青溪1900,总4000 beside a target in 万户: rows are scaled as their total is.
  if (target && unit === undefined && statement.value !== undefined && statement.value !== 0) {
    const scale = bareValue(statement.value, unit, target) / statement.value;
    return scale === 1 ? rows : scaledRows(rows, scale);
  }
  if (!target || unit === undefined || unitFit(unit, target) !== 'same') return rows;
  return Object.fromEntries(
    Object.entries(rows).map(([place, value]) => [place, convert(value, unit, target.unit) ?? value]),
  );
}

/** Rule 4: a start target is measured by starts, a ratio target by rates, and a share of a count is still `done`. */
function measureOf(fact: Fact, statement: Statement, target: Target | undefined, item: Item): Fact['measure'] {
  // 小区41个开了37个: of works that are to be done, begun; of shops they are open.
  if (
    fact.measure === 'done' &&
    fact.value !== undefined &&
    BEGUN.test(statement.verb ?? '') &&
    WORKS.test(target?.metric ?? item.text)
  )
    return 'started';
  if (fact.value === undefined || !target) return fact.measure;
  // 采购3200册 is what a target of 采购 asks for, 储备51个 what one of 储备.
  if ((fact.measure === 'under_construction' || fact.measure === 'planned') && isAsked(fact, statement, target))
    return 'done';
  const short = notYet(fact.measure, statement.verb ?? statement.subject, target);
  if (short) return short;
  if (isFittedOnly(fact, statement, target) || isPartDone(fact, statement, target)) return 'under_construction';
  if (target.counts === 'rate') return fact.measure === 'done' || fact.measure === 'rate' ? 'rate' : fact.measure;
  if (fact.mode === 'percent' && fact.measure === 'rate') return 'done';
  if (
    target.counts === 'started' &&
    fact.measure === 'done' &&
    (statement.verb === undefined || BEGUN.test(statement.verb))
  )
    return 'started';
  return fact.measure;
}

const WORKS = /改造|拆迁|施工|标段|拓宽|疏浚|整治|修缮/u;
/** 安置房开了800套, where a start is what is asked for. */
const BEGUN = /^[开动]了?$/u;
