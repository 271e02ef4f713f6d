import { gated } from '../gate/gate.js';
import { findQuantities, type Quantity } from '../quantities.js';
import type { Swap } from './swap.js';
import { countsNot } from './uncounted.js';

/** What most messages have none of. */
const MAY = gated(/不对|[噢哦呃额啊哎诶唉喔]|错|口误|手滑|更正|等等|等一?[下会]/);
/** What stands between the two: 32个,噢不对,33个; 16座……更正17座; 1.2万,哦不,1.3万. */
const BREATH =
  /^[^,。;\d\s]{0,3}[,。;:!?~….·\s—-]*(?:(?:[噢哦呃额啊哎诶唉嗯喔][,\s….]*)?(?:不对|[说打写报填]错|错|口误|手滑|更正(?:一?下)?|等等|等一?下|等会儿?)|[噢哦呃额啊哎诶唉喔][,\s….]*不(?:是)?)[了啦哈]?[,。;:!?…\s]*(?:应该?)?(?:是|为)?$/u;

interface Pair {
  wrong: Quantity;
  right: Quantity;
}

function pairIn(text: string): Pair | undefined {
  if (!MAY.test(text)) return undefined;
  const figures = findQuantities(text);
  for (const [at, wrong] of figures.entries()) {
    const right = figures[at + 1];
    if (!right || right.kind !== wrong.kind) continue;
    const between = text.slice(wrong.end, right.start);
    if (BREATH.test(between) && !countsNot(text.slice(0, wrong.start), between)) return { wrong, right };
  }
  return undefined;
}

/** 健康细胞32个,噢不对,33个: the figure that was put right in the breath that it was said in. */
export function breathOf(text: string): Swap | undefined {
  const pair = pairIn(text);
  return pair && { ...pair, rest: `${text.slice(0, pair.wrong.start)} ${text.slice(pair.right.start)}` };
}

/** The words with the right figure in the place of the wrong one, in the same length. */
export function rightedInBreath(text: string): string {
  const pair = pairIn(text);
  if (!pair) return text;
  const { wrong, right } = pair;
  const unit = right.unit === undefined ? (wrong.unit ?? '') : '';
  const said = `${text.slice(right.start, right.end)}${unit}`.padEnd(right.end - wrong.start, ' ');
  return text.slice(0, wrong.start) + said + text.slice(right.end);
}
