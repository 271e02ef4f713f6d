import { near } from '../../ledger/arithmetic.js';
import type { Fact, StoredFact } from '../../model/fact.js';
import { SILENT } from '../outcome.js';
import type { Act } from '../turn.js';
import { sameLine } from './lines.js';
import { type Replacement, replaceFacts } from './replace.js';
import { understand } from './understand.js';

/** An edited message: what it says now is compared with what was stored of it; the difference is a correction (rule 14). */
export const edited: Act = async (turn) => {
  if (turn.message.edits === undefined) return undefined;
  const original = await turn.store.inbox.find(turn.message.channel, turn.message.edits);
  if (!original) return undefined;
  turn.talk.asks = turn.talk.asks.filter(({ messageId }) => messageId !== original.id);
  const live = (await turn.store.facts.ofMessage(original.id)).filter(
    ({ state, kind }) => (state === 'confirmed' || state === 'pending') && kind === 'report',
  );
  if (live.length === 0 || original.sender !== turn.message.sender) return undefined;
  const drafts = understand(turn).drafts.filter(({ options, alienUnit }) => !options && !alienUnit);
  const left = [...live];
  const replacements: Replacement[] = [];
  const added: Fact[] = [];
  for (const { fact } of drafts) {
    const at = left.findIndex(
      (old) => sameLine(old, fact) && (old.mode ?? 'cumulative') === (fact.mode ?? 'cumulative'),
    );
    const old = left[at];
    if (!old) added.push(fact);
    else {
      left.splice(at, 1);
      if (!unchanged(old, fact)) replacements.push({ old, next: { ...fact, asOf: old.asOf } });
    }
  }
  replacements.push(...left.map((old) => ({ old })));
  return replacements.length + added.length > 0 ? replaceFacts(turn, replacements, added) : SILENT;
};

function unchanged(old: StoredFact, fact: Fact): boolean {
  const values =
    old.value === undefined || fact.value === undefined ? old.value === fact.value : near(old.value, fact.value);
  return (
    values &&
    old.unit === fact.unit &&
    old.milestone === fact.milestone &&
    old.status === fact.status &&
    old.problem === fact.problem &&
    old.due === fact.due
  );
}
