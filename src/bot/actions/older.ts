import { dayOf } from '../../days.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import type { Statement } from '../../model/statement.js';
import { withoutRight } from '../../parsers/cues/right.js';
import { findDates } from '../../parsers/dates.js';
import { grams } from '../../parsers/items/grams.js';
import { cueAt } from '../../parsers/lexicon.js';
import { matchText } from '../../parsers/resolve/aboutText.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import { unitFit } from '../../parsers/resolve/unitFits.js';
import { headingWords } from '../../parsers/resolve/words.js';
import { convert } from '../../parsers/units.js';
import { parseContext, type Turn } from '../turn.js';
import { targetOf } from './lines.js';
import type { Replacement } from './replace.js';
import { printed } from './report.js';
import { asRow, rowOf, withRow } from './righted.js';
import { isOfUntold } from './untold.js';

/** Which earlier fact the new figure takes the place of. */
export function oldFor(
  turn: Turn,
  statement: Statement,
  draft: Draft | undefined,
  base: readonly StoredFact[],
  quoted: boolean,
): Replacement | undefined {
  const value = draft?.fact.value ?? statement.value;
  if (value === undefined) return undefined;
  const place = statement.place ?? statement.subject;
  const rowed = base.find(({ breakdown }) => breakdown && rowOf(breakdown, place) !== undefined);
  const row = rowed?.breakdown ? rowOf(rowed.breakdown, place) : undefined;
  if (rowed && row !== undefined)
    return { old: rowed, next: withRow(rowed, row, asRow(rowed, statement.value ?? value, statement.unit)) };
  const headed = headingWords(statement) !== '' && !OF_ALL.test(statement.text);
  const named = (statement.subject !== '' || headed) && draft !== undefined;
  // 开工217个, then 完工应为46个: what was said of the one stage does not put right the other.
  const pool = base.filter(
    (old) =>
      (old.value !== undefined || old.status !== undefined) && !otherStage(statement, old) && !isTotalOf(old, value),
  );
  const part = partNamed(turn, statement, base);
  if (part) return { old: part, next: changed(turn, part, { ...part, value: statement.value ?? value }, statement) };
  const other = besideNamed(turn, statement, base);
  if (other) {
    const next = changed(turn, other, { ...other, value: statement.value ?? value }, statement);
    return { old: other, next: { ...next, ...(other.text !== undefined && { text: other.text }) } };
  }
  const alike = named
    ? pool.filter(
        (old) =>
          old.item === draft.fact.item &&
          old.target === draft.fact.target &&
          (old.target !== undefined || unitGoes(turn, statement, old)) &&
          (old.object === draft.fact.object || draft.fact.object === undefined),
      )
    : [];
  // 累计158个,另有66个正在施工, then 应为148个: what is finished is meant where nothing else is said.
  const near = preferring(alike, (old) => old.scope === draft?.fact.scope);
  const month = TOLD_IN.test(turn.text) ? statement.asOf?.slice(0, 7) : undefined;
  const ofDay = preferring(near, ({ asOf, reportedAt }) =>
    month === undefined ? statement.asOf !== undefined && asOf === statement.asOf : dayOf(reportedAt).startsWith(month),
  );
  const same = ofDay.find(({ measure }) => measure === draft?.fact.measure) ?? ofDay[0];
  if (same) return { old: same, next: changed(turn, same, draft?.fact ?? same, statement) };
  if (named && !quoted && draft.score > 0.6) return undefined;
  const about =
    statement.subject === '' && !ONLY_STAGES.test(turn.text)
      ? matchText(withoutRight(turn.text), parseContext(turn), new Set(base.map(({ item }) => item)))
      : undefined;
  const fits = pool.filter(
    (old) => old.value !== undefined && unitGoes(turn, statement, old) && (!about || old.item === about.item.id),
  );
  const words = new Set(grams(withoutRight(turn.text)));
  const counts = ({ measure }: StoredFact): number => (measure === (draft?.fact.measure ?? 'done') ? 1 : 0);
  // 小区数不对,应为153: where no place is named, the whole is meant before the part of one place.
  const wide = ({ scope }: StoredFact): number => (scope === undefined || statement.place !== undefined ? 1 : 0);
  // 青溪填错,是0.35: the part of the place that is named, before the whole.
  const placed = ({ scope }: StoredFact): number =>
    statement.place !== undefined && scope !== undefined && scope === (draft?.fact.scope ?? statement.place) ? 1 : 0;
  // 4月底应为5.02万: the figure of the day that is said.
  const dated = ({ asOf }: StoredFact): number => (statement.asOf !== undefined && asOf === statement.asOf ? 1 : 0);
  const last = Math.max(0, ...fits.map(({ messageId = 0 }) => messageId));
  // 更新15台、出租112台, then 应为18台: of the figures of one message the nearest is meant.
  const far = ({ messageId, value: was = 0 }: StoredFact): number =>
    messageId !== last || was <= 0 || value <= 0 ? Number.MAX_VALUE : Math.abs(Math.log(value / was));
  // 达标率24%,平台1个, then 说错了21: a bare figure so far off is not meant for the one that it would multiply.
  const bare = statement.unit === undefined && statement.subject === '';
  const ofLast = ({ messageId }: StoredFact): number => (messageId === last ? 1 : 0);
  const likely = (old: StoredFact): number => (bare && far(old) > FAR_OFF && far(old) < Number.MAX_VALUE ? 0 : 1);
  const [latest] = [...fits].sort(
    (a, b) =>
      namedBy(turn, b, words) - namedBy(turn, a, words) ||
      placed(b) - placed(a) ||
      // 是26 behind 260台: what was told last is meant, be it ever so far off, before what lies further back.
      (bare ? ofLast(b) - ofLast(a) : 0) ||
      likely(b) - likely(a) ||
      dated(b) - dated(a) ||
      counts(b) - counts(a) ||
      wide(b) - wide(a) ||
      far(a) - far(b),
  );
  if (!latest) return undefined;
  // 健身路径那个报少了,应该是76 behind a report of courts: something else is named, which was never told.
  if (namedBy(turn, latest, words) === 0 && isOfUntold(turn, words)) return undefined;
  return {
    old: latest,
    next: changed(turn, latest, { ...latest, value: inUnitOf(latest, statement, draft) ?? value }, statement),
  };
}

