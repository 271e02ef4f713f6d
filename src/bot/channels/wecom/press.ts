import type { TemplateCard } from '@wecom/aibot-node-sdk';
import type { Instant } from '../../../model/fact.js';
import type { Store } from '../../../store/store.js';
import { answeredCard } from '../../../wecom/cards/answered.js';
import { cut } from '../../../wecom/cards/checks.js';
import { CARD } from '../../../wecom/limits.js';
import { personOf } from '../../address.js';
import type { BotPort, Outcome } from '../../channel.js';
import { readOutcome } from '../../outcome.js';
import { WECOM } from '../../replies/wecom.js';
import { wait } from '../wait.js';
import { CHANNEL } from './hear/aibot.js';
import type { Handle } from './hear/handle.js';
import { cardOf, readKey, taskOf } from './speak/choices.js';

/** A card takes its update within 5 s; milliseconds that handling may take of them. */
const PATIENCE = 3_000;
const LOOK = 50;

/** A press on a card of ours, of an aibot 智能机器人 or an app 自建应用. */
export interface Press {
  taskId: string;
  /** Of what was ticked, else of the button. */
  key: string | undefined;
  /** Plain userid. */
  user: string;
  chat: string;
  group: boolean;
  at: Instant;
  handle: Handle;
}

/** How the pressed card looks from now on, for everybody or only for who pressed it. */
export interface Pressed {
  card: TemplateCard;
  forAll: boolean;
  /** What the buttons say from now on, at most 10 characters. */
  done: string;
}

export interface PressDeps {
  store: Store;
  port: Pick<BotPort, 'accept' | 'choice'>;
  now: () => Instant;
  /** See `taskOf`. */
  mark: string;
}

/** What the bot says no to leaves the card to those who may. */
const REFUSED: readonly Outcome['action'][] = ['decline', 'ignore', 'duplicate'];

/**
 * A press is the presser's words, once. A card is settled by the first press that the bot did something with; whoever presses
 * it later is told so. undefined: not a card of this database, or its row is no more.
 */
export async function press(pressed: Press, { store, port, now, mark }: PressDeps): Promise<Pressed | undefined> {
  const key = readKey(pressed.key);
  const out = key && pressed.taskId === taskOf(mark, key.row) ? await store.outbox.get(key.row) : undefined;
  const card = out && cardOf(out, mark);
  const choice = key && (await port.choice(key.row, key.at));
  const label = key && out?.choices?.[key.at]?.label;
  if (!key || !card || !choice || label === undefined) return undefined;
  const look = (note: string, at: number, forAll: boolean): Pressed => {
    const done = cut(out?.choices?.[at]?.label ?? '', CARD.buttonText);
    return { card: answeredCard(card, { chosen: [`${key.row}:${at}`], note, done }), forAll, done };
  };
  const settled = `wecom:card:${pressed.taskId}=`;
  const before = (await store.claims.taken(settled))[0];
  if (before !== undefined) return look(WECOM.already, Number(before.slice(settled.length)), false);
  const sender = `${CHANNEL}:${pressed.user}`;
  const { id, fresh } = await port.accept({
    channel: CHANNEL,
    // Whatever the platform calls the event: one press a card and person.
    eventId: `card:${pressed.taskId}:${pressed.user}`,
    at: pressed.at,
    chat: pressed.chat,
    sender,
    text: choice.say,
    addressed: true,
    attachments: [],
    chatKind: pressed.group ? 'group' : 'private',
    ...(choice.replyTo === undefined ? {} : { replyTo: choice.replyTo }),
    handle: pressed.handle,
  });
  if (!fresh) return look(WECOM.already, key.at, false);
  const outcome = await handled(store, id);
  const forAll = outcome !== undefined && !REFUSED.includes(outcome.action);
  if (forAll) await store.claims.take(settled + key.at, now());
  const who = personOf(sender, await store.people.list())?.name ?? pressed.user;
  return look(WECOM.chosen(who, label), key.at, forAll);
}

async function handled(store: Store, row: number): Promise<Outcome | undefined> {
  for (let waited = 0; ; waited += LOOK) {
    const outcome = readOutcome((await store.inbox.get(row))?.outcome);
    if (outcome || waited >= PATIENCE) return outcome;
    await wait(LOOK);
  }
}
