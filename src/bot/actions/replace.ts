import type { Fact, StoredFact } from '../../model/fact.js';
import type { Outcome } from '../channel.js';
import { isOthers } from '../duties.js';
import { question } from '../replies/asks.js';
import { card, REPORT_WORDS } from '../replies/report.js';
import { remember, say, type Turn } from '../turn.js';
import { doubtOf } from './doubts.js';
import { newFact } from './keep.js';
import { itemOf, targetOf } from './lines.js';
import { cardLines } from './notes.js';
import { printed } from './report.js';
import { reworded } from './reworded.js';

/** An earlier fact and the one that takes its place; `next` absent = it is taken back. */
export interface Replacement {
  old: StoredFact;
  next?: Fact;
}

/** Writes new facts that supersede old ones; history is kept (rule 14). A slip of scale is asked about here too. */
export async function replaceFacts(
  turn: Turn,
  replacements: readonly Replacement[],
  added: readonly Fact[] = [],
): Promise<Outcome> {
  for (const { next } of replacements) {
    const item = next && itemOf(turn, next);
    if (!next || !item) continue;
    const target = targetOf(turn, next);
    const draft = {
      statement: { text: '', start: 0, end: 0, subject: '', measure: next.measure },
      fact: next,
      item,
      score: 1,
      ...(target ? { target } : {}),
    };
    const doubt = doubtOf(turn, draft, [], new Set(['lower', 'which', 'unit']));
    if (!doubt) continue;
    turn.talk.asks = [
      {
        at: turn.now,
        messageId: turn.message.id,
        kind: doubt.kind,
        why: doubt.why,
        fact: next,
        options: doubt.options,
      },
      ...turn.talk.asks,
    ];
    return say(
      turn,
      'ask',
      question(
        doubt.why,
        doubt.options.map(({ label }) => label),
      ),
      { items: [next.item] },
    );
  }
  const cause = { messageId: turn.message.id, by: turn.person.name, at: turn.now };
  const facts = replacements.flatMap(({ old, next }) =>
    next ? [newFact(turn, reworded(old, next, turn.text), old.state, { supersedes: old.id, ...kept(old) })] : [],
  );
  const gone = replacements.filter(({ next }) => !next).map(({ old }) => old.id);
  await turn.store.facts.setState(
    replacements.filter(({ next }) => next).map(({ old }) => old.id),
    'superseded',
    cause,
  );
  if (gone.length > 0) await turn.store.facts.setState(gone, 'withdrawn', cause);
  const fresh = added.map((fact) => newFact(turn, fact, isOthers(turn.duties, fact) ? 'pending' : 'confirmed'));
  const stored = await turn.store.facts.add([...facts, ...fresh]);
  const items = [...new Set([...stored, ...replacements.map(({ old }) => old)].map(({ item }) => item))];
  remember(turn, items);
  const before = await turn.store.facts.recent(items, turn.today);
  return say(
    turn,
    'correct',
    card(
      cardLines(
        turn,
        stored,
        before.filter(({ id }) => !stored.some((one) => one.id === id)),
      ),
      REPORT_WORDS.corrected,
      turn.today,
    ),
    {
      items,
      facts: stored.map(printed),
    },
  );
}

/** A correction by the supervisor stays the responsible unit's figure: it belongs to the same series. */
function kept(old: StoredFact): { reporterUnit?: string } {
  return old.reporterUnit === undefined ? {} : { reporterUnit: old.reporterUnit };
}
