import { crc32, deflateRawSync } from 'node:zlib';

/**
 * Zip files say when each member was packed. Without that, the same state gives the same bytes: a report can be
 * compared with the one that was sent. 1980-01-01 is the format's first day.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) return bytes;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === CENTRAL; left -= 1) {
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** A zip file of these members without times; `pack` = compressed. */
export function zipOf(members: ReadonlyMap<string, Uint8Array>, { pack }: { pack: boolean }): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, plain] of members) {
    const path = Buffer.from(name);
    const data = pack ? deflateRawSync(plain) : Buffer.from(plain.buffer, plain.byteOffset, plain.length);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(pack ? DEFLATED : 0, 4);
    common.writeUInt32LE(FIRST_DAY, 6);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    files.push(word(LOCAL), common, path, data);
    directory.push(word(CENTRAL), Buffer.from([20, 0]), common, Buffer.alloc(10), word(at), path);
    at += 30 + path.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Buffer.alloc(2);
  count.writeUInt16LE(members.size);
  const end = [word(END), Buffer.alloc(4), count, count, word(size), word(at), Buffer.alloc(2)];
  return Buffer.concat([...files, ...directory, ...end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** DOS time 00:00 and date 1980-01-01, as one little-endian word. */
const FIRST_DAY = 0x00210000;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
