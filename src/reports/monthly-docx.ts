import {
  AlignmentType,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { MonthlyReport, ReportItem } from './monthly.js';
import { targetWords, WORDS, wide } from './words.js';
import { withoutTimes } from './zip.js';

/** Type sizes of official documents (GB/T 9704-2012) in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const SIZE = { title: 44, body: 32, page: 28 };
const FONT = {
  title: fonts('方正小标宋简体'),
  section: fonts('黑体'),
  item: fonts('楷体_GB2312'),
  body: fonts('仿宋_GB2312'),
  page: fonts('宋体'),
};
const MM = 56.6929;
/** Type area 156 × 225 mm on A4. */
const PAGE = {
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: {
    top: Math.round(37 * MM),
    bottom: Math.round(35 * MM),
    left: Math.round(28 * MM),
    right: Math.round(26 * MM),
  },
};
/** 28 pt line pitch, two characters of indent. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const INDENT = { firstLine: 640 };
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The monthly report 月报 as a Word file; the same report gives the same bytes. */
export async function monthlyDocx(report: MonthlyReport): Promise<Uint8Array> {
  const title = WORDS.monthlyTitle(report.ledger, report.month);
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: FONT.body, size: SIZE.body } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber() },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 400 },
            children: [run(title, { font: FONT.title, size: SIZE.title })],
          }),
          body(WORDS.summary(report.asOf, report.counts)),
          ...report.sections.flatMap((section, at) => [
            heading(sectionTitle(section.title, at), FONT.section),
            ...section.items.flatMap(itemParagraphs),
          ]),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document, false, [{ path: 'docProps/core.xml', data: coreProperties(title) }]);
  return withoutTimes(bytes);
}

function itemParagraphs(item: ReportItem): Paragraph[] {
  const paragraphs = [heading(`${item.code}. ${item.title}`, FONT.item), body(WORDS.lead(item.lead))];
  const figures = item.targets
    .filter((one) => one.figure !== undefined || item.state === 'reported')
    .map((one) => targetWords(one.target, one.figure, one.share, one.colour));
  if (item.state === 'owed') {
    const before = figures.length === 0 ? '' : `${WORDS.before}${figures.join('；')}。`;
    return [...paragraphs, body(`${WORDS.owed}${before}`, true)];
  }
  const state = item.state === 'zero' ? [WORDS.zero] : [];
  const progress = [...state, ...figures, ...item.progress];
  paragraphs.push(
    part(WORDS.progress, progress),
    part(WORDS.problems, item.problems),
    part(WORDS.suggestions, item.suggestions),
  );
  if (item.nextSteps.length > 0) paragraphs.push(part(WORDS.nextSteps, item.nextSteps));
  const sources = item.sources.map(({ who, day }) => WORDS.source(who, day));
  if (sources.length > 0) paragraphs.push(part(WORDS.sources, sources));
  return paragraphs;
}

/** A named part of an item's report; what was not said is 无, not left out. */
function part(name: string, lines: readonly string[]): Paragraph {
  const text = lines.length === 0 ? WORDS.none : lines.map((line) => line.replace(/。$/u, '')).join('；');
  return new Paragraph({
    spacing: LINE,
    indent: INDENT,
    children: [run(`${name}：`, { bold: true }), run(`${text.replace(/\s*\n\s*/gu, '；')}。`)],
  });
}

function heading(text: string, font: ReturnType<typeof fonts>): Paragraph {
  return new Paragraph({ spacing: LINE, indent: INDENT, keepNext: true, children: [run(text, { font })] });
}

function body(text: string, bold = false): Paragraph {
  return new Paragraph({ spacing: LINE, indent: INDENT, children: [run(text, { bold })] });
}

function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ size: SIZE.body, font: FONT.body, ...options, text: wide(text) });
}

/** Chinese numerals before a section, unless its title is numbered already. */
function sectionTitle(title: string, at: number): string {
  return /^[一二三四五六七八九十]+、/u.test(title) || title === '' ? title : `${NUMERALS[at] ?? at + 1}、${title}`;
}

function pageNumber(): Footer {
  const font = { font: FONT.page, size: SIZE.page };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run('— ', font), new TextRun({ ...font, children: [PageNumber.CURRENT] }), run(' —', font)],
      }),
    ],
  });
}

function fonts(name: string): { ascii: string; eastAsia: string; hAnsi: string } {
  return { ascii: 'Times New Roman', eastAsia: name, hAnsi: 'Times New Roman' };
}

/** Without it the library writes the time of packing. */
function coreProperties(title: string): string {
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title></cp:coreProperties>`;
}
