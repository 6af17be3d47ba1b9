import { startRound } from '../../../shared/lesson/start.ts';
import type { ChangedRate, Beat as NamedBeat, RaceMessage } from '../../../shared/protocol/messages.ts';
import { version } from '../../../shared/protocol/messages.ts';
import { hashAt, stepTo } from '../../../shared/race/race.ts';
import type { Pace } from '../../../shared/room/pace.ts';
import { withChanges } from '../../../shared/room/with-changes.ts';
import type { Client, Dialect, Seen, Span } from './client.ts';
import { sharedMs, untilMs } from './clock.ts';
import { greetEngine } from './engine-io.ts';
import { Histogram } from './histogram.ts';
import { type Beat, beatsDue } from './lateness.ts';
import { codeOf, drainMs, type Plan, rateOf, tokenOf } from './plan.ts';

const clockSamples = 5;

/** What is known of one room, from its first phone and its host. */
interface Watched {
  causes: RaceMessage | null;
  readonly changed: (readonly ChangedRate[])[];
  pace: Pace;
  startBytes: number;
  /** Room time minus shared time of the quickest answer, ms. */
  offsetMs: number;
  quickestMs: number;
}

interface Phone {
  readonly client: Client;
  readonly beats: Beat[];
  /** When what has no answer yet was due, by its number. */
  readonly waiting: Map<number, number>;
  asked: number;
}

export function productPhones(plan: Plan): Dialect {
  const rooms = Array.from(
    { length: plan.rooms },
    (): Watched => ({
      causes: null,
      changed: [],
      pace: [],
      startBytes: 0,
      offsetMs: 0,
      quickestMs: Number.POSITIVE_INFINITY,
    }),
  );
  const phones = new Map<Client, Phone>();
  /** When it was due, and how late the answer came; not a number: it never came, or was a refusal. */
  const answers: { readonly dueMs: number; lateMs: number }[] = [];
  let startMs = 0;

  function take(phone: Phone, payload: Buffer, greeted: () => void): void {
    const { client, beats, waiting } = phone;
    const watched = rooms[client.room]!;
    const isWatching = client.seat === 0;
    const text = payload.toString('latin1');
    if (text.startsWith('42["beat"')) {
      const [, step, hash] = /"step":(\d+),"hash":(\d+)/.exec(text)!;
      beats.push({ step: Number(step), hash: Number(hash), atMs: sharedMs() });
      const { changed } = isWatching ? (JSON.parse(text.slice(2)) as [string, NamedBeat])[1] : {};
      if (changed) watched.changed.push(changed);
    } else if (text.startsWith('430[')) {
      if (!text.includes('"view"')) throw new Error(`expected a view, got ${text}`);
      if (isWatching) {
        const [{ race }] = JSON.parse(payload.toString('utf8', 3)) as [{ race: RaceMessage }];
        watched.causes = race;
        watched.startBytes = JSON.stringify(race).length;
      }
      greeted();
    } else if (text.startsWith('43')) {
      const end = text.indexOf('[');
      const dueMs = waiting.get(Number(text.slice(2, end)));
      const isRefused = text.includes('"refused"');
      if (isRefused && client.seat === 'host') throw new Error(`the host was refused: ${text}`);
      if (dueMs === undefined) return;
      const sample = /"t0":([\d.]+),"serverMs":(\d+)/.exec(text);
      if (sample) sampled(watched, Number(sample[1]), Number(sample[2]));
      if (client.seat !== 'host') answers.push({ dueMs, lateMs: isRefused ? Number.NaN : sharedMs() - dueMs });
      waiting.delete(Number(text.slice(2, end)));
    } else if (isWatching && text.startsWith('42["pace"')) {
      [, watched.pace] = JSON.parse(text.slice(2)) as [string, Pace];
    } else if (isWatching && text.startsWith('42["changed"')) {
      watched.changed.push((JSON.parse(text.slice(2)) as [string, ChangedRate[]])[1]);
    }
  }

  function request(client: Client, dueMs: number, name: string, body: object): void {
    const phone = phones.get(client)!;
    const number = ++phone.asked;
    phone.waiting.set(number, dueMs);
    client.socket.send(`42${number}${JSON.stringify([name, body])}`);
  }

  return {
    path: () => '/socket.io/?EIO=4&transport=websocket',
    greet(client) {
      const { room, seat } = client;
      const phone: Phone = { client, beats: [], waiting: new Map(), asked: 0 };
      phones.set(client, phone);
      const role = seat === 'host' ? 'host' : 'player';
      const hello = JSON.stringify(['hello', { version, role, code: codeOf(room), token: tokenOf(room, seat) }]);
      return new Promise((done) => {
        greetEngine(
          client.socket,
          () => client.socket.send(`420${hello}`),
          (payload) => take(phone, payload, done),
        );
      });
    },
    begin(clients, at) {
      startMs = at;
      void (async () => {
        const hosts = clients.filter(({ seat }) => seat === 'host');
        for (let i = 0; i < clockSamples; i++) {
          for (const host of hosts) request(host, sharedMs(), 'clock', { t0: sharedMs() });
          await untilMs(sharedMs() + 20);
        }
        await untilMs(startMs);
        for (const host of hosts) request(host, startMs, 'pace', { command: 1, change: { kind: 'resume' } });
      })();
    },
    change(client, dueMs, times) {
      const learningRate = rateOf(client.room, Number(client.seat), times);
      request(client, dueMs, 'change', { command: times, learningRate });
    },
    ask: (client, dueMs) => request(client, dueMs, 'clock', { t0: sharedMs() }),
    async seen(span) {
      const players = [...phones.values()].filter(({ client }) => client.seat !== 'host');
      return {
        told: toldBeats(rooms, players, span),
        answered: answeredIn(span),
        ...compareHashes(rooms, players),
        startBytes: rooms[0]!.startBytes,
      };
    },
  };

  function answeredIn({ fromMs, toMs }: Span): Seen['answered'] {
    const lateness = new Histogram();
    const isMeasured = (dueMs: number): boolean => dueMs >= fromMs && dueMs < toMs;
    let expected = 0;
    for (const { dueMs, lateMs } of answers) {
      if (!isMeasured(dueMs)) continue;
      expected++;
      if (dueMs + lateMs <= toMs + drainMs) lateness.add(lateMs);
    }
    for (const { client, waiting } of phones.values()) {
      if (client.seat !== 'host') expected += [...waiting.values()].filter(isMeasured).length;
    }
    return { expected, came: lateness.total, p50Ms: lateness.quantile(0.5), p99Ms: lateness.quantile(0.99) };
  }
}

