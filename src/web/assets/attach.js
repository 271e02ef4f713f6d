import { $ } from './dom.js';

const files = $('files');
const chosen = $('chosen');

/** Lists what is chosen, each with a button to let it go. */
export function listFiles() {
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
  listFiles();
}

files.addEventListener('change', listFiles);
$('text').addEventListener('paste', (event) => {
  const pasted = [...(event.clipboardData?.files ?? [])];
  if (pasted.length === 0) return;
  event.preventDefault();
  keep([...files.files, ...pasted]);
});
$('composer').addEventListener('dragover', (event) => event.preventDefault());
$('composer').addEventListener('drop', (event) => {
  event.preventDefault();
  keep([...files.files, ...(event.dataTransfer?.files ?? [])]);
});
