import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The log goes to standard error, one JSON object a line, so that what a command prints stays clean. Callers log ids,
 * counts and durations: no message text, no names; what slips in under these keys is cut out.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['text', '*.text', 'sender', '*.sender', 'password', '*.password'], censor: '[cut]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
