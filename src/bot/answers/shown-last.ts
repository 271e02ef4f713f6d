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

/** What the last answer showed together, else what the answers of the talk showed one after the other. */
export function lastShown(talk: Talk): Shown[] {
  const latest = talk.latest !== undefined && talk.latest > 1 ? talk.shown.slice(-talk.latest) : talk.shown;
  const last = new Map(latest.map((one) => [one.label, one]));
  return [...last.values()];
}
