/** A number of so many bits for two neighbouring characters; a single one has 0 before it. Texts that hash alike cost a look, no more. */
export const hash = (first: number, second: number, bits: number): number =>
  Math.imul(first * 31 + second, 0x9e3779b1) >>> (32 - bits);

/** The same of what a pattern needs, which is one character or two. */
export const hashOf = (need: string, bits: number): number =>
  need.length > 1 ? hash(need.charCodeAt(0), need.charCodeAt(1), bits) : hash(0, need.charCodeAt(0), bits);
