import { minus } from '../../ledger/arithmetic.js';
import { targetFigures } from '../../ledger/progress.js';
import { sourceLine } from '../replies/answers.js';
import { NO_LATER, NO_PUBLISHED, SINCE_PUBLISHED } from '../replies/answers-compare.js';
import { load } from './load.js';
import { readTarget } from './reading.js';
import type { Aim, AnswerContext, Said } from './types.js';
import { nameOf } from './value.js';

/** 比文件公布的多了多少: what was reported since, against the figure that the document published. */
export async function sincePublished(aims: readonly Aim[], context: AnswerContext): Promise<Said> {
  const loaded = await load(
    context,
    aims.map(({ item }) => item),
    [...new Set(aims.flatMap(({ ledger }) => ledger.facts.flatMap(({ asOf }) => asOf?.slice(0, 7) ?? [])))],
  );
  const several = new Set(aims.map(({ item }) => item.id)).size > 1 && context.ledgers.length > 1;
  const lines = aims.flatMap((aim) => {
    const name = nameOf(aim, several);
    const own = loaded.of(aim.item.id);
    const [before] = targetFigures(
      aim.target,
      own.filter(({ kind }) => kind === 'published'),
      context.today,
    );
    if (!before) return [NO_PUBLISHED(name)];
    const after = readTarget(aim, loaded, context.today).figures.find(({ head }) => head.kind === 'report');
    if (!after) return [NO_LATER(name, before, aim.target, context.today)];
    const change = minus(after.value, before.value);
    return [
      SINCE_PUBLISHED(name, aim.target, before, after, change, context.today),
      sourceLine([after.head], aim.ledger, context.today),
    ];
  });
  return {
    items: [...new Set(aims.map(({ item }) => item.id))],
    targets: aims.map(({ target }) => target.id),
    text: lines.join('\n'),
  };
}
