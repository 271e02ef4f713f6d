import type { Person } from '../model/message.js';

/**
 * Addresses on platforms. A group is `wecom:CHATID`, a person's account `wecom:USERID`, the talk alone with that account
 * `wecom:@USERID`; likewise `telegram:…`. Chats of the page and the terminal have no platform: a ledger's group, or `@name`.
 */
export interface Address {
  platform: string;
  id: string;
  private: boolean;
}

export function addressOf(chat: string): Address | undefined {
  const match = /^([a-z][a-z0-9]*):(@?)([\s\S]+)$/.exec(chat);
  if (!match) return undefined;
  const [, platform = '', at, id = ''] = match;
  return { platform, id, private: at === '@' };
}

/** The talk alone with an account. */
export function privateChatWith(account: string): string {
  return account.replace(':', ':@');
}

/** Ids of a person's accounts on one platform. */
export function accountsOn(platform: string, person: Pick<Person, 'accounts'>): string[] {
  const prefix = `${platform}:`;
  return (person.accounts ?? []).flatMap((account) => (account.startsWith(prefix) ? account.slice(prefix.length) : []));
}

/** Who speaks: by account where the sender is one, else by name; an account's text never passes for a name. */
export function personOf(sender: string, people: readonly Person[]): Person | undefined {
  return addressOf(sender) === undefined
    ? people.find(({ name }) => name === sender)
    : people.find(({ accounts }) => accounts?.includes(sender));
}
