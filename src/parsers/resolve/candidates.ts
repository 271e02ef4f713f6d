import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { grams } from '../items/grams.js';
import { calledJustSo, isOfAnother } from './calledSo.js';
import type { ParseContext } from './context.js';
import { countedByAll } from './countedByAll.js';
import { ofCovered } from './covered.js';
import { namesProperly } from './properName.js';
import { publishedOwn } from './publishedOwn.js';
import { isRateElsewhere } from './ratios.js';
import { bestFits, type UnitFit, unitFit } from './unitFits.js';
import { isAnybodys, placeFits } from './whose.js';
import { headingWords, isPartOfWorks, subjectWords, withoutWork } from './words.js';
import { workOn } from './workOn.js';

export interface Candidate {
  item: Item;
  score: number;
}

/** Words too general to name an item alone. */
const GENERAL =
  /^(?:项目|工程|工作|任务|进展|情况|本月|这个月|目前|累计|总|全市|全县|全区|我们|我市|我县|我区|建设|改造|新建|新增|完成|数量|个数|其他|其余|其它|都|已|又|再|今天|昨天|上报|报|规划|计划|目标|招标|在建|开工|竣工|完工|问题|整改|排查|验收|原因|国家级?|省级|省里|市级|市里|县级|县里|农村|城市|城镇|乡村|城区|乡镇|机构|人员|单位)*$/u;

/** How such words begin: most names do not, and the whole is slow. */
const GENERAL_HEADS = new Set(
  GENERAL.source
    .replace(/[^\p{Script=Han}|]/gu, '')
    .split('|')
    .map((word) => word.charAt(0)),
);
/** 11月能干完: verbs without a thing. */
const BARE = new Set(
  '能 可 要 会 将 完 好 成 定 干完 做完 弄完 办完 搞完 修完 建完 改完 换完 办好 弄好 搞好 干好 搞定 办成'.split(' '),
);
const isGeneral = (words: string): boolean =>
  words === '' || (words.length < 3 && BARE.has(words)) || (GENERAL_HEADS.has(words.charAt(0)) && GENERAL.test(words));

/** What a statement says its matter is called, and the items that are called so, whatever is said around it. */
export interface Named {
  /** '' when nothing is said. */
  words: string;
  items: readonly Candidate[];
}

/** 长护险:5个县区已推开: where it is done, counted, is not what it is. */
const WHERE = /^(?:县区|区县|县市区|县|市县|乡镇|街道|乡镇街道|镇街|镇|行政村|村|社区|单位|部门)$/u;

export function namedIn(statement: Statement, context: ParseContext): Named {
  const named = withoutWork(headingWords(statement));
  const heading = isGeneral(named) ? '' : named;
  const { object = '' } = statement;
  // G301东段:桥涵全部完成: the part of the works is of the thing that is named, and no matter of its own.
  const own = object !== '' && isPartOfWorks(statement) ? '' : withoutWork(subjectWords(statement));
  const said = [own, object].filter((words) => !isGeneral(words) && !(heading !== '' && WHERE.test(words)));
  const words = (said.length > 0 ? said.join(' ') : heading) || workOn(statement, context);
  if (words === '') return { words, items: [] };
  const found = context.index.match(words, { ledgers: context.ledgers, limit: 8 });
  const [top] = found;
  const held =
    heading !== '' && said.length > 0
      ? (heldBy(heading, said.join(''), found) ??
        overEvent(heading, statement, context) ??
        overOthers(heading, found[0]?.item, context))
      : undefined;
  const covered = held ? undefined : ofCovered(words, found);
  if (covered && top) return { words, items: [{ item: covered.item, score: top.score + 0.2 }, ...found] };
  if (held && held.item !== top?.item)
    return { words, items: [{ item: held.item, score: Math.max(top?.score ?? 0, 0.5) + 0.1 }, ...found] };
  const weak = !top || top.score < 0.3 || context.dutyOf(top.item.id) !== 'own';
  const items = found.map(({ item, score }) => ({ item, score }));
  if (!heading || said.length === 0 || !weak) return { words, items };
  for (const { item, score } of context.index.match(`${heading} ${words}`, { ledgers: context.ledgers, limit: 6 })) {
    const before = items.find((one) => one.item === item);
    if (before) before.score = Math.max(before.score, 0.95 * score);
    else items.push({ item, score: 0.95 * score });
  }
  return { words, items };
}

