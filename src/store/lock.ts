import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const holderSchema = z.object({ pid: z.number(), host: z.string(), started: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** A second process on the same folder would spoil the embedded database. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
  constructor(folder: string, holder: Holder) {
    super(
      `数据目录 ${folder} 正被另一个督办进程使用（进程号 ${holder.pid}，主机 ${holder.host}）。` +
        `请先停止那个进程，或用 DATA_DIR 指定另一个目录；需要多个进程时请配置 DATABASE_URL 使用 PostgreSQL。`,
    );
  }
}

const BEAT = 5_000;
/** Without a beat for so long, a holder on another host (a container that is gone) counts as dead. */
const SILENT = 20_000;
const held = new Set<string>();

/** Takes the folder for this process; returns how to give it back. Locks of dead processes are taken over. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'duban.lock');
  const me: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  const mine = JSON.stringify(me);

  for (let attempt = 0; !written(file, mine); attempt++) {
    const other = read(file);
    if (other && (attempt > 2 || alive(file, other))) throw new FolderInUse(folder, other);
    takeAway(file, folder);
  }
  held.add(file);
  const beat = setInterval(() => touch(file), BEAT).unref();
  return () => {
    clearInterval(beat);
    held.delete(file);
    if (same(read(file), me)) rmSync(file, { force: true });
  };
}

function written(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (code(error) === 'EEXIST') return false;
    throw error;
  }
}

/** undefined: gone meanwhile, or cut off by a crash while it was written. */
function read(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Moves a stale lock aside; if it was a fresh one by now (another process was quicker), puts it back. */
function takeAway(file: string, folder: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (code(error) === 'ENOENT') return;
    throw error;
  }
  const holder = read(aside);
  const living = holder !== undefined && alive(aside, holder);
  if (living) linkSync(aside, file);
  rmSync(aside, { force: true });
  if (living) throw new FolderInUse(folder, holder);
}

function alive(file: string, holder: Holder): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(file).mtimeMs < SILENT;
  // The same number again after a restart of a container: only what this process itself holds is alive.
  if (holder.pid === process.pid) return held.has(file);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return code(error) === 'EPERM';
  }
  return startOf(holder.pid) === holder.started;
}

/** When the process began, where the system tells (Linux); a number that was given out again has another. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder is gone: nothing to keep.
  }
}

const same = (a: Holder | undefined, b: Holder): boolean => a?.pid === b.pid && a.host === b.host;
const code = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
