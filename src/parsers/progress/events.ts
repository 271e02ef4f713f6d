import type { Day, Fact } from '../../model/fact.js';
import type { Item } from '../../model/ledger.js';
import type { Statement } from '../../model/statement.js';

/** 组织12家企业代表召开座谈会, 已建成并入住9000平方米厂房: the clause tells how many, and what happened. */
const HELD = /(?:召开|举行|举办|开展)了?[^,;。\d]{2,30}(?:会|会议|活动|仪式|演练)$/u;
const BUILT = /^(?:已|已经|现已)(?=建成|投用|投产)/u;
const SIZE = /^(?:万|亿)?(?:平方米|㎡|亩|立方米|吨)(?:\/|$)/u;

export function eventBeside({ value, unit = '', text, measure }: Statement): string | undefined {
  if (value === undefined || measure === 'planned') return undefined;
  const held = HELD.exec(text)?.[0];
  if (held !== undefined) return held;
  if (!BUILT.test(text) || !SIZE.test(unit)) return undefined;
  return text
    .replace(BUILT, '')
    .replace(/[约近]?[\d.,]+(?:多|余)?[万亿]?\p{Script=Han}{1,3}(?:\/\p{Script=Han})?(?:多|余|以上)?的?/u, '');
}

export function eventOf(
  { value: _value, unit: _unit, object: _object, qualifier: _q, percent: _p, ...fact }: Fact,
  milestone: string,
): Fact {
  return { ...fact, measure: 'milestone', milestone };
}

/** What others decided about the matter: 某县获批创建…; said without a figure or a word of its own stage. */
const DECIDED = /批准|获批|获评|入选|入围|评为|认定为|授予|荣获|列入|落户/u;
const SHORTEST = 8;

/** Clauses of which no statement was made, but that tell such an event. */
export function events(text: string, statements: readonly Statement[], item: Item, published: Day): Fact[] {
  return [...text.matchAll(/[^,，;；。\n]+/gu)].flatMap((clause) => {
    const [words] = clause;
    const [start, end] = [clause.index, clause.index + words.length];
    const known = statements.some((one) => one.start < end && one.end > start);
    if (known || words.length < SHORTEST || !DECIDED.test(words) || /\d/u.test(words)) return [];
    const said = words.trim();
    return [{ item: item.id, measure: 'milestone' as const, milestone: said, asOf: published, text: said }];
  });
}
