import { isCorrection } from '../../parsers/cues/cues.js';
import { findQuantities } from '../../parsers/quantities.js';
import { readStatements } from '../../parsers/statements/read.js';
import type { Act } from '../turn.js';
import { bared } from './correct.js';
import { reportDrafts } from './report.js';
import { understand } from './understand.js';
import { askUnknown } from './unknown.js';

/** 更正：是4136个 right behind a figure that the bot could not place: that figure is put right, and no other one (rules 11, 14). */
export const askedRight: Act = async (turn) => {
  const [ask] = turn.talk.asks;
  const { text, value } = ask?.fact ?? {};
  if (ask?.kind !== 'unknown' || text === undefined || value === undefined) return undefined;
  if (turn.message.edits !== undefined || turn.message.replyTo !== undefined || !isCorrection(turn.text))
    return undefined;
  const [told, other] = readStatements(bared(turn.text), { today: turn.today, vocabulary: turn.vocabulary });
  if (told?.value === undefined || other !== undefined || told.subject !== '' || told.place !== undefined)
    return undefined;
  if (told.unit !== undefined && told.unit !== ask.fact.unit) return undefined;
  const wrong = findQuantities(text).find((figure) => figure.value === value);
  if (wrong === undefined) return undefined;
  const right = `${told.value}${ask.fact.unit ?? ''}`;
  const words = `${text.slice(0, wrong.start)}${right}${text.slice(wrong.end)}`;
  const [amended, resolution] = [{ ...turn, text: words }, understand(turn, words)];
  return resolution.drafts.length > 0 ? reportDrafts(amended, resolution) : askUnknown(amended, resolution);
};
