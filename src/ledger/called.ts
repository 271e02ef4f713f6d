/** Anything with a name and others that it goes by: a place, a body. */
interface Named {
  name: string;
  aliases: readonly string[];
}

/** Whether the word is its name or one of its short names. */
export const isCalled = ({ name, aliases }: Named, word: string): boolean => name === word || aliases.includes(word);

/** The one of them that the word calls. */
export const calledBy = <T extends Named>(all: readonly T[], word: string | undefined): T | undefined =>
  word === undefined ? undefined : all.find((one) => isCalled(one, word));
