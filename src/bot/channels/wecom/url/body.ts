import { MAX_BODY_BYTES } from '../../../../wecom/callback/text.js';

/** The body of a request as text; undefined for one that is too large, which is not read to its end. */
export async function bodyOf(request: Request): Promise<string | undefined> {
  const told = request.headers.get('content-length');
  if (told === null) return counted(request);
  if (Number(told) > MAX_BODY_BYTES) return undefined;
  // The HTTP parser takes no more than was told, so it is read in one piece: counting a web stream costs twice the rest of a callback.
  return Buffer.from(await request.arrayBuffer()).toString('utf8');
}

/** In pieces whose number nobody told. */
async function counted(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
