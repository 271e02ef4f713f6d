import type { Item, Ledger, Target } from '../../model/ledger.js';
import { ownerOf } from '../../parsers/question/belongs.js';
import { named } from '../../parsers/question/match.js';
import type { Query, Said } from '../../parsers/question/query.js';

/** The unit that figures are asked in: 多少公里, 几座. */
export const ASKED_UNIT =
  /(?:多少|几)(万?(?:公里|平方米|千瓦|场次|[个座条所家户台辆套件亩吨人张部栋米场篇份口根列艘株棵盏眼宗间班幢只]|标箱))/u;

export function startsUnit(unit: string | undefined, asked: string): boolean {
  return unit !== undefined && (unit.startsWith(asked) || unit.endsWith(asked));
}

/** 402户: a target that asks for just so many. */
export const isOfSize = ({ value, unit }: Target, said: Said): boolean =>
  value === said.value && startsUnit(unit, said.unit);

/** 2000个的那项井盖, 目标2000的: the matter is named by the size of its target. */
const SIZED = /\d+(?:\.\d+)?\p{Script=Han}{0,3}的(?!目标|任务|计划)|(?:目标|任务|计划)(?:是|为|数)?\d/u;

/** Targets of just that size, by item. */
export function bySize(query: Query, ledgers: readonly Ledger[]): Map<string, Target> {
  const found = new Map<string, Target>();
  if (query.values.length !== 1 || !SIZED.test(query.text)) return found;
  const [said] = query.values;
  for (const item of ledgers.flatMap((ledger) => ledger.items))
    for (const target of item.targets)
      if (target.value === said?.value && (said.unit === '' || target.unit.endsWith(said.unit.slice(-1))))
        found.set(item.id, target);
  return found;
}

/** 适老化402户都完了没: of the items found those that have a target of just that size, where one has. */
export function ofSizeSaid<P extends { item: Item }>(parts: P[], { values: [said, more] }: Query): P[] {
  if (said === undefined || more !== undefined || said.unit === '' || parts.length < 2) return parts;
  const fitting = parts.filter(({ item }) => item.targets.some((target) => isOfSize(target, said)));
  return fitting.length > 0 ? fitting : parts;
}

/** Items that are no county's or district's own commitment. */
export function unowned(ledgers: readonly Ledger[]): Set<string> {
  return new Set(
    ledgers.flatMap((ledger) =>
      ledger.items.filter((item) => ownerOf(item, ledger) === undefined).map((item) => item.id),
    ),
  );
}

/** 全市多少: items that a county does not own, in the ledgers where these have a figure of the matter; elsewhere all. */
export function cityWide(topic: string, ledgers: readonly Ledger[]): Set<string> {
  const chosen = ledgers.map((ledger) => {
    const only = unowned([ledger]);
    const ids = new Set(named(topic, [ledger], { only }).map((hit) => hit.item.id));
    const known = ledger.facts.some(
      (fact) => ids.has(fact.item) && fact.value !== undefined && !/^plan/.test(fact.measure),
    );
    return known ? [...only] : ledger.items.map((item) => item.id);
  });
  return new Set(chosen.flat());
}

export const EACH = /(?:各|分别)(?:自|是|有|完成|达到|建|开工)?(?:了)?(?:多少|几)/u;
export const PAIRED = /的[和跟与、]/u;

/** 封顶了没, 招标过了吗: a step of the works asked for by itself. */
export const isStepAlone = ({ text, topics: [topic, more] }: Query): boolean =>
  topic !== undefined && more === undefined && STEP_ALONE.test(topic) && text.length <= topic.length + 5;
const STEP_ALONE =
  /^(?:封顶|验收|招投?标|开标|交付|搬迁|入住|进场|挂牌|揭牌|审批|评审|征收|拆迁|通车|试运行|备案|立项|摘牌|投产|并网|调试)$/u;

/** 重大缺陷几处 整治了多少: what was done with the matter named before. */
export const DEED = /^(?:整改|整治|化解|处置|办结|查结|处理|解决|销号|结案|受理|转办)$/u;
