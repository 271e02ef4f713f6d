import { accountsOn } from '../bot/address.js';
import type { Delivery } from '../bot/channel.js';
import type { Chat, Outgoing, Person } from '../model/message.js';
import type { OutboxJob, StoredMessage } from '../store/store.js';
import type { Route } from './routes.js';

/** What a delivery is composed from beside its row. */
export interface Known {
  people: readonly Person[];
  chats: readonly Chat[];
  /** The message that the row answers or came from. */
  message: StoredMessage | undefined;
}

/** The message as one route takes it. Only what goes back into the chat that asked is an answer to the message. */
export function compose(job: OutboxJob, out: Outgoing, route: Route, known: Known): Delivery {
  const { people, chats, message } = known;
  const answered = message?.chat === route.chat ? message : undefined;
  const webhook = chats.find(({ id }) => id === route.chat)?.webhook;
  const called = (out.mentions ?? []).map((name) => {
    const person = people.find((one) => one.name === name);
    const account = person && accountsOn(route.channel.name, person)[0];
    return account === undefined ? { name } : { name, account };
  });
  const { text, mentions, choices, files } = out;
  return {
    id: job.id,
    key: job.key,
    chat: route.chat,
    text,
    ...(mentions && { mentions }),
    ...(choices && { choices }),
    ...(files && { files }),
    ...(called.length > 0 && { called }),
    ...(webhook === undefined ? {} : { webhook }),
    ...(answered === undefined ? {} : { answers: answered.receivedAt }),
    ...(answered?.handle === undefined ? {} : { handle: answered.handle }),
  };
}
