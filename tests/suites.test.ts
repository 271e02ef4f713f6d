import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { requireLane, shared } from './support/shared.js';

/** Floors of the public suites for Chinese numbers and dates, in percent; half of their cases are in ../shared/suites. */
const FLOORS = {
  'ms-number': 97,
  'ms-percent': 97,
  'ms-dimension': 75,
  'ms-currency': 75,
  'ms-datetime': 76,
  'jionlp-time': 80,
  'jionlp-time-reports': 90,
  'chrono-zh': 92,
  'duckling-numeral': 78,
};

const run = shared('suites/run.mjs');
const adapter = fileURLToPath(new URL('./suites-adapter.ts', import.meta.url));

it.skipIf(!requireLane('public suites', run !== undefined, 'no ../shared/suites'))(
  'reaches the floors of the public suites',
  () => {
    const floors = Object.entries(FLOORS).flatMap(([name, floor]) => ['--min', `${name}=${floor}`]);
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', run ?? '', adapter, ...floors], {
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      encoding: 'utf8',
    });
    expect(stdout).not.toContain('below');
    expect(status).toBe(0);
  },
  60_000,
);
