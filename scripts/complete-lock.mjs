// Run after every `npm install`: a registry that lacks the binaries of other platforms makes npm leave them out of
// package-lock.json, and npm 11 then refuses `npm ci` everywhere. This writes them in again, by what their names tell.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'];

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const os = OS.find((one) => name.includes(one));
    const cpu = CPU.find((one) => name.includes(`-${one}`));
    if (lock.packages[key] || os === undefined || cpu === undefined) continue;
    const libc = os !== 'linux' ? undefined : name.includes('musl') ? 'musl' : 'glibc';
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(parent.dev ? { dev: true } : {}),
      ...(libc && !name.includes('msgpackr') ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing was missing' : `added ${added.join(', ')}`);
