import { inflateRawSync } from 'node:zlib';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** A member of a zip file, not unpacked yet. */
export interface Part {
  name: string;
  /** Bytes unpacked, as the directory says. */
  size: number;
  packed: Uint8Array;
  stored: boolean;
}

/** What the directory of a zip file lists, folders left out; undefined where it is none, or damaged. */
export function zipDirectory(zip: Uint8Array): Part[] | undefined {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf(END);
  if (end < 0 || bytes.length - end < 22) return undefined;
  const parts: Part[] = [];
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (bytes.readUInt32LE(at) !== CENTRAL) return undefined;
      const [method, packed, size] = [
        bytes.readUInt16LE(at + 10),
        bytes.readUInt32LE(at + 20),
        bytes.readUInt32LE(at + 24),
      ];
      const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      const head = bytes.readUInt32LE(at + 42);
      if (bytes.readUInt32LE(head) !== LOCAL) return undefined;
      const data = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
      if (!name.endsWith('/'))
        parts.push({ name, size, packed: bytes.subarray(data, data + packed), stored: method === 0 });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  } catch {
    // Read beyond the end: what the numbers say is not so.
    return undefined;
  }
  return parts;
}

/** The bytes of a member; undefined where they are damaged, or more than the directory says. */
export function unpack({ size, packed, stored }: Part): Buffer | undefined {
  if (stored) return packed.length === size ? Buffer.from(packed) : undefined;
  if (size === 0) return Buffer.alloc(0);
  try {
    const plain = inflateRawSync(packed, { maxOutputLength: size });
    return plain.length === size ? plain : undefined;
  } catch {
    return undefined;
  }
}
