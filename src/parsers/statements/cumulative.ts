import type { DateSpan } from '../dates.js';
import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';

/** 均为累计数, (累计), 以上都是年初以来的累计数: what the figures before it are; 19座是累计的 tells it of one. */
const SAID_BEHIND = gated(
  /(以上|上述|前面|上面)?[^,。;、(\d]{0,6}?(?:([均都全][是为系]|属于|[,(][是为系均]?)|[是为系])(?:(?:年初|今年)以来|开年来|截至目前)?的?累[计积]的?(?:完成|实际)?(?:数字?|数据|数值|值|量|口径)?的?(?=$|[)。,;!\n])/u,
);

/** 本月道路完成47.5公里、桥梁19座,均为累计数: how much stands there in all, and not what the month brought. */
export function markCumulative(drafts: readonly Draft[], text: string): void {
  const said = SAID_BEHIND.exec(text);
  if (said === null) return;
  const [words, above, all] = said;
  const end = said.index + words.length;
  const last = drafts.findLast(({ figure }) => figure !== undefined && figure.end <= end);
  for (const draft of drafts) {
    if (draft.figure === undefined || draft.figure.end > end) continue;
    const here = draft.segment.sentence === last?.segment.sentence && (all !== undefined || draft === last);
    if (above === undefined && !here) continue;
    draft.total ??= '累计';
    draft.dates = draft.dates.map(atItsEnd);
  }
}

/** 本月: when it stood so, and not since when. */
const atItsEnd = (date: DateSpan): DateSpan =>
  date.kind === 'period' && date.from?.endsWith('-01-01') === false ? { ...date, kind: 'asOf' } : date;
