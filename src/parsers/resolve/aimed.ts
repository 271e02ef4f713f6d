import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';
import { type Aim, isPerPlace, rankTargets, unitFit } from './aims.js';
import type { ParseContext } from './context.js';
import { beside, type Draft } from './drafted.js';
import { factOf } from './fact.js';
import { namesakes, namesWhole, ofLevel, otherSize, steps, wholes } from './rivals.js';
import { subjectWords } from './words.js';

/** Least share of the words that must name another target than the one which they name best. */
const SURE = 0.31;
/** Least share of the words that must name a ratio for a count of it to be a slip of the unit. */
const SURELY = 0.8;
/** Least share of the words that must name a target among others, and one that alone is counted so. */
const LIKELY = 0.22;
const FAINT = 0.15;
/** So much better the words must name another target for the figure to be beside it. */
const CLEARLY = 0.25;
/** Below it the words have nothing in common with what the target counts. */
const STRANGE = 0.1;

/** Layers and parts that all works of a kind have. */
const OF_WORKS = /(?:路基|路面|底?基层|水稳层?|面层|垫层|桩基|土建|砌体|管沟|沟槽)$/u;

/** The target that the statement measures, or the choice between several. */
export function aimed(said: Statement, item: Item, score: number, context: ParseContext): Draft {
  const whole = namesWhole(said, item) ? { ...said, object: undefined } : said;
  const statement = isNamedAside(whole, item) ? { ...whole, measure: 'done' as const } : whole;
  const plain = (target: Target | undefined): Draft => ({
    statement,
    item,
    score,
    ...(target ? { target } : {}),
    fact: factOf(statement, item, target, context),
  });
  const carries = statement.value !== undefined || statement.all || statement.same;
  if (!carries || statement.measure === 'other' || item.targets.length === 0) return plain(undefined);
  const aims = rankTargets(item, statement).filter(({ target }) => !isPerPlace(target, statement.unit));
  const apt = aims.filter(({ fit }) => fit !== 'alien');
  const fitting = ofStage(statement, apt);
  const [best, second] = fitting;
  const own = subjectWords(statement);
  // 并网6.8万,开工15万: what was begun goes to the one target that asks for a start, whatever was named before it.
  const begun = statement.measure === 'started' && fitting.length === 1 && fitting.length < apt.length;
  const words = own || (begun ? '' : (statement.heading ?? ''));
  // 安置房:开工300套,建成20套: what is over is not for another target because the one that is named asks for a start.
  const named = apt.find((aim) => !fitting.includes(aim));
  if (!begun && best && named && named.score > best.score && best.score < SURE) return plain(undefined);
  if (!best) {
    const [alien] = apt.length > 0 ? [] : aims;
    // 备案机构62家 is no slip of a share: it counts something else.
    if (alien?.target.counts === 'rate' && alien.score < SURELY) return beside(statement, item, score, context);
    const sole = item.targets.length === 1;
    const byName = alien && (alien.score >= 0.6 || (sole && alien.score >= 0.4)) && !isPart(statement);
    return byName ? { ...plain(undefined), target: alien.target, alienUnit: true } : plain(undefined);
  }
  // 路基完成9公里 of roads: a part of the works.
  if (best.fit !== 'share' && OF_WORKS.test(own) && !best.target.metric.includes(own.slice(-2)))
    return beside(statement, item, score, context);
  if (best.fit === 'share' && (statement.object !== undefined || best.score < 0.35)) return plain(undefined);
  if ((best.fit === 'other' || otherSize(statement, item)) && best.score < 0.6) return plain(undefined);
  if (item.targets.length === 1) {
    // 上线22个,群众办件1.3万件: other words with another classifier count something else.
    if (best.score < STRANGE && own.length > 2 && best.fit === 'kin') return beside(statement, item, score, context);
    const sure = best.score >= 0.3 || words === '' || (best.fit !== 'share' && score >= 0.55);
    return plain(sure ? best.target : undefined);
  }
  const [loudest] = [...aims].sort((a, b) => b.score - a.score);
  // 轮岗教师412名 beside a target of 招聘教师 and one of 轮岗比例: how many they are is not how many were hired.
  if (
    loudest?.fit === 'alien' &&
    loudest.target.counts === 'rate' &&
    best.score < 0.5 &&
    loudest.score > best.score + CLEARLY
  )
    return beside(statement, item, score, context);
  if (loudest?.fit === 'alien' && loudest.score >= 0.6 && best.score < 0.3 && !isPart(statement)) {
    return { ...plain(undefined), target: loudest.target, alienUnit: true };
  }
  const near = steps(fitting.filter((aim) => aim.score > best.score - 0.08 && aim.fit === best.fit));
  const rivals = ofLevel(statement, namesakes(statement, wholes(statement, item, near)));
  if (second && rivals.length > 1 && (best.score > 0.15 || words === '')) {
    const options = rivals.map(({ target }) => factOf(statement, item, target, context));
    return { ...plain(best.target), options };
  }
  const only = rivals.length === 1 ? rivals[0] : best;
  const least = isAlone(best, fitting) ? FAINT : LIKELY;
  return plain(best.score >= least || words === '' ? (only ?? best).target : undefined);
}

/** 新改建1.06万亩(设施蔬菜3850亩): in brackets, but by the full name of a target of its own. */
function isNamedAside(statement: Statement, item: Item): boolean {
  const { measure, verb, value, subject } = statement;
  if (measure !== 'other' || verb !== undefined || value === undefined || subject.length < 3) return false;
  return item.targets.some((target) => target.metric.endsWith(subject) && unitFit(statement.unit, target) === 'same');
}

/** 到货3.1万套 beside schools: no other target of the item is counted in anything like it. */
const isAlone = (best: Aim, aims: readonly Aim[]): boolean =>
  best.fit === 'same' && aims.every((aim) => aim === best || aim.fit === 'other' || aim.fit === 'share');

/** What is over is no start; what was begun goes to the target that asks for a start, where there is one. */
function ofStage(statement: Statement, aims: Aim[]): Aim[] {
  const starts = aims.filter(({ target }) => target.counts === 'started');
  if (isOver(statement)) return aims.filter((aim) => !starts.includes(aim));
  return statement.measure === 'started' && starts.length > 0 ? starts : aims;
}

/** 并网6.2万, 竣工120套: said to be over, it is not the start that a target asks for (rule 4). */
const isOver = ({ measure, value, verb }: Statement): boolean =>
  measure === 'done' && value !== undefined && verb !== undefined && cueAt(verb, 0)?.kind === 'done';

/** A figure of a part of the works (路基72%) measures no target even if its words are near. */
function isPart(statement: Statement): boolean {
  return statement.object !== undefined || statement.measure === 'other';
}
