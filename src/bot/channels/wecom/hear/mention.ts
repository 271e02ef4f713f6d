const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Somebody called: @ and all up to the next blank (WeCom puts U+2005 or a space behind a name). */
const CALLED = /@[^\s@]+/gu;

/**
 * Takes the bot's own @name out of what was said in a group: callbacks leave it in, and name nobody who is called. Every
 * message from a group calls the bot, so where one calls only one name, that is the bot's. Names with blanks must be configured.
 */
export class Mention {
  readonly #configured: RegExp | undefined;
  readonly #learnt = new Set<string>();

  constructor(names: readonly string[] = []) {
    const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
    if (longestFirst.length > 0) this.#configured = new RegExp(`@(?:${longestFirst.join('|')})(?=\\s|$)\\s?`, 'gu');
  }

  strip(text: string): string {
    if (this.#configured) {
      const stripped = text.replace(this.#configured, '');
      if (stripped !== text) return stripped.trim();
    }
    const called = [...new Set(text.match(CALLED) ?? [])];
    if (called.length === 1 && called[0] !== undefined) this.#learnt.add(called[0]);
    const known = called.find((name) => this.#learnt.has(name));
    const leading = /^\s*(@[^\s@]+)/u.exec(text)?.[1];
    const own = known ?? leading;
    return own === undefined ? text.trim() : text.replace(new RegExp(`${escaped(own)}(?=\\s|@|$)\\s?`, 'u'), '').trim();
  }
}
