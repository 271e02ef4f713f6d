import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Block, OfficialDocument } from './document.js';
import { CHARACTER, fontTable, LINE_PITCH, styleSheet } from './docx-styles.js';
import { escaped, tableXml } from './docx-table.js';
import { titleLines, widthOf } from './title-lines.js';
import { fullDay, printable } from './words.js';
import { zipOf } from './zip.js';
import { unpack, zipDirectory } from './zip-read.js';

const MM = 56.6929;
const mm = (length: number): number => Math.floor(length * MM);
/** The page number stands 7 mm under the type area. */
const FOOTER = mm(35 - 7 - 5);
/** Type area 156 × 225 mm on A4, 37 mm from above and 28 mm from the left. */
const UPRIGHT = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: FOOTER, header: mm(20) },
  },
  grid: { type: 'linesAndChars' as const, linePitch: LINE_PITCH },
};
/** A table that is wider than the type area lies on its side; the library swaps width and height itself. */
const LYING = {
  page: {
    size: { ...UPRIGHT.page.size, orientation: PageOrientation.LANDSCAPE },
    margin: { top: mm(30), bottom: mm(28), left: mm(35), right: mm(37), footer: mm(16), header: mm(15) },
  },
};

/** A document in the layout of GB/T 9704-2012 as a Word file; the same document gives the same bytes. */
export async function officialDocx(document: OfficialDocument): Promise<Uint8Array> {
  const tables: string[] = [];
  const file = new Document({
    title: document.title,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: document.parts.map((part) => ({
      properties: part.landscape ? LYING : UPRIGHT,
      footers: { default: pageNumber('pageOdd'), even: pageNumber('pageEven') },
      ...(document.header === undefined ? {} : { headers: headers(document.header) }),
      children: part.blocks.flatMap((block) => blockOf(block, tables)),
    })),
  });
  const bytes = await Packer.toBuffer(file, false, [
    { path: 'docProps/core.xml', data: coreProperties(document.title) },
    { path: 'word/styles.xml', data: styleSheet() },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  const parts = new Map((zipDirectory(bytes) ?? []).map((part) => [part.name, unpack(part) ?? Buffer.alloc(0)]));
  const main = 'word/document.xml';
  parts.set(main, Buffer.from(withTables(parts.get(main)?.toString('utf8') ?? '', tables)));
  return zipOf(parts, { pack: true });
}

/** Stands for a table until the library is done; no text has this sign. */
const MARK = '\ufdd0';

/** Puts the tables in the places of the paragraphs that stand for them. */
function withTables(xml: string, tables: readonly string[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const table of tables) {
    const mark = xml.indexOf(MARK, from);
    pieces.push(xml.slice(from, xml.lastIndexOf('<w:p>', mark)), table);
    from = xml.indexOf('</w:p>', mark) + '</w:p>'.length;
  }
  return [...pieces, xml.slice(from)].join('');
}

function blockOf(block: Block, tables: string[]): Paragraph[] {
  switch (block.kind) {
    case 'table':
      tables.push(tableXml(block.columns, block.rows));
      return [new Paragraph({ style: 'cell', children: [new TextRun({ text: MARK })] })];
    case 'blank':
      return [new Paragraph({ style: 'text' })];
    case 'sign':
      return signature(block.name, fullDay(block.day));
    case 'title':
      return [new Paragraph({ style: 'title', children: lines(block.lines.flatMap(titleLines)) })];
    case 'text': {
      const text = new TextRun({ text: printable(block.text), ...(block.strong ? { bold: true } : {}) });
      const lead = block.lead === undefined ? [] : [new TextRun({ text: block.lead, bold: true })];
      return [new Paragraph({ style: 'text', children: [...lead, text] })];
    }
    default:
      return [new Paragraph({ style: block.kind, children: [new TextRun({ text: printable(block.text) })] })];
  }
}

function lines(texts: readonly string[]): TextRun[] {
  return texts.map((text, at) => new TextRun({ text: printable(text), ...(at === 0 ? {} : { break: 1 }) }));
}

/**
 * Signature and date: the name two characters from the right, the date's first character two behind the name's first;
 * a date that is longer than the name stands two from the right itself.
 */
function signature(name: string, day: string): Paragraph[] {
  const [named, dated] = [name.length, widthOf(day)];
  const dateRight = named - dated >= 1 ? named - dated : 2;
  const nameRight = named - dated >= 1 ? 2 : Math.max(2, 2 + dated + 2 - named);
  const line = (text: string, right: number): Paragraph =>
    new Paragraph({
      style: 'sign',
      indent: { right: Math.round(right * CHARACTER) },
      children: [new TextRun({ text })],
    });
  return name === '' ? [line(day, 4)] : [line(name, nameRight), line(day, dateRight)];
}

/** — 1 — on the outer side: right on odd pages, left on even ones. */
function pageNumber(style: string): Footer {
  const children = [
    new TextRun({ text: '— ' }),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun({ text: ' —' }),
  ];
  return new Footer({ children: [new Paragraph({ style, children })] });
}

function headers(text: string): { default: Header; even: Header } {
  const header = new Header({ children: [new Paragraph({ style: 'annex', children: [new TextRun({ text })] })] });
  return { default: header, even: header };
}

/** Without it the library writes the time of packing. */
function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(printable(title))}</dc:title></cp:coreProperties>`;
}
