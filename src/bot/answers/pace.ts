import { endOfMonth, minDay } from '../../days.js';
import { clean, minus } from '../../ledger/arithmetic.js';
import { deadlineOf, timeGone, yearEnd } from '../../ledger/lights.js';
import { gated } from '../../parsers/gate/gate.js';
import type { Query } from '../../parsers/question/query.js';
import { sourceLine } from '../replies/answers.js';
import { paceLine } from '../replies/answers-pace.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { aimsOf } from './part.js';
import { readTarget } from './reading.js';
import { stepsBy } from './steps-by.js';
import { subjectOf } from './subject.js';
import type { AnswerContext } from './types.js';
import { nameOf } from './value.js';

/** 到6月底应该完成多少, 按时序该修几公里, 眼下应该到多少. */
const OUGHT = gated(
  /(?:应该?|该|理应|本该|得)(?:是|要)?(?:完成|达到?|到|干|做|修|建|改|筛|装|铺|办|换|培训|更[新换]|新增|建成|打通|开通|整治|改造|有|推进到?)(?:到|出|了)?(?:多少|几|百分之?几)|应完成(?:多少|几)|(?:按|照)(?:照)?(?:序时|时序|时间)(?:进度)?(?:的?话|来[说算看])?(?:现在|目前)?(?:应该?|该|得)(?:多少|几)/u,
);
const NOT_PACE = /(?:还|再)(?:应该?|该|得|要)/u;

/** The day that is asked for: the end of the month or period named, else today. */
function dayAsked({ months, period, due }: Query, { today }: AnswerContext): string {
  const month = months.at(-1);
  if (month !== undefined) return endOfMonth(`${month}-01`);
  return due?.to ?? period?.to ?? today;
}

/**
 * What should be finished by a day by 序时进度: the share of time gone from the year's start to the deadline of each target, said as
 * computed (rule 19), beside what was reported.
 */
export const paceAnswer: Handler = async (query, context, talk) => {
  if (!OUGHT.test(query.text) || NOT_PACE.test(query.text)) return null;
  // The document's own steps go before a reckoning.
  const steps = await stepsBy(query, context, talk);
  if (steps) return steps;
  const { parts } = subjectOf(query, context, talk);
  const day = dayAsked(query, context);
  const lines: string[] = [];
  const items: string[] = [];
  const targets: string[] = [];
  for (const part of parts) {
    const loaded = await load(context, [part.item]);
    for (const aim of aimsOf(part)) {
      const { item, target, ledger } = aim;
      if (target.unit === '%' || target.op === '<=') continue;
      const given = deadlineOf(item, target, loaded.extended.get(item.id));
      const deadline = given ?? yearEnd(ledger.yearStart);
      const gone = timeGone(ledger.yearStart, deadline, minDay(day, deadline));
      const ought = clean(Number(((target.value * gone) / 100).toFixed(target.unit.startsWith('万') ? 4 : 1)));
      const [figure] = readTarget(aim, loaded, context.today).figures;
      lines.push(
        paceLine(
          nameOf(aim, parts.length > 1),
          target,
          item,
          { day, ought, gone, deadline, given: given !== null },
          figure && { value: figure.value, ahead: minus(figure.value, ought) },
          context.today,
        ),
      );
      if (figure) lines.push(sourceLine([figure.head], ledger, context.today));
      items.push(item.id);
      targets.push(target.id);
    }
  }
  return lines.length === 0 ? null : { items: [...new Set(items)], targets, text: lines.join('\n') };
};
