import { connect, type Socket } from 'node:net';

export interface Incoming {
  readonly text: boolean;
  readonly payload: Buffer;
}

const opText = 1;
const opBinary = 2;
const opClose = 8;
const opPing = 9;
const opPong = 10;

/**
 * A WebSocket client that does no more than a load needs, on a bare TCP socket: the library costs twice as much as the
 * server that is measured. Bytes are counted as they come over the wire, headers included.
 */
export class RawSocket {
  /** Without those that only ask whether we live. */
  messages = 0;
  bytes = 0;
  onMessage: (message: Incoming) => void = () => {};
  onLost: (why: string) => void = () => {};
  readonly #socket: Socket;
  #rest: Buffer | null = null;
  #open = false;
  readonly #opened: () => void;

  private constructor(port: number, path: string, opened: () => void) {
    this.#opened = opened;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('connect', () => {
      this.#socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
    });
    this.#socket.on('data', (piece) => this.#take(piece));
    this.#socket.on('error', (error) => this.onLost(error.message));
    this.#socket.on('close', () => this.onLost('closed'));
  }

  static open(port: number, path: string, listen: (socket: RawSocket) => void): Promise<RawSocket> {
    return new Promise((done, failed) => {
      const socket = new RawSocket(port, path, () => done(socket));
      socket.onLost = failed;
      listen(socket);
    });
  }

  /** Masked with zeros, which leaves the payload as it is. */
  send(payload: Buffer | string, opcode = typeof payload === 'string' ? opText : opBinary): void {
    const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
    const long = body.length > 125;
    const head = Buffer.alloc(long ? 8 : 6);
    head[0] = 0x80 | opcode;
    head[1] = 0x80 | (long ? 126 : body.length);
    if (long) head.writeUInt16BE(body.length, 2);
    this.#socket.write(Buffer.concat([head, body]));
  }

  /** Takes nothing any more from the network. */
  stall(): void {
    this.#socket.pause();
  }

  close(): void {
    this.onLost = () => {};
    this.#socket.destroy();
  }

  #take(piece: Buffer): void {
    let data = this.#rest ? Buffer.concat([this.#rest, piece]) : piece;
    this.#rest = null;
    if (!this.#open) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = data;
        return;
      }
      const head = data.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 101')) {
        this.onLost(head.split('\r\n', 1)[0]!);
        return;
      }
      this.#open = true;
      data = data.subarray(end + 4);
      this.#opened();
    }
    let at = 0;
    while (data.length - at >= 2) {
      const short = data[at + 1]! & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < head) break;
      const length =
        short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
      const end = at + head + length;
      if (data.length < end) break;
      this.bytes += head + length;
      this.#frame(data[at]! & 0x0f, data.subarray(at + head, end));
      at = end;
    }
    if (at < data.length) this.#rest = data.subarray(at);
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === opPing) {
      this.send(payload, opPong);
      return;
    }
    this.messages++;
    if (opcode === opClose) this.onLost(`closed by the server: ${payload.toString('latin1', 2)}`);
    else if (opcode === opText || opcode === opBinary) this.onMessage({ text: opcode === opText, payload });
  }
}
