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

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** DOS time 00:00 and date 1980-01-01, as one little-endian word. */
const FIRST_DAY = 0x00210000;
