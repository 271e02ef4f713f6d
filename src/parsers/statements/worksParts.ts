import type { Quantity } from '../quantities.js';
import type { Token } from './tokens.js';

/** The verb of a figure that counts how many of them have come so far. */
export const PART_DONE = '主体完成';

/** 5座主体完成, 8栋基础完工: so many have come that far. */
export function ofWorks(text: string, right: readonly Token[]): boolean {
  const [part, done] = [right[0], right.find((token) => token.type === 'cue' && !PASSING.has(token.kind))];
  if (part?.type !== 'text' || done?.type !== 'cue' || done.kind !== 'done') return false;
  return (
    WORKS_PART.test(text.slice(part.start, part.end)) &&
    /^(?:完成|完工|竣工|[做干]完|完|[建盖][好成完]|[做搭浇]好|[立搭竖]起来)/u.test(done.word)
  );
}
/** 都, 已, 全部 stand between a part and what was done to it. */
const PASSING = new Set(['adverb', 'all']);
/** 4栋楼主体: what was counted may be said once more in front of its part. */
const WORKS_PART =
  /^(?:的|\p{Script=Han}{0,3}[楼房库园馆站厂校院])?(?:主体|基础|桩基|路基|土建|框架|钢?结构|墩柱|箱梁|下部|上部|地下)(?:工程|施工|结构|部分)?$/u;

/** 住房主体完成60套: the same, said in front; of 路基完成3.2公里 so much is there. */
export function partDone(text: string, left: readonly Token[], right: readonly Token[], figure: Quantity): boolean {
  // 冷库主体2.1万方建好了: the part in front, what was done to it behind.
  const [last, next] = [left.at(-1), right.find((token) => token.type !== 'cue' || token.kind !== 'adverb')];
  if (last?.type === 'text' && next?.type === 'cue' && next.kind === 'done' && last.end === figure.start)
    if (PART_OF.test(text.slice(last.start, last.end)) && FINISHED.test(next.word)) return true;
  const { unit = '' } = figure;
  if (!BUILT.test(unit)) return false;
  const [part, done] = left.filter((token) => token.type !== 'cue' || token.kind !== 'adverb').slice(-2);
  if (done?.type !== 'cue' || done.kind !== 'done') return false;
  if (part?.type === 'cue') return FITTED.test(part.word) && /^(?:完成|完工|完毕|做完)/u.test(done.word);
  if (part?.type !== 'text') return false;
  return PART_OF.test(text.slice(part.start, part.end)) && /^(?:完成|完工|竣工|做完|干完)/u.test(done.word);
}
const BUILT = /^(?:套|栋|幢|座|个|所|处|间|户|家)$/u;
/** 装修完成3家: fitted out, and not open yet. */
const FITTED = /^(?:装修|装饰|布展)$/u;
const FINISHED = /^(?:完成|完工|竣工|做完|干完|[建盖][好成完])/u;
const PART_OF = /(?<!市场|经营|责任|创新|实施|建设)(?:主体|桩基|土建|框架)(?:工程|施工|结构|部分)?$/u;
