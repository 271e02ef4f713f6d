import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from '../store/lock.js';
import type { Finding } from './finding.js';

const MB = 1024 * 1024;
const ENOUGH = 1024 * MB;
const LEAST = 200 * MB;

export function checkFolder(folder: string): Finding {
  const what = '数据目录';
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.doctor-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return { grade: 'good', what, detail: `${folder} 可写` };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '原因不明';
    return { grade: 'bad', what, detail: `${folder} 不能写（${why}）`, mend: '请检查权限，或用 DATA_DIR 另选目录' };
  }
}

/** Whether a running process holds the folder; that is how it should be while the server runs. */
export function checkLock(folder: string): Finding & { running: boolean } {
  const what = '占用';
  try {
    lockFolder(folder)();
    return { grade: 'good', what, detail: '没有别的进程在用数据目录', running: false };
  } catch (error) {
    if (error instanceof FolderInUse)
      return { grade: 'good', what, detail: '服务正在运行，由它持有数据目录', running: true };
    return { grade: 'bad', what, detail: '锁文件读写失败', mend: '请检查数据目录的权限', running: false };
  }
}

export function checkDisk(folder: string): Finding {
  const what = '磁盘';
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const detail = `剩余 ${free >= ENOUGH ? `${(free / ENOUGH).toFixed(1)} GB` : `${Math.floor(free / MB)} MB`}`;
  if (free >= ENOUGH) return { grade: 'good', what, detail };
  const mend = '请清理磁盘，或把 DATA_DIR 放到更大的盘上';
  return { grade: free >= LEAST ? 'note' : 'bad', what, detail, mend };
}
