import iconv from 'iconv-lite';
import { readDocx, textOfHtml } from './docx.js';
import { UnreadableFile } from './errors.js';
import { isWorkbook, textOfWorkbook } from './workbook.js';

const LIMIT = 20 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Replacement and control characters that no document has. */
const BROKEN = /[\uFFFD\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/g;

/** RTF, or a web page in one file. */
const FOREIGN = /^\{\\rtf|^(?:From:|MIME-Version:)/;
/** Office programs and web exports call a page .doc, .txt or .xls. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|table)\b/i;

/** What a page shows: its tables as rows, without what only its program reads. */
function textOfPage(html: string): string {
  const shown = html
    .replace(/<!--[\s\S]*?-->|<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s*\n\s*/g, '')
    .replace(
      /<(\/?)(tr|p|li|ol|ul|br|h\d|table|thead|tbody)\b[^>]*>/gi,
      (_, end: string, tag: string) => `<${end}${tag.toLowerCase()}>`,
    )
    .replace(/<(\/?)(t[dh])\b/gi, (_, end: string, tag: string) => `<${end}${tag.toLowerCase()}`)
    .replace(/<\/?div\b[^>]*>/gi, '<br>');
  return textOfHtml(shown);
}

const begins = (bytes: Uint8Array, sign: number[]): boolean => sign.every((b, i) => bytes[i] === b);

/** Bytes of a .txt or .csv (UTF-8, UTF-16, GB18030), .docx or .xlsx file → text; `name` is the file's name. */
export async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length > LIMIT)
    throw new UnreadableFile(`文件“${name}”有${Math.ceil(bytes.length / 1048576)} MB,超过了20 MB的上限。`);
  if (bytes.length === 0) throw new UnreadableFile(`文件“${name}”是空的,没有可读的文字。`);
  if (begins(bytes, OLE))
    throw new UnreadableFile(`文件“${name}”是旧版Office格式或加了密码,请另存为.docx、.xlsx或.txt后再导入。`);
  if (begins(bytes, PDF)) throw new UnreadableFile(`文件“${name}”是PDF,请另存为.docx或.txt后再导入。`);
  if (isWorkbook(bytes)) return textOfWorkbook(bytes, name);
  if (begins(bytes, ZIP)) return readDocx(bytes, name);
  const decoded = decodeText(bytes);
  if (FOREIGN.test(decoded.slice(0, 40)))
    throw new UnreadableFile(`文件“${name}”是其他格式的文档,请另存为.docx或.txt后再导入。`);
  const text = PAGE.test(decoded.slice(0, 400)) ? textOfPage(decoded) : decoded;
  if (text.trim() === '') throw new UnreadableFile(`文件“${name}”是空的,没有可读的文字。`);
  const broken = text.slice(0, 20_000).match(BROKEN)?.length ?? 0;
  if (broken > Math.min(text.length, 20_000) / 200)
    throw new UnreadableFile(`文件“${name}”不是文本,只能读.txt、.docx、.xlsx和.csv。`);
  return text;
}

/** By its mark, else UTF-8 where it is valid, else UTF-16 by its zero bytes, else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(bytes, [0xef, 0xbb, 0xbf])) return iconv.decode(buffer, 'utf8');
  if (begins(bytes, [0xff, 0xfe])) return iconv.decode(buffer, 'utf-16le');
  if (begins(bytes, [0xfe, 0xff])) return iconv.decode(buffer, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = wide(bytes);
    return utf16 === null ? (damaged(bytes) ?? iconv.decode(buffer, 'gb18030')) : iconv.decode(buffer, utf16);
  }
}

const UNREADABLE = '\uFFFD';

/** UTF-8 that was cut within a character, or has a few spoilt bytes: what is unreadable stays as a sign, except at the ends; null for other bytes. */
function damaged(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const spoilt = text.split(UNREADABLE).length - 1;
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return spoilt <= 4 + han / 500 && han > spoilt * 20 ? text.replace(/^\uFFFD+|\uFFFD+$/g, '') : null;
}

/** UTF-16 without a mark: line feeds and digits have a zero byte on one side. */
function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4000);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 200 && even <= odd / 8) return 'utf-16le';
  return even > length / 200 && odd <= even / 8 ? 'utf-16be' : null;
}
