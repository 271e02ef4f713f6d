import type { Statement } from '../../model/statement.js';
import { aimed } from './aimed.js';
import type { ParseContext } from './context.js';
import type { Draft } from './drafted.js';

/** 三零创建:村达标率91.2%,企事业99.8%: what is known of one figure under a heading is known of the others. */
export const underHeading = (
  unknown: readonly Statement[],
  drafts: readonly Draft[],
  context: ParseContext,
): { statement: Statement; draft: Draft }[] =>
  unknown.flatMap((statement) => {
    const { heading = '', value } = statement;
    const known = drafts.find((draft) => draft.statement.heading === heading);
    return heading.length > 2 && value !== undefined && known
      ? [{ statement, draft: aimed(statement, known.item, known.score, context) }]
      : [];
  });