/** 不对,是完工26,30是开工的: stages and figures name no matter. */
const ONLY_STAGES =
  /^(?:不对|错了?|更正|应该?|实际|完[工成]|竣工|建成|开工|动工|在建|进场|是|为|才|只有?|的|了|那|个|[公里米条座个家户套处台所项万亿%\d.,:;。!\s])+$/u;

/** 又开了1家, then 应该是26家: how many there are in all takes the place of no increment. */
const isTotalOf = ({ mode, value: added = 0 }: StoredFact, value: number): boolean =>
  mode === 'delta' && added > 0 && value > 0 && Math.log(value / added) > FAR_OFF;

/** Logarithm of how many times as much. */
const FAR_OFF = Math.log(8);

const STAGES = new Set<Fact['measure']>(['done', 'started', 'under_construction']);
const STAGE_CUES = new Set(['done', 'started', 'under', 'event']);
function otherStage({ verb = '', measure }: Statement, old: StoredFact): boolean {
  const kind = cueAt(verb, 0)?.kind;
  return (
    kind !== undefined &&
    STAGE_CUES.has(kind) &&
    STAGES.has(measure) &&
    STAGES.has(old.measure) &&
    measure !== old.measure
  );
}

/** 民办的应为560,总数1380: the total is of all, not of what was named before it. */
const OF_ALL = /总数|合计|总共|一共|共计|总计/u;

/** 南区是960 behind 北区交付640个,南区900个刚进场: of the figures of one message the one that was said of that part. */
function partNamed(turn: Turn, { subject, unit }: Statement, base: readonly StoredFact[]): StoredFact | undefined {
  if (subject.length < 2) return undefined;
  const last = Math.max(0, ...base.map(({ messageId = 0 }) => messageId));
  const ofLast = base.filter(({ messageId, value }) => messageId === last && value !== undefined);
  const named = ofLast.filter(({ text = '' }) => text.includes(subject));
  const [only] = named;
  if (only === undefined || named.length > 1 || ofLast.length < 2) return undefined;
  // What the target itself is called names no part of it.
  if (targetOf(turn, only)?.metric.includes(subject)) return undefined;
  const unitFits = unit === undefined || only.unit === undefined || convert(1, unit, only.unit) !== null;
  return unitFits && ofLast.some((one) => one !== only && one.target === only.target) ? only : undefined;
}

