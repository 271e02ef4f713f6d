import type { StoredFact } from '../../model/fact.js';
import type { Item, Target } from '../../model/ledger.js';
import type { Query } from '../../parsers/question/query.js';
import { grams } from '../../parsers/question/tokens.js';
import { linesAbout } from './lines.js';
import { family, load } from './load.js';
import type { Part } from './part.js';
import { namesOrdinal } from './surroundings.js';
import type { Aim, AnswerContext, Loaded } from './types.js';
import { HANDLED_COUNT, type Wish, wishOf } from './wish.js';

/** 开工率多少 of an item with amounts and rates: its rates. */
export function ofKind(aims: readonly Aim[], wish: Wish): readonly Aim[] {
  const rates = wish.rate ? aims.filter(({ target }) => target.unit === '%') : [];
  return rates.length > 0 && rates.length < aims.length && wish.named ? rates : aims;
}

export function hasFigure(fact: StoredFact): boolean {
  return fact.value !== undefined || /\d|[一二两三四五六七八九十]+[个座条所家户台处套件]/u.test(fact.text ?? '');
}

/** 大班额解决了没: what was told of another target of the item is no answer where the words name none of them. */
export function ofOther(fact: StoredFact, { aims, item, topic, loose }: Part): boolean {
  if (fact.kind !== 'report' || fact.target === undefined || aims.length > 0 || topic === '' || loose) return false;
  const metric = item.targets.find(({ id }) => id === fact.target)?.metric ?? '';
  const own = grams(`${metric},${fact.object ?? ''},${fact.text ?? ''}`);
  return ![...grams(topic)].some((gram) => own.has(gram));
}

export const FEW = 4;

/** Of an item whose targets nobody reported: its figures of the same unit, else its few lines; all lines where no target was named. */
export function kindred(facts: StoredFact[], part: Part, { ask }: Pick<Query, 'ask'>): StoredFact[] {
  if (part.aims.length === 0) return facts;
  const units = new Set(part.aims.map((aim) => aim.target.unit));
  // A figure of another target is none of this one.
  const own = facts.filter(({ target }) => target === undefined || part.aims.some((aim) => aim.target.id === target));
  const same = own.filter((fact) => fact.value !== undefined && fact.unit !== undefined && units.has(fact.unit));
  if (same.length > 0) return same;
  // 改造完没 of what no line names: its item's lines are all that is known.
  return own.length <= FEW || ask === 'status' ? own : [];
}

/** A size (共计199座) is not progress: it is shown, but nothing is compared with it. */
export function tells(fact: StoredFact): boolean {
  return !/总数$|总量$|规模$/u.test(fact.object ?? '') && !/共计|共有|总投资|共涉及/u.test(fact.text ?? '');
}

/** 共办了多少件, when the line of the talk counts 份: the figures of the item that are counted so. */
export function ofAskedUnit(
  facts: StoredFact[],
  kin: readonly Item[],
  loaded: Loaded,
  context: AnswerContext,
  query: Query,
): StoredFact[] {
  const begun = begunOnes(facts, kin, loaded, context, query);
  if (begun.length > 0) return [...facts, ...begun];
  const { unit } = wishOf(query, '');
  const fits = (fact: StoredFact) => fact.value !== undefined && fact.unit === unit;
  if (query.topics.length > 0 || unit === undefined || facts.some(fits)) return facts;
  const own = linesAbout('', kin, loaded, context.today).filter(fits);
  return own.length > 0 ? own : facts;
}

/** 三个一批里签约的开工了几个: what was begun of a thing that one of the words names, where the lines tell of none. */
function begunOnes(
  facts: readonly StoredFact[],
  kin: readonly Item[],
  loaded: Loaded,
  { today }: AnswerContext,
  { measure, topics }: Query,
): StoredFact[] {
  if (measure === undefined || topics.length === 0 || facts.some((fact) => fact.measure === measure)) return [];
  return linesAbout('', kin, loaded, today).filter(
    (fact) =>
      fact.measure === measure &&
      fact.value !== undefined &&
      topics.some((topic) => topic.length > 1 && fact.object?.includes(topic)),
  );
}

/** 个 and the like are said of anything. */
const LOOSE = /^[个项件条处]$/u;

/** 办了多少件: what was handled, of whatever the target counts. */
const HANDLED = /(?:办|受理|处理)[^,，。]{0,3}(?:多少|几)件/u;

/** Do the words have half of a target's name? */
function isNamed({ topic, aims }: Part): boolean {
  const said = grams(topic);
  return aims.some(({ target }) => {
    const own = [...grams(target.metric)];
    return own.filter((gram) => said.has(gram)).length >= own.length / 2;
  });
}

