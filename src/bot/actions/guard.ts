import { readHelp } from '../../parsers/command/help.js';
import { isDemand, isHearsay, isPrivateTalk, isSmallTalk } from '../../parsers/cues/cues.js';
import { isClassified } from '../../parsers/cues/privacy.js';
import { LONGEST } from '../../parsers/parse.js';
import { addressOf } from '../address.js';
import { SILENT } from '../outcome.js';
import { isOpen } from '../people/group.js';
import { may } from '../permissions.js';
import { helpText } from '../replies/commands.js';
import { PEOPLE_WORDS } from '../replies/people.js';
import { REPORT_WORDS } from '../replies/report.js';
import { type Act, say, type Turn } from '../turn.js';
import { aboutOf } from './instruct.js';

/** Rule 16: nothing of a classified text is stored; the sender is asked to take it down. */
export const classified: Act = async (turn) =>
  isClassified(turn.message.text) || isClassified(turn.text)
    ? say(turn, 'decline', REPORT_WORDS.classified)
    : undefined;

/** Rule 2: acknowledgements, greetings, forwarded notices, press links. An attachment alone is no report either. */
export const noise: Act = async (turn) =>
  turn.text.trim() === '' ||
  isSmallTalk(turn.text) ||
  (isHearsay(turn.text) && !isOrder(turn)) ||
  (!turn.message.addressed && TO_ANOTHER.test(turn.text)) ||
  isPrivateTalk(turn.text)
    ? SILENT
    : undefined;

/** @李工 你那14条里有3条没验收: said to somebody of his own figures, and no report to the bot. */
const TO_ANOTHER = /^@[^\s,，:：]{1,12}[\s,，:：]+你们?(?:那|的|报|先|把|这)/u;

/** 各区县请于12日前把窨井整治照片报来: of those who may order, on a matter of the ledger: no notice that is passed on. */
const isOrder = (turn: Turn): boolean =>
  may(turn.person, 'instruct') && !PASSED_ON.test(turn.text) && isDemand(turn.text) && aboutOf(turn, []) !== undefined;
const PASSED_ON = /^\s*[【[(]|转发|通知|公告|@所有人|@全体|会议|开会|参会|https?:/u;

/**
 * Rule 12: a stranger answers for nothing; the bot speaks to one only when spoken to, and says how to become known. In a group
 * whose ledger is open a stranger may ask, as a member may.
 */
export const stranger: Act = async (turn) => {
  if (turn.person.role !== 'stranger') return undefined;
  if (!turn.message.addressed) return SILENT;
  if (readHelp(turn.text.trim()) !== null) return say(turn, 'answer', helpText('all', 'stranger'));
  if (turn.chat.kind === 'group' && (await isOpen(turn))) {
    turn.person = { ...turn.person, role: 'member' };
    return undefined;
  }
  if (addressOf(turn.message.sender) === undefined) return say(turn, 'decline', REPORT_WORDS.strangerCannot);
  return say(turn, 'decline', turn.chat.kind === 'group' ? PEOPLE_WORDS.closed : PEOPLE_WORDS.strangerIn);
};

/** Longer than anything a person types: not read, and said so. */
export const tooLong: Act = async (turn) => {
  if (turn.text.length <= LONGEST) return undefined;
  return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.tooLong) : SILENT;
};

/** Whatever is left is talk among people: nothing is said. */
export const silence: Act = async () => SILENT;
