import { decimals } from './numerals.js';

/** One line of a document: its number from 1, the text as printed, and with half-width signs; blanks trimmed, tabs kept. */
export interface Line {
  n: number;
  raw: string;
  text: string;
}

/** Small forms ﹐﹕﹔﹪ and corner quotes 「」. */
const SMALL = /[\uFE50-\uFE6B]/g;
const CORNERS = /[「」『』]/g;

/** Any of what is made narrow. */
const WIDE = /[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\uFE50-\uFE6B「」『』〜∼]/;

/** Full-width signs that have a half-width twin become it; 。、“”《》〔〕 stay. Lengths do not change. */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2002-\u200A]/g, ' ')
    .replace(SMALL, (c) => c.normalize('NFKC'))
    .replace(CORNERS, (c) => '“”‘’'.charAt('「」『』'.indexOf(c)))
    .replace(/[〜∼]/g, '~');
}

const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;

/** Numbers that are one character with their sign: ⒈ ⑴ ㈠. */
const NUMBERED = /^[⑴-⒛㈠-㈩]/;
const NUMBER = /[⑴-⒛㈠-㈩]/g;

export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((printed, i) => {
    const raw = printed.replace(INVISIBLE, '').replace(/^[ \u3000]+|[ \u3000]+$/g, '');
    return {
      n: i + 1,
      raw,
      text: narrow(NUMBERED.test(raw) ? raw.replace(NUMBER, (c) => c.normalize('NFKC')) : raw).replace(/^ +| +$/g, ''),
    };
  });
}

/** Blanks beside figures, signs and Latin letters go; those between two Han characters stay (a lost sign may hide there). */
export function squeeze(text: string): string {
  return decimals(
    text
      .replace(/[ \t]+/g, ' ')
      .replace(/(?<![A-Z]{2}) (?=[^\u4e00-\u9fffA-Za-z])/g, '')
      .replace(/(?<=[^\u4e00-\u9fffA-Za-z]) /g, '')
      .replace(/(?<=[\u4e00-\u9fff]) (?=[A-Za-z])|(?<=[A-Za-z]) (?=[\u4e00-\u9fff])/g, ''),
  ).trim();
}

/** All blanks between Han characters out too: for names of bodies and persons. */
export function bare(text: string): string {
  return narrow(text).replace(/\s+/g, '');
}
