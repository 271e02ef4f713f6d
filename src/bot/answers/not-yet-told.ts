import { counts } from '../../ledger/progress.js';
import type { Query } from '../../parsers/question/query.js';
import { factLines } from './fact-lines.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import type { Part } from './part.js';
import type { AnswerContext } from './types.js';

/** 没验收的有多少: what was not done to so many of them. */
const NOT_YET = /(?:没有?|未)(?:能|被|做|通过)?(?<deed>\p{Script=Han}{2})的/u;
const GENERAL = /^(?:完成|完工|达标|上报|开工|启动|动工|报告|报数|办结|任何|进展)$/u;

/** The deed that the question says was not done, where it is none that a ledger knows by itself. */
export function deedNotDone({ text }: Query): string | undefined {
  const deed = NOT_YET.exec(text)?.groups?.deed;
  return deed === undefined || GENERAL.test(deed) ? undefined : deed;
}

/** 户厕没验收的多少: what was told of the matter in those very words, before its totals. */
export async function notYetTold(query: Query, parts: readonly Part[], context: AnswerContext): Promise<string[]> {
  const deed = deedNotDone(query);
  if (deed === undefined) return [];
  const said = new RegExp(`(?:没有?|未)(?:能|被|做|通过)?${deed}`, 'u');
  const lines: string[] = [];
  for (const part of parts) {
    const kin = family(part.item, part.ledger);
    const loaded = await load(context, kin);
    const told = newest(kin.flatMap((item) => loaded.of(item.id))).filter(
      (fact) => counts(fact) && fact.asOf <= context.today && said.test(fact.text ?? ''),
    );
    lines.push(...factLines(told, part, context));
  }
  return lines;
}
