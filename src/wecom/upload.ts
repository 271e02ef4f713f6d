import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refusal } from './errors.js';
import { MEDIA } from './limits.js';

/** A file as it is uploaded; `filename` is the name people see. */
export interface Upload {
  type: 'image' | 'voice' | 'file';
  filename: string;
  bytes: Uint8Array;
}

export const uploadedSchema = z.object({ media_id: z.string().min(1) });

const CONTENT_TYPES: [RegExp, string][] = [
  [/\.jpe?g$/i, 'image/jpg'],
  [/\.png$/i, 'image/png'],
  [/\.amr$/i, 'voice/amr'],
];

/** @throws WecomError `refused` for a file that is too small or too large for its type */
export function assertUpload(api: string, { type, bytes }: Upload): void {
  if (bytes.length < MEDIA.least) throw refusal(api, `a file of ${bytes.length} bytes is below ${MEDIA.least}`);
  if (bytes.length > MEDIA[type]) throw refusal(api, `a ${type} of ${bytes.length} bytes is above ${MEDIA[type]}`);
}

/**
 * The multipart/form-data body that WeCom documents, with `filelength` and the name in UTF-8: what a form would send
 * lacks the one and spoils the other.
 */
export function multipart({ filename, bytes }: Upload): { body: Buffer; contentType: string } {
  const boundary = `----duban${randomUUID()}`;
  const type = CONTENT_TYPES.find(([suffix]) => suffix.test(filename))?.[1] ?? 'application/octet-stream';
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${plainName(filename)}"; ` +
    `filelength=${bytes.length}\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

/** Without what would end the name or the line, or make it a path. */
const plainName = (filename: string): string => filename.replace(/[\u0000-\u001f"\\/:\u007f]/g, '_');
