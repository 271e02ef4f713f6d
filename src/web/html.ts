import { html } from 'hono/html';

/** A piece of HTML whose inserted text is escaped already. */
export type Html = ReturnType<typeof html>;

export { html };

/** Resolves a piece of HTML to its text. */
export async function render(piece: Html): Promise<string> {
  return String(await piece);
}
