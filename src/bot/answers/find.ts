import type { Ledger, Target } from '../../model/ledger.js';
import { pairSounding, soundsLike } from '../../parsers/items/homophones.js';
import { isCalled } from '../../parsers/question/heads.js';
import { type Hit, NAMED, named, search } from '../../parsers/question/match.js';
import type { Query } from '../../parsers/question/query.js';
import { weigh } from '../../parsers/question/residue.js';
import { asksOfBuiltSchools } from '../../parsers/question/speech.js';
import { topicIndex } from '../../parsers/question/topics.js';
import { ofCode } from './coded.js';
import { countedOtherwise, shortName } from './meant.js';
import { type Part, toParts } from './part.js';
import { ofRoadClass } from './road-class.js';
import { groupsOf } from './scope.js';
import { amongSiblings } from './siblings.js';
import { withSides } from './sides.js';
import { ASKED_UNIT, bySize, cityWide, startsUnit, unowned } from './sized.js';
import type { AnswerContext } from './types.js';

/** At most so many items are answered side by side. */
export const WIDEST = 6;

export function find(topic: string, context: AnswerContext, query: Query, near: readonly string[]): Part[] {
  const narrow = { places: query.places };
  const inLedgers =
    query.ledgers.length > 0 ? context.ledgers.filter((one) => query.ledgers.includes(one.key)) : context.ledgers;
  const owned = query.leaders.length > 0 ? groupsOf({ ...query, units: [], places: [], sections: [] }, context) : [];
  if (owned.length > 0) {
    const only = new Set(owned.flatMap((group) => group.items.map((item) => item.id)));
    const hits = named(topic, inLedgers, { ...narrow, only });
    if (hits.length > 0) return toParts(hits, topic, context.ledgers).slice(0, WIDEST);
  }
  const coded = ofCode(topic, inLedgers);
  if (coded.length > 0) return toParts(coded, topic, context.ledgers).slice(0, WIDEST);
  const sized = bySize(query, inLedgers);
  if (sized.size > 0) {
    const hits = named(topic, inLedgers, { ...narrow, only: new Set(sized.keys()) });
    const parts = toParts(hits, topic, context.ledgers).map((part) => withTarget(part, sized.get(part.item.id)));
    if (parts.length > 0) return parts;
  }
  const wide = query.city === true && query.places.length === 0;
  const found = named(topic, inLedgers, wide ? { ...narrow, only: cityWide(topic, inLedgers) } : narrow);
  const all = (wide ? cityOnly(found, topic, inLedgers) : undefined) ?? found;
  if (near.length > 0) {
    const hits = named(topic, inLedgers, { ...narrow, only: withParts(near, inLedgers) });
    const best = hits[0];
    const elsewhere = all[0];
    const short = best !== undefined && best.cover > 0.99 && topic.length <= 4;
    if (
      best &&
      !(elsewhere && !query.follow && isCalledSo(elsewhere, topic) && !isCalledSo(best, topic)) &&
      !isInBoth(topic, best, all, query) &&
      (!elsewhere || best.score >= elsewhere.score - (query.follow || !query.explicit || short ? 0.4 : 0.2))
    ) {
      const own = toParts(hits, topic, context.ledgers);
      if (!countedElsewhere(own, topic, query, inLedgers)) return own;
    }
  }
  const parts = toParts(
    byPlaces(topic, query, inLedgers, all) ?? withSides(all, topic, query, inLedgers),
    topic,
    context.ledgers,
  );
  const counted = countedSo(parts, topic, query, inLedgers);
  if (counted.length > 0) return toParts(counted, topic, context.ledgers).slice(0, WIDEST);
  const otherwise = ofOtherUnit(parts, topic, query, inLedgers);
  if (otherwise.length > 0) return toParts(otherwise, topic, context.ledgers).slice(0, WIDEST);
  return amongSiblings(ofUnit(parts, query), topic, query).slice(0, WIDEST);
}

