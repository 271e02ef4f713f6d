import { isQuiet, nextMorning } from '../../bot/commands/hours.js';
import { callMessage } from '../../bot/replies/reminders.js';
import { dayOf } from '../../days.js';
import type { Day } from '../../model/fact.js';
import { claimKeys, type DueCall } from '../../reminders/due.js';
import type { OutboxRow } from '../../store/store.js';
import { createLookout, type LookDeps } from './look.js';

export type DeskDeps = LookDeps;

export interface Desk {
  /** What is to be sent now, by claim key; as things stand at this moment. */
  due(): Promise<ReadonlyMap<string, DueCall>>;
  /** Sends one call if it is still due and nobody sent it: claims and outbox row in one transaction. */
  send(key: string): Promise<boolean>;
  /**
   * A call as it should leave the outbox now: whoever reported meanwhile is not called, a call of yesterday is dropped, and
   * nothing leaves at night. Null = dropped. Rows that are no calls go as they are.
   */
  refresh(row: OutboxRow): Promise<OutboxRow | null>;
}

/** Somebody else was faster: what was claimed is rolled back, and it is decided anew. */
class Taken extends Error {}

/** Several processes may decide the same at once; who loses the race looks again, so often at most. */
const TRIES = 3;

/** Decides and sends reminders, at most once each. */
export function createDesk(deps: DeskDeps): Desk {
  const { store, now, calendar } = deps;
  const lookout = createLookout(deps);

  async function claim(call: DueCall): Promise<boolean> {
    try {
      await store.transaction(async (tx) => {
        const at = now();
        if (!(await tx.claims.takeAll(claimKeys([call]), at))) throw new Taken();
        await tx.outbox.put(rowKey(dayOf(at), call.claimKey), callMessage(call), at);
      });
      return true;
    } catch (error) {
      if (error instanceof Taken) return false;
      throw error;
    }
  }

  return {
    due: async () => (await lookout.look()).due,

    async send(key) {
      for (let tries = 0; tries < TRIES; tries++) {
        const call = (await lookout.look()).due.get(key);
        if (!call) return false;
        if (await claim(call)) return true;
        const taken = await store.claims.which(claimKeys([call]));
        lookout.learn(taken);
        if (taken.includes(key)) return false;
      }
      return false;
    },

    async refresh(row) {
      const sent = readRowKey(row.key);
      if (sent === undefined) return row;
      const at = now();
      if (isQuiet(at, calendar)) {
        if (sent.passing) return null;
        await store.outbox.put(`${row.key}~`, outOf(row), nextMorning(at, calendar));
        return null;
      }
      if (dayOf(at) !== sent.day) return sent.passing ? null : row;
      const call = (await lookout.look()).plan().get(sent.claimKey);
      if (call === undefined) return sent.passing ? null : row;
      return { ...row, ...callMessage(call) };
    },
  };
}

const CALL = 'call:';

/** Was the row put by the desk? */
export function isCall({ key }: Pick<OutboxRow, 'key'>): boolean {
  return key.startsWith(CALL);
}

/** Key of the outbox row: the day on which it was decided, and the call. */
function rowKey(day: Day, claimKey: string): string {
  return `${CALL}${day}:${claimKey}`;
}

interface SentCall {
  day: Day;
  claimKey: string;
  /** It calls upon those who owe: worth nothing on another day. What tells the supervisor waits for the morning. */
  passing: boolean;
}

const PASSING = /^remind\/(?:group\/|[^/]+\/[^/]+\/(?:call[\d-]+|nudge)\/)/u;

function readRowKey(key: string): SentCall | undefined {
  if (!isCall({ key })) return undefined;
  const day = key.slice(CALL.length, CALL.length + 10);
  const claimKey = key.slice(CALL.length + 11).replace(/~+$/u, '');
  return { day, claimKey, passing: PASSING.test(claimKey) };
}

function outOf({ chat, text, mentions, choices, files }: OutboxRow) {
  return {
    chat,
    text,
    ...(mentions === undefined ? {} : { mentions }),
    ...(choices === undefined ? {} : { choices }),
    ...(files === undefined ? {} : { files }),
  };
}
