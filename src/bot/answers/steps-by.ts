import { endOfMonth } from '../../days.js';
import { datedSteps, wholeOf } from '../../ledger/steps.js';
import type { Target } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { STEPS_BY } from '../replies/answers-months.js';
import { load } from './load.js';
import { readTarget } from './reading.js';
import { shownTarget } from './shows.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Said, Talk } from './types.js';
import { targetLines } from './value.js';

/** 9月底该建几座, 目标多少: what was to be reached by then, and not what was reported of that month. */
const PLANNED = /该|应当?|计划|目标|任务|要求|节点|要(?=[建完改修盖装铺办开])/u;

/** 公厕20座:6月底8座,9月底2座,12月底10座: how many were to be there by the end of a month, and how many there are. */
export async function stepsBy(query: Query, context: AnswerContext, talk: Talk | undefined): Promise<Said | null> {
  const [month, other] = query.months;
  if (month === undefined || other !== undefined || !PLANNED.test(query.text)) return null;
  const [part, more] = subjectOf(query, context, talk).parts;
  if (!part || more) return null;
  const { item, ledger } = part;
  const steps = stepsOf(
    item.targets,
    part.aims.map(({ target }) => target),
  );
  const whole = wholeOf(steps, item.targets);
  const due = steps.filter((one) => (one.due ?? '') <= endOfMonth(`${month}-01`));
  if (!whole || steps.length < 2 || due.length === 0) return null;
  const loaded = await load(context, [item]);
  const reading = readTarget({ ledger, item, target: whole }, loaded, context.today);
  const [figure] = reading.figures;
  return {
    items: [item.id],
    targets: [whole.id],
    shown: figure ? [shownTarget(reading, figure)] : [],
    text: [STEPS_BY(whole, due, month, context.today), ...targetLines(reading, loaded, context, false)].join('\n'),
  };
}

/** The targets of one name and unit with days of their own, where the words name one of them or the whole. */
function stepsOf(targets: readonly Target[], named: readonly Target[]): Target[] {
  const [first, ...others] = datedSteps(targets.filter(({ unit }) => named.some((one) => one.unit === unit)));
  return first ? [first, ...others.filter(({ metric }) => metric === first.metric)] : [];
}
