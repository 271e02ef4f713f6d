import type { Talk } from './types.js';

/** The places whose figures the last answer showed: 占全市几成 is asked of them. */
export function placesShown(talk: Talk | undefined): string[] {
  const latest = talk?.latest ? talk.shown.slice(-talk.latest) : [];
  return latest.length > 0 && latest.every((one) => one.place !== undefined)
    ? [...new Set(latest.flatMap((one) => one.place ?? []))]
    : [];
}

/** The last answer showed figures of several targets: 占目标几成 is asked of them together. */
export function ofSeveral(talk: Talk): boolean {
  const latest = talk.latest ? talk.shown.slice(-talk.latest) : [];
  return latest.length > 1 && latest.every((one) => one.target !== undefined && one.place === undefined);
}
