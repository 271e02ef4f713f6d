import type { Day, StoredFact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { changeText, figure, whenText } from './answers-format.js';

const told = (fact: StoredFact, today: Day): string =>
  `${fact.reporter ?? '文件'}${whenText(fact.reportedAt, today)}${fact.kind === 'published' ? '公布' : '报'}${figure(fact.value ?? 0, fact.unit)}`;

/** 某某6月13日报905眼，某某6月19日报850眼，减少55眼；减少的数由报送人确认或更正后才入账. */
export function CHANGED(
  name: string,
  before: StoredFact,
  now: StoredFact,
  change: number,
  target: Target,
  today: Day,
): string {
  const word = `${changeText(change, target.unit)}${before.state === 'superseded' ? '，已更正' : change < 0 ? '；减少的数由报送人更正或确认后才入账' : ''}`;
  return `${name}的前后两个数：${told(before, today)}，${told(now, today)}，${word}。`;
}

export const RIGHTED = (count: number): string => `更正过的数有${count}个：`;
export const NOTHING_RIGHTED = '没有更正过的数。';

export const WITHDRAWN = (name: string, fact: StoredFact, today: Day): string =>
  `${name}：${told(fact, today)}，这个数已撤回，不再计入。`;
