import type { Draft } from './draft.js';
import { live } from './figureDrafts.js';

const PLACES = /^(?:县市?区?|区县?|县级|乡镇?|镇|街道|社区|行政?村)$/u;

/** 实验室:5个县都建好了: in how many places, which counts nothing of what stands above, nor names another matter. */
export function keepPlaceCounts(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!live(draft) || draft.figure?.kind !== 'count' || draft.heading === undefined || !draft.all) continue;
    if (draft.figure.unit !== '个' || draft.place !== undefined || !PLACES.test(draft.subject || draft.counted))
      continue;
    [draft.subject, draft.counted, draft.measure] = ['', '', 'other'];
  }
}
