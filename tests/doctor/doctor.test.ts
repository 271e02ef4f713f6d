import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.js';
import { runDoctor } from '../../src/doctor/doctor.js';
import { checkCalendar, checkClock, checkNode, checkPort } from '../../src/doctor/machine.js';
import { lockFolder } from '../../src/store/lock.js';

const folder = mkdtempSync(join(tmpdir(), 'duban-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what the doctor finds on the machine', () => {
  it.each([
    ['20.19.0', 'good'],
    ['20.18.9', 'bad'],
    ['18.20.4', 'bad'],
    ['22.1.0', 'good'],
  ])('Node %s is %s', (version, grade) => expect(checkNode(version).grade).toBe(grade));

  it.each([
    ['both years known', () => true, 'good'],
    ['next year not published yet', (year: number) => year === 2026, 'note'],
    ['this year unknown', () => false, 'bad'],
  ])('calendar: %s', (_, knows, grade) => {
    expect(checkCalendar(new Date('2026-06-01T00:00:00Z'), knows).grade).toBe(grade);
  });

  it('finds a clock that never was set', () => expect(checkClock(new Date(0)).grade).toBe('bad'));

  it('tells a foreign program on the port from the server itself', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', () => done()));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect((await checkPort('127.0.0.1', port, false)).grade).toBe('bad');
    expect((await checkPort('127.0.0.1', port, true)).grade).toBe('good');
    await new Promise((done) => other.close(done));
    expect((await checkPort('127.0.0.1', port, false)).grade).toBe('good');
  });
});

describe('the whole round', () => {
  it('is content with nothing configured', async () => {
    const { ok, lines } = await runDoctor({ DATA_DIR: folder, PORT: '0' });
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(ok).toBe(true);
  });

  it('names what is out of reach, and no password', async () => {
    const env = {
      DATA_DIR: folder,
      PORT: '0',
      DATABASE_URL: 'postgres://duban:geheim@127.0.0.1:9/duban',
      REDIS_URL: 'redis://:geheim@127.0.0.1:9',
    };
    const { ok, lines } = await runDoctor(env);
    expect(ok).toBe(false);
    expect(lines.filter((line) => line.startsWith('✗')).map((line) => line.slice(2, 5))).toEqual(['数据库', '任务队']);
    expect(lines.join()).not.toContain('geheim');
  });

  it('takes a folder that the running server holds as it should be', async () => {
    const release = lockFolder(folder);
    const { ok, lines } = await runDoctor({ DATA_DIR: folder, PORT: '0' });
    release();
    expect([ok, lines.some((line) => line.includes('服务正在运行'))]).toEqual([true, true]);
  });
});

describe('configuration', () => {
  beforeAll(() => expect(readConfig({}).port).toBe(8080));

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://a:geheim@b/c'],
    ['REDIS_URL', 'localhost:6379'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused by its name, without its value', (name, value) => {
    const read = (): unknown => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(value);
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: undefined, port: 8080 });
  });
});
