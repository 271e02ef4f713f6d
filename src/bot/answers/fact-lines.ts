import type { StoredFact } from '../../model/fact.js';
import { factLine, MORE, SOURCE, sourceLine } from '../replies/answers.js';
import type { Part } from './part.js';
import type { AnswerContext } from './types.js';

/** So many lines of an item are said unasked. */
export const LATEST = 4;

/** Lines of an item that measure no target, in the words of the report. */
export function factLines(facts: readonly StoredFact[], part: Part, context: AnswerContext, most = LATEST): string[] {
  const chosen = facts.slice(0, most);
  if (chosen.length === 0) return [];
  const more = facts.length > most ? [MORE(facts.length - most)] : [];
  const lines = [...new Set(chosen.map((fact) => factLine(fact, context.today)))];
  return [
    // 小区：共涉及81个小区、8704户 and 共涉及81个小区、8704户 are one line of the document.
    ...lines.filter((line) => !lines.some((other) => other !== line && other.endsWith(`：${line}`))),
    ...more,
    sourceLine(chosen, part.ledger, context.today),
  ];
}

const ASIDE = '不算完成';

/** What was said once is not said again, nor its source. */
export function once(lines: readonly string[]): string[] {
  const seen = new Set<string>();
  let again = false;
  return lines.filter((line) => {
    if (line.startsWith(SOURCE)) return !again;
    // Two targets may stand in the same light.
    again = line.includes(ASIDE) && seen.has(line);
    seen.add(line);
    return !again;
  });
}

/** 开工多少 装机多少, where what is told of the first tells of the second too: what another text has in full is left out. */
export function unrepeated(texts: readonly string[]): string[] {
  return texts.filter(
    (text, at) =>
      !texts.some((other, place) => place !== at && (other === text ? place < at : `${other}\n`.includes(`${text}\n`))),
  );
}
