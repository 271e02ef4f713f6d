import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';
import { gated } from '../gate/gate.js';
import { numeralValue } from '../numbers/numeral.js';
import type { ParseContext } from './context.js';

/** A figure said with the item's number: 48项, 第58项. */
const NUMBERED = gated(/(?:^|[^\d.])第?(\d{1,3})\s*(?:项|号事项|号任务)(?!目)/gu);
/** One number or a list of them: 58项:, 第3、5项, 21项和35项, 28、32两项, 28、32这两项. */
const RUN = gated(
  /(?<![\d.A-Za-z])(第|序号|任务|事项)?(\d{1,3}(?:\s*(?:项|号)?\s*(?:[、,和及与跟/]|以及)\s*第?\d{1,3})*)\s*(?:项?,?(?:这|那|共|等)?\s*([两二三四五六七八九十]|\d{1,2})个?)?\s*(?:项|号事项|号任务)(?:任务|事项|工作)?(?!目)\s*(?:里[头面]?(?=\p{Script=Han}{2}))?[:,、]?/gu,
);
/** 2-9.1同意办结: the code of a commitment. */
const DASHED = /(?<![\d.-])\d{1,2}[a-z]?-\d{1,2}\.\d{1,2}(?:\(\d{1,2}\))?(?![\d.])/gu;
/** 8.4这项申请销号, 9.5(1)那条: the code of a commitment as its own list counts it, without the part before it. */
const SHORT_CODE = gated(
  /(?<![\d.\-A-Za-z])(\d{1,2}\.\d{1,2}(?:\(\d{1,2}\))?)\s*(?:(?:号?[这那]一?(?:[项条]|个(?:任务|事项|承诺))|号?(?:事项|任务|承诺))(?:工作|任务|事项)?|(?=申请|同意|请求|销号|办结|延期|暂缓))/gu,
);
/** Where a clause begins, behind whoever is called (@某某 59项) or what announces it (我局报一下:19项); behind a comma only where a number or 第 tells that another item begins. */
const BEGINS =
  /(?:^|[。;!\n])\s*(?:[^,。;:!\n]{0,12}(?:报一?下|汇报|上报|如下|进展|进度|情况|月报|更新一?下?|[局委办县区旗镇乡街道]):\s*)?(?:@[^\s,。;:]{1,16}[\s,:]*)*$/u;
const ANOTHER = /^(?:\d{1,3}项[:\d]|第\d{1,3}项)/u;
/** 补一下45项:, 我再报下8项,: what is said before the number, where a mark behind it tells that a name it is. */
const TELLS = /(?:^|[。;!\n])\s*(?:我们?|这边|再|还|先|另外)*(?:补|报|说|更新|补充|补报|汇报)(?:一?下|个)?[,:\s]*$/u;
const MARKED = /^\d{1,3}项\s*[:,]/u;
/** Who speaks, or of whose items, before the number: 医保这边, 我局负责的, 请教体局把, 本月. */
const TALK =
  /(?:^|[,。;:!\n\s])[^,。;:!\n\d]{0,10}(?:局|委|办|厅|院|中心|公司|县|区|这边|那边|这里|这块|方面|我们|咱们?|俺们?|负责的?|牵头的?|承担的?|主办的?|分管的?|本月|上月|这个月|目前|把|将|对|关于|至于|还有|其中)\s*$/u;
/** What is said of an item as a whole, and not of so many of them. */
const STATE =
  /^(?:本月|这个?月|目前|暂时?|都|均|也|还|依然|仍)*(?:[暂尚]?[无没]|未取得|零报告|按计划|正常|老样子|照旧)/u;

interface Run {
  start: number;
  end: number;
  items: Item[];
}

/** Items named by their number anywhere in the text. */
export function numberedItems(text: string, context: ParseContext): Item[] {
  const coded = text.includes('-')
    ? [...text.matchAll(DASHED)].flatMap(([code]) =>
        context.ledgers.flatMap((key) => context.index.get(`${key}${code}`) ?? []),
      )
    : [];
  if (coded.length > 0) return [...new Set(coded)];
  const short = shortCoded(text, context).flatMap(({ items }) => items);
  if (short.length > 0) return [...new Set(short)];
  if (!text.includes('项') && !text.includes('号')) return [];
  const single = [...NUMBERED.matchAll(text)].flatMap(([, number]) =>
    context.ledgers.flatMap((key) => context.index.get(`${key}${number}`) ?? []),
  );
  return [...new Set([...runsOf(text, context).flatMap(({ items }) => items), ...single])];
}

/** 28、32两项, 第3、5项: the items of a list of numbers; empty where fewer than two are named. */
export function listedItems(text: string, context: ParseContext): Item[] {
  const items = [...new Set(runsOf(text, context).flatMap((run) => run.items))];
  return items.length > 1 ? items : [];
}

