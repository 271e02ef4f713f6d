import type { Draft } from './drafted.js';

/** 累计480户, 加上之前的1160: the words that make a figure the whole. */
const WHOLE = /累计|累积|总共|一共|共计|总计|合计|加起来|[加连算]上|连同|总数|全年/u;
const ADDED_UP = /[加连算]上|连同/u;

/** 5月改了1100户,累计5770户: what is said of a day or a month alone is held by the whole (rule 5), and both would count it twice. */
export const withoutParts = (drafts: readonly Draft[]): Draft[] =>
  drafts.length < 2
    ? [...drafts]
    : sinceThen(drafts).flatMap((draft, at) =>
        drafts.some((whole, i) => (i > at ? isPart(draft, whole) : i < at && isHeld(draft, whole)))
          ? ofPeriod(draft)
          : [draft],
      );

/** 本月新增28台 beside 累计112台: kept as what the period alone brought, for whoever asks about it; nothing that is added (rule 5). */
export function ofPeriod(draft: Draft): Draft[] {
  const { mode: _added, ...fact } = draft.fact;
  return fact.from === undefined ? [] : [{ ...draft, fact: { ...fact, measure: 'other' } }];
}

/** 1-4月19万株,5月6.3万株: a month behind the sum of those before it adds to it. */
const sinceThen = (drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft, at) =>
    drafts.slice(0, at).some((before) => goesOnFrom(draft, before))
      ? { ...draft, fact: { ...draft.fact, mode: 'delta' as const } }
      : draft,
  );

function goesOnFrom({ fact, target, options, statement }: Draft, { fact: before, target: same }: Draft): boolean {
  if (target === undefined || target !== same || options || target.counts !== 'done') return false;
  if (fact.measure !== 'done' || before.measure !== 'done' || fact.mode !== undefined || before.mode !== undefined)
    return false;
  const { from } = fact;
  if (from === undefined || before.asOf === undefined || fact.scope !== before.scope) return false;
  return before.asOf < from && (fact.value ?? 0) < (before.value ?? 0) && !WHOLE.test(statement.text);
}

/** 农村公路52公里,本月新修4公里: in the figure before it, which is how it stands after that month; 又修了4公里 adds. */
function isHeld(
  { fact, statement, options, target }: Draft,
  { fact: whole, statement: told, ...other }: Draft,
): boolean {
  if (target === undefined || target !== other.target || options || other.options) return false;
  if (fact.mode !== 'delta' || fact.from === undefined || whole.mode !== undefined || whole.from !== undefined)
    return false;
  if (fact.measure !== whole.measure || fact.scope !== whole.scope || fact.object !== whole.object) return false;
  return (
    (fact.asOf ?? '') <= (whole.asOf ?? '') && (fact.value ?? 0) <= (whole.value ?? 0) && !AGAIN.test(statement.text)
  );
}
const AGAIN = /[又再]/u;

function isPart({ fact, statement, options, target }: Draft, whole: Draft): boolean {
  if (target === undefined || target !== whole.target || options || whole.options) return false;
  if (fact.measure !== whole.fact.measure || fact.mode !== undefined || whole.fact.mode !== undefined) return false;
  if (fact.measure !== 'done' && fact.measure !== 'started') return false;
  if (fact.scope !== whole.fact.scope || fact.object !== whole.fact.object || target.counts === 'rate') return false;
  if ((fact.value ?? Number.POSITIVE_INFINITY) >= (whole.fact.value ?? 0)) return false;
  if (!WHOLE.test(whole.statement.text) || (WHOLE.test(statement.text) && !ADDED_UP.test(whole.statement.text)))
    return false;
  // 4月底12家,累计17家: how it stood on another day is no increment.
  return fact.asOf === whole.fact.asOf || fact.from !== undefined;
}
