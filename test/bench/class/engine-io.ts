import type { RawSocket } from './raw-socket.ts';

const [zero, two, four] = [...'024'].map((sign) => sign.charCodeAt(0));

/** Enters socket.io's main namespace over a bare socket and answers its pings. `take` gets every event and answer, type signs included. */
export function greetEngine(socket: RawSocket, entered: () => void, take: (payload: Buffer) => void): void {
  socket.onMessage = ({ payload }) => {
    const [type, inner] = payload;
    if (type === four && inner === zero) entered();
    else if (type === four) take(payload);
    else if (type === zero) socket.send('40');
    else if (type === two) {
      // Engine.IO's own question whether we live.
      socket.messages--;
      socket.send('3');
    }
  };
}
