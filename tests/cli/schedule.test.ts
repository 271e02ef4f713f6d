import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { scheduleCommand } from '../../src/cli/commands/schedule.js';

const folder = mkdtempSync(join(tmpdir(), 'duban-schedule-'));
beforeAll(() => {
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('LOG_LEVEL', 'silent');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
  const code = await scheduleCommand(args);
  return { code, out: said.stdout, err: said.stderr };
}

it.each([
  [['--from', '2025-02-30'], '“2025-02-30”不是日期'],
  [['--to', '五月底'], '“五月底”不是日期'],
  [['--from', '2025-05-31', '--to', '2025-05-01'], '请对调'],
  [['--from', '2020-01-01', '--to', '2030-01-01'], '请缩短日期范围'],
  [['--until', '2025-05-01'], '用法：duban schedule'],
])('refuses %j in one sentence', async (args, words) => {
  const { code, out, err } = await run(...args);
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(err).toContain(words);
});

it('prints what goes out, to whom and why; with --json for programs', async () => {
  const span = ['--from', '2027-05-24', '--to', '2027-05-28'];
  const { code, out } = await run(...span);
  expect(code).toBe(0);
  expect(out).toMatch(/^2027-05-24到2027-05-28将发出\d+条提醒/u);
  expect(out).toMatch(/私聊.+：月报催报，.+（5月28日前报，提前2个工作日）/u);
  const json: unknown = JSON.parse((await run(...span, '--json')).out);
  expect(json).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ step: 'call2', via: 'private', why: { rule: 'ladder', day: '2027-05-28', before: 2 } }),
    ]),
  );
});
