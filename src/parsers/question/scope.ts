import type { Ledger, Place } from '../../model/ledger.js';
import { gated } from '../gate/gate.js';
import { numeralValue } from '../numbers/numeral.js';
import { namesOf } from './names.js';
import type { Query, Said } from './query.js';
import { GAP, type Scan } from './scan.js';
import { topicIndex } from './topics.js';

const PLACE_KIND = gated(
  /(?:(?:各个?|所有|每个?|[一二两三四五六七八九十\d]+个|哪(?:个|些|几个))(?:县区|区县|县|区)|(?<=[最顶][多少高低快慢好差大小]的|垫底的|领先的)[县区](?=$|[?？。!是呢])|县区|区县)(?![级里内委]|\p{Script=Han}*局)/u,
);
/** 哪个乡镇, 各镇街: in the ledger of a county, whose places they are. */
const TOWN_KIND = gated(
  /(?:(?:各个?|所有|每个?|[一二两三四五六七八九十\d]+个|哪(?:一?个|些|几个))(?:乡镇|镇街|街镇|镇|乡|街道)|乡镇|镇街)(?![级里内委干]|\p{Script=Han}*局)/u,
);
const isTown = ({ name }: Place): boolean => /(?:[镇乡]|街道)$/u.test(name);
/** 县区里谁最多: among those of the counties. */
const AMONG_PLACES = gated(/(县区|区县|县|区)(?:里头?|里面|当中|之中)(?=谁|哪一?[位个]|最)/u);
const ITEM_NUMBER = gated(
  /(?<=^|[报交]没[报交]|[把对查看问那和与跟说才\u0001,，、 :：])(?:第|任务|事项)?(\d{1,3})(?:号(?:任务|事项)?(?!以?之?前|报|交|不?是|谁(?:都|来)?(?:上)?报|哪[些几家个]{0,2}(?:单位|部门|局)?(?:上)?报|那天|[上下]午)|项(?:任务|事项|工作)?)(?!标段|线|目)/gu,
);
const ITEM_CODE = gated(/(?<![\d.])(?:[A-Z])?(\d{1,2}-\d{1,2}[a-z]?\.\d{1,3}(?:\(\d{1,2}\))?)/giu);
/** 48(1), A48(1), 新1: sub-tasks and items that a ledger sheet added. */
const ADDED_CODE = gated(/(?<![\d.(-])(?:[A-Z])?(\d{1,3}\(\d{1,2}\)|新\d{1,2})(?:号|项)?(?:任务|事项)?/gu);
/** A48: key of the ledger and code. */
const ITEM_ID = gated(/(?<![A-Za-z\d])([A-Z])(\d{1,3})(?![\d.])/gu);
const VALUE = gated(
  /(?<![A-Za-z\d.])(\d+(?:\.\d+)?)\s*(%|(?:[万亿千百]?(?:个百分点|个(?!月)|条|座|公里|千米|平方米|辆|台|家|所|处|户|套|件|人次|人|块|亩|吨|元|场次|场|间|盏|千瓦|千伏安|米|部|只|名|张|栋))|[万亿])/u,
);
const ORDER_LEAST = gated(
  /后腿|(?:落后|滞后|掉队)(?:得)?最?(?:多|厉害|严重|狠)|哪一?[个项条块件样][^,，。]{0,3}(?:落后|滞后|掉队|拖后)|(?:最|顶|第[二两三四五])(?:危险|悬|吃紧|吃力|慢|少|低|差|小|靠后|落后|滞后|后(?:头|面|边)|末(?:尾|位|端))|倒数|后(?:\d+|[一二两三四五六七八九十])(?:名|位|家|个|项)|垫底|从[低少慢]到|排?在?后面|(?:落|排|掉|拖)(?:在|到)?(?:了)?(?:最后|末尾|后头|尾巴)/u,
);
/** Places below the counties, of which no ledger has figures. */
const BELOW = gated(
  /哪(?:一?个|些|几个)?(?:乡镇|镇|街道|办事处|社区|村)(?=最|更|改|建|修|做|干|完|排|靠|垫|快|慢|多|少)/u,
);
const TOP_N = gated(
  /(?:前|后(?!一[共起直])|倒数|最.{1,2}的(?:都?[是有])?哪?|哪(?=\p{Script=Han}[名位家个项条件]))(?:第)?(\d+|[一二两三四五六七八九十])(?:名|位|家|个|项|条)?/u,
);
/** 第二名, 排第三, 第二多, 倒数第二; 第二批 names a matter. */
const NTH = gated(/第([二两三四五六七八九十]|\d+)(?:[名位多少高低快慢]|(?=的?(?:是|呢|县|区|哪|谁|\u0001|$|[?。!])))/u);
const LEDGER_KIND: readonly [Ledger['kind'], RegExp][] = [
  ['commitments', /承诺(?:事项|书|清单|里|台账)?/u],
  ['notice', /任务清单|通知里|清单里/u],
];
const OWN = gated(/(?:我们|咱们?|俺们?|(?<![给发])我)(?:单位|局里?|委里?|办|县|区|这边|这里|家)?/u);
const CITY_WIDE = gated(/全市|全县|市里|全区|整体|总体|总的/u);

const codes = new WeakMap<Ledger, Map<string, string>>();

/** Item ids by the code that the document prints. */
function codesOf(ledger: Ledger): Map<string, string> {
  const known = codes.get(ledger) ?? new Map(ledger.items.map((item) => [item.code, item.id]));
  codes.set(ledger, known);
  return known;
}

/** 1到10项, 第3至第8项, A1到A10. */
const ITEM_RANGE = gated(
  /(?:第)?([A-Z])?(?<!\d)(\d{1,3})(?:项|号)?(?:到|至|-|~|—)(?:第)?([A-Z])?(\d{1,3})(?:(项|号)(?!目|线|标段))?(?![\d.月日%号])/u,
);
const WIDEST_RANGE = 60;

function takeRange(scan: Scan, query: Query, ledgers: readonly Ledger[]): void {
  const [said, key, from, , to, unit] = ITEM_RANGE.exec(scan.rest) ?? [];
  if (said === undefined || (key === undefined && unit === undefined)) return;
  const [first, last] = [Number(from), Number(to)];
  if (last <= first || last - first > WIDEST_RANGE) return;
  const codes = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const own = ledgers.filter((ledger) => key === undefined || ledger.key === key);
  const found = codes.flatMap((code) => own.flatMap((ledger) => codesOf(ledger).get(code) ?? []));
  if (found.length === 0) return;
  query.items.push(...found);
  scan.rest = scan.rest.replace(said, GAP);
}

/** Items by their number: 30项, 第48项, 1-8.3. */
/** 出行难7项报了几项, 某领导13项都咋样: how many the section, leader or body has, and no item by its number. */
function isCountOf(words: string, { sections, leaders, units, text }: Query, ledgers: readonly Ledger[]): boolean {
  const count = Number(/^(\d{1,3})项/u.exec(words)?.[1]);
  const [name, more] = [...sections, ...leaders, ...units];
  if (!count || more !== undefined) return false;
  if (name === undefined) return OF_THEM.test(text) && ledgers.some(({ items }) => topOf(items) === count);
  return ledgers.some(
    ({ items }) =>
      items.filter((item) => item.section === name || item.leaders.includes(name) || item.units.includes(name))
        .length === count,
  );
}

/** 63项里报了几项: some of all that the list has. */
const OF_THEM = /\d项[^,，。]{0,12}(?:(?:多少|几|哪[些几]?)[项件条]|哪些)/u;
const topOf = (items: Ledger['items']): number => items.filter(({ parent }) => parent === undefined).length;

export function takeItems(scan: Scan, query: Query, ledgers: readonly Ledger[]): void {
  takeRange(scan, query, ledgers);
  for (const match of [ITEM_CODE, ADDED_CODE, ITEM_NUMBER].flatMap((code) => [...code.matchAll(scan.rest)])) {
    const found = ledgers.flatMap((ledger) => codesOf(ledger).get(match[1] ?? '') ?? []);
    if (found.length === 0) continue;
    if (isCountOf(match[0], query, ledgers)) {
      scan.rest = scan.rest.replace(match[0], GAP);
      continue;
    }
    query.items.push(...found);
    scan.rest = scan.rest.replace(match[0], GAP);
  }
  for (const match of ITEM_ID.matchAll(scan.rest)) {
    if (!ledgers.some((ledger) => ledger.key === match[1] && codesOf(ledger).has(match[2] ?? ''))) continue;
    query.items.push(match[0]);
    scan.rest = scan.rest.replace(match[0], GAP);
  }
  for (const match of scan.takeAll(VALUE)) {
    query.values.push({ value: Number(match[1]), unit: match[2] ?? '' } satisfies Said);
  }
}

/** 刨去, 除了, 不算 before a place; 除外, 以外 behind it. */
const WITHOUT = gated(
  /(?:刨[去掉开除]|除[去掉开了]|去[掉除]|扣[除掉去]|抛[开去]|撇开|剔除|不算上?|不含|不包括|不计)(?:了)?(?=\u0001)|(?<=\u0001)(?:除外|以外|之外|(?:扣|刨|去|除)掉(?:后|以后)?)/u,
);
const REST = gated(/(?:其余|其他|其它|剩下|剩余|余下)(?:的|各)?(?:县区?|区|地方|几个|几家)?/u);

/** 比文件公布那会儿, 跟通报里的数比. */
const PUBLISHED = gated(
  /(?:比|较|跟|和|与|同)(?:\d{1,2}月份?|[这那原]|上一?[次回]|之前|原[先来]|当[时初])?(?:一?份|个)?的?(?:文件|通报|材料|报纸|登报|报道|公布|发布|公示|刊登|印发|见报)(?:上|里面?|中|时|的|公布|发布|公示|刊登|印发|写|登|说|那会儿?|那时候?|那阵儿?|当时|当初|那天|出来|之?前|数字?|数据|情况|了)*(?:相?比|比较)?(?=[^,，。]{0,8}(?:[多少高低]|涨|升|降|增|减|变|进展))/u,
);

/** 各家都培训了多少: each county that has the matter. */
const EVERYBODY = gated(/各(?:家(?![庭各各户])|地(?![块铁方级]))(?:都|分别|各自)?/u);
const COUNTED_PLACES = gated(/(?<=\u0001)(?:这)?[两俩二三四五六七八九]个?(?:县区|市区|县市|[县区市家地])(?!级)/u);

/** Looked for before months: 比5月文件里多了几个 is not against a report of May. */
export function takePublished(scan: Scan, query: Query): void {
  if (scan.take(PUBLISHED)) query.published = true;
}

export function takeScope(scan: Scan, query: Query, ledgers: readonly Ledger[]): void {
  if (query.places.length > 0 && scan.take(WITHOUT)) {
    scan.take(REST);
    query.without = query.places;
    query.places = [];
  }
  // 甲县乙县两县: how many were named.
  if (query.places.length > 1) scan.take(COUNTED_PLACES);
  if (scan.take(OWN)) query.own = true;
  if (scan.take(CITY_WIDE)) query.city = true;
  for (const [kind, pattern] of LEDGER_KIND) {
    if (ledgers.length > 1 && scan.take(pattern))
      query.ledgers.push(...ledgers.filter((one) => one.kind === kind).map((one) => one.key));
  }
  if (scan.take(sectionPattern(ledgers))) query.kind = 'section';
  else if (
    scan.take(
      /哪(?:一?个|些|家|几个)?(?:局|单位|部门|责任单位)(?!.{0,3}(?:管|抓|负责|分管|牵头|承办|打头|领衔|挑头|挂帅|主责)|[来在]?[干做办](?=[?？。!呀啊呢]*$)|的(?:事|活|任务|责任)|.{0,8}报)(?<!归口?(?:到|在|于|是)?哪(?:一?个|家)?(?:局|单位|部门))(?<!催(?:一下|办|促)?哪(?:一?个|些|家|几个)?(?:局|单位|部门|责任单位))/u,
    )
  )
    query.kind = 'unit';
  else if (
    scan.take(/(?<!归)哪(?:一?个|位|些|几个)?(?:市?领导|市长|副市长)(?!.{0,3}(?:管|抓|负责|分管|牵头|主抓|承诺))/u)
  )
    query.kind = 'leader';
  const n = numeralValue(TOP_N.exec(scan.rest)?.[1] ?? '');
  if (n) query.n = n;
  const place = PLACE_KIND.exec(scan.rest);
  const ofTowns = ledgers.some(({ places }) => places.some(isTown)) && scan.take(TOWN_KIND);
  const among = AMONG_PLACES.exec(scan.rest);
  if (among) {
    scan.take(AMONG_PLACES);
    query.placeKind = kindOf(among[1] ?? '');
  }
  if (place) {
    scan.take(PLACE_KIND);
    query.placeKind = kindOf(/(?:县区|区县|县|区)$/u.exec(place[0])?.[0] ?? '');
    query.kind ??= 'place';
  } else if (ofTowns) {
    query.placeKind = 'all';
    query.kind ??= 'place';
  }
  if (query.placeKind === undefined && query.places.length === 0 && scan.take(EVERYBODY)) query.placeKind = 'all';
  if (scan.take(BELOW)) query.kind ??= 'place';
  const nth = numeralValue(NTH.exec(scan.rest)?.[1] ?? '');
  if (nth) query.nth = nth;
  if (ORDER_LEAST.test(scan.rest)) query.order = 'least';
}

function kindOf(word: string): Place['kind'] | 'all' {
  if (word === '县') return '县';
  return word === '区' ? '区' : 'all';
}

const sectionPatterns = new Map<string, RegExp>();

/** 哪一部分; and by the word in which all section titles end: 哪一难. */
function sectionPattern(ledgers: readonly Ledger[]): RegExp {
  const noun = ledgers.map((ledger) => namesOf(ledger).sectionNoun).find(Boolean) ?? '';
  const known = sectionPatterns.get(noun);
  if (known) return known;
  const own = noun === '' ? '' : `${noun}|`;
  const nouns = `(?:${own}部分|板块|章节?|大类|领域|大项|方面)`;
  // 八个方面里头哪个: one of them all.
  const made = new RegExp(
    `(?:哪|几|多少|每|各)[一个些几]*${nouns}|[\\d二三四五六七八九十]+个?${nouns}(?:里面?|里头|当中|之?中)(?:哪(?:一?个)?)?`,
    'u',
  );
  sectionPatterns.set(noun, made);
  return made;
}

const DISTRICT = gated(/(?<=^|[\u0001,，、和与跟 ])(\p{Script=Han}{2,3}区)(?![域级长内里])/u);
const NO_NAME = /[社小城片园景辖街校厂山库老地灾矿牧郊市县各全我本能税护住宅活业聚验户发范几个两三四五六]区$/u;

/** A district by its form that the ledger does not know: its figures are 没有列出, and not those of the whole. */
export function takeStranger(scan: Scan, query: Query, ledgers: readonly Ledger[]): void {
  const name = DISTRICT.exec(scan.rest)?.[1];
  if (name === undefined || NO_NAME.test(name)) return;
  if (ledgers.some((ledger) => topicIndex(ledger).knows(name.slice(-2)))) return;
  scan.take(DISTRICT);
  query.places.push(name);
}

/** 最少的县 after 哪个区最多: of that kind now. */
export function kindSaid(text: string): Query['placeKind'] {
  const kinds = [...new Set(text.match(/[县区]/gu) ?? [])];
  return kinds.length > 1 ? 'all' : kinds[0] === '县' || kinds[0] === '区' ? kinds[0] : undefined;
}
