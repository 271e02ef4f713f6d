import { minus } from '../../ledger/arithmetic.js';
import { endOf, figureOfMonth, monthBefore } from '../../ledger/compare.js';
import { gated } from '../../parsers/gate/gate.js';
import { readQuestion } from '../../parsers/question/read.js';
import { sourceLine } from '../replies/answers.js';
import { BY_MONTH, NO_STEPS } from '../replies/answers-months.js';
import type { Handler } from './handlers.js';
import { load } from './load.js';
import { aimsOf } from './part.js';
import { subjectOf } from './subject.js';
import { nameOf } from './value.js';

/** 哪个月涨得多, 几月份修得最快; 逐月报一下. */
const WHICH = gated(
  /(?:哪一?个|几)月(?:份)?(?!底|前|能|到|完|交|报)[^,，。;；]{0,8}(?:多|少|快|慢|高|低|猛|狠)|(?:连着|连续|接连)(?:几|两|二|三|四|[2-6])个月|逐月|分月|历次|历月|每一?次(?:上?报|都报)|各次|按月(?!报)|(?:每个?|各)月(?:都)?(?:是|有|各)?(?:上?报)?(?:了|上来)?(?:的)?(?:多少|情况|数据?|变化|进展)|(?:这几|[各几])个?月(?:份)?(?:都)?(?:是|各|分别|怎么|的?(?:数据?|数字)(?=都|全|也|列|给|说|$))/u,
);
/** 历次报的数: what is left names nothing. */
const TOLD =
  /(?:上?报(?:上来)?)?的?(?:数据?|数字|情况)?(?:都|全|也|给我)*(?:列一?下|列出来|说一?下|是多少|都是多少)?[?？。]*$/u;
const MOST_AIMS = 3;

/** The last figure of each month of the year so far, and what each added to the one before; the most is named first (rule 20). */
export const monthRankAnswer: Handler = async (query, context, talk) => {
  if (
    !WHICH.test(query.text) ||
    /没|未|欠/u.test(query.text) ||
    query.units.length + query.leaders.length + query.sections.length > 0
  )
    return null;
  const words = WHICH.exec(query.text)?.[0] ?? '';
  const rest = readQuestion(query.text.replace(words, ' ').replace(TOLD, ' ').trim(), context);
  const { parts } = subjectOf({ ...query, topics: rest?.topics ?? [], items: query.items }, context, talk);
  const aims = parts.flatMap(aimsOf);
  if (aims.length === 0 || aims.length > MOST_AIMS) return null;
  const months: string[] = [];
  for (
    let month = context.today.slice(0, 7);
    endOf(month) >= (aims[0]?.ledger.yearStart ?? '');
    month = monthBefore(month)
  )
    months.unshift(month);
  const loaded = await load(
    context,
    aims.map(({ item }) => item),
    months,
  );
  const lines: string[] = [];
  for (const aim of aims) {
    const told = months.flatMap((month) => {
      const [figure] = figureOfMonth(aim.target, loaded.of(aim.item.id), month);
      return figure ? [{ month, figure }] : [];
    });
    const name = nameOf(aim, aims.length > 1 && context.ledgers.length > 1);
    const steps = told.slice(1).map(({ month, figure }, at) => ({
      month,
      since: told[at]?.month ?? month,
      change: minus(figure.value, told[at]?.figure.value ?? 0),
    }));
    if (told.length === 0) continue;
    const rows = told.map(({ month, figure }) => ({ month, value: figure.value }));
    lines.push(
      steps.length === 0
        ? NO_STEPS(name, rows, aim.target, context.today)
        : BY_MONTH(name, rows, steps, aim.target, context.today),
    );
    lines.push(
      sourceLine(
        [...told].reverse().map(({ figure }) => figure.head),
        aim.ledger,
        context.today,
      ),
    );
  }
  if (lines.length === 0) return null;
  return {
    items: [...new Set(aims.map(({ item }) => item.id))],
    targets: aims.map(({ target }) => target.id),
    text: lines.join('\n'),
  };
};
