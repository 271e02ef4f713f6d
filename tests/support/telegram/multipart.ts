export interface Upload {
  name: string;
  bytes: Buffer;
}

/** Fields and files of a multipart body, as the Bot API takes uploads. */
export function readMultipart(
  body: Buffer,
  contentType: string,
): { fields: Map<string, string>; files: Map<string, Upload> } {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error('multipart without a boundary');
  const fields = new Map<string, string>();
  const files = new Map<string, Upload>();
  for (const part of parts(body, Buffer.from(`--${boundary}`))) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, end).toString('utf8');
    const value = part.subarray(end + 4);
    const name = /name="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) throw new Error('a part without a name');
    const file = /filename="?([^"\r\n;]*)"?/.exec(head)?.[1];
    if (file === undefined) fields.set(name, value.toString('utf8'));
    else files.set(name, { name: file, bytes: Buffer.from(value) });
  }
  return { fields, files };
}

function parts(body: Buffer, mark: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    found.push(body.subarray(at + mark.length + 2, next - 2));
    at = next;
  }
  return found;
}
