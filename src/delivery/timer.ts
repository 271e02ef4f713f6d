import type { After } from './deps.js';

/** The process's own timer; it keeps no process alive. */
export const afterTimer: After = (ms, call) => {
  const timer = setTimeout(call, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
