// Import and export with their progress. Without it the forms still work, and come back to this page.
import { $, words } from './dom.js';
import './sheet.js';

const drop = $('drop');
const orders = $('orders');

/** Sends a form to the bot; `onProgress` hears the share that is on its way, in percent. */
function send(body, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/say');
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.((event.loaded / event.total) * 100);
    });
    request.addEventListener('loadend', () => resolve(request.response));
    request.send(body);
  });
}

function show(told, failed) {
  $('error').textContent = told?.error ?? (told ? '' : failed);
  const piece = told?.entries?.at(-1);
  if (told?.next)
    for (const key of document.querySelectorAll('input[name="key"]'))
      key.value = `${told.next}-${key.form.id || Math.random().toString(36).slice(2, 10)}`;
  if (!piece) return;
  const holder = document.createElement('template');
  holder.innerHTML = piece.html;
  $('entries').replaceChildren(holder.content.firstElementChild);
  $('result').hidden = false;
  $('result').scrollIntoView({ block: 'nearest' });
}

async function upload() {
  const file = drop.querySelector('[type=file]').files[0];
  if (!file) return;
  const { max, uploading, reading, done, failed } = drop.dataset;
  if (file.size > Number(max)) {
    $('error').textContent = words.large;
    return;
  }
  const bar = $('progress');
  $('running').hidden = false;
  bar.value = 0;
  $('error').textContent = '';
  $('status').textContent = `${uploading} ${file.name}`;
  const told = await send(new FormData(drop), (share) => {
    bar.value = share;
    // All is sent; what is left is reading it, for which nobody knows the time.
    if (share >= 100) {
      bar.removeAttribute('value');
      $('status').textContent = `${reading} ${file.name}`;
    }
  });
  $('running').hidden = true;
  $('status').textContent = told?.entries ? `${file.name} ${done}` : '';
  drop.querySelector('[type=file]').value = '';
  show(told, failed);
}

if (drop) {
  drop.addEventListener('submit', (event) => {
    event.preventDefault();
    upload();
  });
  drop.querySelector('[type=file]').addEventListener('change', upload);
  for (const name of ['dragover', 'dragenter'])
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    const box = new DataTransfer();
    for (const file of event.dataTransfer.files) box.items.add(file);
    drop.querySelector('[type=file]').files = box.files;
    upload();
  });
}

orders.addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = new FormData(event.target, event.submitter);
  event.submitter.disabled = true;
  $('status').textContent = `${orders.dataset.making} ${event.submitter.value}`;
  const told = await send(body);
  $('status').textContent = '';
  event.submitter.disabled = false;
  show(told, orders.dataset.failed);
});

$('entries').addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-act="say"]');
  const form = drop ?? orders.querySelector('form');
  if (!button) return;
  const body = new FormData();
  for (const name of ['who', 'chat', 'csrf', 'key']) {
    const field = form.elements.namedItem(name);
    if (field) body.set(name, field.value);
  }
  body.set('text', button.dataset.say);
  body.set('addressed', '1');
  button.disabled = true;
  show(await send(body), words.offline);
});
