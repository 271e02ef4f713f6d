import type { Draft } from './draft.js';

/** 床位2500个,护理人员占84%: what else makes up so much of its own kind, which is no share of the figure before it. */
export const isPartOfAll = ({ subject, cues }: Draft, before: Draft): boolean =>
  subject.length > 2 &&
  !OF_FIGURE.test(subject) &&
  before.subject !== '' &&
  !before.subject.includes(subject.slice(-2)) &&
  !cues.some(({ kind }) => kind === 'done' || kind === 'planned');

/** 完成量占, 总数占: of the figure itself. */
const OF_FIGURE = /^(?:完成|实际|累计|目前|总|全|已|任务|目标)|(?:数|量|率|进度|情况)$/u;
