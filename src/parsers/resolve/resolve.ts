import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { OWN_MATTER } from '../lexicon-words.js';
import { aimed } from './aimed.js';
import { withEach } from './bothNamed.js';
import type { Candidate } from './candidates.js';
import { isCapacityOf } from './capacity.js';
import type { ParseContext } from './context.js';
import { asPart, beside, type Draft, kin, withoutSlips } from './drafted.js';
import { withoutEcho } from './echo.js';
import { factOf } from './fact.js';
import { Finder } from './finder.js';
import { isHeadClause } from './headClause.js';
import { underHeading } from './headed.js';
import { endsInKind, isKindOf } from './inOneBreath.js';
import { leadingItems, numberedFrom, numberedParts, ownNumbered } from './itemNumbers.js';
import { ofLaterStage } from './laterStage.js';
import { namedOnes } from './namedOnes.js';
import { FAINT, ofOwn } from './ofOwn.js';
import { ofSameSentence, withObject } from './ofSentence.js';
import { withOtherProblems } from './otherProblem.js';
import { isOutgrown, notTooMuch, outgrown } from './outgrown.js';
import { withoutParts } from './parts.js';
import { isPlanName } from './planNames.js';
import { withRates } from './rateBeside.js';
import { restFacts } from './rest.js';
import { ofSameTarget } from './sameTarget.js';
import { isScheme } from './scheme.js';
import { withoutScopes } from './scopes.js';
import { settledByNext } from './settledByNext.js';
import { withoutSigned } from './signed.js';
import { stageOf } from './stages.js';
import { sumsOf } from './sums.js';
import { withoutTaken } from './taken.js';
import { withoutToldTwice } from './toldTwice.js';
import { underKnown } from './underKnown.js';
import { bestFit, STRANGE } from './unitFits.js';
import { fromNothing } from './unnamed.js';
import { isPartOfWorks, subjectWords } from './words.js';

export type { Draft } from './drafted.js';

export interface Resolution {
  drafts: Draft[];
  /** Figures whose item is not known at all. */
  unknown: Statement[];
}

/** Least score for somebody else's item, and for one's own: a stranger's words must be plainer. */
const SURE = { own: 0.36, part: 0.4, none: 0.36 };
/** Two items nearer than this fit equally well. */
const TIE = 0.05;

