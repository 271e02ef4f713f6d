import type { Draft } from './draft.js';
import { live, sameUnit } from './figureDrafts.js';

/** 第一批, 首批, 一期: some of what was named before, by their turn. */
const BATCH = /^(?:(?:第[一二三四五六\d]+|[首头][一]?)(?:批次?|期)|[一二三四]期)(?:的|有)?$/u;

const ENDS_IN_BATCH = /批次?$|[一二三四]期$/u;

/**
 * 小区30个里头第一批12个,完工9个: how many there are, and how many have their turn now. Neither is told to be done, and what follows is of
 * the same matter.
 */
export function joinBatches(drafts: readonly Draft[]): void {
  for (let at = 0; at + 1 < drafts.length; at += 1) {
    const [whole, batch] = [drafts[at], drafts[at + 1]];
    if (!whole || !batch || !BATCH.test(batch.subject)) continue;
    if (!live(whole) || !live(batch) || !isSizeOf(whole, batch)) continue;
    if (drafts.some((one, i) => i > at + 1 && BATCH.test(one.subject))) continue;
    // 小区97个,第一批60个已完工: some of those, by their name.
    if (batch.verb !== undefined) {
      batch.subject = whole.subject + whole.counted + batch.subject;
      continue;
    }
    whole.gone = true;
    [batch.subject, batch.measure, batch.verb] = [whole.subject + whole.counted, 'planned', '批次'];
  }
}

const isSizeOf = (whole: Draft, batch: Draft): boolean =>
  whole.figure?.kind === 'count' &&
  batch.figure?.kind === 'count' &&
  whole.verb === undefined &&
  whole.total === undefined &&
  whole.subject + whole.counted !== '' &&
  !ENDS_IN_BATCH.test(whole.subject) &&
  whole.segment.sentence === batch.segment.sentence &&
  sameUnit(whole, batch) &&
  batch.figure.value < whole.figure.value;
