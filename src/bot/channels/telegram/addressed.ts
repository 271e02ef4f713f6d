import type { Entity } from './update.js';
import { TELEGRAM_WORDS as W } from './words.js';

/** The bot as Telegram knows it. */
export interface Me {
  id: number;
  username: string;
  /** Privacy mode is off: it hears everything that is said in its groups. */
  readsAll: boolean;
}

export interface Words {
  text: string;
  /** The bot is mentioned, or it is one of its commands. */
  addressed: boolean;
}

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?$/i;

/** The words without the bot's own mention; its commands as the words they stand for. */
export function wordsFor(me: Me, text: string, entities: readonly Entity[]): Words {
  let left = text;
  let mentioned = false;
  // From the last to the first, so that the offsets before stay right.
  for (const entity of [...entities].sort((a, b) => b.offset - a.offset)) {
    const said = left.slice(entity.offset, entity.offset + entity.length);
    if (entity.type === 'bot_command' && entity.offset === 0) {
      const command = commandFor(me, said);
      if (command === undefined) continue;
      mentioned = true;
      left = command + left.slice(entity.length);
    } else if (isOwnMention(me, entity, said)) {
      mentioned = true;
      left = joined(left.slice(0, entity.offset), left.slice(entity.offset + entity.length));
    }
  }
  return { text: left.trim(), addressed: mentioned };
}

function isOwnMention(me: Me, entity: Entity, said: string): boolean {
  if (entity.type === 'text_mention') return entity.user?.id === me.id;
  return entity.type === 'mention' && said.toLowerCase() === `@${me.username.toLowerCase()}`;
}

/** What a command says when it is the bot's; `/x@other` is another bot's, a bare one only ours when it is on our menu. */
function commandFor(me: Me, said: string): string | undefined {
  const [, name = '', bot] = COMMAND.exec(said) ?? [];
  if (name === '' || (bot !== undefined && bot.toLowerCase() !== me.username.toLowerCase())) return undefined;
  const known = Object.entries(W.commands).find(([command]) => command === name.toLowerCase());
  if (known) return known[1];
  return bot === undefined ? undefined : `/${name}`;
}

/** Two ends with at most one space between them. */
function joined(before: string, after: string): string {
  return /\s$/.test(before) ? before + after.replace(/^[^\S\n]+/, '') : before + after;
}
