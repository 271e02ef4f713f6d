import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { cueAt } from '../lexicon.js';
import { isPerPlace, rankTargets } from './aims.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';
import { factOf } from './fact.js';
import { namesakes, namesWhole, otherSize, steps } from './rivals.js';
import { subjectWords } from './words.js';

/** The target that the statement measures, or the choice between several. */
export function aimed(said: Statement, item: Item, score: number, context: ParseContext): Draft {
  const statement = namesWhole(said, item) ? { ...said, object: undefined } : said;
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
  const fitting = isOver(statement) ? apt.filter(({ target }) => target.counts !== 'started') : apt;
  const [best, second] = fitting;
  const own = subjectWords(statement);
  // 开工14.6万,并网6.2万: what is over goes to the one target that is no start.
  const words = own === '' && fitting.length === 1 && apt.length > 1 ? '' : own || statement.heading || '';
  if (!best) {
    const [named] = aims;
    const sole = item.targets.length === 1;
    const byName = named && (named.score >= 0.6 || (sole && named.score >= 0.4)) && !isPart(statement);
    return byName ? { ...plain(undefined), target: named.target, alienUnit: true } : plain(undefined);
  }
  if (best.fit === 'share' && (statement.object !== undefined || best.score < 0.35)) return plain(undefined);
  if ((best.fit === 'other' || otherSize(statement, item)) && best.score < 0.6) return plain(undefined);
  if (item.targets.length === 1) {
    const sure = best.score >= 0.3 || words === '' || (best.fit !== 'share' && score >= 0.55);
    return plain(sure ? best.target : undefined);
  }
  const [loudest] = [...aims].sort((a, b) => b.score - a.score);
  if (loudest?.fit === 'alien' && loudest.score >= 0.6 && best.score < 0.3 && !isPart(statement)) {
    return { ...plain(undefined), target: loudest.target, alienUnit: true };
  }
  const rivals = namesakes(
    statement,
    steps(fitting.filter((aim) => aim.score > best.score - 0.08 && aim.fit === best.fit)),
  );
  if (second && rivals.length > 1 && (best.score > 0.15 || words === '')) {
    const options = rivals.map(({ target }) => factOf(statement, item, target, context));
    return { ...plain(best.target), options };
  }
  const only = rivals.length === 1 ? rivals[0] : best;
  return plain(best.score >= 0.22 || words === '' ? (only ?? best).target : undefined);
}

/** 并网6.2万, 竣工120套: said to be over, it is not the start that a target asks for (rule 4). */
const isOver = ({ measure, value, verb }: Statement): boolean =>
  measure === 'done' && value !== undefined && verb !== undefined && cueAt(verb, 0)?.kind === 'done';

/** A figure of a part of the works (路基72%) measures no target even if its words are near. */
function isPart(statement: Statement): boolean {
  return statement.object !== undefined || statement.measure === 'other';
}
