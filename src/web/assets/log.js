import { $, seat, words } from './dom.js';
import { look } from './item.js';

const log = $('log');
const list = $('entries');

const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
export const toEnd = () => {
  log.scrollTop = log.scrollHeight;
};

/** Puts elements in that are new or have changed; says which items the newest of them are about. */
export function show(pieces) {
  const stay = atEnd();
  let item = '';
  for (const piece of pieces) {
    const old = $(piece.key);
    if (old?.dataset.v === piece.version) continue;
    const holder = document.createElement('template');
    holder.innerHTML = piece.html;
    const fresh = holder.content.firstElementChild;
    if (!fresh) continue;
    fresh.dataset.v = piece.version;
    if (old) {
      const held = old.contains(document.activeElement)
        ? [...old.querySelectorAll('button, a')].indexOf(document.activeElement)
        : -1;
      old.replaceWith(fresh);
      if (held >= 0) [...fresh.querySelectorAll('button, a')][held]?.focus();
    } else {
      list.append(fresh);
    }
    // An older message that changed does not take the pane back to its item.
    if (fresh === list.lastElementChild && fresh.dataset.items) item = fresh.dataset.items.split(' ')[0];
  }
  if (list.children.length > 0) $('hello').hidden = true;
  if (stay) toEnd();
  if (item) look(item);
}

// ---- live

let lost = false;

/** Keeps the log up to date. */
export function listen() {
  const source = new EventSource(`/events?${seat}`);
  source.addEventListener('entries', (event) => show(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    lost = true;
    $('status').textContent = words.lost;
  });
  source.addEventListener('open', () => {
    if (lost) $('status').textContent = words.back;
    lost = false;
  });
  // A page that is left gives its connection back; browsers allow only a few.
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
