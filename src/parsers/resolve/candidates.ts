import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { gated } from '../gate/gate.js';
import { bestFit, type UnitFit } from './aims.js';
import type { ParseContext } from './context.js';
import { headingWords, subjectWords } from './words.js';

export interface Candidate {
  item: Item;
  score: number;
}

/** Words too general to name an item alone. */
const GENERAL =
  /^(?:项目|工程|工作|任务|进展|情况|本月|这个月|目前|累计|总|全市|全县|全区|我们|我市|我县|我区|建设|改造|新建|新增|完成|数量|个数|其他|其余|其它|都|已|又|再|今天|昨天|上报|报|规划|计划|目标|招标|在建|开工|竣工|完工|问题|原因)*$/u;

/** A figure said with the item's number: 48项, 第58项. */
const NUMBERED = gated(/(?:^|[^\d.])第?(\d{1,3})\s*(?:项|号事项|号任务)(?!目)/gu);

/** Items named by their number in the text. */
export function numberedItems(text: string, context: ParseContext): Item[] {
  if (!text.includes('项') && !text.includes('号')) return [];
  return [...NUMBERED.matchAll(text)].flatMap(([, number]) =>
    context.ledgers.flatMap((key) => context.index.get(`${key}${number}`) ?? []),
  );
}

/** An item's number at the beginning of a clause: 58项:…, 第28项本月零报告. */
const LEADING = gated(
  /(^|[。;\n]|,(?=\s*(?:\d{1,3}项[:\d]|第\d{1,3}项)))\s*((?:第|序号|任务|事项)?)((?:\d{1,3}(?:[、,和及]|项[、和及])第?)*\d{1,3})\s*(?:项|号事项|号任务)(?:任务|事项|工作)?(?!目)\s*[:,、]?/gu,
);

/** Items that a report names by their number: 第28项 anywhere, 58项 where a clause begins or a request follows. */
export function leadingItems(text: string, context: ParseContext): Item[] {
  if (!text.includes('项') && !text.includes('号')) return [];
  const asked = [...text.matchAll(/(\d{1,3})\s*项(?=申请|请求|同意|延期|销号|办结)|第(\d{1,3})\s*项/gu)].map(
    ([, a, b]) => a ?? b,
  );
  const leading = [...LEADING.matchAll(text)].flatMap(([, , , numbers = '']) => numbers.match(/\d+/gu) ?? []);
  return [...new Set([...asked, ...leading])].flatMap((number) => itemsOf(number, asked.includes(number), context));
}

function itemsOf(number: string | undefined, ordinal: boolean, context: ParseContext): Item[] {
  return context.ledgers.flatMap((key) => {
    const item = context.index.get(`${key}${number}`);
    return item && (ordinal || context.dutyOf(item.id) !== 'none') ? [item] : [];
  });
}

/** 43项6个;44项建成1个: where each number begins to hold, in order; empty where fewer than two are said. */
export function numberedParts(text: string, context: ParseContext): { start: number; items: Item[] }[] {
  if (!text.includes('项') && !text.includes('号')) return [];
  const parts = [...LEADING.matchAll(text)]
    .map(({ index, 2: ordinal, 3: numbers = '' }) => ({
      start: index,
      items: (numbers.match(/\d+/gu) ?? []).flatMap((number) => itemsOf(number, ordinal !== '', context)),
    }))
    .filter(({ items }) => items.length > 0);
  return parts.length > 1 || (parts[0]?.items.length ?? 0) > 1 ? parts : [];
}

/** The text without the numbers that name items: what is left is read for figures. A bare count stays. */
export function withoutItemNumbers(text: string, context: ParseContext): string {
  return LEADING.replace(text, (all, before: string, ordinal: string, numbers: string) => {
    const meant = (numbers.match(/\d+/gu) ?? []).every((one) => itemsOf(one, ordinal !== '', context).length > 0);
    return meant ? before.padEnd(all.length, ' ') : all;
  });
}

