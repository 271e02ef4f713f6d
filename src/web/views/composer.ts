import type { Seated } from '../chats.js';
import { MAX_FILE_BYTES } from '../files.js';
import { type Html, html } from '../html.js';
import { WORDS } from '../words.js';
import { seatFields } from './top.js';

/** Where a message is written. Works as a plain form too, where no script runs. */
export function composer(seat: Seated, key: string, example: string, draft: { text: string; replyTo: string }): Html {
  const group = seat.current.chat.kind === 'group';
  return html`<form class="composer" id="composer" method="post" action="/say" enctype="multipart/form-data" data-max="${MAX_FILE_BYTES}">
${seatFields(seat)}
<input type="hidden" name="key" value="${key}"><input type="hidden" name="replyTo" value="${draft.replyTo}"><input type="hidden" name="edits" value="">
<p class="aim" id="aim" hidden data-reply="${WORDS.replyingTo}" data-edit="${WORDS.editing}" data-correct="${WORDS.correcting}"><span id="aim-text"></span> <button type="button" data-act="cancel">${WORDS.cancel}</button></p>
<p class="error" id="error" role="alert"></p>
<label class="hide" for="text">${WORDS.write}</label>
<textarea id="text" name="text" rows="2" placeholder="${WORDS.writePlaceholder(example)}" aria-describedby="hint">${draft.text}</textarea>
<ul class="files" id="chosen" data-remove="${WORDS.removeFile}" hidden></ul>
<div class="row"><label class="attach" title="${WORDS.attachHint}"><input type="file" name="files" id="files" multiple aria-describedby="attach-hint"><span>${WORDS.attach}</span></label>
<span class="hide" id="attach-hint">${WORDS.attachHint}</span>
${group ? html`<label class="check"><input type="checkbox" name="addressed" value="1" checked><span>${WORDS.addressed}</span></label>` : ''}
<span class="hint" id="hint">${WORDS.writeHint}</span><button class="send" id="send" type="submit">${WORDS.send}</button></div>
<p class="hide" role="status" id="status"></p></form>`;
}
