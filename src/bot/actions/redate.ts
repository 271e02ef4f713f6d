import { dayOf } from '../../days.js';
import type { StoredFact } from '../../model/fact.js';
import { dayTold } from '../../parsers/cues/day-told.js';
import { SILENT } from '../outcome.js';
import { may } from '../permissions.js';
import { REPORT_WORDS } from '../replies/report.js';
import { type Act, say, type Turn } from '../turn.js';
import { itemOf } from './lines.js';
import { replaceFacts } from './replace.js';
import { printed } from './report.js';
import { factsOfReply } from './withdraw.js';

/** 昨天的数; 是截至上周五的: the day 所截至 of one's last report of the day, or of the quoted one, put right (rules 10, 14). */
export const redate: Act = async (turn) => {
  if (!may(turn.person, 'report') || turn.message.edits !== undefined) return undefined;
  const day = dayTold(turn.text, turn.today);
  if (day === undefined) return undefined;
  const told = await toldLast(turn);
  if (told.length === 0) return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.nothingToCorrect) : SILENT;
  const other = told.filter(({ asOf }) => asOf !== day);
  if (other.length === 0) return SILENT;
  return replaceFacts(
    turn,
    other.map((old) => ({ old, next: { ...printed(old), asOf: day } })),
  );
};

/** What was told last, without what had a day of its own. */
async function toldLast(turn: Turn): Promise<StoredFact[]> {
  const quoted = await factsOfReply(turn);
  const last = (quoted.length > 0 ? quoted : await turn.store.facts.lastOf(turn.person.name, 12)).filter(
    (fact) => itemOf(turn, fact) !== undefined && (quoted.length > 0 || dayOf(fact.reportedAt) === turn.today),
  );
  const ofMessage = last.filter(({ messageId }) => messageId === last[0]?.messageId);
  const undated = ofMessage.filter(({ asOf, reportedAt }) => asOf === dayOf(reportedAt));
  return undated.length > 0 ? undated : ofMessage;
}
