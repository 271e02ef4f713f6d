import { factLine, sourceLine } from '../replies/answers.js';
import { AS_OF } from '../replies/answers-sources.js';
import { family, itemById, ledgerOf, load } from './load.js';
import { readTarget } from './reading.js';
import type { AnswerContext, Said, Shown, Talk } from './types.js';

/** The figures of the last answer; of its targets, where it showed none of its own. */
function lastShown(talk: Talk): Shown[] {
  if (talk.latest) return talk.shown.slice(-talk.latest);
  const ofTargets = talk.shown.filter((one) => one.target !== undefined && talk.targets.includes(one.target));
  return ofTargets.length > 0 ? ofTargets : talk.shown;
}

/** 谁报的 of what was shown: each figure with who told it, when and as of which day. */
export async function shownSources(talk: Talk, context: AnswerContext): Promise<Said | null> {
  const last = lastShown(talk);
  const ids = new Set(last.flatMap((one) => one.facts));
  const items = talk.items.flatMap((id) => itemById(context, id) ?? []);
  const all = items.flatMap((item) => family(item, ledgerOf(context, item)));
  const loaded = await load(context, all);
  const { facts } = loaded;
  // 分别谁报的 of one target that two have told: both stand side by side.
  for (const item of items)
    for (const target of item.targets.filter(({ id }) =>
      last.some((one) => one.target === id && one.place === undefined),
    )) {
      const { figures } = readTarget({ ledger: ledgerOf(context, item), item, target }, loaded, context.today);
      const isShown = figures.some((one) => one.facts.some(({ id }) => ids.has(id)));
      if (isShown) for (const fact of figures.flatMap((one) => one.facts)) ids.add(fact.id);
    }
  const chosen = facts.filter((fact) => ids.has(fact.id));
  const first = items[0];
  if (chosen.length === 0 || !first) return null;
  return {
    items: [...new Set(chosen.map((fact) => fact.item))]
      .filter((id) => talk.items.includes(id))
      .concat(talk.items)
      .filter((id, at, list) => list.indexOf(id) === at),
    targets: talk.targets,
    text: [
      ...new Set(
        chosen.map(
          (fact) =>
            `${sourceLine([fact], ledgerOf(context, itemById(context, fact.item) ?? first), context.today)}：${factLine(fact, context.today)}${AS_OF(fact, context.today)}`,
        ),
      ),
    ].join('\n'),
  };
}
