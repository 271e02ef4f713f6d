import { normalise } from '../../parsers/text.js';
import { readOutcome, SILENT } from '../outcome.js';
import { REPORT_WORDS } from '../replies/report.js';
import { minutesBetween } from '../setting.js';
import { type Act, say } from '../turn.js';

const REPORTING = new Set(['record', 'pend', 'instruct', 'withdraw', 'correct']);
const HOURS = 24;

/** Rule 13: the same text from the same sender in the same chat within 24 hours changes nothing. */
export const duplicate: Act = async (turn) => {
  if (turn.message.edits !== undefined || turn.text.length < 4) return undefined;
  const since = new Date(Date.parse(turn.now) - HOURS * 3_600_000).toISOString();
  const said = normalise(turn.message.text);
  const earlier = await turn.store.inbox.bySender(turn.chat.id, turn.person.name, since, 50);
  const twin = earlier.find(
    (one) =>
      one.id !== turn.message.id &&
      minutesBetween(one.at, turn.now) >= 0 &&
      one.edits === undefined &&
      normalise(one.text) === said,
  );
  const outcome = readOutcome(twin?.outcome);
  if (!outcome || !REPORTING.has(outcome.action)) return undefined;
  const live = twin
    ? (await turn.store.facts.ofMessage(twin.id)).some(({ state }) => state === 'confirmed' || state === 'pending')
    : false;
  if (!live && outcome.action !== 'instruct') return undefined;
  return turn.message.addressed
    ? say(turn, 'duplicate', REPORT_WORDS.duplicate, { items: outcome.items })
    : { ...SILENT, action: 'duplicate', items: outcome.items };
};
