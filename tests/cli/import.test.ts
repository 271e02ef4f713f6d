import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { importCommand } from '../../src/cli/commands/import.js';
import { COLUMNS, type ColumnKey } from '../../src/reports/ledger-columns.js';
import { NOTICE } from '../support/town.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-import-'));
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
  vi.stubEnv('DATABASE_URL', '');
  await writeFile(join(folder, 'notice.txt'), NOTICE);
  await sheet('parts.xlsx', { parent: 'K4', lead: '石桥县', metric: '改造老旧小区', value: 20, unit: '个' });
  await sheet('wrong.xlsx', { id: 'K4', lead: '市住房城乡建设局', deadline: '九月' });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function sheet(name: string, cells: Partial<Record<ColumnKey, string | number>>): Promise<void> {
  const rows: Row[] = [COLUMNS.map(({ title }) => title), COLUMNS.map(({ key }) => cells[key] ?? null)];
  await writeFile(join(folder, name), await writeXlsxFile(rows, { sheet: '1' }).toBuffer());
}

async function call(file: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const keep = (text: string | Uint8Array): boolean => said.push(String(text)) > 0;
  const streams = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const stream of streams) stream.mockImplementation(keep);
  try {
    return { code: await importCommand([join(folder, file), ...args]), said: said.join('') };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}

describe('duban import of a ledger sheet', () => {
  it.each<[string, string, string[], number, RegExp]>([
    ['before there is a ledger', 'parts.xlsx', ['--key', 'K'], 1, /没有编号为“K”的台账/u],
    ['the notice itself', 'notice.txt', ['--key', 'K'], 0, /台账编号 K/u],
    ['a cell that is no date', 'wrong.xlsx', ['--key', 'K'], 1, /^“1”表的I2单元格不是日期/u],
    ['a dry run', 'parts.xlsx', ['--key', 'K', '--dry-run'], 0, /子任务4\(1\)：石桥县改造老旧小区[\s\S]*试运行/u],
    ['taken in', 'parts.xlsx', ['--key', 'K'], 0, /台账已修改：新增子任务1项/u],
    ['again', 'parts.xlsx', [], 0, /一致，没有改动/u],
    ['the notice again', 'notice.txt', ['--key', 'K'], 0, /完全一致，没有改动/u],
  ])('%s', { timeout: 60_000 }, async (_, file, args, code, says) => {
    expect(await call(file, ...args)).toEqual({ code, said: expect.stringMatching(says) });
  });
});
