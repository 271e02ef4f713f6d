// The script of the talk. Without it the form still sends and the links still work; with it the talk is live.
import { $ } from './dom.js';
import { listen, toEnd } from './log.js';
import './seat.js';
import './write.js';

listen();
toEnd();
if (matchMedia('(min-width: 900px)').matches) $('text').focus({ preventScroll: true });