/** Gives every statement its item and target, in the order of the text. */
export function resolveStatements(statements: readonly Statement[], text: string, context: ParseContext): Resolution {
  const drafts: Draft[] = [];
  const unknown: Statement[] = [];
  const all = leadingItems(text, context);
  const parts = all.length > 1 ? numberedParts(text, context) : [];
  const awaited = context.awaited === undefined ? undefined : context.index.get(context.awaited);
  let last: Statement | undefined;
  const from = all.length > 0 ? numberedFrom(text, context) : 0;
  let previous: Item | undefined = all.length === 1 && from === 0 ? all[0] : awaited;
  let part = from === 0 ? parts[0] : undefined;
  const finder = new Finder(statements, context);
  const sums = sumsOf(statements, context);
  for (const one of statements) {
    if (isPlanName(one, context)) continue;
    const sum = sums.get(one);
    const statement = sum?.statement ?? withObject(one, drafts, text);
    const here = parts.findLast(({ start }) => start <= statement.start) ?? part;
    if (here !== part) [part, previous] = [here, here?.items[0]];
    const numbered = statement.start < from ? [] : (part?.items ?? all);
    if (numbered.length > 1 && part !== undefined && statement.value === undefined) {
      drafts.push(...forEach(statement, numbered, context));
      continue;
    }
    if (
      isItemNumber(statement, previous ? [...numbered, previous] : numbered, context) ||
      (isRemainder(statement) && drafts.length > 0)
    )
      continue;
    if (previous && isCapacityOf(statement, drafts.at(-1), text)) {
      drafts.push(beside(statement, previous, 1, context));
      continue;
    }
    if (previous && last && isKindOf(statement, last, previous, finder)) {
      if (endsInKind(last, previous) && drafts.at(-1)?.statement === last)
        drafts.splice(-1, 1, beside(last, previous, 1, context));
      drafts.push(beside(statement, previous, 1, context));
      continue;
    }
    const away = previous && elsewhere(statement, previous, finder, context);
    if (away) previous = away.item;
    const goesOn = away === undefined && goesOnWith(statement, last);
    const partOf = isPartOfWorks(statement) && !namesOwnBuilding(statement, previous, context);
    const pinned = sum?.item ?? (goesOn || partOf ? previous : undefined);
    const candidates = away ? [away] : pinned ? [{ item: pinned, score: 1 }] : finder.find(statement, previous);
    const found = outgrown(draftFrom(statement, candidates, context, numbered), previous, context);
    const piece = found && asPart(found, drafts.at(-1), context);
    const own =
      piece && (goesOn ? ofSameTarget(piece, drafts.at(-1), context) : ofOwn(piece, previous, drafts, text, context));
    const drafted = own && ofLaterStage(own, drafts.at(-1), context);
    if (drafted !== undefined && isScheme(drafted)) {
      previous ??= drafted.item;
      continue;
    }
    if (drafted !== undefined && isHeadClause(drafted, statements, text)) {
      previous = drafted.item;
      continue;
    }
    const before = drafts.at(-1);
    if (drafted !== undefined && before !== undefined && isStrayPart(drafted, before)) {
      drafts.push(beside(statement, before.item, before.score, context));
      continue;
    }
    const stage = drafted && stageOf(drafted, drafts, context);
    if (stage !== undefined) {
      drafts.push(stage);
      continue;
    }
    if (drafted === undefined) {
      if (statement.passedOn || (statement.nested && drafts.length > 0)) continue;
      const further = ofSameSentence(statement, drafts.at(-1), text, context);
      if (further) drafts.push(further);
      if (statement.value !== undefined || statement.status === 'no_progress' || statement.same)
        unknown.push(statement);
      continue;
    }
    [previous, last] = [drafted.item, statement];
    if (statement.passedOn) continue;
    if (statement.rest) drafts.push(...restFacts(drafted, drafts, context));
    else drafts.push(drafted, ...namedOnes(drafted, text, context));
  }
  const headed = underHeading(unknown, drafts, text, context);
  const everything = [
    ...withRates(settledByNext(withEach(drafts, context, text), text, context), context),
    ...headed.map(({ draft }) => draft),
  ];
  return {
    drafts: withOtherProblems(
      withoutParts(
        withoutToldTwice(
          withoutTaken(
            withoutEcho(withoutSigned(withoutScopes(withoutSlips(underKnown(everything, text), context), text))),
            context,
          ),
          context,
        ),
      ),
      context,
    ),
    unknown: unknown.filter((one) => !headed.some(({ statement }) => statement === one)),
  };
}

/** 索道立塔9座,住院楼封顶: a building that the matter before it does not name, and one of the sender's own does. */
function namesOwnBuilding(statement: Statement, previous: Item | undefined, { own, index }: ParseContext): boolean {
  const name = HOUSE.exec(subjectWords(statement))?.[0];
  if (name === undefined || previous === undefined || previous.text.includes(name)) return false;
  return [...own].some((id) => index.get(id)?.text.includes(name));
}
const HOUSE = /^\p{Script=Han}{2,5}?楼/u;

/** 实践站提升了285个,还差178个: with no words of its own, it is about what the one before it named. */
const goesOnWith = (statement: Statement, last: Statement | undefined): boolean =>
  last?.value !== undefined &&
  statement.value !== undefined &&
  statement.object === undefined &&
  subjectWords(statement) === '' &&
  // 完工17所、在建22所: neither of them names anything.
  (statement.heading === undefined
    ? last.heading === undefined && subjectWords(last) === ''
    : statement.heading === last.subject || statement.heading === last.heading);