/** Items that a report names by their number: 第28项 anywhere, 58项 where a clause begins or a request follows. */
export function leadingItems(text: string, context: ParseContext): Item[] {
  if (!text.includes('项') && !text.includes('号')) return shortCoded(text, context).flatMap(({ items }) => items);
  const asked = [...text.matchAll(/(\d{1,3})\s*项(?=申请|请求|同意|延期|销号|办结)|第(\d{1,3})\s*项/gu)].flatMap(
    ([, a, b]) => itemsOf(a ?? b ?? '', true, context),
  );
  return [...new Set([...asked, ...runsOf(text, context).flatMap(({ items }) => items)])];
}

/** 培训9.8万人次。3项正在验收: where the first number begins to hold, when a sentence about other matters stands before it. */
export function numberedFrom(text: string, context: ParseContext): number {
  const [first] = runsOf(text, context);
  return first !== undefined && BEHIND_SENTENCE.test(text.slice(0, first.start)) ? first.start : 0;
}
const BEHIND_SENTENCE = /\d[^。;!\n]*[。;!\n]\s*$/u;

/** 43项6个;44项建成1个: where each number begins to hold, in order; empty where fewer than two are said. */
export function numberedParts(text: string, context: ParseContext): { start: number; items: Item[] }[] {
  const parts = runsOf(text, context);
  return parts.length > 1 || (parts[0]?.items.length ?? 0) > 1 ? parts : [];
}

/** The text without the numbers that name items: what is left is read for figures. A bare count stays. */
export function withoutItemNumbers(text: string, context: ParseContext): string {
  return runsOf(text, context).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function itemsOf(number: string, surely: boolean, context: ParseContext): Item[] {
  return context.ledgers.flatMap((key) => {
    const item = context.index.get(`${key}${number}`);
    return item && (surely || context.role === 'leader' || context.dutyOf(item.id) !== 'none') ? [item] : [];
  });
}

/** The numbers and lists of numbers of a text that name items, in order. */
function runsOf(text: string, context: ParseContext): Run[] {
  const runs: Run[] = shortCoded(text, context);
  if (!text.includes('项') && !text.includes('号')) return runs;
  for (const found of RUN.matchAll(text)) {
    const [all, ordinal = '', list = '', count = ''] = found;
    const said = list.match(/\d+/gu) ?? [];
    // 28、32两项: as many as are said before it; a list mark may stand before them (1、28、32两项).
    const many = count === '' ? undefined : count === '两' ? 2 : numeralValue(count);
    const numbers = many === undefined || said.length < many ? said : said.slice(-many);
    if (many !== undefined && (many < 2 || numbers.length !== many)) continue;
    if (many !== undefined && said.length > many + 1) continue;
    const before = text.slice(0, found.index);
    const says = STATE.test(text.slice(found.index + all.length));
    const surely = ordinal !== '' || many !== undefined || (numbers.length > 1 && says);
    const named = numbers.map((number) => itemsOf(number, surely, context));
    const own = runs.length > 0 && isCalledBehind(text.slice(found.index + all.length), named);
    if (many === undefined && !own && !namesHere(before, text.slice(found.index), says, numbers.length, runs)) continue;
    if (named.some((items) => items.length === 0)) continue;
    runs.push({ start: found.index, end: found.index + all.length, items: [...new Set(named.flat())] });
  }
  return runs;
}

/** Codes of commitments without their part: a liaison means those that he answers for, where he answers for any. */
function shortCoded(text: string, context: ParseContext): Run[] {
  const runs: Run[] = [];
  for (const found of SHORT_CODE.matchAll(text)) {
    const [all, code = ''] = found;
    const items = context.index.ledgers
      .flatMap((ledger) => ledger.items)
      .filter((item) => context.ledgers.includes(item.ledger) && item.code.endsWith(`-${code}`));
    const own = context.role === 'liaison' ? items.filter(({ id }) => context.dutyOf(id) === 'own') : [];
    const meant = own.length > 0 ? own : items;
    if (meant.length > 0) runs.push({ start: found.index, end: found.index + all.length, items: meant });
  }
  return runs;
}

/** 22项…开工,23项核酸实验室3个: behind another number, what follows is in the text of the item of that number. */
function isCalledBehind(after: string, named: readonly Item[][]): boolean {
  const name = CALLED.exec(after)?.[0];
  return name !== undefined && named.length === 1 && (named[0] ?? []).some(({ text }) => text.includes(name));
}
const CALLED = /^\p{Script=Han}{2}/u;

/** Whether a number without 两项 behind it names an item where it stands, rather than counts. */
function namesHere(before: string, from: string, says: boolean, many: number, runs: readonly Run[]): boolean {
  if (BEGINS.test(before) || (MARKED.test(from) && TELLS.test(before))) return true;
  if (/,\s*$/u.test(before)) return ANOTHER.test(from) || (runs.length > 0 && says);
  return TALK.test(before) && (many > 1 || says);
}

/** 31项工作有序推进: the own item of that number, behind what was told of another. */
export const ownNumbered = ({ unit }: Statement, { own, index }: ParseContext): Item[] =>
  unit === '项' ? [...own].flatMap((id) => index.get(id) ?? []) : [];
