import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type RequestOptions, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

const folder = join(import.meta.dirname, 'tls');

/** Of the certificate that the proxy shows; nobody signed it but itself. For `NODE_EXTRA_CA_CERTS`. */
export const certificateFile = join(folder, 'cert.pem');

/** What the README's nginx does: TLS to the outside, plain HTTP and WebSockets to a port of this computer. */
export class TlsProxy {
  /** WebSockets that came through. */
  webSockets = 0;
  readonly #server: Server;
  readonly #port: number;
  readonly #held = new Set<Duplex>();

  private constructor(port: number) {
    this.#port = port;
    this.#server = createServer({ cert: readFileSync(certificateFile), key: readFileSync(join(folder, 'key.pem')) });
    this.#server.on('request', (request, response) => this.#ask(request, response));
    this.#server.on('upgrade', (request, phone, head) => this.#upgrade(request, phone, head));
  }

  /** Before whoever serves at this port, now or later. */
  static async before(port: number): Promise<TlsProxy> {
    const proxy = new TlsProxy(port);
    await new Promise<void>((done) => proxy.#server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get url(): string {
    return `https://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const socket of this.#held) socket.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #onwards({ method, url, headers, socket }: IncomingMessage): RequestOptions {
    const before = headers['x-forwarded-for'];
    const forwardedFor = [...(before === undefined ? [] : [before].flat()), socket.remoteAddress].join(', ');
    return {
      host: '127.0.0.1',
      port: this.#port,
      method: method!,
      path: url!,
      headers: { ...headers, 'x-forwarded-for': forwardedFor, 'x-forwarded-proto': 'https' },
    };
  }

  #ask(request: IncomingMessage, response: ServerResponse): void {
    const onwards = httpRequest(this.#onwards(request), (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    response.on('close', () => onwards.destroy());
    request.pipe(onwards);
  }

  #upgrade(request: IncomingMessage, phone: Duplex, head: Buffer): void {
    const onwards = httpRequest(this.#onwards(request));
    const refuse = (status: string) => phone.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    onwards.on('upgrade', (answer, server, first) => {
      this.webSockets++;
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
      phone.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      phone.write(first);
      server.write(head);
      phone.pipe(server).pipe(phone);
      this.#hold(phone, server);
    });
    onwards.on('response', ({ statusCode, statusMessage }) => refuse(`${statusCode} ${statusMessage}`));
    onwards.on('error', () => refuse('502 Bad Gateway'));
    this.#hold(phone);
    onwards.end();
  }

  /** Ends all of them when one does. */
  #hold(...sockets: Duplex[]): void {
    for (const socket of sockets) {
      this.#held.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#held.delete(socket);
        for (const other of sockets) other.destroy();
      });
    }
  }
}
