import { gramCodes, isLong } from '../items/grams.js';
import { withSynonyms } from '../items/synonyms.js';
import type { Draft } from './drafted.js';
import { subjectWords } from './words.js';

/** 绿色食品8个,名特优新3个 under one target of both: what is named last does not stand for what was named first. */
export const isBeside = (own: string, { fact, statement }: Draft, { target }: Draft['fact']): boolean => {
  const before = subjectWords(statement);
  return (
    fact.target === target && own.length > 1 && before.length > 1 && !before.includes(own) && !own.includes(before)
  );
};

/** 绿色食品8个,名特优新3个 under one target of 绿色食品、名特优新产品: neither of the two is what the target counts, and nobody added them up. */
export function isOneOfTwo(draft: Draft, drafts: readonly Draft[]): boolean {
  const kinds = kindsOf(draft);
  const [own, both] = kinds.filter((kind) => isNamed(kind, draft));
  if (own === undefined || both !== undefined) return false;
  return drafts.some(
    (other) =>
      other !== draft &&
      other.item === draft.item &&
      (other.target ?? draft.target) === draft.target &&
      other.statement.unit === draft.statement.unit &&
      !isNamed(own, other) &&
      kinds.some((kind) => isNamed(kind, other)),
  );
}

const isNamed = (kind: string, { statement }: Draft): boolean => {
  const words = subjectWords(statement);
  if (words === '') return false;
  const known = new Set(gramCodes(`${kind} ${withSynonyms(kind)}`).filter(isLong));
  return gramCodes(words).some((gram) => known.has(gram));
};

/** 中小学、幼儿园建设项目: the kinds of things that the one target counts together. */
const kindsOf = ({ target, statement }: Draft): readonly string[] => {
  if (target === undefined || target.counts === 'rate' || statement.value === undefined) return [];
  if (statement.nested || !JOINED.test(target.metric)) return [];
  return target.metric.split(JOINED).filter((kind) => kind.length > 2);
};
const JOINED = /[、和及与]/u;