/** 两校一园:…,幼儿园粉刷完成: what happened under a heading that an item is called by is of that item, whatever else has the word. */
function overEvent(heading: string, { measure, value }: Statement, context: ParseContext): Candidate | undefined {
  const event = measure === 'milestone' || measure === 'status';
  if (!event || value !== undefined || heading.length < 3) return undefined;
  const [top] = context.index.match(heading, { ledgers: context.ledgers, limit: 1 });
  // 河大两校一园: the first word may be short for a longer one, the name itself is not.
  return top !== undefined && top.score >= CALLED && top.item.text.includes(heading.slice(-4)) ? top : undefined;
}
const CALLED = 0.6;

/** 刘麦河一期:健身器材装了80%: under the name of one's own matter, what sounds like another unit's is a part of it. */
function overOthers(heading: string, top: Item | undefined, context: ParseContext): Candidate | undefined {
  if (top === undefined || context.role !== 'liaison' || context.dutyOf(top.id) === 'own') return undefined;
  const name = heading.replace(LOT, '');
  if (name.length < 3) return undefined;
  const [best] = context.index.match(name, { ledgers: context.ledgers, limit: 1 });
  const own = best !== undefined && context.dutyOf(best.item.id) === 'own';
  return own && best.score >= CALLED && best.item.text.includes(name) ? best : undefined;
}
/** A lot of the works: 一期, 二标段, 首批. */
const LOT = /(?:第?[一二三四五六\d]+(?:期|批|标段?|阶段)?|首[期批])(?:工程|项目)?$/u;

/** 中医馆:社区卫生服务中心覆盖率92%: the one item whose own text holds both the heading and the name under it. */
function heldBy(heading: string, said: string, found: readonly Candidate[]): Candidate | undefined {
  const name = said.replace(/(?:覆盖率|完成率|达标率|率|占比|比例)$/u, '');
  if (name.length < 4) return undefined;
  const over = heading.replace(/(?:全?覆盖率?|建设|改造|工作|推进)$/u, '') || heading;
  const holds = found.filter(({ item: { text } }) => text.includes(over) && text.includes(name));
  return holds.length === 1 && holds[0] !== found[0] && !found[0]?.item.text.includes(over) ? holds[0] : undefined;
}

/**
 * Items that a statement may be about, best first. `previous` is the item of the statement before it in the same
 * message: what is said next is about the same matter unless it names another one.
 */
