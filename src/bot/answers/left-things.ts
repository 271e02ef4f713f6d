import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import { gated } from '../../parsers/gate/gate.js';
import { namesOwners } from '../../parsers/question/asks-of.js';
import { factLine, sourceLine } from '../replies/answers.js';
import { cut, itemText } from '../replies/answers-format.js';
import { LEFT_THINGS, LEFT_UNNAMED, NONE_LEFT } from '../replies/answers-lists.js';
import type { Handler } from './handlers.js';
import { isFinished } from './listed.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import { ofKind } from './of-kind.js';
import { aimsOf } from './part.js';
import { readTarget } from './reading.js';
import { subjectOf } from './subject.js';

/** 还剩哪两条没通, 哪几座还没建成, 没完工的是哪几处: of things that the item names, not of items. */
const LEFT = gated(
  /(?:还|就|只)?(?:剩|差|有|欠)(?:下)?哪[一几两二三四五六七八九十\d些]*[条座所处段家个栋站]|哪[一几两二三四五六七八九十\d些]*[条座所处段家个栋站]\p{Script=Han}{0,6}?(?:还|仍|都)?(?:没有?|未)|(?:没有?|未)(?:打?通|[建修完做改弄开投]|竣工|交付|投用)[^,，。]{0,3}的?(?:是|有|还有|还剩)哪[一几两二三四五六七八九十些]*[条座所处段家个栋站]?/u,
);
const NOT_DONE = /(?:没有?|未)(?:打|贯|全)?(?:通|[建修完做改弄投]|竣工|交付|开通|达标)/u;
const NOT_ITEMS = /任务|事项|承诺|单位|部门|项目|[县区](?:没|未|还|的)|月报|上报|报/u;

/** Of the things that an item names one by one, those that nobody told as finished. */
export const leftThingsAnswer: Handler = async (query, context, talk) => {
  if (!LEFT.test(query.text) || NOT_ITEMS.test(query.text)) return null;
  if (!NOT_DONE.test(query.text) && !/剩下?哪/u.test(query.text)) return null;
  if (namesOwners(query)) return null;
  const { parts } = subjectOf({ ...query, ask: 'value' }, context, talk);
  const [part, other] = parts;
  if (!part || other || part.item.objects.length < 2) return null;
  const loaded = await load(context, family(part.item, part.ledger));
  const own = newest(loaded.of(part.item.id).filter((fact) => counts(fact) && fact.asOf <= context.today));
  const things = ofKind(part.item.objects, query.topics);
  const done = things.filter((name) => isOver(name, own));
  const left = things.filter((name) => !done.includes(name));
  const head = cut(itemText(part.item, context.ledgers.length > 1), 40);
  const said = { items: [part.item.id], targets: part.aims.map(({ target }) => target.id) };
  const facts = own.filter((fact) => fact.object !== undefined && things.some((name) => isOf(fact, name)));
  const counted = countOf(part.item, own) ?? 0;
  // 打通4条,剩下甲路、乙路正在征迁: those that are told to be under way are all that is left.
  const open = left.filter((name) => own.some((fact) => isOf(fact, name)));
  const known = counted > done.length && counted + open.length === things.length;
  // 甲路和乙路哪条还没完工: of those two, not of all that the item names.
  const named = things.filter((name) => query.text.includes(name));
  const asked = (names: string[]) => (named.length > 1 ? names.filter((name) => named.includes(name)) : names);
  const still = asked(known ? open : left);
  const lines =
    counted > done.length && !known && left.length > 0
      ? [LEFT_UNNAMED(counted, done, things)]
      : [still.length === 0 ? NONE_LEFT(asked(done)) : LEFT_THINGS(still, asked(done))];
  const figures = aimsOf(part).flatMap((aim) => readTarget(aim, loaded, context.today).figures.slice(0, 1));
  const told = [...facts.filter((fact) => still.some((name) => isOf(fact, name))), ...figures.map((one) => one.head)];
  lines.push(...[...new Set(told.map((fact) => factLine(fact, context.today)))].slice(0, LONGEST));
  const sources = [...new Set([...facts, ...told])];
  if (sources.length > 0) lines.push(sourceLine(sources, part.ledger, context.today));
  return { ...said, text: [head, ...lines].join('\n') };
};

const LONGEST = 4;

function isOf({ object = '' }: StoredFact, name: string): boolean {
  return object !== '' && (object === name || name.startsWith(object) || object.startsWith(name));
}

/** Told to be finished; 村外段完成100% alone is not the road where of its other parts less was told on that day or since. */
function isOver(name: string, facts: readonly StoredFact[]): boolean {
  const own = facts.filter((fact) => isOf(fact, name));
  return own.some(
    (fact) =>
      isFinished(fact) && (fact.unit !== '%' || !own.some((other) => other.asOf >= fact.asOf && isUnderWay(other))),
  );
}

const isUnderWay = ({ percent, unit, value }: StoredFact): boolean =>
  (percent !== undefined && percent < 100) || (unit === '%' && value !== undefined && value < 100);

/** How many were told as finished without their names. */
function countOf({ targets }: Item, facts: readonly StoredFact[]): number | undefined {
  const [target, other] = targets;
  if (!target || other) return undefined;
  return facts.find((fact) => fact.target === target.id && fact.measure === target.counts && fact.mode !== 'delta')
    ?.value;
}