/**
 * 更正观众数5.6万 behind 演出118场,观众4.6万人次: a figure beside the progress, by its own words. What a target is called by as well
 * (其中幼儿园19所 of 中小学、幼儿园) has to be all of its name.
 */
function besideNamed(turn: Turn, { subject, unit }: Statement, base: readonly StoredFact[]): StoredFact | undefined {
  const name = subject.replace(/(?:人?数|数量)$/u, '');
  if (name.length < 2) return undefined;
  const aimed = base.some((old) => targetOf(turn, old)?.metric.includes(name));
  const found = base.filter((old) => {
    const text = old.text?.replace(WITHIN, '') ?? '';
    if (old.target !== undefined || old.value === undefined || !text.startsWith(name)) return false;
    const behind = text.slice(name.length);
    if (aimed && !/^[约近]?\d/u.test(behind)) return false;
    if (unit === undefined || old.unit === undefined) return true;
    return old.unit.startsWith(unit) || behind.endsWith(unit) || convert(1, unit, old.unit) !== null;
  });
  return found.length === 1 ? found[0] : undefined;
}
const WITHIN = /^(?:其中|含|包括)的?/u;

/** Those that the condition holds for, or all where it holds for none. */
function preferring(facts: readonly StoredFact[], is: (old: StoredFact) => boolean): readonly StoredFact[] {
  const some = facts.filter(is);
  return some.length > 0 ? some : facts;
}

/** 应为3340户 of a figure kept in 万户: the unit that was said rules, whatever the old one is kept in. */
function inUnitOf(old: StoredFact, { value, unit }: Statement, draft: Draft | undefined): number | undefined {
  if (value === undefined || unit === undefined || old.unit === undefined) return undefined;
  return draft?.fact.target === old.target && draft?.fact.unit === old.unit
    ? undefined
    : (convert(value, unit, old.unit) ?? undefined);
}

function unitGoes(turn: Turn, statement: Statement, old: StoredFact): boolean {
  const target = targetOf(turn, old);
  if (statement.unit === undefined) return true;
  return target ? unitFit(statement.unit, target) !== 'alien' : old.unit === statement.unit;
}

/** The figure that stands alone behind the one that was wrong. */
export function insteadOf(turn: Turn, old: StoredFact, statement: Statement): Replacement {
  return {
    old,
    next: changed(turn, old, { ...old, value: inUnitOf(old, statement, undefined) ?? statement.value }, statement),
  };
}

/** 5月份报的公路应为35.4公里: when it was told, and not the day that the figure stands for. */
const TOLD_IN = /(?:\d{1,2}|[一二三四五六七八九十]{1,2}|上个?)月(?:份)?(?:的?时候|那次)?(?:上?报|填)(?:上来|过来)?的/u;

/** 有3艘是去年的,应该是88: of when those are that should not have counted. */
const OF_BEFORE = /(?<=\d[^,。;\d]{0,4})(?:是|属于?)(?:去年|上年|往年)[^,。;]*/gu;

/** The old fact with the new figure; its day stands unless another one is said. */
function changed(turn: Turn, old: StoredFact, next: Fact, statement: Statement): Fact {
  const target = targetOf(turn, old);
  const unit = statement.unit !== undefined && next.unit !== undefined ? next.unit : (old.unit ?? target?.unit);
  const told = turn.text.replace(TOLD_IN, '').replace(OF_BEFORE, '');
  const dated = findDates(told, turn.today, 'past').length > 0 && next.asOf !== undefined;
  const fact: Fact = { ...printed(old), asOf: dated ? (next.asOf ?? old.asOf) : old.asOf, text: turn.text };
  // 说错了,6980 of 0.69万户: counted singly, as it was told.
  if (next.value !== undefined)
    fact.value = statement.unit === undefined ? asRow(old, next.value, undefined) : next.value;
  if (unit !== undefined) fact.unit = unit;
  if (statement.qualifier !== undefined) fact.qualifier = statement.qualifier;
  else delete fact.qualifier;
  delete fact.percent;
  return fact;
}

/** How much of the words names this fact: pairs of characters in its target or object. */
export function namedBy(turn: Turn, old: StoredFact, words: ReadonlySet<string>): number {
  return grams(`${targetOf(turn, old)?.metric ?? ''}${old.object ?? ''}`).filter(
    (gram) => gram.length > 1 && words.has(gram),
  ).length;
}
