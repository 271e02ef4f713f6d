import type { Item, Target } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { grams, gramWeight } from '../items/grams.js';
import { withSynonyms } from '../items/synonyms.js';
import { convert, sameUnit, splitUnit } from '../units.js';
import { subjectWords } from './words.js';

/** How a unit that was said goes with the unit of a target. */
export type UnitFit = 'same' | 'kin' | 'unsaid' | 'share' | 'other' | 'alien';

const RATIO = /^(?:%|‰|个百分点|百分点)/u;
/** Classifiers that people use for one another: 一件事 19件 for 28个, 14座 for 39个. */
const KIN: readonly RegExp[] = [
  /^(?:个|件|项|宗|起|桩)$/u,
  /^(?:个|家|所|处|座|站|点|间|户|片|栋|幢)$/u,
  /^(?:个|台|辆|部|套|组|块|根|盏|口|眼|棵|株)$/u,
  /^(?:场|场次|次|期|届|批|批次)$/u,
  /^(?:个|篇|本|份|张|条)$/u,
  /^(?:人|名|位|人次|个)$/u,
];
/** One at least in every county or community: no total measures that. */
const PER_PLACE = /\/(?:县|区|市|乡|镇|村|社区|街道|校|所|家|个)/u;
/** Classifiers of countable things: another one counts another thing, but may also be a loose way of speaking. */
const COUNTABLE =
  /^(?:个|件|项|宗|起|家|所|处|座|站|点|间|户|片|栋|幢|台|辆|部|套|组|块|根|盏|口|眼|棵|株|场|场次|次|期|届|批|批次|篇|本|份|张|条|支|门)$/u;
const PEOPLE = /^(?:人|名|人次|位|人份)$/u;

/** A total said of a target that every place must meet (1家/县区) measures another thing. */
export function isPerPlace(target: Target, said: string | undefined): boolean {
  return PER_PLACE.test(target.unit) && !(said ?? '').includes('/');
}

export function unitFit(said: string | undefined, target: Target): UnitFit {
  if (said === undefined || said === '' || /^[万亿千百]+$/u.test(said))
    return RATIO.test(target.unit) && said ? 'alien' : 'unsaid';
  const ratio = RATIO.test(target.unit);
  if (RATIO.test(said)) return ratio ? 'same' : 'share';
  if (ratio) return 'alien';
  const unit = target.unit.split('/')[0] ?? target.unit;
  if (sameUnit(said, target.unit) || convert(1, said, target.unit) !== null || convert(1, said, unit) !== null)
    return 'same';
  const [a, b] = [splitUnit(said).base, splitUnit(unit).base];
  if (a === b) return 'same';
  if (PEOPLE.test(a) !== PEOPLE.test(b)) return 'alien';
  return KIN.some((group) => group.test(a) && group.test(b))
    ? 'kin'
    : COUNTABLE.test(a) && COUNTABLE.test(b)
      ? 'other'
      : 'alien';
}

export interface Aim {
  target: Target;
  fit: UnitFit;
  /** 0..1: share of what was said that the metric explains; grams that all metrics share tell nothing apart. */
  score: number;
}

/** The item's numeric targets by how well the words name them, best first. */
export function rankTargets(item: Item, statement: Statement): Aim[] {
  const metrics = item.targets.map((target) => new Set(grams(`${target.metric} ${withSynonyms(target.metric)}`)));
  const subject = subjectWords(statement);
  const verbal = subject === '' && (statement.verb ?? '').length > 1;
  const said = new Set(grams(subject || (verbal ? (statement.verb ?? '') : (statement.heading ?? ''))));
  const meant = new Set(grams(withSynonyms(subject || statement.heading || '')));
  const head = /\p{Script=Han}{2}$/u.exec(subject)?.[0];
  const verb = new Set(grams(`${verbal ? statement.heading : statement.verb} ${statement.deltaWord ?? ''}`));
  return item.targets
    .map((target, at) => {
      let [found, whole] = [0, 0];
      const weigh = (gram: string, share: number, must: boolean) => {
        const holders = metrics.filter((metric) => metric.has(gram)).length;
        const weight = share * gramWeight(gram) * Math.log(1 + item.targets.length / (0.5 + holders));
        if (must) whole += weight;
        if (metrics[at]?.has(gram)) found += weight;
      };
      for (const gram of said) weigh(gram, gram === head ? 2 : 1, true);
      for (const gram of meant) if (!said.has(gram)) weigh(gram, 0.8, false);
      for (const gram of verb) if (!said.has(gram)) weigh(gram, 0.25, false);
      const sized = statement.size?.value === target.value;
      return {
        target,
        fit: unitFit(statement.unit, target),
        score: Math.min(
          1,
          (otherStage(statement, target) ? -0.15 : 0) +
            (whole > 0 ? found / whole : found > 0 ? 0.5 : 0) +
            (sized ? 0.3 : 0),
        ),
      };
    })
    .sort((a, b) => rank(b) - rank(a));
}

/** A finished figure is not the start that a target asks for, where another target is there to take it. */
function otherStage(statement: Statement, target: Target): boolean {
  return (
    target.counts === 'started' &&
    statement.measure === 'done' &&
    (statement.verb !== undefined || statement.deltaWord !== undefined)
  );
}

function rank({ fit, score }: Aim): number {
  return score + { same: 0.3, kin: 0.2, unsaid: 0.15, share: 0.1, other: -0.2, alien: -0.6 }[fit];
}
