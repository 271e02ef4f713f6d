const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a name ends: WeCom puts a blank (U+2005 or a space) behind it, people who type it a comma. */
const END = '(?=[\\s@，。：；！？、,:;!?]|$)';

/** Somebody called: @ and a name of at most 20 characters up to a blank. What is longer is a sentence without blanks. */
const CALLED = /@[^\s@，。：；！？、,:;!?]{1,20}(?=[\s@]|$)/gu;

/**
 * Takes the bot's own @name out of what was said in a group: callbacks leave it in, and name nobody who is called. Every
 * message from a group calls the bot, so where one calls only one name, that is the bot's. Names with blanks must be configured.
 */
export class Mention {
  readonly #configured: RegExp | undefined;
  readonly #learnt = new Set<string>();

  constructor(names: readonly string[] = []) {
    const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
    if (longestFirst.length > 0) this.#configured = new RegExp(`@(?:${longestFirst.join('|')})${END}\\s?`, 'gu');
  }

  strip(text: string): string {
    if (this.#configured) {
      const stripped = text.replace(this.#configured, '');
      if (stripped !== text) return tidy(stripped);
    }
    const called = [...new Set(text.match(CALLED) ?? [])];
    if (called.length === 1 && called[0] !== undefined) this.#learnt.add(called[0]);
    const known = [...this.#learnt].find((name) => new RegExp(escaped(name) + END, 'u').test(text));
    const leading = called.find((name) => text.trimStart().startsWith(name));
    const own = known ?? leading;
    return own === undefined ? text.trim() : tidy(text.replace(new RegExp(`${escaped(own)}${END}\\s?`, 'u'), ''));
  }
}

/** Without the comma that stood behind the name. */
const tidy = (text: string): string => text.trim().replace(/^[，。：；！？、,:;!?]\s*/u, '');
