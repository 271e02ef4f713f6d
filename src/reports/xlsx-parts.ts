import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../import/errors.js';

const KB = 1024;
/** A ledger of 2,000 items with all its reports has about 15 MB unpacked. */
const MOST_BYTES = 128 * KB * KB;
const MOST_PARTS = 1000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Old Excel files and encrypted ones are not zip files but of this kind. */
const OLE = 0xe011cfd0;

export const NOT_XLSX = '这个文件不是可读的Excel表格（.xlsx），请用Excel或WPS另存为.xlsx后再发。';
export const MACROS = '这个表格带有宏，不能导入；请另存为不带宏的.xlsx后再发。';
const TOO_LARGE = '这个表格解开后过大，不能导入；请只保留台账本身的工作表后再发。';
const OLD = '这个文件是旧版（.xls）或加了密码的Excel文件，请去掉密码并另存为.xlsx后再发。';

interface Part {
  name: string;
  /** Bytes unpacked, as the directory says. */
  size: number;
  packed: Uint8Array;
  stored: boolean;
}

/**
 * Parts of an .xlsx file by their names, unpacked. Sizes are taken from the directory before anything is unpacked, and
 * a part that is larger than it says is refused: a zip bomb never gets to be large.
 */
export function xlsxParts(bytes: Uint8Array): Map<string, Buffer> {
  const parts = directory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (parts.some(({ name }) => /vbaProject|\.bin$/iu.test(name) && /vba|macro/iu.test(name)))
    throw new UnreadableFile(MACROS);
  if (parts.length > MOST_PARTS || parts.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw new UnreadableFile(TOO_LARGE);
  return new Map(parts.map((part) => [part.name, unpack(part)]));
}

function directory(bytes: Buffer): Part[] {
  if (bytes.length > 4 && bytes.readUInt32LE(0) === OLE) throw new UnreadableFile(OLD);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.length - end < 22 || bytes.readUInt32LE(end) !== END) throw new UnreadableFile(NOT_XLSX);
  const parts: Part[] = [];
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0 && bytes.readUInt32LE(at) === CENTRAL; left -= 1) {
      const [method, packed, size] = [
        bytes.readUInt16LE(at + 10),
        bytes.readUInt32LE(at + 20),
        bytes.readUInt32LE(at + 24),
      ];
      const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      const head = bytes.readUInt32LE(at + 42);
      if (bytes.readUInt32LE(head) !== LOCAL) throw new UnreadableFile(NOT_XLSX);
      const data = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
      if (!name.endsWith('/'))
        parts.push({ name, size, packed: bytes.subarray(data, data + packed), stored: method === 0 });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(NOT_XLSX);
  }
  return parts;
}

function unpack({ size, packed, stored }: Part): Buffer {
  if (stored) return Buffer.from(packed);
  if (size === 0) return Buffer.alloc(0);
  try {
    const plain = inflateRawSync(packed, { maxOutputLength: size });
    if (plain.length === size) return plain;
  } catch {
    // Larger than it says, or damaged: both are told below.
  }
  throw new UnreadableFile(NOT_XLSX);
}
