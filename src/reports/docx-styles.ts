/** Type sizes of official documents (GB/T 9704-2012) in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
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

const FONT = { title: '方正小标宋简体', black: '黑体', kai: '楷体_GB2312', body: '仿宋_GB2312', song: '宋体' };

/** Where a machine lacks a font, the others that it may have; Word reads them from the file. */
const FALLBACKS: [font: string, others: string][] = [
  [FONT.title, '方正小标宋_GBK,小标宋,华文中宋,宋体'],
  [FONT.black, 'SimHei,方正黑体_GBK,Noto Sans CJK SC'],
  [FONT.kai, '楷体,KaiTi,华文楷体,方正楷体_GBK'],
  [FONT.body, '仿宋,FangSong,华文仿宋,方正仿宋_GBK'],
  [FONT.song, 'SimSun,方正书宋_GBK,Noto Serif CJK SC'],
];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** word/fontTable.xml */
export function fontTable(): string {
  const rows = FALLBACKS.map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${HEAD}<w:fonts ${NAMESPACE}>${rows.join('')}</w:fonts>`;
}

interface Look {
  name: string;
  font?: string;
  /** Half points. */
  size?: number;
  align?: 'center' | 'both' | 'left' | 'right';
  /** Line pitch in twips; the grid's when absent. */
  line?: number;
  before?: number;
  /** Twips. */
  indent?: string;
  /** Not torn from the paragraph behind. */
  keepNext?: true;
  /** Level in the outline, 0 the title. */
  level?: number;
}

const TWO = `w:firstLineChars="200" w:firstLine="${2 * CHARACTER}"`;
const CELL_LINE = 300;

/** Every paragraph has a named style, so that the office can change a level in one place. */
const STYLES: Record<string, Look> = {
  number: { name: '发文字号', align: 'center' },
  title: { name: '公文标题', font: FONT.title, size: SIZE.title, align: 'center', line: 680, keepNext: true, level: 0 },
  addressee: { name: '主送机关', align: 'both' },
  section: { name: '一级标题', font: FONT.black, align: 'both', indent: TWO, keepNext: true, level: 1 },
  person: { name: '二级标题', font: FONT.kai, align: 'both', indent: TWO, keepNext: true, level: 2 },
  item: { name: '事项标题', font: FONT.kai, align: 'both', indent: TWO, keepNext: true, level: 2 },
  text: { name: '公文正文', align: 'both', indent: TWO },
  tail: { name: '附件说明', align: 'both', indent: TWO, keepNext: true },
  sign: { name: '署名', align: 'right', keepNext: true },
  annex: { name: '附件标记', font: FONT.black, align: 'left', keepNext: true },
  hand: { name: '手写栏', align: 'left', indent: TWO },
  note: { name: '表注', size: SIZE.cell, align: 'left', line: CELL_LINE, before: 60 },
  cell: { name: '表格', size: SIZE.cell, align: 'left', line: CELL_LINE },
  cellMiddle: { name: '表格居中', size: SIZE.cell, align: 'center', line: CELL_LINE },
  head: { name: '表头', font: FONT.black, size: SIZE.cell, align: 'center', line: CELL_LINE },
  pageOdd: { name: '单页码', font: FONT.song, size: SIZE.page, align: 'right', indent: 'w:right="280"' },
  pageEven: { name: '双页码', font: FONT.song, size: SIZE.page, align: 'left', indent: 'w:left="280"' },
};

/** word/styles.xml: the library's own styles are of another kind of letter. */
export function styleSheet(): string {
  const body = `${fonts(FONT.body)}${sizes(SIZE.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${body}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  // The grid of characters counts from the size of this style.
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/></w:pPr><w:rPr>${body}</w:rPr></w:style>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>';
  return `${HEAD}<w:styles ${NAMESPACE}>${defaults}${normal}${table}${Object.entries(STYLES).map(style).join('')}</w:styles>`;
}

function style([id, look]: [string, Look]): string {
  const { name, font = FONT.body, size = SIZE.body, align = 'both', line = LINE_PITCH, before = 0 } = look;
  const paragraph = [
    look.keepNext ? '<w:keepNext/>' : '',
    // Lines of a table are closer than the grid.
    line < LINE_PITCH ? '<w:snapToGrid w:val="0"/>' : '',
    `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    look.indent === undefined ? '' : `<w:ind ${look.indent}/>`,
    `<w:jc w:val="${align}"/>`,
    look.level === undefined ? '' : `<w:outlineLvl w:val="${look.level}"/>`,
  ];
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${fonts(font)}${size === SIZE.body ? `<w:spacing w:val="${CLOSER}"/>` : ''}${sizes(size)}</w:rPr></w:style>`;
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>`;
}

function sizes(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
