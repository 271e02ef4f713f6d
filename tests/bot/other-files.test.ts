import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableXlsx } from '../../src/roster/files.js';
import { openTown, type Town } from '../support/town.js';

const PAGE = `<html><head><title>x</title></head><body><p>2024年督办表</p><table border=1>
<tr class=a><td>序号</td><td>任务</td><td>责任单位</td><td>完成时限</td></tr>
<tr><td>1</td><td>新建公厕90座</td><td>市城管局</td><td>8月底</td></tr>
<tr><td>2</td><td>新增路灯60盏</td><td>市城管局</td><td>9月底</td></tr></table></body></html>`;

const CSV = '2024年督办表\n序号,任务,责任单位,完成时限\n1,新建公厕90座,市城管局,8月底\n2,新增路灯60盏,市城管局,9月底\n';

let town: Town;
let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-files-'));
  town = await openTown(folder);
});
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

async function send(sender: string, name: string, bytes: string | Uint8Array, text = '') {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  await writeFile(path, bytes);
  const { action, reply } = await town.bot.receive({
    channel: 'test',
    eventId: `f${count}`,
    at: `2024-05-14T10:${String(count + 10)}:00+08:00`,
    chat: 'G',
    sender,
    text,
    addressed: true,
    attachments: [{ kind: 'file', name, path: relative('.', path) }],
  });
  return [action, ...reply.map((one) => one.text)].join(' ');
}

it.each<[string, string, string, string, string, RegExp]>([
  ['a PDF of a supervisor', '督查室', '清单.pdf', '%PDF-1.4', '', /^decline .*PDF.*另存为/],
  ['an old Word file', '督查室', '清单.doc', '{\\rtf1 x}', '导入这个', /^decline .*另存为/],
  ['a page that is called .doc', '督查室', '清单.doc', PAGE, '', /^ask .*督办表.*2项/],
  ['a table that is called .xls', '督查室', '清单.xls', PAGE, '', /^ask .*督办表.*2项/],
  ['a list in a .csv', '督查室', '清单.csv', CSV, '', /^ask .*督办表.*2项/],
  ['a list in a .csv of a liaison', '交通联络员', '清单.csv', CSV, '', /^ignore/],
  ['a report with a scan beside it', '交通联络员', '佐证.pdf', '%PDF-1.4', '乡村道路累计完成36.5公里', /^record /],
])('%s', async (_, sender, name, bytes, text, want) => {
  expect(await send(sender, name, bytes, text)).toMatch(want);
});

it('a workbook that is no ledger sheet is a document', async () => {
  const rows = CSV.trim()
    .split('\n')
    .map((line) => line.split(','));
  expect(await send('督查室', '清单.xlsx', await tableXlsx('任务', rows))).toMatch(/^ask .*督办表.*2项/);
});
