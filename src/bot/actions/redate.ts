import { dayOf } from '../../days.js';
import type { StoredFact } from '../../model/fact.js';
import { dayTold } from '../../parsers/cues/day-told.js';
import type { Quantity } from '../../parsers/quantities.js';
import { named } from '../../parsers/question/match.js';
import { convert } from '../../parsers/units.js';
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
  const said = dayTold(turn.text, turn.today);
  if (said === undefined) return undefined;
  const { day, of, about } = said;
  const told = await (about === undefined ? toldLast(turn, of) : toldAbout(turn, about));
  if (told.length === 0 && (of ?? about) !== undefined) return undefined;
  if (told.length === 0) return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.nothingToCorrect) : SILENT;
  const other = told.filter(({ asOf }) => asOf !== day);
  if (other.length === 0) return SILENT;
  return replaceFacts(
    turn,
    other.map((old) => ({ old, next: { ...printed(old), asOf: day } })),
  );
};

/** What was told last, without what had a day of its own; where a figure is named, that one. */
async function toldLast(turn: Turn, of: Quantity | undefined): Promise<StoredFact[]> {
  const quoted = await factsOfReply(turn);
  const last = quoted.length > 0 ? quoted.filter((fact) => itemOf(turn, fact) !== undefined) : await toldToday(turn);
  if (of !== undefined) return last.filter((fact) => isFigure(fact, of)).slice(0, 1);
  const ofMessage = last.filter(({ messageId }) => messageId === last[0]?.messageId);
  const undated = ofMessage.filter(({ asOf, reportedAt }) => asOf === dayOf(reportedAt));
  return undated.length > 0 ? undated : ofMessage;
}

/** 技能培训的数是到5月底的: what one told today of the matter that is named. */
async function toldAbout(turn: Turn, about: string): Promise<StoredFact[]> {
  const last = await toldToday(turn);
  const hits = named(about, turn.asked, { only: new Set(last.map(({ item }) => item)) });
  const targets = new Set(hits.flatMap(({ target }) => target?.id ?? []));
  const items = new Set(hits.map(({ item }) => item.id));
  return last.filter((fact) => (targets.size > 0 ? targets.has(fact.target ?? '') : items.has(fact.item)));
}

/** One's own last facts, of today and of matters in view. */
const toldToday = async (turn: Turn): Promise<StoredFact[]> =>
  (await turn.store.facts.lastOf(turn.person.name, 12)).filter(
    (fact) => itemOf(turn, fact) !== undefined && dayOf(fact.reportedAt) === turn.today,
  );

const isFigure = ({ value, unit = '' }: StoredFact, of: Quantity): boolean =>
  value !== undefined && convert(of.value, of.unit ?? unit, unit) === value;
