import type { Fact } from '../../model/fact.js';
import { isDemand } from '../../parsers/cues/cues.js';
import { findDates } from '../../parsers/dates.js';
import { ASKING } from '../../parsers/parse.js';
import { findQuantities } from '../../parsers/quantities.js';
import { matchText } from '../../parsers/resolve/aboutText.js';
import { unitFit } from '../../parsers/resolve/aims.js';
import { may } from '../permissions.js';
import { REQUEST_WORDS } from '../replies/requests.js';
import { type Act, parseContext, remember, say, type Turn } from '../turn.js';
import { newFact } from './keep.js';
import { printed } from './report.js';

/** 给我一个时间表: no figure that is demanded. */
const PAPER = /^(?:明确的?)?(?:时间表|路线图|说法|交代|方案|计划|措施|清单|报告|结果|答复)/u;

/** 批示/要求 by a leader or the supervisor, with or without a date: kept on the item, never counted (rule 1). */
export const instruct: Act = async (turn) => {
  if (!may(turn.person, 'instruct')) return undefined;
  if (!isDemand(turn.text) || ASKING.test(turn.text)) return undefined;
  const about = matchText(turn.text, parseContext(turn));
  if (!about) return undefined;
  const fact: Fact = {
    item: about.item.id,
    measure: 'plan',
    nextStep: turn.text,
    text: turn.text,
    ...demanded(turn, about.item.id),
  };
  if (about.object !== undefined) fact.object = about.object;
  const [stored] = await turn.store.facts.add([newFact(turn, fact, 'confirmed', { kind: 'instruction' })]);
  remember(turn, [about.item.id]);
  const unit = about.item.units[0];
  return say(turn, 'instruct', REQUEST_WORDS.instruction(about.item, fact.due, unit), {
    items: [about.item.id],
    facts: stored ? [printed(stored)] : [],
  });
};

/** The day and the figure that are demanded: 月底前我要看到50条. */
function demanded(turn: Turn, id: string): Partial<Fact> {
  const dates = findDates(turn.text, turn.today, 'future');
  // 清明上河园…7月底前: the day that is demanded has its 前; a festival may stand in a name.
  const due = [...dates.filter(({ kind }) => kind === 'by'), ...dates].find(
    ({ to, kind }) => to !== null && kind !== 'recurring' && kind !== 'asOf',
  )?.to;
  const item = turn.index.get(id);
  const figure = findQuantities(turn.text).find(
    ({ unit, value, end }) =>
      unit !== undefined &&
      !PAPER.test(turn.text.slice(end, end + 6)) &&
      String(value) !== item?.code &&
      item?.targets.some((target) => ['same', 'kin'].includes(unitFit(unit, target))),
  );
  const target = item?.targets.find((one) => ['same', 'kin'].includes(unitFit(figure?.unit, one)));
  return {
    ...(due ? { due } : {}),
    ...(figure
      ? {
          value: figure.value,
          ...(figure.unit === undefined ? {} : { unit: figure.unit }),
          ...(target ? { target: target.id } : {}),
        }
      : {}),
  };
}
