import { gated } from '../gate/gate.js';
import type { Draft } from './draft.js';

/** What most texts have none of: then no draft is looked at. */
const MAY = gated(/离|距|比|较|低于|高于|少于|超过|超出|多于/);
const GOAL = '(?:目标|任务|计划|指标|要求|任务数|目标值)';
/** 离36%, 距全年2700人; 隔离房400间 and 撤离120人 are no distance. */
const FROM = /(?<![隔分撤远脱剥偏电游逃流])(?:离(?![婚职退岗异合心子石])|距离?)[^,。;\d]{0,10}$/u;
/** 比目标36%, 低于年度任务2700人. */
const AGAINST_GOAL = new RegExp(`(?:比|较|与|低于|高于|少于|多于|超过|超出)[^,。;\\d]{0,6}${GOAL}[^,。;\\d]{0,2}$`);
/** 比40%的目标. */
const AGAINST = /(?:比|较|与|低于|高于|少于|多于|超过|超出)[^,。;\d]{0,6}$/;
const OF_GOAL = new RegExp(`^的?(?:年度|全年|省定|市定|既定|总)*${GOAL}`);
/** 还差1.8个点, 低1.1个百分点, 还有1100人. */
const LACKS = /(?:差|低|高|少|多|超|短|缺|还有|还要|还需|余)(?:出|了|约|近)?$/;

const FAR =
  /^(?:离|距离?)[^,。;\d]{1,12}(?:还|尚)(?:早|远|有(?:一定|一些|不小|较大|很大|点)?的?(?:差距|距离)|差(?:得|一截|不少|很多))/u;

/** 34.2%,离36%还差1.8个点: the target said again and how far it is are arithmetic, no progress. */
export function dropDistances(drafts: readonly Draft[], text: string): void {
  if (!MAY.test(text)) return;
  drafts.forEach((draft, at) => {
    // 离全覆盖还早: nothing that happened.
    if (draft.figure === undefined && draft.note === undefined && FAR.test(text.slice(draft.start, draft.end)))
      draft.gone = true;
    if (draft.figure === undefined || !isGoal(draft, draft.figure, text)) return;
    draft.gone = true;
    const next = drafts[at + 1];
    if (next?.figure === undefined || next.segment.sentence !== draft.segment.sentence) return;
    const between = text.slice(draft.figure.end, next.figure.start);
    if (between.length < 16 && LACKS.test(between)) next.gone = true;
  });
}

function isGoal(draft: Draft, figure: NonNullable<Draft['figure']>, text: string): boolean {
  const before = text.slice(Math.max(draft.start, figure.start - 14), figure.start);
  if (FROM.test(before) || AGAINST_GOAL.test(before)) return true;
  return AGAINST.test(before) && OF_GOAL.test(text.slice(figure.end, figure.end + 12));
}