/** 断头路打通几条 after one ledger's item: another ledger has a target that is called so as well, and both are told (rule 20). */
const isInBoth = (topic: string, best: Hit, all: readonly Hit[], { follow, places }: Query): boolean =>
  !follow &&
  places.length === 0 &&
  best.kind === 'target' &&
  all.some((hit) => hit.ledger !== best.ledger && hit.kind === 'target' && isCalled(hit, topic));

/** Items of the talk, and the parts of those that are measured by their parts alone. */
const withParts = (ids: readonly string[], ledgers: readonly Ledger[]): Set<string> => {
  const bare = new Set(
    ledgers.flatMap(({ items }) =>
      items.flatMap(({ id, targets }) => (targets.length === 0 && ids.includes(id) ? id : [])),
    ),
  );
  const parts = ledgers.flatMap((ledger) => (bare.size === 0 ? [] : topicIndex(ledger).parts));
  return new Set([...ids, ...parts.flatMap(({ id, parent }) => (bare.has(parent) ? id : []))]);
};

/** 市科学院 where a matter is called 市科学院挂牌运行: meant, whatever the talk's own matter tells of 科学院 in its text. */
const isCalledSo = ({ exact, kind }: Hit, topic: string): boolean =>
  exact && topic.length > 2 && (kind === 'title' || kind === 'target' || kind === 'object');

/** 全市多少 where only counties' own promises have all of the words: what the city itself has of the matter, if anything. */
function cityOnly(found: readonly Hit[], topic: string, ledgers: readonly Ledger[]): Hit[] | undefined {
  const only = unowned(ledgers);
  if (found.length === 0 || found.some(({ item }) => only.has(item.id))) return undefined;
  if (!ledgers.some(({ kind }) => kind === 'notice')) return undefined;
  const city = named(topic, ledgers, { only });
  return city.length > 0 ? city : undefined;
}

/** 桩基打了多少根: nothing of the talk's item is counted so, but what another item says of the matter is. */
function countedElsewhere(own: readonly Part[], topic: string, query: Query, ledgers: readonly Ledger[]): boolean {
  const unit = ASKED_UNIT.exec(query.text)?.[1];
  if (unit === undefined || /^[个项]$/u.test(unit)) return false;
  return countedSo(own, topic, query, ledgers).length > 0;
}

/** As written, else by the name that sounds so (voice input). */
export function findHeard(topic: string, context: AnswerContext, query: Query, near: readonly string[]): Part[] {
  const built = asksOfBuiltSchools(topic, query.text) ? find('中小学', context, query, near) : [];
  if (built.length > 0) return built;
  const found = find(topic, context, query, near);
  const roads = found.length > 0 ? [] : ofRoadClass(topic, query, context.ledgers);
  if (roads.length > 0) return roads;
  const rated = found.length > 0 ? [] : ofRateNobodyHas(topic, context, query, near);
  if (rated.length > 0) return rated;
  const heard = found.length > 0 ? undefined : heardAs(topic, context.ledgers);
  return heard === undefined ? found : find(heard, context, query, near);
}

/** 有诉即办办结率 where no such ratio is known: what the matter of that name has told. */
function ofRateNobodyHas(topic: string, context: AnswerContext, query: Query, near: readonly string[]): Part[] {
  const name = topic.replace(
    /的?(?:办结|办理|解决|处置|处理|整改|完成|覆盖|受理|使用|开工|完工|更新|更换|改造|建成|竣工|投用|投产|交付|安装|开通|打通|达效)率$/u,
    '',
  );
  if (name === topic || name.length < 3) return [];
  return find(name, context, query, near).filter(({ cover }) => cover >= NAMED_WHOLLY);
}

const NAMED_WHOLLY = 0.9;

function heardAs(topic: string, ledgers: readonly Ledger[]): string | undefined {
  const [telling, more] = weigh(topic).strong;
  return (
    soundsLike(topic, ledgers) ??
    shortName(topic, ledgers) ??
    (telling !== undefined && more === undefined ? pairSounding(telling, ledgers) : undefined)
  );
}

function withTarget(part: Part, target: Target | undefined): Part {
  return target === undefined
    ? part
    : { ...part, aims: [{ ledger: part.ledger, item: part.item, target }], line: false };
}

