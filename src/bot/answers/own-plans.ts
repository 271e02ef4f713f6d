import { counts, newestFirst } from '../../ledger/progress.js';
import type { Day, StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { grams } from '../../parsers/question/tokens.js';
import { family, load } from './load.js';
import type { Part } from './part.js';
import { liesAhead, planTold } from './plans-told.js';
import type { AnswerContext, Loaded } from './types.js';

/** 什么时候能交, 几月投用: asks when it will be, or whether it will, not which day the document sets. */
const WILL_BE =
  /(?:什么|啥)时[候间]|何时|几月|哪天|哪个月|几号|能(?:不能|否)?[^,，。]{0,12}(?:吗|么|不|[?？])|来得及|赶得[上及]/u;
const DEED = /开工|动工|通[车水电气]|投[用运产]|交付|开[园业]|启用|竣工|完工|封顶|验收|挂牌|搬迁|贯通/u;
const SET_DAY = /期限|时限|截止|到期|最后|节点|要求|之前/u;

/** The line of such a plan with its source; none where nobody named a day. */
export async function planLines(parts: readonly Part[], asked: string, context: AnswerContext): Promise<string[]> {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0 || !WILL_BE.test(asked)) return [];
  const kin = family(part.item, part.ledger);
  const [plan] = ownPlans(part, kin, await load(context, kin), asked, context.today);
  return plan === undefined ? [] : planTold(plan, part.ledger, context.today);
}

/** 预计8月底交付: the newest day ahead that those who do it named themselves, of the thing or the target that is asked for. */
export function ownPlans(
  { topic, aims }: Part,
  kin: readonly Item[],
  loaded: Loaded,
  asked: string,
  today: Day,
): StoredFact[] {
  if (!WILL_BE.test(asked) || SET_DAY.test(asked)) return [];
  const words = grams(topic);
  // 疾控啥时候开工: the step says that very deed, whatever else the item counts.
  const deed = DEED.exec(asked)?.[0];
  const plans = kin
    .flatMap((item) => loaded.of(item.id).map((fact) => ({ item, fact })))
    .filter(({ fact }) => counts(fact) && liesAhead(fact, today))
    .filter(({ item, fact: { target, object, nextStep = '' } }) =>
      object !== undefined
        ? // 啥时候通水: the thing is that of the talk, and the step is said by its own word.
          [...grams(`${object},${nextStep}`)].some((gram) => words.has(gram))
        : target !== undefined
          ? aims.some((aim) => aim.target.id === target)
          : (item.targets.length === 0 && item.objects.length < 2) || (deed !== undefined && nextStep.includes(deed)),
    )
    .map(({ fact }) => fact);
  return plans.sort(newestFirst).slice(0, 1);
}
