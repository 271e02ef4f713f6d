import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Attachment } from '../model/message.js';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_FILES = 5;

/** First bytes of the picture formats that browsers show. A picture is known by its bytes, never by its name. */
const PICTURES: readonly { type: string; ext: string; starts: (bytes: Buffer) => boolean }[] = [
  { type: 'image/png', ext: '.png', starts: (b) => b.subarray(0, 4).toString('latin1') === '\x89PNG' },
  { type: 'image/jpeg', ext: '.jpg', starts: (b) => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff },
  { type: 'image/gif', ext: '.gif', starts: (b) => b.subarray(0, 4).toString('latin1') === 'GIF8' },
  {
    type: 'image/webp',
    ext: '.webp',
    starts: (b) => b.subarray(0, 4).toString('latin1') === 'RIFF' && b.subarray(8, 12).toString('latin1') === 'WEBP',
  },
];

const STORED_NAME = /^[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/;

/** A name as people gave it, without folders and control characters. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').slice(-120) || 'file';
}

/** Keeps a file under the hash of its bytes in `DATA_DIR/files`; the same file twice is kept once. */
export async function keepFile(dataDir: string, name: string, bytes: Buffer): Promise<Attachment> {
  const picture = PICTURES.find((kind) => kind.starts(bytes));
  const shown = cleanName(name);
  const own = extname(shown).toLowerCase();
  const ext = picture?.ext ?? (/^\.[a-z0-9]{1,8}$/.test(own) ? own : '');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const folder = hash.slice(0, 2);
  const path = `files/${folder}/${hash}${ext}`;
  await mkdir(join(dataDir, 'files', folder), { recursive: true });
  // Written beside and renamed, so that a crash leaves no half file under a whole name; the same file may come twice at once.
  const part = join(dataDir, `${path}.${randomUUID()}.part`);
  await writeFile(part, bytes);
  await rename(part, join(dataDir, path));
  return { kind: picture ? 'image' : 'file', name: shown, path };
}

export interface FoundFile {
  bytes: Buffer;
  /** Set for pictures, which are shown; all else is only ever downloaded. */
  picture?: string;
}

async function read(path: string): Promise<FoundFile | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const picture = PICTURES.find((kind) => kind.starts(bytes));
  return picture ? { bytes, picture: picture.type } : { bytes };
}

/** A kept attachment by the two parts of its address. */
export async function findFile(dataDir: string, folder: string, name: string): Promise<FoundFile | undefined> {
  if (!STORED_NAME.test(name) || name.slice(0, 2) !== folder) return undefined;
  return read(join(dataDir, 'files', folder, name));
}

/** A file that the bot produced; only from inside DATA_DIR. */
export async function findProduced(dataDir: string, path: string): Promise<FoundFile | undefined> {
  const root = resolve(dataDir);
  const full = resolve(root, path);
  return full.startsWith(root + sep) ? read(full) : undefined;
}