/** What a statement says its matter is called, and the items that are called so, whatever is said around it. */
export interface Named {
  /** '' when nothing is said. */
  words: string;
  items: readonly Candidate[];
}

export function namedIn(statement: Statement, context: ParseContext): Named {
  const said = [subjectWords(statement), statement.object ?? ''].filter((words) => words && !GENERAL.test(words));
  const named = headingWords(statement);
  const heading = GENERAL.test(named) ? '' : named;
  const words = (said.length > 0 ? said.join(' ') : heading) || '';
  if (words === '') return { words, items: [] };
  const found = context.index.match(words, { ledgers: context.ledgers, limit: 8 });
  const [top] = found;
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
  if (words === '') return previous ? [{ item: previous, score: 0.5 }] : [];
  const known = !previous || items.some(({ item }) => item === previous);
  const leaning = leanings(statement, context, previous);
  return (known ? items : [...items, { item: previous, score: 0.05 }])
    .map(({ item, score }) => ({ item, score: score + leaning(item) }))
    .sort((a, b) => b.score - a.score);
}

const FIT_LEANING: Record<UnitFit, number> = { same: 0.08, kin: 0.05, unsaid: 0, share: 0, other: -0.03, alien: -0.06 };

/** What speaks for an item beyond its words: whose it is, where it is, what is counted, what the talk is about. */
function leanings(statement: Statement, context: ParseContext, previous: Item | undefined): (item: Item) => number {
  const { value, unit, size, deltaWord = '', verb = '' } = statement;
  const place = statement.place === 'own' ? context.place : statement.place;
  const [latest] = context.recent;
  const own = context.role === 'supervisor' ? 0 : 0.2;
  return (item) => {
    let sum = 0;
    const duty = context.dutyOf(item.id);
    if (duty === 'own') sum += own;
    else if (duty === 'part') sum += 0.02;
    else sum -= 0.1;
    if (place) sum += placeFits(item, place, context);
    if (previous === item) sum += goesOn(statement) ? 0.4 : 0.09;
    else if (previous && previous.parent === item.parent && item.parent !== undefined) sum += 0.05;
    if (latest === item.id) sum += 0.04;
    if (names(item, deltaWord) || names(item, verb)) sum += 0.06;
    else if (verb.length > 1 && item.title.includes(verb)) sum += 0.02;
    if (size !== undefined && item.targets.some((target) => target.value === size.value)) sum += 0.3;
    else if (value !== undefined && value > 2 && item.targets.some((target) => target.value === value)) sum += 0.08;
    const fit = value === undefined || unit === undefined ? undefined : bestFit(item, unit);
    if (fit) sum += FIT_LEANING[fit];
    return sum;
  };
}

/** Whether one of the item's metrics holds the word; a single character says nothing. */
function names(item: Item, word: string): boolean {
  return word.length > 1 && item.targets.some(({ metric }) => metric.includes(word));
}

/** 覆盖率, 办结率: of whatever the message is about. */
const COMMON_RATE = /^\p{Script=Han}{2}率$/u;
/** Plans, problems and bare events go on about the matter before them; a figure with a name of its own may change it. */
function goesOn(statement: Statement): boolean {
  if (statement.measure === 'plan' || statement.problem !== undefined || statement.suggestion !== undefined)
    return true;
  const words = subjectWords(statement);
  return words.length < 2 || COMMON_RATE.test(words);
}

function placeFits(item: Item, place: string, context: ParseContext): number {
  const ledger = context.index.ledgerOf(item.id);
  if (item.units.includes(place) || item.text.includes(place.replace(/[县区市]$/u, ''))) return 0.1;
  const owner = ledger?.officials.find(
    (official) => official.code !== undefined && item.code.startsWith(`${official.code}.`),
  )?.unit;
  const ownerIsPlace = owner !== undefined && ledger?.places.some((one) => one.name === owner);
  if (!ownerIsPlace) return 0;
  return owner === place ? 0.2 : -0.25;
}
