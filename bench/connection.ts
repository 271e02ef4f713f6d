import { connect, type Socket } from 'node:net';

const OK = 'HTTP/1.1 200';
/** What ends an answer without a body: its head, or the last of no pieces. */
const EMPTY = /\r\ncontent-length: 0(?=\r\n)[\s\S]*?\r\n\r\n$/i;
const NO_PIECES = /\r\ntransfer-encoding: chunked(?=\r\n)[\s\S]*?\r\n\r\n0\r\n\r\n$/i;

/**
 * One connection of HTTP/1.1 that stays open, one request after the other. Node's own client costs as much processor as what
 * is measured here, and it has to share the machine with that.
 */
export class Connection {
  readonly #socket: Socket;
  #answer = '';
  #waiting: { resolve: () => void; reject: (error: Error) => void } | undefined;
  /** Why nothing can be sent any more. */
  #closed: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (data) => this.#read(String(data)));
    socket.on('error', (error) => this.#close(error));
    socket.on('close', () => this.#close(new Error('the server closed a connection')));
  }

  static open(host: string, port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, host);
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  /** Until it is answered 200 with nothing; anything else fails, also a connection that the server closed before. */
  send(request: Buffer): Promise<void> {
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(data: string): void {
    this.#answer += data;
    if (!this.#answer.startsWith(OK.slice(0, this.#answer.length))) {
      this.#end(new Error(`answered ${this.#answer.slice(0, 40)}`));
    } else if (EMPTY.test(this.#answer) || NO_PIECES.test(this.#answer)) this.#end();
  }

  #close(error: Error): void {
    this.#closed ??= error;
    this.#end(this.#closed);
  }

  #end(error?: Error): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#answer = '';
    if (error) waiting?.reject(error);
    else waiting?.resolve();
  }
}

/** A POST as bytes, made before anything is measured. */
export function postOf(url: URL, type: string, body: string): Buffer {
  const head = [
    `POST ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
