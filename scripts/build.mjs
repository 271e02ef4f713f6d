// `npm ci` runs this: bundles src to dist (hundreds of small modules would be half a second of every start), and makes
// the command runnable. Types are checked by `npm test`; data files stay where they are.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Packages of many small modules that every start needs; all others are loaded from where npm put them. */
const INSIDE = ['zod', 'chrono-node', 'pinyin-pro'];
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli.ts', 'src/pack.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  sourcemap: true,
  external: Object.keys(dependencies).filter((name) => !INSIDE.includes(name)),
  logLevel: 'warning',
});
cpSync('src/web/assets', 'dist/web/assets', { recursive: true });
chmodSync('dist/cli.js', 0o755);

const packed = spawnSync(process.execPath, ['dist/pack.js'], { stdio: 'inherit' });
process.exit(packed.status ?? 1);
