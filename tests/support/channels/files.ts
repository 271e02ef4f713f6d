import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { encryptBytes } from '../../../src/wecom/crypto/aes.js';

/** Where WeCom lays files down, encrypted, for five minutes. */
export class FileServer {
  readonly #files = new Map<string, Buffer>();
  readonly #server: Server;
  #url = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      const bytes = this.#files.get(request.url ?? '');
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
  }

  static async open(): Promise<FileServer> {
    const files = new FileServer();
    await new Promise<void>((listening) => files.#server.listen(0, '127.0.0.1', listening));
    const address = files.#server.address();
    files.#url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    return files;
  }

  /** With a key of its own, as the long connection has it. */
  offer(bytes: Buffer): { url: string; aeskey: string } {
    const key = randomBytes(32);
    return { ...this.offerWith(key, bytes), aeskey: key.toString('base64') };
  }

  /** Encrypted with the callback's key, as in URL mode. */
  offerWith(key: Buffer, bytes: Buffer): { url: string } {
    const path = `/${this.#files.size + 1}`;
    this.#files.set(path, encryptBytes(key, bytes));
    return { url: this.#url + path };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
