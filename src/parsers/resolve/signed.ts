import type { Draft } from './drafted.js';

const SIGNED = /^新?签(?:约|订|下)?了?$/u;

/** 签约9个,落地7个: where fewer are said to be there, those that were signed for are still to come. */
export function withoutSigned(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, at) => {
    const { statement, fact, target, options } = draft;
    if (target === undefined || options || fact.measure !== 'done' || !SIGNED.test(statement.verb ?? '')) return draft;
    if (target.metric.includes('签')) return draft;
    const there = drafts.some(
      ({ fact: later, target: same, statement: { verb = '' } }, i) =>
        i > at &&
        same === target &&
        later.measure === 'done' &&
        later.scope === fact.scope &&
        !SIGNED.test(verb) &&
        (later.value ?? Number.POSITIVE_INFINITY) <= (fact.value ?? 0),
    );
    return there ? { ...draft, fact: { ...fact, measure: 'planned' } } : draft;
  });
}
