import { counts } from '../../ledger/progress.js';
import type { Query } from '../../parsers/question/query.js';
import { factLines } from './fact-lines.js';
import { family, load } from './load.js';
import { newest } from './newest.js';
import type { Part } from './part.js';
import type { AnswerContext } from './types.js';

/** 没验收的有多少, 在审的几家: what was not done to so many of them, or what they are waiting for. */
const STAGE =
  /(?:(?:没有?|未)(?:能|被|做|通过)?(?<left>\p{Script=Han}{2})|(?<=\p{Script=Han})(?<stage>(?:正?在|待)\p{Script=Han}{1,2}))的/u;
/** What a ledger knows by itself. */
const GENERAL = /^(?:完成|完工|达标|上报|开工|启动|动工|报告|报数|办结|任何|进展|(?:正?在|待)[建干做办])$/u;

/** 烂尾楼剩下的什么情况: what was told of those that are left. */
const LEFT = /(?:剩下|剩余|其余|余下)的[^,，。]{0,4}(?:情况|怎么?样|咋样|在干|进展|进度)/u;

function stageSaid({ text }: Query): RegExp | undefined {
  if (LEFT.test(text)) return /剩|其余|余下/u;
  const { left, stage } = STAGE.exec(text)?.groups ?? {};
  const word = left ?? stage;
  if (word === undefined || GENERAL.test(word)) return undefined;
  return new RegExp(left === undefined ? word : `(?:没有?|未)(?:能|被|做|通过)?${word}`, 'u');
}

/** 户厕没验收的多少: what was told of the matter in those very words, before its totals. */
export async function notYetTold(query: Query, parts: readonly Part[], context: AnswerContext): Promise<string[]> {
  const said = stageSaid(query);
  if (said === undefined) return [];
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
