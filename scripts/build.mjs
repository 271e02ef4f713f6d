// `npm ci` runs this: compiles src to dist, and makes the command runnable. Data files stay where they are.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

rmSync('dist', { recursive: true, force: true });
const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
const run = spawnSync(process.execPath, [join(dirname(manifest), 'bin', 'tsc'), '-p', 'tsconfig.json'], {
  stdio: 'inherit',
});
if (run.status !== 0) process.exit(run.status ?? 1);
cpSync(join('src', 'web', 'assets'), join('dist', 'web', 'assets'), { recursive: true });
chmodSync('dist/cli.js', 0o755);

// PGlite's initdb and the tables take seconds: done once here, every fresh folder is unpacked from it.
const { makeTemplate } = await import('../dist/store/template.js');
const { queueSchema } = await import('../dist/jobs/queue-schema.js');
await makeTemplate([queueSchema]);
