import type { StoredFact } from '../../model/fact.js';
import { grams } from '../../parsers/items/grams.js';
import { isShortFor } from '../../parsers/items/shortened.js';
import { findQuantities } from '../../parsers/quantities.js';
import type { Request } from '../../store/store.js';
import type { Turn } from '../turn.js';

/** What a decision is about, where it names no item of the ledger: by the words of the request, by who reported, by the figure. */

/** 职业学校迁建同意延到12月底: the one request that was made in the same words. */
export function likest(text: string, requests: readonly Request[]): Request | undefined {
  const words = text.replace(DECIDING, ' ').trim();
  const wanted = grams(words).filter((gram) => gram.length > 1);
  const scored = requests
    .map((request) => ({ request, share: wanted.filter((gram) => request.reason.includes(gram)).length }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scored;
  return best && wanted.length > 1 && best.share >= ALIKE * wanted.length && best.share > (second?.share ?? 0)
    ? best.request
    : undefined;
}
/** 棚改延期不同意: the one request whose matter has such a short name; what pends is looked at, not the whole ledger. */
export function named(turn: Turn, requests: readonly Request[]): Request | undefined {
  const names = turn.text
    .replace(DECIDING, ' ')
    .split(/[\s的那这项个事]+/u)
    .filter((name) => name.length > 1);
  const called = (request: Request): string[] => {
    const item = turn.index.get(request.item);
    return [request.object ?? '', request.reason, item?.title ?? '', item?.text ?? '', ...(item?.objects ?? [])];
  };
  const meant = requests.filter((request) =>
    called(request).some((text) => names.some((name) => isShortFor(name, text))),
  );
  return new Set(meant.map(({ item }) => item)).size === 1 ? meant[0] : undefined;
}
export const DECIDING =
  /不?同意|不?批准?|不?准予?|准了|照准|确认|驳回|退回|否决|按原(?:定|来的?)?(?:时限|期限|时间|计划|节点)[抓办推进干]*|延期|延到|延至|延长|推迟|顺延|延后|暂缓|销号|办结|申请|可以|[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+[日号]|[底初末]|[上中下]旬)?|年底前?|[\p{P}\s]/gu;
/** Least share of the decision's words that the request must hold. */
const ALIKE = 0.6;

/** What waits of any item in view, for somebody who may decide on it. */
export const waitingIn = ({ index, store }: Turn): Promise<StoredFact[]> =>
  store.facts.pending(
    index.ledgers.flatMap(({ items }) => items.map(({ id }) => id)),
    MOST,
  );
const MOST = 200;

/** 城管报的那5条驳回, 人社那条不认可: what waits of the body or the person that is named, with the figure where one is said. */
export function toldBy(turn: Turn, pending: readonly StoredFact[]): StoredFact[] {
  const names = pending.filter(({ reporter, reporterUnit }) =>
    [reporter, ...shortNames(turn, reporterUnit)].some((name) => name !== undefined && turn.text.includes(name)),
  );
  const said = findQuantities(turn.text);
  const exact = (names.length > 0 ? names : pending).filter(({ value, unit }) =>
    said.some((figure) => figure.value === value && (figure.unit === unit || names.length > 0)),
  );
  const meant = exact.length > 0 ? exact : names;
  return new Set(meant.map(({ messageId }) => messageId)).size === 1 ? meant : [];
}

/** 市城管局, 城管局, 城管. */
function shortNames({ ledgers }: Turn, unit: string | undefined): string[] {
  if (unit === undefined) return [];
  const aliases = ledgers.flatMap(({ units, places }) =>
    [...units, ...places].filter(({ name }) => name === unit).flatMap((one) => one.aliases),
  );
  return [unit, ...aliases]
    .map((name) =>
      name.replace(/^[市县区省](?=\p{Script=Han}{2})/u, '').replace(/(?:管理)?(?:局|委员?会?|办公室|[县区])$/u, ''),
    )
    .filter((name) => name.length > 1);
}
