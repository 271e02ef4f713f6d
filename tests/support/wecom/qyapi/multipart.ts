/** One uploaded file, as 90253 and 99110 document it. */
export interface Uploaded {
  filename: string;
  bytes: Buffer;
}

/** @returns the file, or what is wrong with the body */
export function readMultipart(contentType: string, body: Buffer): Uploaded | string {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(contentType)?.[1];
  if (!boundary) return `not multipart/form-data: ${contentType}`;
  const open = Buffer.from(`--${boundary}\r\n`);
  const close = Buffer.from(`\r\n--${boundary}--\r\n`);
  const blank = body.indexOf('\r\n\r\n');
  if (!body.subarray(0, open.length).equals(open) || blank < 0) return 'the body does not begin with its boundary';
  if (!body.subarray(-close.length).equals(close)) return 'the body does not end with its boundary';
  const [disposition = '', type = ''] = body.subarray(open.length, blank).toString().split('\r\n');
  const named = /^Content-Disposition: form-data; name="media"; ?filename="([^"]+)"; filelength=(\d+)$/.exec(
    disposition,
  );
  if (!named?.[1]) return 'no name "media" with filename and filelength';
  if (!/^Content-Type: \S+$/.test(type)) return 'no Content-Type of the file';
  const bytes = body.subarray(blank + 4, -close.length);
  return bytes.length === Number(named[2]) ? { filename: named[1], bytes } : 'filelength is not the length';
}

const MB = 1024 * 1024;
const MOST = new Map([
  ['image', 10 * MB],
  ['voice', 2 * MB],
  ['file', 20 * MB],
]);

/** What is wrong with a file of this type, or undefined. */
export function uploadFault(type: string, { filename, bytes }: Uploaded): string | undefined {
  const most = MOST.get(type);
  if (most === undefined) return `no type ${type}`;
  if (bytes.length <= 5) return 'a file of 5 bytes or less';
  if (bytes.length > most) return `a ${type} above ${most} bytes`;
  return /[\\/:]/.test(filename) ? 'a path as filename' : undefined;
}
