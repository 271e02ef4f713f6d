import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, answerTo, Refused } from './methods.js';
import { readMultipart, type Upload } from './multipart.js';
import { isMethod, type Method, REQUESTS } from './requests.js';
import { ApiState, type FakeApiOptions, TOKEN } from './state.js';

/** How the next call of a method goes wrong. */
export type Fault =
  /** The answer is this, and nothing was done. */
  | { status: number; description?: string; parameters?: Record<string, number> }
  /** Everything is done, and the connection breaks before the answer. */
  | 'cut-after'
  /** Nothing is done, and the connection breaks. */
  | 'cut-before'
  /** An answer that is no JSON, as gateways give. */
  | 'html';

/** Telegram's side of the wire: the Bot API over HTTP, as strict as its documentation. */
export class FakeApi extends ApiState {
  url = '';
  readonly #faults = new Map<string, Fault[]>();
  readonly #server: Server;

  constructor(options: FakeApiOptions = {}) {
    super(options);
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.violations.push(`the fake failed: ${error instanceof Error ? error.message : String(error)}`);
        response.destroy();
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address !== 'object') throw new Error('no address');
    this.url = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next calls of the method fail so, one after the other. */
  fail(method: Method | 'download', ...faults: Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const [, kind = '', token = '', rest = ''] = /^\/(bot|file\/bot)([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (token !== TOKEN || this.revoked)
      return end(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    if (kind === 'file/bot') return this.#download(decodeURIComponent(rest), response);
    if (!isMethod(rest)) return end(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    const { payload, files } = payloadOf(body, request.headers['content-type'] ?? '');
    this.calls.push({ method: rest, payload });
    this.#check(rest, payload);
    this.changed();
    const fault = this.#faults.get(rest)?.shift();
    if (fault === 'cut-before') return this.#done(() => request.socket.destroy());
    if (fault === 'html') return this.#done(() => response.writeHead(502).end('<html>Bad Gateway</html>'));
    const closed = new Promise((resolve) => response.once('close', resolve));
    const answer = typeof fault === 'object' ? failed(fault) : await answerTo(rest, payload, files, this, closed);
    if (fault === 'cut-after') return this.#done(() => request.socket.destroy());
    this.#done(() => end(response, answer.ok ? 200 : answer.error_code, answer));
  }

  #done(reply: () => void): void {
    reply();
    this.changed();
  }

  #check(method: Method, payload: Record<string, unknown>): void {
    const read = REQUESTS[method].safeParse(payload);
    for (const issue of read.error?.issues ?? []) {
      this.violations.push(`${method}.${issue.path.join('.')}: ${issue.message}`);
    }
  }

  #download(path: string, response: ServerResponse): void {
    const file = [...this.files.values()].find((one) => one.path === path);
    const fault = this.#faults.get('download')?.shift();
    if (fault === 'cut-after' || fault === 'cut-before') {
      response.writeHead(200).write(file?.bytes.subarray(0, 10) ?? '');
      response.destroy();
    } else if (typeof fault === 'object' || file === undefined)
      response.writeHead(typeof fault === 'object' ? fault.status : 404).end();
    else response.writeHead(200).end(file.bytes);
  }
}

function failed({ status, description = 'scripted', parameters }: Exclude<Fault, string>): Answer {
  return new Refused(status, description, parameters).answer;
}

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** In a multipart body, everything but text is JSON. */
function payloadOf(body: Buffer, type: string): { payload: Record<string, unknown>; files: Map<string, Upload> } {
  if (!type.startsWith('multipart/form-data')) {
    const payload: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
    return { payload: { ...(typeof payload === 'object' ? payload : {}) }, files: new Map() };
  }
  const { fields, files } = readMultipart(body, type);
  const payload = Object.fromEntries(
    [...fields].map(([name, value]) => [name, /^(?:-?\d+$|[{[])/.test(value) ? JSON.parse(value) : value]),
  );
  return { payload, files };
}