export function candidatesFor(
  statement: Statement,
  { words, items }: Named,
  context: ParseContext,
  previous: Item | undefined,
): Candidate[] {
  if (words === '') return previous ? [{ item: previous, score: 0.5 }] : bySize(statement, context);
  const known = !previous || items.some(({ item }) => item === previous);
  const leaning = leanings(statement, context, previous);
  const counted = countedByAll(statement, items, context);
  // Beside a size or a heading the words are but a part of what was said; a heading alone is all of it.
  const { size, heading, object } = statement;
  const part = size !== undefined || (heading !== undefined && subjectWords(statement) !== '');
  const chance = object === undefined && part ? 0 : CHANCE;
  const found = (known ? items : [...items, { item: previous, score: 0.05 }])
    .map(({ item, score }) => ({
      item,
      score:
        score < chance && item !== previous
          ? score
          : score +
            leaning(item) +
            (score >= PLAINLY ? ofPlace(item, context) : 0) -
            (counted !== undefined && counted.score > score + CLEARLY ? OF_COUNTED : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  const others = found.find(({ item, score }) => score > best - NEAR && context.dutyOf(item.id) === 'none');
  const published = others && publishedOwn(statement, context);
  return published ? [{ item: published, score: Math.max(best + NEAR, PUBLISHED) }, ...found] : found;
}

const JUST_SO = 0.1;
/** A thing that the item alone names. */
const OF_NAMED = 0.3;
const PUBLISHED = 0.6;
const NEAR = 0.1;
const CLEARLY = 0.2;
const OF_COUNTED = 0.3;

/** A county means its own promise rather than the city's on the same matter, where the words plainly name both. */
const ofPlace = (item: Item, { place, dutyOf }: ParseContext): number =>
  place !== undefined && dutyOf(item.id) === 'own' ? 0.1 : 0;
const PLAINLY = 0.5;
/** 焚烧发电厂 beside one's own 污水处理厂, 公厕 beside 公园: so few words in common mean nothing, whose item it may be. */
const CHANCE = 0.1;

/** 82个项目:开工71个: the one item of one's own that asks for as many. */
function bySize({ size }: Statement, context: ParseContext): Candidate[] {
  if (size === undefined || size.value < LEAST_SIZE) return [];
  const items = [...context.own]
    .flatMap((id) => context.index.get(id) ?? [])
    .filter(
      ({ ledger, targets }) =>
        context.ledgers.includes(ledger) &&
        targets.some((target) => target.value === size.value && unitFit(size.unit, target) !== 'alien'),
    );
  return items.length === 1 ? items.map((item) => ({ item, score: 0.7 })) : [];
}
/** Smaller sizes are met by chance. */
const LEAST_SIZE = 10;

const FIT_LEANING: Record<UnitFit, number> = { same: 0.08, kin: 0.05, unsaid: 0, share: 0, other: -0.03, alien: -0.06 };

/** What speaks for an item beyond its words: whose it is, where it is, what is counted, what the talk is about. */
function leanings(statement: Statement, context: ParseContext, previous: Item | undefined): (item: Item) => number {
  const { value, unit, size, subject, object, deltaWord = '', verb = '' } = statement;
  const worked = subject.length > 1 && verb.length > 1 ? verb + subject : '';
  const place = statement.place === 'own' ? context.place : (statement.place ?? placeIn(statement.object, context));
  const [latest] = context.recent;
  const own = context.role === 'supervisor' ? 0 : 0.2;
  const justSo = value === undefined ? undefined : calledJustSo(subject);
  const fitOf = value === undefined || unit === undefined ? undefined : bestFits(unit);
  return (item) => {
    let sum = 0;
    const duty = context.dutyOf(item.id);
    if (duty === 'own') sum += isAnybodys(item, context) ? own * ANYBODYS : own;
    else if (duty === 'part') sum += 0.02;
    else sum -= 0.1;
    if (place) sum += placeFits(item, place, context);
    // 完工15 by a county: said without a place it is still its own.
    else if (context.place) {
      const fits = Math.min(0, placeFits(item, context.place, context));
      sum += fits < 0 && namesProperly(object, item, context.index.ledgerOf(item.id)) ? OF_NAMED : fits;
    }
    if (previous === item) sum += goesOn(statement, item, context) ? 0.4 : 0.09;
    else if (previous && previous.parent === item.parent && item.parent !== undefined) sum += 0.05;
    if (latest === item.id) sum += 0.04;
    if (names(item, deltaWord) || names(item, verb)) sum += 0.06;
    else if (verb.length > 1 && item.title.includes(verb))
      // 入库企业68家: the verb and what it is done to stand in the title side by side.
      sum += worked !== '' && item.title.includes(worked) ? 0.08 : 0.02;
    if (size !== undefined && item.targets.some((target) => target.value === size.value)) sum += 0.3;
    else if (value !== undefined && value > 2 && item.targets.some((target) => target.value === value)) sum += 0.08;
    if (justSo?.(item)) sum += JUST_SO;
    const fit = fitOf?.(item);
    if (fit) sum += FIT_LEANING[fit];
    return sum;
  };
}

/** A matter that names no unit is any liaison's: one's own unit's on the same matter is meant before it. */
const ANYBODYS = 0.6;

/** 青溪二中教学楼: a named thing that begins with a county is there. */
const placeIn = (object: string | undefined, { vocabulary }: ParseContext): string | undefined =>
  object === undefined
    ? undefined
    : vocabulary.places.find(({ name, aliases }) => [name, ...aliases].some((one) => object.startsWith(one)))?.name;

/** Whether one of the item's metrics holds the word; a single character says nothing. */
const names = ({ targets }: Item, word: string): boolean =>
  word.length > 1 && targets.some(({ metric }) => metric.includes(word));

/** 覆盖率, 办结率: of whatever the message is about. */
const COMMON_RATE = /^\p{Script=Han}{2}率$/u;
/** 投资增长24%,办结率99%: of what has a ratio of another name it is no other ratio. */
const otherRate = (words: string, { targets }: Item): boolean =>
  targets.length > 0 &&
  targets.every(
    ({ counts, metric }) => counts === 'rate' && !grams(words).some((gram) => gram.length > 1 && metric.includes(gram)),
  );
/** Plans, problems and bare events go on about the matter before them; a figure with a name of its own may change it. */
function goesOn(statement: Statement, previous: Item, context: ParseContext): boolean {
  if (statement.measure === 'plan' || statement.problem !== undefined || statement.suggestion !== undefined)
    return !isOfAnother(statement, previous, context);
  const words = subjectWords(statement);
  return (
    words.length < 2 ||
    (COMMON_RATE.test(words) && !otherRate(words, previous) && !isRateElsewhere(words, previous, context))
  );
}
