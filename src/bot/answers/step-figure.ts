import { counts, isOfTarget } from '../../ledger/progress.js';
import { gated } from '../../parsers/gate/gate.js';
import { placeWords } from '../../parsers/question/names.js';
import { factLines } from './fact-lines.js';
import type { Handler } from './handlers.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import { placesShown } from './shown-last.js';
import { shownFact } from './shows.js';
import { subjectOf } from './subject.js';

/** A step before or behind the one that counts, of which so many are asked for. */
const STEP = gated(
  /(验收|排查|摸排|评估|核查|选址|立项|备案|招标|封顶|上牌|到货|分配|入住|公示|评审|鉴定|受理|登记|挂牌|并网|签约|选定|认定|更换|维修|修复|拆除|清运)(?:了|过|完|好|出|通过)*的?(?:有|是)?(?:呢[?？。!]*$|多少|几)/u,
);

/**
 * 验收了多少, 杞县排查了几个 of a matter that counts what is finished: the figure that was told of that very step, and not the finished one.
 * Where the matter itself counts the step, or nobody told a figure of it, it is left to the others.
 */
export const stepFigureAnswer: Handler = async (query, context, talk) => {
  const step = STEP.exec(query.text)?.[1];
  if (step === undefined || (query.ask !== 'value' && query.ask !== 'count')) return null;
  // 适老化验收了几户: the matter that is named comes with its figure.
  if (query.topics.some((topic) => topic !== step)) return null;
  if (query.months.length > 0 || query.period || query.due || query.state || query.lamps) return null;
  const [part, other] = subjectOf(query, context, talk).parts;
  if (!part || other || part.item.text.includes(step)) return null;
  const loaded = await load(context, family(part.item, part.ledger));
  const places = query.places.length > 0 || query.city ? query.places : placesShown(talk);
  const words = places.flatMap((place) => placeWords(place, part.ledger));
  const told = newest(loaded.of(part.item.id)).filter(
    (fact) =>
      counts(fact) &&
      fact.asOf <= context.today &&
      fact.value !== undefined &&
      fact.text?.includes(step) === true &&
      (words.length === 0 || (fact.scope !== undefined && words.includes(fact.scope))),
  );
  if (told.length === 0 || told.some((fact) => part.item.targets.some((target) => isOfTarget(fact, target))))
    return null;
  const last = told.filter(({ messageId, scope }) => messageId === told.find((one) => one.scope === scope)?.messageId);
  return {
    items: [part.item.id],
    // 全市多少了 goes on from what the matter counts.
    targets: part.aims.map(({ target }) => target.id),
    shown: last.flatMap((fact) => shownFact(fact) ?? []),
    text: factLines(last, part, context).join('\n'),
  };
};
