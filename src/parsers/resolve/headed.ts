import type { Statement } from '../../model/statement.js';
import { matchText } from './aboutText.js';
import { aimed } from './aimed.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';

interface Headed {
  statement: Statement;
  draft: Draft;
}

/** 三零创建:村达标率91.2%,企事业99.8%: what is known of one figure under a heading is known of the others. */
export const underHeading = (
  unknown: readonly Statement[],
  drafts: readonly Draft[],
  text: string,
  context: ParseContext,
): Headed[] =>
  unknown.flatMap((statement) => {
    const { heading = '', value } = statement;
    if (value === undefined) return [];
    const known = heading.length > 2 && drafts.find((draft) => draft.statement.heading === heading);
    if (known) return [{ statement, draft: aimed(statement, known.item, known.score, context) }];
    const draft = underOpening(statement, drafts, text, context);
    return draft ? [{ statement, draft }] : [];
  });

/** 湿地普查,18个样点采完了样: words of one's own that nothing knows stand under the clause that opened their sentence. */
function underOpening(
  statement: Statement,
  drafts: readonly Draft[],
  text: string,
  context: ParseContext,
): Draft | undefined {
  if (statement.heading !== undefined || context.role !== 'liaison') return undefined;
  const opening = OPENING.exec(text.slice(0, statement.start))?.[1];
  if (opening === undefined) return undefined;
  const from = statement.start - opening.length - 1;
  if (drafts.some(({ statement: { start, end } }) => start < statement.start && end > from)) return undefined;
  const about = matchText(opening, context);
  if (!about || context.dutyOf(about.item.id) === 'none') return undefined;
  return aimed({ ...statement, heading: opening }, about.item, about.score, context);
}
const OPENING = /(?:^|[。;\n])([^。;\n,:\d]{4,20}),$/u;
