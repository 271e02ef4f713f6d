// The script of the page. Without it the form still sends and the links still work; with it the talk is live.
import { $ } from './dom.js';
import './seat.js';

document.body.classList.add('live');

if ($('composer')) {
  const { listen, toEnd } = await import('./log.js');
  await import('./write.js');
  listen();
  toEnd();
  if (matchMedia('(min-width: 900px)').matches) $('text').focus({ preventScroll: true });
}
