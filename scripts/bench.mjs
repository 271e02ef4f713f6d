// `npm run bench`, `npm run bench:reports` (`bench.mjs reports`): what ships is compiled, so what is measured is compiled too (a loader that keeps names costs a third).
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const out = resolve('var/bench');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const folder of ['dist', 'data', 'samples']) symlinkSync(resolve(folder), join(out, folder));
const config = join(out, 'tsconfig.json');
const include = ['src', 'bench'].map((folder) => `../../${folder}`);
writeFileSync(
  config,
  JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: { rootDir: '../..', outDir: '.' }, include }),
);
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const built = spawnSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
symlinkSync(resolve('src/web/assets'), join(out, 'src', 'web', 'assets'));
const [name = 'main', ...args] = process.argv.slice(2);
const run = spawnSync(process.execPath, [join(out, 'bench', `${name}.js`), ...args], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
