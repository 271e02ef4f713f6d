import { addressOf, privateChatWith } from '../bot/address.js';
import type { Channel } from '../bot/channel.js';
import type { Person } from '../model/message.js';

/** One way to whom a message is for. */
export interface Route {
  /** How the outbox remembers it: the chat on a platform, or the channel's name. */
  key: string;
  channel: Channel;
  /** The chat as the channel knows it. */
  chat: string;
}

const PAGE = 'web';

/**
 * Ways to a chat, the preferred one first. A chat on a platform goes by that platform, the talk alone with a person's account
 * also by their other accounts; `@name` by the person's accounts in their order, by the page (网页) where they have none here;
 * all else by the page.
 */
export function routesOf(chat: string, people: readonly Person[], channels: readonly Channel[]): Route[] {
  const address = addressOf(chat);
  if (address !== undefined) {
    const others = address.private ? accountsBeside(`${address.platform}:${address.id}`, people) : [];
    return [chat, ...others.map(privateChatWith)].flatMap((one) => platformRoute(one, channels));
  }
  const person = chat.startsWith('@') ? people.find(({ name }) => name === chat.slice(1)) : undefined;
  const own = (person?.accounts ?? []).flatMap((account) => platformRoute(privateChatWith(account), channels));
  const page = channels.find(({ name }) => name === PAGE);
  return own.length > 0 || page === undefined ? own : [{ key: PAGE, channel: page, chat }];
}

function accountsBeside(account: string, people: readonly Person[]): string[] {
  const owner = people.find(({ accounts }) => accounts?.includes(account));
  return (owner?.accounts ?? []).filter((one) => one !== account);
}

function platformRoute(chat: string, channels: readonly Channel[]): Route[] {
  const channel = channels.find(({ name }) => name === addressOf(chat)?.platform);
  return channel === undefined ? [] : [{ key: chat, channel, chat }];
}
