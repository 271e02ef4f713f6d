import type { Fact } from '../../model/fact.js';
import type { Target } from '../../model/ledger.js';
import { grams } from '../../parsers/items/grams.js';
import { isSameFigure } from '../../parsers/resolve/echo.js';
import type { Draft } from '../../parsers/resolve/resolve.js';
import type { Turn } from '../turn.js';
import { lastFigure } from './lines.js';

/** Rule 15: 没变化, 同4月, 持平 carry the last confirmed figure forward as a report of this month. */
export async function carryForward(turn: Turn, drafts: readonly Draft[]): Promise<Draft[]> {
  const out: Draft[] = [];
  for (const draft of drafts) {
    if (!draft.statement.same || draft.fact.value !== undefined) {
      out.push(STOOD.test(draft.statement.text) ? await stoodAt(turn, draft) : draft);
      continue;
    }
    const told = drafts.filter(({ fact }) => fact.value !== undefined).flatMap(({ fact }) => fact.target ?? []);
    const carried = (await carriedFigures(turn, draft)).filter(({ target }) => !told.includes(target?.id ?? ''));
    // 和上个月一样,没变化: said twice, carried once.
    const news = carried.filter(({ fact }) => !out.some((one) => isSameFigure(one.fact, fact)));
    out.push(...(carried.length > 0 ? news : [{ ...draft, fact: asZeroReport(draft.fact) }]));
  }
  return out;
}

/** 绿化5.7万亩没动: where that is the last figure, it stood still; else so many are not begun. */
const STOOD = /\d[^,。;]{0,6}(?:没有?|未)动[了呢啊]?$/u;
async function stoodAt(turn: Turn, draft: Draft): Promise<Draft> {
  const { fact, item } = draft;
  if (fact.value === undefined || fact.measure !== 'other') return draft;
  const facts = await turn.store.facts.recent([item.id], turn.today);
  for (const target of item.targets) {
    const kept: Fact = { ...fact, target: target.id, measure: target.counts };
    const last = lastFigure(turn, kept, facts);
    if (last?.value === fact.value && last.share === undefined && last.unit === fact.unit)
      return { ...draft, target, fact: kept };
  }
  return draft;
}

async function carriedFigures(turn: Turn, draft: Draft): Promise<Draft[]> {
  const { options, ...plain } = draft;
  const elsewhere = options?.some(({ item }) => item !== draft.item.id);
  // 57项没变化 of an item with several targets: all of them stand, and none is asked for.
  const open = options !== undefined && !elsewhere;
  const targets = draft.target && !open ? [draft.target] : namedOf(draft);
  const facts = await turn.store.facts.recent([draft.item.id], turn.today);
  return targets.flatMap((target) => {
    const fact: Fact = { ...draft.fact, target: target.id, measure: target.counts };
    delete fact.status;
    const last = lastFigure(turn, fact, facts);
    if (!last || last.share !== undefined) return [];
    return [
      {
        ...(open ? plain : draft),
        target,
        fact: { ...fact, value: last.value, ...(last.unit === undefined ? {} : { unit: last.unit }) },
      },
    ];
  });
}

/** 药材亩数跟上次一样 of an item that counts workshops too: only what the words name; all of it where they name none. */
function namedOf({ item: { targets }, statement: { subject } }: Draft): readonly Target[] {
  const said = grams(subject).filter((gram) => gram.length > 1);
  const named = targets.filter(({ metric }) => said.some((gram) => metric.includes(gram)));
  return named.length > 0 ? named : targets;
}

/** Nothing was ever reported that could be carried: it is a zero report 零报告. */
function asZeroReport(fact: Fact): Fact {
  return { ...fact, measure: 'status', status: 'no_progress' };
}
