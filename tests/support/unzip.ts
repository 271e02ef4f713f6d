import { inflateRawSync } from 'node:zlib';

/** Members of a zip file by name, as text; enough for the office files that we make. */
export function unzip(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip);
  const members = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((k) =>
      k === 20 ? bytes.readUInt32LE(at + k) : bytes.readUInt16LE(at + k),
    );
    const head = bytes.readUInt32LE(at + 42);
    const data = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(data, data + (size ?? 0));
    const plain = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    members.set(bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)), plain.toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return members;
}
