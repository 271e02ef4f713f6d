import { defineConfig } from 'vitest/config';

/** Of which each file is a world of its own: servers, databases and browsers that it starts and ends with the file. */
const APART = ['browser', 'channels', 'cli', 'jobs', 'store', 'wecom'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    env: { TZ: 'Asia/Shanghai' },
    // Long enough for a machine that does much else: a test that hangs fails all the same.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      // One process reads the program once for all of these, as a server does that runs for days.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: APART, isolate: false } },
    ],
  },
});
