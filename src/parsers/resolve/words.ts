import type { Statement } from '../../model/statement.js';

/** Adverbs that cling to a subject when the verb behind it is left out: 龙头企业还(是2家). */
const CLINGING = /(?:还是?|也|都|就|已经?|又|再|共|总共|一共|目前|现在|这块|那块|方面|情况)+$/u;

/** What a statement says its matter is called, without what clings to it; '' when nothing is said. */
export function subjectWords(statement: Statement): string {
  const words = statement.subject.replace(CLINGING, '');
  // 井盖:累计维修更换4126个: the verb stands where the subject would, the heading names the matter.
  return words === statement.verb && statement.heading !== undefined ? '' : words;
}
