import { closingClaim } from '../../parsers/cues/closings.js';
import { SILENT } from '../outcome.js';
import { may } from '../permissions.js';
import { REPORT_WORDS } from '../replies/report.js';
import { type Act, say } from '../turn.js';

/**
 * 把42项状态改成办结: from who reports it is the claim that the item is finished, which is recorded as such and waits for the
 * supervisor (rule 12); nobody else's word changes a state.
 */
export const closing: Act = async (turn) => {
  const claim = closingClaim(turn.text);
  if (claim === undefined) return undefined;
  if (!may(turn.person, 'report'))
    return turn.message.addressed ? say(turn, 'decline', REPORT_WORDS.memberCannot) : SILENT;
  turn.text = claim;
  return undefined;
};