/** 活动开展了多少场, where nothing of the items found is counted so: the published lines that are. */
function countedSo(parts: readonly Part[], topic: string, query: Query, ledgers: readonly Ledger[]): Hit[] {
  const unit = ASKED_UNIT.exec(query.text)?.[1];
  if (unit === undefined || parts.some((part) => hasUnit(part, unit))) return [];
  const hits = search(topic, ledgers, { places: query.places }).filter(
    (hit) => hit.kind === 'fact' && hit.cover >= NAMED && startsUnit(hit.fact?.unit, unit),
  );
  return hits.filter((hit) => hit.score >= (hits[0]?.score ?? 0) - 0.09);
}

/** 规上企业哪个县最多, where nothing that is called so has figures by county: the published lines on it that have. */
function byPlaces(topic: string, query: Query, ledgers: readonly Ledger[], found: readonly Hit[]): Hit[] | undefined {
  if (query.placeKind === undefined || query.ask !== 'rank') return undefined;
  const listed = new Set(ledgers.flatMap(({ facts }) => facts.flatMap((one) => (one.breakdown ? one.item : []))));
  if (found.length === 0 || found.some(({ item }) => listed.has(item.id))) return undefined;
  const hits = search(topic, ledgers, { places: query.places }).filter(
    ({ kind, cover, fact }) => kind === 'fact' && cover >= NAMED && fact?.breakdown !== undefined,
  );
  return hits.length > 0 ? hits.slice(0, 1) : undefined;
}

/** Nothing of what is called so is counted in the unit that is asked for, and that unit says more than 个. */
function ofOtherUnit(parts: readonly Part[], topic: string, query: Query, ledgers: readonly Ledger[]): Hit[] {
  const unit = ASKED_UNIT.exec(query.text)?.[1];
  if (unit === undefined || /^[个项]$/u.test(unit) || parts.some((part) => hasUnit(part, unit))) return [];
  return countedOtherwise(topic, unit, ledgers);
}

export function hasUnit(part: Part, unit: string): boolean {
  const targets = part.aims.length > 0 ? part.aims.map((aim) => aim.target) : part.item.targets;
  if (targets.some((target) => startsUnit(target.unit, unit))) return true;
  return part.ledger.facts.some((fact) => fact.item === part.item.id && startsUnit(fact.unit, unit));
}

/** 铺了几公里: of several items those whose targets are counted so. */
function ofUnit(parts: readonly Part[], query: Query): readonly Part[] {
  const unit = ASKED_UNIT.exec(query.text)?.[1];
  if (unit === undefined || parts.length < 2) return parts;
  const fitting = parts.filter((part) =>
    part.line && part.aims.length === 0
      ? hasUnit(part, unit)
      : (part.aims.length > 0 ? part.aims.map((aim) => aim.target) : part.item.targets).some((target) =>
          target.unit.endsWith(unit),
        ),
  );
  if (fitting.length > 0) return fitting;
  // 问题办结几件: no target counts so, but the published lines of some do; 个 is said of anything.
  const told = /^[个项]$/u.test(unit) ? [] : parts.filter((part) => hasUnit(part, unit));
  return told.length > 0 ? told : parts;
}

/** 省级媒体发了几篇: of what several words name, what is counted so. */
export function countedAs(parts: Part[], query: Query): Part[] {
  const unit = parts.length > 1 && query.topics.length > 1 ? ASKED_UNIT.exec(query.text)?.[1] : undefined;
  if (unit === undefined) return parts;
  // 城中村安置了多少户: of targets of one item those that are counted so, whatever else the item tells in that unit.
  const aimed = parts.filter(({ aims }) => aims.some(({ target }) => startsUnit(target.unit, unit)));
  const together = new Set(parts.map(({ item }) => item.id)).size === 1;
  if (together && aimed.length > 0 && !/^[个项]$/u.test(unit)) return aimed;
  const fitting = parts.filter((part) => hasUnit(part, unit));
  return fitting.length > 0 ? fitting : parts;
}
