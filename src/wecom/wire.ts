import { type ClientRequest, type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { checkServerIdentity, type PeerCertificate, TLSSocket } from 'node:tls';

/**
 * How one request of axios goes out. Sees whether the connection ever stood (with TLS: was trusted), for from then on
 * the request may have been read; and adds the trusted authorities, which an agent behind a proxy would not pass on.
 */
export class Wire {
  /** Something of the request may have left this machine. */
  written = false;
  readonly #ca: string[] | undefined;

  constructor(ca: string[] | undefined) {
    this.#ca = ca;
  }

  request = (options: RequestOptions, answered: (answer: IncomingMessage) => void): ClientRequest => {
    const secure = options.protocol === 'https:';
    const request = secure
      ? secureRequest({ ...options, ...this.#trust(options.hostname ?? '') }, answered)
      : plainRequest(options, answered);
    request.once('socket', (socket) => this.#watch(socket));
    return request;
  };

  /** An agent behind a proxy forgets the host's name when it is a bare address 内网 IP. */
  #trust(hostname: string) {
    return {
      ...(this.#ca && { ca: this.#ca }),
      checkServerIdentity: (_name: string, certificate: PeerCertificate) => checkServerIdentity(hostname, certificate),
    };
  }

  #watch(socket: Socket): void {
    const secure = socket instanceof TLSSocket;
    const stands = secure ? socket.authorized : !socket.connecting;
    if (stands) this.written = true;
    else socket.once(secure ? 'secureConnect' : 'connect', () => (this.written = true));
  }
}
