import { UnreadableFile } from '../import/errors.js';
import { unpack, zipDirectory } from './zip-read.js';

const KB = 1024;
/** A ledger of 2,000 items with all its reports has about 15 MB unpacked. */
const MOST_BYTES = 128 * KB * KB;
const MOST_PARTS = 1000;
/** Old Excel files and encrypted ones are not zip files but of this kind. */
const OLE = Buffer.from('d0cf11e0', 'hex');

export const NOT_XLSX = '这个文件不是可读的Excel表格（.xlsx），请用Excel或WPS另存为.xlsx后再发。';
const MACROS = '这个表格带有宏，不能导入；请另存为不带宏的.xlsx后再发。';
const TOO_LARGE = '这个表格解开后过大，不能导入；请只保留台账本身的工作表后再发。';
const OLD = '这个文件是旧版（.xls）或加了密码的Excel文件，请去掉密码并另存为.xlsx后再发。';

/**
 * Parts of an .xlsx file by their names, unpacked: the one way in for workbooks that people send. Sizes are taken from the
 * directory before anything is unpacked, and a part that is larger than it says is refused: a zip bomb never gets to be
 * large. `most` = bytes unpacked. Throws `UnreadableFile` for what is no workbook, has macros or would be too large.
 */
export function xlsxParts(bytes: Uint8Array, most: number = MOST_BYTES): Map<string, Buffer> {
  if (OLE.equals(bytes.subarray(0, OLE.length))) throw new UnreadableFile(OLD);
  const parts = zipDirectory(bytes);
  if (!parts) throw new UnreadableFile(NOT_XLSX);
  if (parts.some(({ name }) => /vbaProject|macrosheets/iu.test(name))) throw new UnreadableFile(MACROS);
  if (parts.length > MOST_PARTS || parts.reduce((sum, { size }) => sum + size, 0) > most)
    throw new UnreadableFile(TOO_LARGE);
  const unpacked = new Map(
    parts.map((part) => {
      const data = unpack(part);
      if (!data) throw new UnreadableFile(NOT_XLSX);
      return [part.name, data];
    }),
  );
  if (!unpacked.has('xl/workbook.xml')) throw new UnreadableFile(NOT_XLSX);
  if (/macroEnabled/u.test(unpacked.get('[Content_Types].xml')?.toString('utf8') ?? ''))
    throw new UnreadableFile(MACROS);
  return unpacked;
}
