import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../src/import/docx.js';
import { importBytes, importFile, NotADocument, UnreadableFile } from '../../src/import/index.js';

const TEXT =
  '2023年云岭县任务清单\n1.改造农村公路60公里。\n责任单位：县交通运输局\n2.新建水厂2座。\n责任单位：县水利局\n';

const row = (cells: string[]): TableRow =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

async function wordFile(): Promise<Uint8Array> {
  const rows = [
    ['序号', '重点工作', '年度目标', '责任单位', '完成时限'],
    ['1', '农村公路', '改造农村公路60公里', '县交通运输局', '11月底'],
    ['2', '供水', '新建水厂2座', '县水利局', '12月底'],
  ];
  const children = [new Paragraph('2023年云岭县任务清单'), new Table({ rows: rows.map(row) })];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe('files that are read', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be', 'gb18030'])('%s', async (encoding) => {
    const ledger = await importBytes(iconv.encode(TEXT, encoding), 'a.txt', 'X');
    expect(ledger.items.map((i) => [i.id, i.units[0]])).toEqual([
      ['X1', '县交通运输局'],
      ['X2', '县水利局'],
    ]);
  });
  it.each(['utf8', 'utf-16le', 'utf-16be'])('%s with a mark', async (encoding) => {
    const ledger = await importBytes(iconv.encode(TEXT, encoding, { addBOM: true }), 'a.txt', 'X');
    expect(ledger.title).toBe('2023年云岭县任务清单');
  });
  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['at its end', (bytes) => bytes.subarray(0, bytes.length - 2)],
    ['at its start', (bytes) => bytes.subarray(7)],
  ])('UTF-8 cut within a character %s', async (_, cut) => {
    const ledger = await importBytes(cut(Buffer.from(`${TEXT}注：略。`)), 'a.txt', 'X');
    expect(ledger.items.map((i) => i.units[0])).toEqual(['县交通运输局', '县水利局']);
  });
  it('UTF-8 with a spoilt byte, which is told', async () => {
    const bytes = Buffer.from(`${TEXT}${'注：以上任务由各单位抓好落实。'.repeat(20)}`);
    const at = bytes.indexOf(Buffer.from('农村')) + 3;
    const ledger = await importBytes(
      Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at)]),
      'a',
      'X',
    );
    expect(ledger.items[0]?.targets[0]?.value).toBe(60);
    expect(ledger.warnings).toContainEqual({ line: 2, message: '有读不出的字,文件可能有损坏' });
  });
  it('a page that bears the name of a Word file', async () => {
    const page = `<HTML><HEAD><STYLE>p {}</STYLE></HEAD><BODY><DIV>2023年云岭县任务清单</DIV>
      <P class="x">1.改造农村公路60公里。</P><p>责任单位：县交通运输局</p><p>2.新建水厂2座。</p><p>责任单位：县水利局</p></BODY></HTML>`;
    const ledger = await importBytes(iconv.encode(page, 'gb18030'), 'a.doc', 'X');
    expect([ledger.title, ...ledger.items.map((i) => i.units[0])]).toEqual([
      '2023年云岭县任务清单',
      '县交通运输局',
      '县水利局',
    ]);
  });
  it('cells between commas that go over lines', async () => {
    const sheet =
      '"2023年表",,,\n序号,任务,责任单位,完成时限\n1,"新建公厕9座\n新增路灯60盏",县城管局,8月底\n2,植树900株,县林业局,\n';
    const ledger = await importBytes(Buffer.from(sheet), 'a.csv', 'X');
    expect(ledger.items.map((i) => [i.units[0], i.deadline, ...i.targets.map((t) => t.value)])).toEqual([
      ['县城管局', '2023-08-31', 9, 60],
      ['县林业局', null, 900],
    ]);
  });
  it('a Word file with a table', async () => {
    const ledger = await importBytes(await wordFile(), 'a.docx', 'X');
    expect(ledger.items.map((i) => [i.code, i.title, i.deadline, i.targets[0]?.value])).toEqual([
      ['1', '农村公路', '2023-11-30', 60],
      ['2', '供水', '2023-12-31', 2],
    ]);
  });
});

it('a cell over several rows of a Word table is said again below, one over several columns leaves the rest empty', () => {
  const html =
    '<table><tr><td rowspan="2">序号</td><td rowspan="2">任务</td><td colspan="2">责任</td></tr><tr><td>单位</td><td>领导</td></tr>' +
    '<tr><td>1</td><td>修渠</td><td>水利局</td><td rowspan="2">石韦</td></tr><tr><td>2</td><td>修路</td><td>交通局</td></tr></table>' +
    '<table><tr><td>3</td><td>植树</td></tr></table>';
  expect(
    textOfHtml(html)
      .split(/\n+/)
      .filter((l) => l !== ''),
  ).toEqual(['序号\t任务\t责任\t', '〃\t〃\t单位\t领导', '1\t修渠\t水利局\t石韦', '2\t修路\t交通局\t〃', '3\t植树']);
});

it('paragraphs of a cell are bodies of their own where each is a whole name', () => {
  const html =
    '<table><tr><td><p>县大数据中心</p><p>移动公司</p></td><td><p>城关镇</p><p>人民政府</p></td><td><p>县住房</p><p>建设局</p></td></tr></table>';
  expect(textOfHtml(html).trim()).toBe('县大数据中心、移动公司\t城关镇人民政府\t县住房建设局');
});

it('numbers that Word itself counts are counted again, on through interruptions', () => {
  const html =
    '<p>任务清单</p><ol><li>改造公路60公里。<ol><li>招标；</li><li>施工。</li></ol></li></ol><p>责任单位：县交通局</p><ol><li>新建水厂2座。</li></ol><ul><li>其他</li></ul>';
  expect(
    textOfHtml(html)
      .split(/\n+/)
      .filter((l) => l !== ''),
  ).toEqual([
    '任务清单',
    '1.改造公路60公里。',
    '(1)招标；',
    '(2)施工。',
    '责任单位：县交通局',
    '2.新建水厂2座。',
    '其他',
  ]);
});

describe('files that are refused with one sentence', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
  it.each<[string, Uint8Array, typeof UnreadableFile | typeof NotADocument]>([
    ['empty', new Uint8Array(), UnreadableFile],
    ['blank', Buffer.from(' \n \n'), UnreadableFile],
    ['binary', noise, UnreadableFile],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0), UnreadableFile],
    ['a broken Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3, 4), UnreadableFile],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), UnreadableFile],
    ['PDF', Buffer.from('%PDF-1.7 …'), UnreadableFile],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), UnreadableFile],
    ['another text', Buffer.from('今天的会改到下午三点。'), NotADocument],
  ])('%s', async (_, bytes, kind) => {
    const started = performance.now();
    const error = await importBytes(bytes, '附件', 'X').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(kind);
    expect(error instanceof Error ? error.message : '').toMatch(/^[^\n]{6,80}。$/);
    expect(performance.now() - started).toBeLessThan(2000);
  });
  it('a path that is not there', () =>
    expect(importFile('/nowhere/a.txt', 'X')).rejects.toBeInstanceOf(UnreadableFile));
});
