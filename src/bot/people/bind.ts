import { z } from 'zod';
import { ROLES } from '../../model/message.js';
import type { Request } from '../../store/store.js';
import { addressOf } from '../address.js';
import type { Outcome } from '../channel.js';
import { goesOut } from '../commands/hours.js';
import { PEOPLE_WORDS } from '../replies/people.js';
import { say, type Turn } from '../turn.js';
import { type BindTarget, bindTargets } from './target.js';

const keptSchema = z.object({
  person: z.string().optional(),
  unit: z.string().optional(),
  role: z.enum(ROLES),
  words: z.string(),
  shown: z.string().optional(),
});

/** 绑定 市城管局: waits until a supervisor agrees with one button. */
export async function bind(turn: Turn, said: string): Promise<Outcome> {
  const account = addressOf(turn.message.sender);
  if (!account) return say(turn, 'act', PEOPLE_WORDS.onlyPlatform);
  if (turn.person.role !== 'stranger') return say(turn, 'act', PEOPLE_WORDS.bound(turn.person));
  const targets = bindTargets(said, turn.people, turn.everyLedger, account.platform);
  const [target] = targets;
  if (!target) return say(turn, 'ask', PEOPLE_WORDS.noSuchUnit(said));
  if (targets.length > 1)
    return say(
      turn,
      'ask',
      PEOPLE_WORDS.whichOne(
        said,
        targets.map(({ words }) => words),
      ),
    );
  const supervisors = turn.people.filter(({ role }) => role === 'supervisor');
  if (supervisors.length === 0) return say(turn, 'decline', PEOPLE_WORDS.nobodyAdmits);
  const open = (await turn.store.requests.open(null)).filter(
    ({ kind, by }) => kind === 'bind' && by === turn.message.sender,
  );
  if (open.some((one) => targetOf(one).words === target.words))
    return say(turn, 'pend', PEOPLE_WORDS.waitingStill(target.words));
  for (const old of open) await turn.store.requests.decide(old.id, 'rejected', turn.message.sender, turn.now);
  const request = await turn.store.requests.add(requestFor(turn, target));
  const text = PEOPLE_WORDS.asksAdmission(turn.message.sender, turn.message.senderName, target.words, request.id);
  for (const { name } of supervisors) {
    await turn.store.outbox.put(
      `admit:${request.id}:${name}`,
      {
        chat: `@${name}`,
        text,
        choices: [
          { label: PEOPLE_WORDS.admit, say: `同意绑定${request.id}` },
          { label: PEOPLE_WORDS.refuse, say: `不同意绑定${request.id}` },
        ],
      },
      goesOut(turn.now, false),
    );
  }
  return say(turn, 'pend', PEOPLE_WORDS.waiting(target.words));
}

function requestFor(turn: Turn, target: BindTarget) {
  return {
    ledger: '',
    item: '',
    kind: 'bind' as const,
    reason: JSON.stringify({ ...target, shown: turn.message.senderName }),
    by: turn.message.sender,
    messageId: turn.message.id,
    at: turn.now,
    ...(target.person === undefined ? {} : { object: target.person }),
    ...(target.unit === undefined ? {} : { byUnit: target.unit }),
  };
}

/** What a stored request asks for. */
export function targetOf(request: Pick<Request, 'reason' | 'object' | 'byUnit'>): BindTarget & { shown?: string } {
  const kept = keptSchema.safeParse(parsed(request.reason));
  if (!kept.success) return { role: 'member', words: request.object ?? request.byUnit ?? '' };
  const { person, unit, shown, ...rest } = kept.data;
  return {
    ...rest,
    ...(person === undefined ? {} : { person }),
    ...(unit === undefined ? {} : { unit }),
    ...(shown === undefined ? {} : { shown }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
