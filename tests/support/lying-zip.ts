import { deflateRawSync } from 'node:zlib';
import { zipOf } from '../../src/reports/zip.js';

/** A zip member that unpacks into 8 MB, whatever its directory says. */
export function lyingZip(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(8_000_000));
  const zip = zipOf(new Map([['xl/workbook.xml', packed]]), { pack: false });
  const directory = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(size, directory + 24);
  return zip;
}
