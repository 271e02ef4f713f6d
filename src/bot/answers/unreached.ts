import { namesMatter, namesWhose } from '../../parsers/question/asks-of.js';
import { convert } from '../../parsers/units.js';
import { sourceLine } from '../replies/answers.js';
import { ALL_REACHED, UNREACHED } from '../replies/answers-sums.js';
import type { Handler } from './handlers.js';
import { itemById, ledgerOf } from './load.js';
import { KEPT } from './memory.js';
import { factsShown } from './shown-facts.js';
import { latestOf } from './shown-last.js';

/** Of the figures that were shown, and of no items of anybody. */
const ASKED =
  /^(?:那么?|其中|里面|这[几些里]|几个里)*(?:哪一?[个些几样类])?(?:还|都|是)*[没未]有?(?:达标|达到|够|完成)(?:的)?(?:有|是)?(?:哪[个些几]?|谁)?[个样项]?[呢吗啊?？。]*$/u;

/** 哪个没达标 right after several figures of targets: those of them that fall short of their own. */
export const unreachedAnswer: Handler = async (query, context, talk) => {
  if (query.state !== 'undone' || !ASKED.test(query.text)) return null;
  if (namesMatter(query) || namesWhose(query) || query.places.length > 0 || query.due) return null;
  const shown = latestOf(talk);
  const [first] = shown;
  const rows = shown.flatMap((one) => {
    const target = itemById(context, one.item)?.targets.find(({ id }) => id === one.target);
    const value = target && one.place === undefined ? convert(one.value, one.unit, target.unit) : null;
    return target && value !== null ? [{ one, label: one.label, value, target }] : [];
  });
  // Of more than are remembered some would be left out.
  if (first === undefined || rows.length < 2 || rows.length < shown.length || shown.length >= KEPT) return null;
  const short = rows.filter(({ value, target }) => (target.op === '<=' ? value > target.value : value < target.value));
  const item = itemById(context, first.item);
  if (!item) return null;
  return {
    items: [...new Set(short.map(({ one }) => one.item))],
    targets: short.map(({ target }) => target.id),
    shown,
    text: [
      short.length > 0 ? UNREACHED(rows.length, short) : ALL_REACHED(rows.length),
      sourceLine(
        await factsShown(
          (short.length > 0 ? short : rows).map(({ one }) => one),
          context,
        ),
        ledgerOf(context, item),
        context.today,
      ),
    ].join('\n'),
  };
};
