// The script of the page. Without it the form still sends and the links still work; with it the talk is live.
const $ = (id) => document.getElementById(id);
const { who, chat } = document.body.dataset;
const seat = new URLSearchParams({ who: who ?? '', chat: chat ?? '' });
const form = $('composer');

// ---- who, where -------------------------------------------------------------------------------------------------
document.body.classList.add('live');
const seatForm = $('seat');
// Chosen with the keys of a closed list one passes many; only a choice that is left or clicked counts.
for (const select of seatForm?.querySelectorAll('select') ?? []) {
  let byKey = false;
  select.addEventListener('keydown', (event) => {
    byKey = event.key !== 'Enter';
    if (event.key === 'Enter') seatForm.requestSubmit();
  });
  select.addEventListener('pointerdown', () => {
    byKey = false;
  });
  select.addEventListener('change', () => {
    if (!byKey) seatForm.requestSubmit();
  });
}

if (form) start(JSON.parse(document.body.dataset.words ?? '{}'));

function start(words) {
  const log = $('log');
  const list = $('entries');
  const text = $('text');
  const files = $('files');
  const chosen = $('chosen');
  const field = (name) => form.elements.namedItem(name);
  let draft = '';
  let sending = false;

  // ---- the log ----------------------------------------------------------------------------------------------------
  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
  };

  /** Puts elements in that are new or have changed; says which items the newest of them are about. */
  function show(pieces) {
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
      if (fresh.dataset.items) item = fresh.dataset.items.split(' ')[0];
    }
    if (list.children.length > 0) $('hello').hidden = true;
    if (stay) toEnd();
    if (item) look(item);
  }

  // ---- the item beside it -----------------------------------------------------------------------------------------
  let asked = 0;
  async function look(item, focus = false) {
    const turn = ++asked;
    const answer = await fetch(`/item?${seat}&item=${encodeURIComponent(item)}`).catch(() => undefined);
    if (!answer?.ok) return;
    const html = await answer.text();
    if (turn !== asked) return;
    const pane = $('item');
    const picking = document.activeElement?.id === 'pick';
    pane.innerHTML = html;
    if (picking) $('pick')?.focus();
    else if (focus) pane.focus();
  }

  $('item').addEventListener('change', (event) => {
    if (event.target.id === 'pick' && event.target.value) look(event.target.value);
  });
  $('item').addEventListener('click', (event) => {
    const link = event.target.closest('a[data-item]');
    if (!link) return;
    event.preventDefault();
    look(link.dataset.item, true);
  });

  // ---- live -------------------------------------------------------------------------------------------------------
  let lost = false;
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

  // ---- writing ----------------------------------------------------------------------------------------------------
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
    for (const name of ['who', 'chat', 'key']) body.set(name, field(name).value);
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
      list_files();
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

  // ---- files ------------------------------------------------------------------------------------------------------
  function list_files() {
    chosen.replaceChildren(
      ...[...files.files].map((file, at) => {
        const row = document.createElement('li');
        const name = document.createElement('span');
        const drop = document.createElement('button');
        name.textContent = file.name;
        drop.type = 'button';
        drop.textContent = '×';
        drop.setAttribute('aria-label', `${chosen.dataset.remove} ${file.name}`);
        drop.addEventListener('click', () => {
          keep([...files.files].filter((_, other) => other !== at));
          $('files').focus();
        });
        row.append(name, drop);
        return row;
      }),
    );
    chosen.hidden = files.files.length === 0;
  }

  function keep(all) {
    const box = new DataTransfer();
    for (const file of all) box.items.add(file);
    files.files = box.files;
    list_files();
  }

  files.addEventListener('change', list_files);
  text.addEventListener('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    keep([...files.files, ...pasted]);
  });
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    keep([...files.files, ...(event.dataTransfer?.files ?? [])]);
  });

  toEnd();
  if (matchMedia('(min-width: 900px)').matches) text.focus({ preventScroll: true });
}