function sampled(watched: Watched, t0Ms: number, serverMs: number): void {
  const t1Ms = sharedMs();
  if (t1Ms - t0Ms >= watched.quickestMs) return;
  watched.quickestMs = t1Ms - t0Ms;
  // The server says whole ms, half of one too early on average.
  watched.offsetMs = serverMs + 0.5 - (t0Ms + t1Ms) / 2;
}

function toldBeats(rooms: readonly Watched[], phones: readonly Phone[], span: Span): Seen['told'] {
  const lateness = new Histogram();
  let expected = 0;
  for (const { client, beats } of phones) {
    const { pace, offsetMs } = rooms[client.room]!;
    const segment = pace.at(-1);
    // Without a word of the pace nothing can have come in time.
    const stepDueMs = (step: number): number =>
      segment?.stepMs ? segment.atMs + (step - segment.fromStep) * segment.stepMs - offsetMs : Number.NEGATIVE_INFINITY;
    // The first beat after a pause comes at once; from then on they keep to the room's own second.
    const due = beatsDue(beats.slice(1), stepDueMs, span, drainMs);
    expected += due.expected;
    for (const lateMs of due.lateMs) lateness.add(lateMs);
  }
  return { expected, came: lateness.total, p50Ms: lateness.quantile(0.5), p99Ms: lateness.quantile(0.99) };
}

/** Every hash that any phone was told, against the race as the phone would step it. */
function compareHashes(rooms: readonly Watched[], phones: readonly Phone[]): { compared: number; differed: number } {
  let [compared, differed] = [0, 0];
  const races = rooms.map(({ causes, changed }) => {
    if (!causes) throw new Error('expected the causes of the race in the answer to hello');
    return startRound(changed.reduce(withChanges, causes));
  });
  for (const { client, beats } of phones) {
    const race = races[client.room]!;
    for (const { step, hash } of beats) {
      stepTo(race, step);
      compared++;
      if (race.step < step || hashAt(race, step) !== hash) differed++;
    }
  }
  return { compared, differed };
}
