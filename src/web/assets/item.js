import { $, seat } from './dom.js';

let asked = 0;
/** Shows an item in the pane; the newest call wins. */
export async function look(item, focus = false) {
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
