import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';

// Every command opens the embedded database anew.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let out = '';
let err = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-people-'));
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
  vi.stubEnv('LOG_LEVEL', 'silent');
  return () => vi.unstubAllEnvs();
});
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Exit code, what it said, what it complained of. */
async function duban(...args: string[]): Promise<[number, string, string]> {
  out = '';
  err = '';
  const code = await run(args);
  return [code, out, err];
}

describe('duban people', () => {
  it('takes a roster in, shows before what it changes, and writes it out again', async () => {
    const file = join(folder, 'roster.csv');
    await writeFile(file, '姓名,单位,角色,企业微信\n新岗,市城管局,联络员,cg.new\n');
    const [, dry] = await duban('people', 'import', file, '--dry-run');
    expect(dry).toContain('新增1人');
    expect(dry).toContain('没有保存');
    expect(await duban('people', 'import', file)).toEqual([0, expect.stringContaining('名册已更新：新增1人'), '']);
    expect(await duban('people', 'import', file)).toEqual([0, expect.stringContaining('没有改动'), '']);
    for (const name of ['out.csv', 'out.xlsx']) {
      expect((await duban('people', 'export', join(folder, name)))[0]).toBe(0);
      expect(await duban('people', 'import', join(folder, name))).toEqual([0, expect.stringContaining('没有改动'), '']);
    }
    expect(await readFile(join(folder, 'out.csv'), 'utf8')).toContain('"cg.new"');
  });

  it.each<[string, string[], number, string]>([
    ['nothing', [], 2, '用法：duban people'],
    ['no file', ['import', '/nowhere/roster.xlsx'], 1, '没有找到文件'],
  ])('refuses %s in one sentence', async (_why, args, code, sentence) => {
    const [exit, , said] = await duban('people', ...args);
    expect(exit).toBe(code);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});

describe('duban chats', () => {
  it('lists the groups and keeps a webhook, never showing its key', async () => {
    const [, before] = await duban('chats');
    const id = before.split(/\s/u)[0] ?? '';
    const url = 'https://example.invalid/cgi-bin/webhook/send?key=0123abcd-4567';
    expect(await duban('chats', 'webhook', id, url)).toEqual([0, expect.stringContaining('已保存'), '']);
    const [, listed] = await duban('chats', 'list');
    expect(listed).toContain('有消息推送');
    expect(listed).not.toContain('0123abcd');
    expect(await duban('chats', 'webhook', id, '-')).toEqual([0, expect.stringContaining('已去掉'), '']);
  });

  it.each<[string, string[], number, string]>([
    ['half an order', ['webhook', 'G'], 2, '用法：duban chats'],
    ['no such group', ['webhook', 'wecom:none', '0123abcd-4567'], 1, '没有群 wecom:none'],
  ])('refuses %s', async (_why, args, code, sentence) => {
    const [exit, , said] = await duban('chats', ...args);
    expect(exit).toBe(code);
    expect(said).toContain(sentence);
  });
});
