// The phones of bench:class, in a process of their own. Arguments: whose server, its port, the plan as JSON.
import { type Client, type Dialect, type Seen, type Span, Turns } from './client.ts';
import { sharedMs, untilMs } from './clock.ts';
import { colyseusPhones } from './phones-colyseus.ts';
import { productPhones } from './phones-product.ts';
import { socketIoPhones } from './phones-socket-io.ts';
import { wsPhones } from './phones-ws.ts';
import { changeEveryMs, drainMs, type Plan } from './plan.ts';
import { RawSocket } from './raw-socket.ts';

const dialects = { product: productPhones, ws: wsPhones, 'socket.io': socketIoPhones, colyseus: colyseusPhones };
/** Connections that are being made at once. */
const atOnce = 64;
const askEveryMs = 10_000;
const stalledPhones = Number(process.env.STALLED ?? 0);

const [name, portText, planText] = process.argv.slice(2);
const port = Number(portText);
const plan = JSON.parse(planText!) as Plan;

let dialect: Dialect;
const clients: Client[] = [];
let lost = 0;

process.on('message', (message: { paths?: readonly string[]; span?: Span; startMs?: number }) => {
  if (message.paths) void connectAll(message.paths);
  if (message.span) void measure(message.startMs!, message.span);
});
process.send?.({ awake: true });

async function connectAll(paths: readonly string[]): Promise<void> {
  dialect = dialects[name as keyof typeof dialects](plan, paths);
  const seats: Pick<Client, 'room' | 'seat'>[] = [];
  for (let room = 0; room < plan.rooms; room++) {
    for (let seat = 0; seat < plan.playersPerRoom; seat++) seats.push({ room, seat });
    seats.push({ room, seat: 'host' });
  }
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < seats.length) {
      const { room, seat } = seats[next++]!;
      let greeted: Promise<void> | null = null;
      let client: Client | null = null;
      const socket = await RawSocket.open(port, dialect.path(room, seat), (opening) => {
        client = { room, seat, socket: opening };
        greeted = dialect.greet(client);
      });
      socket.onLost = () => lost++;
      await greeted;
      clients.push(client!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  clients.sort((a, b) => a.room - b.room || Number(a.seat === 'host') - Number(b.seat === 'host') || +a.seat - +b.seat);
  process.send?.({ connected: clients.length });
}

async function measure(startMs: number, span: Span): Promise<void> {
  const phones = clients.filter(({ seat }) => seat !== 'host');
  for (const { socket } of phones.slice(0, stalledPhones)) socket.stall();
  dialect.begin(clients, startMs);
  let changesSent = 0;
  const turns = [];
  const race = { startMs: startMs + 200, endMs: span.toMs };
  if (plan.mode === 'throttle') {
    turns.push(
      new Turns(phones, { ...race, periodMs: changeEveryMs }, (client, dueMs, times) => {
        dialect.change(client, dueMs, times);
        changesSent++;
      }),
    );
  }
  const { ask } = dialect;
  if (ask) turns.push(new Turns(phones, { ...race, periodMs: askEveryMs }, (client, dueMs) => ask(client, dueMs)));
  const sums = () => {
    const of = (which: readonly Client[]) => ({
      messages: which.reduce((sum, { socket }) => sum + socket.messages, 0),
      bytes: which.reduce((sum, { socket }) => sum + socket.bytes, 0),
    });
    return { atMs: sharedMs(), phone: of(phones), host: of(clients.filter(({ seat }) => seat === 'host')) };
  };
  await untilMs(span.fromMs);
  const before = sums();
  await untilMs(span.toMs);
  const after = sums();
  await untilMs(span.toMs + drainMs);
  for (const each of turns) each.stop();
  const seconds = (after.atMs - before.atMs) / 1000;
  const rate = (who: 'phone' | 'host', count: number) => ({
    messages: (after[who].messages - before[who].messages) / count / seconds,
    bytes: (after[who].bytes - before[who].bytes) / count / seconds,
  });
  const seen: Seen = {
    phone: rate('phone', phones.length),
    host: rate('host', plan.rooms),
    ...(await dialect.seen(span)),
    changesSent,
    lost,
  };
  process.send?.({ seen });
}
