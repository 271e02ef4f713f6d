import { describe, expect, it } from 'vitest';
import { loadedOf } from '../../src/bot/answers/load.js';
import { stepLines } from '../../src/bot/answers/step-of.js';
import type { Target } from '../../src/model/ledger.js';
import { storedFacts } from '../support/facts.js';
import { PEOPLE, sampleLedger } from './sample.js';

const WHOLE: Target = { id: 'A1.1', metric: '新增乡镇电站', op: '>=', value: 90, unit: '座', counts: 'done' };
const STEP: Target = { ...WHOLE, id: 'A1.2', metric: '乡镇电站完成', value: 40, due: '2024-06-30' };

function lines(step: Target, whole: Target = WHOLE): string {
  const sample = sampleLedger();
  const [first, ...rest] = sample.items;
  if (!first) return '';
  const item = { ...first, targets: [whole, step] };
  const ledger = { ...sample, items: [item, ...rest] };
  const told = { target: 'A1.1', value: 25, unit: '座', reporter: '老周', at: '2024-05-20T10:00:00+08:00' };
  const facts = storedFacts([ledger], [told], PEOPLE);
  return stepLines({ ledger, item, target: step, figures: [] }, loadedOf(facts, new Map()), '2024-05-27').join('\n');
}

describe('how far the whole has come on the way to a step', () => {
  it('is told where nobody reported the step by itself', () =>
    expect(lines(STEP)).toContain('按新增乡镇电站已报的25座算，占这个节点40座的62.5%，还差15座'));

  it.each([
    ['another matter', { ...STEP, metric: '农村机井完成' }],
    ['another unit', { ...STEP, unit: '处' }],
    ['no day of its own', { ...WHOLE, id: 'A1.2', value: 40 }],
    ['what was started', { ...STEP, counts: 'started' as const }],
  ])('but not of %s', (_, step) => expect(lines(step)).toBe(''));
});
