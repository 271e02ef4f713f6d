import { percentOf } from '../../ledger/arithmetic.js';
import { counts } from '../../ledger/progress.js';
import type { StoredFact } from '../../model/fact.js';
import { sourceLine } from '../replies/answers.js';
import { shareOfLine } from '../replies/answers-compare.js';
import { numberText } from '../replies/answers-format.js';
import type { Handler } from './handlers.js';
import { linesAbout } from './lines.js';
import { family, itemById, ledgerOf, load } from './load.js';
import { latestOf } from './shown-last.js';
import { shownFact } from './shows.js';
import { subjectOf } from './subject.js';
import type { AnswerContext, Talk } from './types.js';

const TOTAL = /共计|合计|总计|总共|共(?=\d)/u;

/** The figure that was shown last, or the line that the one word names: a published figure that measures no target. */
async function partOf(
  topics: readonly string[],
  ask: Parameters<Handler>[0],
  context: AnswerContext,
  talk: Talk,
): Promise<{ part: StoredFact; all: readonly StoredFact[] } | undefined> {
  const [shown, more] = latestOf(talk);
  const [found, other] = topics.length === 0 ? [] : subjectOf(ask, context, talk).parts;
  const item = found?.item ?? itemById(context, talk.items[0] ?? '');
  if (item === undefined || other !== undefined || !talk.items.includes(item.id)) return undefined;
  const loaded = await load(context, family(item, ledgerOf(context, item)));
  const all = loaded.of(item.id).filter((fact) => counts(fact) && fact.value !== undefined && fact.unit !== '%');
  if (topics.length > 0) {
    const line = linesAbout(topics.join('\u0001'), [item], loaded, context.today).filter((fact) => all.includes(fact));
    const own = line.filter(
      (fact) => fact.object !== undefined && topics.some((topic) => fact.object?.includes(topic)),
    );
    const part = own[0];
    return part && part.target === undefined && !found?.aims.length ? { part, all } : undefined;
  }
  if (!shown || more || shown.target !== undefined) return undefined;
  const part = all.find((fact) => shown.facts.includes(fact.id));
  return part && { part, all };
}

/** 占总数多少 after 省级媒体95篇, 企业的占多少 after 共办理7521件: as a share of the total printed nearest to it (rule 20). */
export const ofTotalAnswer: Handler = async (query, context, talk) => {
  const grouped = query.places.length + query.leaders.length + query.units.length + query.items.length > 0;
  if (query.ask !== 'share' || !talk || grouped || query.topics.length > 1 || !query.text.includes('占')) return null;
  const found = await partOf(query.topics, query, context, talk);
  if (!found) return null;
  const { part, all } = found;
  const value = part.value ?? 0;
  const [whole] = all
    .filter((fact) => fact.unit === part.unit && fact.kind === part.kind && (fact.value ?? 0) > value)
    .filter((fact) => TOTAL.test(fact.text ?? ''))
    .sort((a, b) => Math.abs(a.id - part.id) - Math.abs(b.id - part.id));
  const share = whole?.value === undefined ? null : percentOf(value, whole.value);
  const item = itemById(context, part.item);
  const shown = shownFact(part);
  if (whole?.value === undefined || share === null || !item || !shown) return null;
  const unit = part.unit ?? '';
  return {
    items: [part.item],
    shown: [shown],
    text: [
      `${shown.label}${numberText(value)}${unit}，${shareOfLine(value, whole.value, share, unit, whole.object ?? '总数')}`,
      sourceLine([part, whole], ledgerOf(context, item), context.today),
    ].join('\n'),
  };
};
