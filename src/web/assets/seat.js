import { $ } from './dom.js';

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
