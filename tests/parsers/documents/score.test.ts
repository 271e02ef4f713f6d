import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { requireLane, shared } from '../../support/shared.js';

const script = shared('cases/score-documents.mjs');
const folder = shared('cases/documents');
const ready = requireLane(
  'documents of other layouts',
  Boolean(script && folder),
  'the folder shared is not beside the project',
);
const printer = fileURLToPath(new URL('../../support/import-json.ts', import.meta.url));

it.runIf(ready)('every field of the documents of other layouts: F1 at least 0.95', { timeout: 60_000 }, () => {
  const args = [script ?? '', folder ?? '', '--min', '0.95', '--', process.execPath, '--import', 'tsx', printer];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(run.status, run.stdout + run.stderr).toBe(0);
  expect(run.stdout).toContain('counts 24/24');
});
