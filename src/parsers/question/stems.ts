import type { Ledger } from '../../model/ledger.js';
import { gated } from '../gate/gate.js';
import { isShortFor } from '../items/shortened.js';
import type { Scan } from './scan.js';

/** What only somebody who answers for things is said to have or to do: 发改手上, 住建欠几项, 人社报全了没. */
const DOES =
  '手[上里头]|名下|头上|那边|这边|系统|战线|条线|[这那]一?块儿?|口(?:上|子)?(?=的|哪|有|报|没|怎|咋|如|情况|进[展度]|整体|总体|目前|现在|干得|$)|(?:都|还|已经?|这个?月|本月|上个?月|\\d{1,2}月份?|今天|今日|昨天|这周|本周|上周)*(?:又|还|都|没|未|有没有|有(?=[没未]))*(?:[上填]报|报(?![销名废告警到修考价纸批道])|交(?!房|通|付|管|易|接|地|货|的)|欠|牵头|负责|提(?=了?(?:什么|啥|哪))|反映)|下一?步|下阶段|接下来|后续|(?:还|都)?(?:差|缺)(?:哪|几|着|了)|(?:还|都|一?共|总共|管|[担承]着)*有?(?:几|多少|哪[几些]?)项(?!目)|哪一?项(?!目)';
/** What may follow the name of a matter as well. */
const ANY = '呢|的|(?:有|存在)?(?:什么|啥|哪些)(?:问题|困难|建议)';
const STEM = gated(
  new RegExp(
    `(?<=^|[\\u0001和与跟、,，。 ])(?:那么?|其中|还有|另外|请问|看看|看下|查查|查一?下|说说)?市?(?<stem>\\p{Script=Han}{2,4}?)(?:(?<does>(?=${DOES}))|(?=${ANY}))`,
    'u',
  ),
);

const known = new WeakMap<Ledger, Map<string, string[]>>();

/** Bodies by their name without its end: 人社 of 市人社局, 发改 of 市发改委. */
function stemsOf(ledger: Ledger): Map<string, string[]> {
  const made = known.get(ledger);
  if (made) return made;
  const stems = new Map<string, string[]>();
  for (const { name, aliases } of ledger.units)
    for (const word of [name, ...aliases]) {
      const stem = /^[市县区省]?(\p{Script=Han}{2,4}?)(?:管理)?(?:局|委|委员会|办公室|办|公司)$/u.exec(word)?.[1];
      if (stem !== undefined) stems.set(stem, [...new Set([...(stems.get(stem) ?? []), name])]);
    }
  known.set(ledger, stems);
  return stems;
}

/** 人社报全了没, 发改呢: a body said without its end, where no matter is called so. */
export function takeStem(scan: Scan, ledgers: readonly Ledger[]): string[] {
  const said = STEM.exec(scan.rest);
  const stem = said?.groups?.stem;
  if (!said || stem === undefined) return behindMatter(scan, ledgers);
  const exact = [...new Set(ledgers.flatMap((ledger) => stemsOf(ledger).get(stem) ?? []))];
  const trade = exact.length === 0 && OF_TRADE.test(scan.rest.slice(said.index + said[0].length));
  const units = trade ? ofTrade(stem, ledgers) : exact;
  if (units.length === 0) return behindMatter(scan, ledgers);
  if (units.length !== 1 || (said.groups?.does === undefined && isMatter(stem, ledgers))) return [];
  scan.cut(said.index, said.index + said[0].length);
  return units;
}

/** The one body that is called so without its end. */
export function bodyCalled(stem: string, ledgers: readonly Ledger[]): string | undefined {
  const exact = [...new Set(ledgers.flatMap((ledger) => stemsOf(ledger).get(stem) ?? []))];
  const [unit, other] = exact.length > 0 ? exact : ofTrade(stem, ledgers);
  return other === undefined ? unit : undefined;
}

/** 教育口, 文旅战线: the trade of one body whose name has these characters in this order, the first one first. */
const OF_TRADE = /^(?:口|系统|战线|条线)/u;
function ofTrade(stem: string, ledgers: readonly Ledger[]): string[] {
  const fitting = ledgers
    .flatMap((ledger) => [...stemsOf(ledger)])
    .filter(([known]) => known.startsWith(stem.charAt(0)) && isShortFor(stem, known));
  const units = [...new Set(fitting.flatMap(([, names]) => names))];
  return units.length === 1 ? units : [];
}

/** 护理床位民政报了没: the body stands behind the matter, before 报 or 交. */
const REPORTED = gated(/(?:上?报|交)(?:了|过)?(?:没有?|吗|么|过没有?)|(?:还|都)?(?:没|未)(?:上?报|交)/u);
const LONGEST = 4;

function behindMatter(scan: Scan, ledgers: readonly Ledger[]): string[] {
  const at = REPORTED.exec(scan.rest)?.index ?? 0;
  for (let length = LONGEST; length >= 2; length -= 1) {
    if (at < length + 2) continue;
    const units = [
      ...new Set(ledgers.flatMap((ledger) => stemsOf(ledger).get(scan.rest.slice(at - length, at)) ?? [])),
    ];
    if (units.length !== 1) continue;
    scan.cut(at - length, at);
    return units;
  }
  return [];
}

const isMatter = (stem: string, ledgers: readonly Ledger[]): boolean =>
  ledgers.some(({ items }) =>
    items.some(({ title, targets }) =>
      [title, ...targets.map(({ metric }) => metric)].some((name) => name.includes(stem)),
    ),
  );
