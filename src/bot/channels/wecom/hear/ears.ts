import type { Instant } from '../../../../model/fact.js';
import type { Message } from '../../../../model/message.js';
import type { Store } from '../../../../store/store.js';
import type { AibotEvent } from '../../../../wecom/callback/aibot-callback.js';
import { type AibotCardPress, selectionsOf } from '../../../../wecom/callback/aibot-event.js';
import type { AppCallback } from '../../../../wecom/callback/app-callback.js';
import { chosenKeys } from '../../../../wecom/cards/answered.js';
import type { BotPort } from '../../../channel.js';
import { type Press, type Pressed, press } from '../press.js';
import { chatOf, saidAt } from './aibot.js';
import type { Handle } from './handle.js';
import type { UserIds } from './userids.js';

export interface EarsOptions {
  store: Store;
  port: BotPort;
  userIds: UserIds;
  now: () => Instant;
  mark: string;
}

/** What every kind of callback does with what it brings: messages and presses go to the bot. */
export class Ears {
  readonly #options: EarsOptions;
  /** Presses of one card are looked at one after the other. */
  readonly #cards = new Map<string, Promise<unknown>>();

  constructor(options: EarsOptions) {
    this.#options = options;
  }

  accept(message: Message): Promise<{ id: number; fresh: boolean }> {
    return this.#options.port.accept(message);
  }

  async pressed(event: AibotEvent, card: AibotCardPress): Promise<Pressed | undefined> {
    const { now, userIds } = this.#options;
    const user = await userIds.plain(event.from.userid);
    const group = event.chattype !== 'single' && event.chatid !== undefined;
    const chat = chatOf(group ? event.chatid : undefined, user);
    const handle: Handle = {
      chat,
      at: Date.parse(now()),
      msgid: event.msgid,
      to: (group ? event.chatid : undefined) ?? event.from.userid,
      ...(event.response_url === undefined ? {} : { url: event.response_url }),
    };
    const [key] = chosenKeys({ eventKey: card.event_key, selections: selectionsOf(card) });
    return this.#press({ taskId: card.task_id, key, user, chat, group, at: saidAt(event.create_time, now()), handle });
  }

  async pressedInApp(event: AppCallback & { kind: 'event' }): Promise<Pressed | undefined> {
    const { now } = this.#options;
    const { userId: user, taskId, eventKey = '', selections, createTime } = event;
    if (taskId === undefined) return undefined;
    const chat = chatOf(undefined, user);
    const handle: Handle = { chat, at: Date.parse(now()), msgid: `${taskId}:${user}`, to: user, app: true };
    const [key] = chosenKeys({ eventKey, selections });
    return this.#press({ taskId, key, user, chat, group: false, at: saidAt(createTime, now()), handle });
  }

  #press(pressed: Press): Promise<Pressed | undefined> {
    const work = () => press(pressed, this.#options);
    const next = (this.#cards.get(pressed.taskId) ?? Promise.resolve()).then(work, work);
    const settled = next.then(
      () => undefined,
      () => undefined,
    );
    this.#cards.set(pressed.taskId, settled);
    void settled.then(() => this.#cards.get(pressed.taskId) === settled && this.#cards.delete(pressed.taskId));
    return next;
  }
}
