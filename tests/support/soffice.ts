import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { requireLane } from './shared.js';

const run = promisify(execFile);

export interface Pdf {
  /** Text of each page, lines as they stand. */
  pages: string[];
}

/** Where LibreOffice and poppler are installed; the lane's name is `soffice`. */
export function hasOffice(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const missing = ['soffice', 'pdftotext'].filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
  return requireLane('soffice', missing.length === 0, `${missing.join(' and ')} not installed`);
}

/** Opens a Word file in LibreOffice, prints it to PDF and reads that back. */
export async function printed(docx: Uint8Array): Promise<Pdf> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-office-'));
  try {
    await writeFile(join(folder, 'file.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'file.docx')]);
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'file.pdf'), '-'], { maxBuffer: 1 << 26 });
    return { pages: stdout.split('\f').slice(0, -1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
