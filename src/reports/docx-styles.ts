import { AlignmentType, LineRuleType } from 'docx';

/** Type sizes of official documents (GB/T 9704-2012) in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt, 五号 10.5 pt. */
const SIZE = { title: 44, body: 32, page: 28, cell: 21 };
/** A character of the body in twips (1/20 pt). */
export const CHARACTER = 320;
/** 22 lines in 225 mm: 28.95 pt. */
export const LINE_PITCH = 579;
/**
 * 28 characters of 16 pt in 156 mm: each is set a quarter of a point closer (twips). Not by the grid's own `charSpace`:
 * where that is negative LibreOffice gives every character two cells.
 */
const CLOSER = -5;

export const FONT = {
  title: fonts('方正小标宋简体'),
  black: fonts('黑体'),
  kai: fonts('楷体_GB2312'),
  body: fonts('仿宋_GB2312'),
  song: fonts('宋体'),
};

/** Where a machine lacks a font, the others that it may have; Word reads them from the file. */
const FALLBACKS: [font: string, others: string][] = [
  ['方正小标宋简体', '方正小标宋_GBK,小标宋,华文中宋,宋体'],
  ['黑体', 'SimHei,方正黑体_GBK,Noto Sans CJK SC'],
  ['楷体_GB2312', '楷体,KaiTi,华文楷体,方正楷体_GBK'],
  ['仿宋_GB2312', '仿宋,FangSong,华文仿宋,方正仿宋_GBK'],
  ['宋体', 'SimSun,方正书宋_GBK,Noto Serif CJK SC'],
];

export function fontTable(): string {
  const rows = FALLBACKS.map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${rows.join('')}</w:fonts>`;
}

export const BODY_RUN = { font: FONT.body, size: SIZE.body, characterSpacing: CLOSER };
const GRID = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const TWO = { firstLine: 2 * CHARACTER };
const CELL = { line: 300, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** Every paragraph has a named style, so that the office can change a level in one place. */
export const PARAGRAPHS = [
  // The grid of characters counts from the size of this style.
  { id: 'Normal', name: 'Normal', quickFormat: true, run: BODY_RUN, paragraph: {} },
  style('number', '发文字号', FONT.body, SIZE.body, { alignment: AlignmentType.CENTER, spacing: GRID }),
  style('title', '公文标题', FONT.title, SIZE.title, {
    alignment: AlignmentType.CENTER,
    spacing: { ...GRID, line: 680 },
    outlineLevel: 0,
    keepNext: true,
  }),
  style('addressee', '主送机关', FONT.body, SIZE.body, { alignment: AlignmentType.BOTH, spacing: GRID }),
  style('section', '一级标题', FONT.black, SIZE.body, level(1)),
  style('person', '二级标题', FONT.kai, SIZE.body, level(2)),
  style('item', '事项标题', FONT.kai, SIZE.body, level(2)),
  style('text', '公文正文', FONT.body, SIZE.body, { alignment: AlignmentType.BOTH, spacing: GRID, indent: TWO }),
  style('sign', '署名', FONT.body, SIZE.body, { alignment: AlignmentType.RIGHT, spacing: GRID, keepNext: true }),
  style('annex', '附件标记', FONT.black, SIZE.body, { spacing: GRID, keepNext: true }),
  style('hand', '手写栏', FONT.body, SIZE.body, { spacing: GRID, indent: TWO }),
  style('note', '表注', FONT.body, SIZE.cell, { spacing: { ...CELL, before: 60 } }),
  style('cell', '表格', FONT.body, SIZE.cell, { spacing: CELL }),
  style('cellMiddle', '表格居中', FONT.body, SIZE.cell, { alignment: AlignmentType.CENTER, spacing: CELL }),
  style('head', '表头', FONT.black, SIZE.cell, { alignment: AlignmentType.CENTER, spacing: CELL }),
  style('pageOdd', '单页码', FONT.song, SIZE.page, { alignment: AlignmentType.RIGHT, indent: { right: 280 } }),
  style('pageEven', '双页码', FONT.song, SIZE.page, { alignment: AlignmentType.LEFT, indent: { left: 280 } }),
];

interface Look {
  alignment?: 'center' | 'both' | 'left' | 'right';
  spacing?: { before?: number; after?: number; line?: number; lineRule?: 'exact' };
  indent?: { firstLine?: number; left?: number; right?: number };
  keepNext?: boolean;
  outlineLevel?: number;
}

function style(id: string, name: string, font: typeof FONT.body, size: number, paragraph: Look) {
  const characterSpacing = size === SIZE.body ? CLOSER : 0;
  return { id, name, basedOn: 'Normal', quickFormat: true, run: { font, size, characterSpacing }, paragraph };
}

function level(outlineLevel: number): Look {
  return { alignment: AlignmentType.BOTH, spacing: GRID, indent: TWO, keepNext: true, outlineLevel };
}

function fonts(name: string): { ascii: string; eastAsia: string; hAnsi: string } {
  return { ascii: 'Times New Roman', eastAsia: name, hAnsi: 'Times New Roman' };
}
