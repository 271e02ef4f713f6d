import { clean } from '../../ledger/arithmetic.js';
import type { StoredFact } from '../../model/fact.js';
import { leftOutOf } from '../../parsers/cues/cues.js';
import { findQuantities, type Quantity } from '../../parsers/quantities.js';
import { resolveStatements } from '../../parsers/resolve/resolve.js';
import { readStatements } from '../../parsers/statements/read.js';
import { convert } from '../../parsers/units.js';
import { parseContext, type Turn } from '../turn.js';
import { inKept, withoutShare } from './kept.js';
import type { Replacement } from './replace.js';
import { printed } from './report.js';
import { withRow } from './righted.js';
import { missingRow } from './settled.js';

/**
 * 漏了石桥1座, 户厕少报了30户, 多报了2个: what the last report left out or held too much of; undefined when no report fits. `narrowed`:
 * the facts are those that the words can mean, and nothing else.
 */
export function additionTo(turn: Turn, base: readonly StoredFact[], narrowed: boolean): Replacement | undefined {
  const said = leftOutOf(turn.text);
  const figures = said === undefined ? [] : findQuantities(said.rest).filter(({ kind }) => kind === 'count');
  const stated =
    (said && provedBy(said, figures, base)) ?? (said && figures[0] && saidOver(turn, said.sign, figures, base));
  if (stated) return stated;
  const [figure, other] = figures;
  if (said !== undefined && (RIGHT.test(said.rest) || WHOLE.test(said.rest))) return undefined;
  if (said === undefined || figure === undefined || (other !== undefined && other.value !== figure.value))
    return undefined;
  const place = missingRow(turn, figure);
  const rowed = base.find(({ breakdown, unit }) => breakdown !== undefined && goes(figure, unit));
  if (rowed?.breakdown && place !== undefined)
    return place in rowed.breakdown
      ? byRow(turn, said.sign, rowed, place, inKept(figure, rowed.unit))
      : { old: rowed, next: withRow(rowed, place, inKept(figure, rowed.unit)) };
  const statements = readStatements(said.rest, { today: turn.today, vocabulary: turn.vocabulary });
  const [draft] = resolveStatements(statements, said.rest, parseContext(turn)).drafts;
  // 开工数多写了2个: which one is meant was told by its stage.
  const [sole] = narrowed && base.length === 1 ? base : [];
  const old =
    sole && goes(figure, sole.unit)
      ? sole
      : base.find(
          (one) =>
            one.value !== undefined &&
            draft?.fact.target !== undefined &&
            one.target === draft.fact.target &&
            one.measure === draft.fact.measure &&
            one.scope === draft.fact.scope,
        );
  const more = sole && old === sole ? inKept(figure, sole.unit) : draft?.fact.value;
  if (old?.value === undefined || more === undefined || (LATE.test(turn.text) && more >= old.value)) return undefined;
  // 少报了5.18万亩 after 5.1: nobody forgets all of it, so what it is now is said.
  const least = PAUSE.test(turn.text)
    ? 1 / 2
    : BY.test(turn.text) && (old.value >= FEW || !Number.isInteger(old.value))
      ? NEARLY
      : undefined;
  if (least !== undefined && more >= old.value * least)
    return said.sign * (more - old.value) > 0 ? { old, next: { ...printed(old), value: more } } : undefined;
  return { old, next: { ...printed(old), value: clean(old.value + said.sign * more) } };
}

/** 补报危桥16座 after 14: a report that comes late is the whole again, unless it is less than what was told. */
const LATE = /补(?:充?上?报|充)/u;

/** 多报了,5.18万亩 after 5.3: that it was wrong, then what it is; 少报了,30户 of many thousand is by how much. */
const FEW = 5;
const NEARLY = 0.8;
const PAUSE = /[多少][写报算统计填列]了?[,。;\s]+[约近]?\d/u;

/** 石桥多写了1, 青溪少报2: by how much the row of a place that was said is wrong. */
function byRow({ text }: Turn, sign: 1 | -1, old: StoredFact, place: string, by: number): Replacement | undefined {
  const row = old.breakdown?.[place];
  if (row === undefined || !BY.test(text)) return undefined;
  const value = clean(row + sign * by);
  return value < 0 ? undefined : { old, next: withRow(old, place, value) };
}
const BY = /[多少](?:写|报|算|统计|填|列|计)了?\d/u;

/** 累计是1206,多打了54 behind 1260: what is right and by how much it was wrong make the figure that was told. */
function provedBy({ sign, rest }: LeftOut, figures: readonly Quantity[], base: readonly StoredFact[]) {
  // Where the words of leaving out stood is a blank.
  const by = figures.find(({ start }) => start === 0 || /\s[约近]?$/u.test(rest.slice(0, start)));
  const right = figures.find((one) => one !== by);
  if (figures.length !== 2 || right === undefined || by === undefined) return undefined;
  const old = base.find(
    ({ value, unit }) => value !== undefined && clean(value + sign * inKept(by, unit)) === inKept(right, unit),
  );
  return old && { old, next: { ...withoutShare(old), value: inKept(right, old.unit) } };
}
type LeftOut = NonNullable<ReturnType<typeof leftOutOf>>;

/** 上周报的86多报了4个: the figure that was reported is named, and by how much it was wrong. */
function saidOver(
  { text }: Turn,
  sign: 1 | -1,
  [reported, by, more]: readonly Quantity[],
  base: readonly StoredFact[],
): Replacement | undefined {
  if (reported === undefined || by === undefined || more !== undefined || !OVER.test(text)) return undefined;
  const stated = reported.unit === undefined && by.unit !== undefined ? { ...reported, unit: by.unit } : reported;
  const old = base.find(({ value, unit }) => value !== undefined && value === inKept(stated, unit));
  if (old?.value === undefined) return undefined;
  return { old, next: { ...withoutShare(old), value: clean(old.value + sign * inKept(by, old.unit)) } };
}
const OVER =
  /报[^,。;\d]{0,6}[\d一二两三四五六七八九十百千万.]+\p{Script=Han}{0,2}[,，]?(?:其实|里面?)?[多少](?:写|报|算|统计|填|列|计)了?[约近]?[\d一二两三四五六七八九十][^,。;]{0,6}[。!]?$/u;

/** 多报了个小区,应该是100: the right figure is said, nothing is added. */
const RIGHT = /应|改[为成]|实际|正确|(?:是|为)[^,。;\d]{0,2}\d/u;

/** 补报:危桥累计16座: the figure is the whole, whatever was left out. */
const WHOLE = /累计|总共|[一总]共|共计|合计|总计|截[至止]|[已达]/u;

const goes = ({ unit }: Quantity, kept: string | undefined): boolean =>
  unit === undefined ||
  kept === undefined ||
  unit === kept ||
  convert(1, unit, kept) !== null ||
  (unit.length === 1 && kept.length === 1);
