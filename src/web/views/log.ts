import { raw } from 'hono/html';
import { type Html, html } from '../html.js';
import type { Piece } from '../log.js';
import { WORDS } from '../words.js';

/** The talk so far; new elements are read out as they come. */
export function log(pieces: readonly Piece[], examples: readonly string[]): Html {
  // The pieces were rendered, and escaped, before.
  const items = pieces.map((piece) => raw(piece.html.replace('<li ', `<li data-v="${piece.version}" `)));
  return html`<div class="log" id="log" role="log" aria-live="polite" aria-label="${WORDS.log}" tabindex="0"><ol id="entries">${items}</ol>
<div class="hello" id="hello"${pieces.length > 0 ? html` hidden` : ''}><p>${WORDS.logEmpty}</p>${
    examples.length > 0
      ? html`<p>${WORDS.examples}</p><div class="choices">${examples.map(
          (example) => html`<button type="button" data-act="fill" data-say="${example}">${example}</button>`,
        )}</div>`
      : ''
  }</div></div>`;
}