/** 减了多少份材料 of an item whose target counts 个: the published line that counts so is meant, not the target. */
export function ofOtherUnit(part: Part, query: Query): Part {
  const { unit } = wishOf(query, '');
  if (unit === undefined || part.aims.length === 0) return part;
  // 一共收了多少件 after a ratio: no ratio is counted so.
  const ofRatio = query.topics.length === 0 && part.aims.every(({ target }) => target.unit === '%');
  const handled = HANDLED_COUNT.test(query.text) || (HANDLED.test(query.text) && !isNamed(part));
  // 一共办了多少件 after the number of 套餐: what was handled of them.
  const cases = unit === '件' && handled;
  if (query.topics.length === 0 && !ofRatio && !cases) return part;
  if (LOOSE.test(unit) && !cases && !ofRatio) return part;
  if (part.item.targets.some((target) => target.unit.includes(unit))) return part;
  const counted = part.ledger.facts.some(
    (fact) => fact.item === part.item.id && fact.target === undefined && fact.value !== undefined && fact.unit === unit,
  );
  const topic = LOOSE.test(unit) ? '' : query.topics.join('\u0001');
  return counted ? { ...part, aims: [], line: true, topic } : part;
}

/** A name may stand at the end of what was read as the object: 划分一级网格. */
const TAIL = 4;

/** 一级网格二级网格各多少: published lines that the words name one by one, where no target was named. */
export function ofNamedRows(part: Part, topics: readonly string[] = []): Part {
  if (part.aims.length > 0 || part.line || part.topic === '') return part;
  // 甲小学和乙小学的运动场: things that two words of the question name together.
  const things = part.ledger.facts.flatMap(({ item, object }) =>
    item === part.item.id && object !== undefined && topics.filter((topic) => object.includes(topic)).length > 1
      ? object
      : [],
  );
  if (new Set(things).size > 1) return { ...part, line: true, topic: [...new Set(things)].join('\u0001') };
  const named = part.ledger.facts.filter(
    ({ item, target, object = '', value }) =>
      item === part.item.id &&
      target === undefined &&
      value !== undefined &&
      object.length > 2 &&
      (part.topic.includes(object) || (object.length > TAIL && part.topic.includes(object.slice(-TAIL)))),
  );
  return new Set(named.map(({ object }) => object)).size > 1 ? { ...part, line: true } : part;
}

/** The target that a published ratio of the same name is measured by: 增速42.8% of 投资增长20%以上. */
export function measuredBy(facts: readonly StoredFact[], part: Part): Target[] {
  const rates = facts.filter((fact) => fact.unit === '%' && fact.value !== undefined && fact.target === undefined);
  return part.item.targets.filter((target) => {
    const name = [...grams(target.metric.replace(/(?:增长|增速|增幅|提高|提升)$/u, ''))];
    return (
      target.unit === '%' &&
      name.length > 1 &&
      rates.some((fact) => name.every((gram) => grams(fact.object ?? '').has(gram)))
    );
  });
}

const DONE_ASKED =
  /(?:改|建|修|装|铺|做|干|弄|盖|办|换|拆)(?:完|成|好)了?(?:多少|几)|(?:完成|建成|竣工|完工)了?(?:多少|几)|(?:[改建修装铺做干弄盖办换拆](?:完|成|好)|完成|建成|竣工|完工)了?的(?:有没有|有吗|有么|没有?|呢|有没)/u;

/** 改完几个 of what only a size is known (共涉及81个): nothing finished was reported. */
export function onlySizes(facts: readonly StoredFact[], query: Query): boolean {
  const valued = facts.filter((fact) => fact.value !== undefined);
  return DONE_ASKED.test(query.text) && valued.length > 0 && valued.every((fact) => isSize(fact, valued));
}

const BEGUN: ReadonlySet<StoredFact['measure']> = new Set(['started', 'under_construction', 'planned']);

/** A bare figure right beside a size (8704户) is one as well. */
function isSize(fact: StoredFact, all: readonly StoredFact[]): boolean {
  return (
    !tells(fact) ||
    BEGUN.has(fact.measure) ||
    (fact.measure === 'other' && !/完成|建成|已/u.test(fact.text ?? '') && all.some((one) => !tells(one)))
  );
}

/** 第四期: of several items those whose lines name it, when any does. */
export async function ofAskedOrdinal(
  parts: readonly Part[],
  context: AnswerContext,
  query: Query,
): Promise<readonly Part[]> {
  const { ordinals } = wishOf(query, parts[0]?.topic ?? '');
  if (ordinals.length === 0 || parts.length < 2) return parts;
  const loaded = await load(
    context,
    parts.flatMap((part) => family(part.item, part.ledger)),
  );
  const naming = parts.filter((part) => namesOrdinal(loaded.of(part.item.id), ordinals));
  return naming.length > 0 ? naming : parts;
}

/** 办件总量: of the items that were found, those that count what was handled, where any does. */
export function handledOnes(parts: readonly Part[], { text }: Query): readonly Part[] {
  const counting = HANDLED_COUNT.test(text) ? parts.filter((part) => part.line && part.aims.length === 0) : [];
  return counting.length > 0 ? counting : parts;
}
