import { listFiles } from './attach.js';
import { $, words } from './dom.js';
import { look } from './item.js';
import { show, toEnd } from './log.js';

const form = $('composer');
const text = $('text');
const files = $('files');
const field = (name) => form.elements.namedItem(name);
let draft = '';
let sending = false;

const fail = (sentence) => {
  $('error').textContent = sentence;
};

function grow() {
  text.rows = Math.min(8, Math.max(2, text.value.split('\n').length));
}

function aim(kind, button) {
  field('replyTo').value = kind === 'edit' ? '' : button.dataset.event;
  field('edits').value = kind === 'edit' ? button.dataset.event : '';
  const said = button.dataset.text.replace(/\s+/g, ' ');
  $('aim-text').textContent =
    `${$('aim').dataset[kind]} ${button.dataset.sender}：${said.length > 40 ? `${said.slice(0, 40)}…` : said}`;
  $('aim').hidden = false;
}

/** Lets go of editing or correcting; what was being written before comes back. */
function cancel() {
  const wrote = $('aim').dataset.wrote;
  clearAim();
  if (wrote) write(draft);
  draft = '';
}

function clearAim() {
  delete $('aim').dataset.wrote;
  field('replyTo').value = '';
  field('edits').value = '';
  $('aim').hidden = true;
}

function write(words_) {
  text.value = words_;
  grow();
  text.focus();
  text.setSelectionRange(words_.length, words_.length);
}

async function post(body) {
  if (sending) return false;
  sending = true;
  form.setAttribute('aria-busy', 'true');
  fail('');
  try {
    const answer = await fetch('/say', { method: 'POST', body, headers: { accept: 'application/json' } });
    const told = await answer.json().catch(() => ({}));
    if (told.next) field('key').value = told.next;
    if (told.entries) show(told.entries);
    if (told.error) fail(told.error);
    toEnd();
    // Received, even where handling it failed: the words need not be sent again.
    return answer.ok || told.entries !== undefined;
  } catch {
    fail(words.offline);
    return false;
  } finally {
    sending = false;
    form.removeAttribute('aria-busy');
  }
}

/** Sends words at the press of a button; what stands in the box is left alone. */
function say(words_, event) {
  const body = new FormData();
  for (const name of ['who', 'chat', 'key', 'csrf']) if (field(name)) body.set(name, field(name).value);
  body.set('text', words_);
  body.set('addressed', '1');
  if (event) body.set('replyTo', event);
  return post(body);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (text.value.trim() === '' && files.files.length === 0) return text.focus();
  if ([...files.files].some((file) => file.size > Number(form.dataset.max))) return fail(words.large);
  if (await post(new FormData(form))) {
    text.value = draft;
    draft = '';
    files.value = '';
    listFiles();
    clearAim();
    grow();
  }
  text.focus();
});

text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  // While an input method composes, Enter picks a word and does not send.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    form.requestSubmit();
  }
});
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  cancel();
  text.focus();
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-act]');
  if (!button) return;
  const { act, say: words_, event: id, item } = button.dataset;
  if (act === 'fill') write(words_);
  else if (act === 'look') look(item, true);
  else if (act === 'cancel') cancel();
  else if (act === 'say') {
    await say(words_, id);
    text.focus();
  } else {
    cancel();
    aim(act, button);
    if (act === 'reply') text.focus();
    else {
      draft = text.value;
      $('aim').dataset.wrote = 'true';
      write(act === 'edit' ? button.dataset.text : words_);
    }
  }
});