/** 平台录入1460家,宣讲13场: counted otherwise than all that the item counts, the verb names a matter of its own. */
function elsewhere(statement: Statement, previous: Item, finder: Finder, context: ParseContext): Candidate | undefined {
  const { value, unit, verb = '', subject, heading } = statement;
  if (value === undefined || unit === undefined || heading === undefined || subject !== verb || verb.length < 2)
    return undefined;
  const matter = OWN_MATTER.test(verb) && !previous.text.includes(verb);
  if (!matter && STRANGE.has(bestFit(previous, unit) ?? 'same') === false) return undefined;
  const [best] = finder.find({ ...statement, heading: undefined }, undefined);
  const least =
    context.dutyOf(best?.item.id ?? '') === 'none' && context.dutyOf(previous.id) !== 'none' ? FAINT : SURE.none;
  const fits = best && best.item !== previous && best.score >= least && bestFit(best.item, unit);
  return best && fits && !STRANGE.has(fits) ? best : undefined;
}

/** 43、44、55项本月无进展: one state of each. */
const forEach = (statement: Statement, items: readonly Item[], context: ParseContext): Draft[] =>
  items.map((item) => ({ statement, item, score: 1, fact: factOf(statement, item, undefined, context) }));

/** 充电桩312个,其中场站专用40个: a part of the figure before it is no progress of another item. */
const isStrayPart = ({ statement, item }: Draft, before: Draft): boolean =>
  statement.nested === true &&
  !kin(item, before.item) &&
  (statement.unit === undefined || SCALE.test(statement.unit) || statement.unit === before.statement.unit) &&
  ((statement.value ?? 0) <= (before.statement.value ?? 0) || before.statement.nested === true);

/** 其中退役军人1.2万: so many of those before it. */
const SCALE = /^[百千万亿]+$/u;

/** 58项:… or 31项存在问题 names the item; nobody finished 58 things. */
function isItemNumber(statement: Statement, numbered: readonly Item[], context: ParseContext): boolean {
  const { value, unit, text } = statement;
  if (value === undefined || (unit !== undefined && unit !== '项' && unit !== '个')) return false;
  const said = [...numbered, ...ownNumbered(statement, context)].some(({ code }) => code === String(value));
  return said && new RegExp(`^第?${value}\\s*项`, 'u').test(text.trim());
}

/** 其他没变化, 其它两个指标没变 behind figures: nothing more is reported by it. */
function isRemainder({ same, value, text, rest }: Statement): boolean {
  if (value !== undefined) return UNCHANGED.test(text);
  return same === true && /^(?:其他|其余|其它|别的)/u.test(text) && !rest;
}
const UNCHANGED =
  /^(?:其他|其余|其它|另外|别的)的?[\d一二两三四五六七八九十]+[个项]?(?:指标|数据?|任务|方面)[都也]?(?:没|未|无|不)有?变/u;

function draftFrom(
  statement: Statement,
  candidates: Candidate[],
  context: ParseContext,
  numbered: Item[],
): Draft | undefined {
  const pool = numbered.length > 0 ? candidates.filter(({ item }) => numbered.includes(item)) : candidates;
  const list =
    pool.length > 0 ? pool : numbered.length > 0 ? numbered.map((item) => ({ item, score: 0.6 })) : candidates;
  if (list.length === 0) return fromNothing(statement, context);
  const [best] = list;
  const least =
    SURE[context.dutyOf(best?.item.id ?? '')] +
    (statement.value === undefined && statement.status === undefined && statement.object === undefined ? 0.1 : 0);
  if (!best || best.score < least) return undefined;
  const rivals = list.filter(({ item, score }) => score > best.score - TIE && !kin(item, best.item));
  const draft = notTooMuch(aimed(statement, best.item, best.score, context), list, context);
  if (rivals.length > 0 && statement.value !== undefined && draft.options === undefined) {
    const options = [draft, ...rivals.map(({ item, score }) => aimed(statement, item, score, context))].filter(
      (one) => !one.alienUnit,
    );
    // Rows are counts: no ratio is spread over places.
    const counted = options.filter(({ target }) => target && !(target.counts === 'rate' && statement.breakdown));
    const likely = counted.filter((one) => !isOutgrown(one));
    if (likely.length === 1 && likely[0]) return likely[0];
    if (counted.length > 1) draft.options = counted.map(({ fact }) => fact);
  }
  return draft;
}
