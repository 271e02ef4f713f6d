import type { Query } from '../../parsers/question/query.js';
import type { Shown, Talk } from './types.js';

/** The figures that the last answer showed; none when it showed none. */
export const latestOf = (talk: Talk | undefined): Shown[] => (talk?.latest ? talk.shown.slice(-talk.latest) : []);

/** The places whose figures the last answer showed: 占全市几成 is asked of them. */
export function placesShown(talk: Talk | undefined): string[] {
  const latest = latestOf(talk);
  return latest.length > 0 && latest.every((one) => one.place !== undefined)
    ? [...new Set(latest.flatMap((one) => one.place ?? []))]
    : [];
}

/** The last answer showed figures of several targets: 占目标几成 is asked of them together. */
export function ofSeveral(talk: Talk): boolean {
  const latest = latestOf(talk);
  return latest.length > 1 && latest.every((one) => one.target !== undefined && one.place === undefined);
}

/** 一共多少块 after figures of several targets, all counted alike: what these come to. */
export function totalOfShown({ text, topics, places, placeKind }: Query, talk: Talk | undefined): boolean {
  if (topics.length + places.length > 0 || placeKind !== undefined || !talk || !TOTAL.test(text)) return false;
  return ofSeveral(talk) && new Set(latestOf(talk).map(({ unit }) => unit)).size === 1;
}
const TOTAL =
  /^(?:那么?|[两俩三四][样个种]?|它们)?(?:[一总拢]?共|合计|总计)(?:是|有|建|修|装|完成|做|干)*(?:了|成|好)?(?:多少|几)(?![项条件])/u;

/** What the last answer showed together, else what the answers of the talk showed one after the other. */
export function lastShown(talk: Talk): Shown[] {
  const latest = talk.latest !== undefined && talk.latest > 1 ? talk.shown.slice(-talk.latest) : talk.shown;
  const last = new Map(latest.map((one) => [one.label, one]));
  return [...last.values()];
}
