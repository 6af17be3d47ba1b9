import fc from 'fast-check';
import { expect, test } from 'vitest';
import { version } from '../../shared/protocol/messages.ts';
import { shortLesson } from '../support/lesson.ts';
import { type House, openHouse, reopened } from '../support/rooms.ts';
import { type Line, ServedRoom } from '../support/served-room.ts';

/** One thing that can happen between a class and its server. `phone` is taken modulo what is there. */
type Happening =
  | { readonly does: 'join'; readonly phone: number }
  | { readonly does: 'come back' | 'second tab' | 'zombie' | 'leave'; readonly phone: number }
  | { readonly does: 'lock'; readonly phone: number; readonly tab: number; readonly times: number }
  | { readonly does: 'clock'; readonly ms: number }
  | { readonly does: 'host comes back' | 'advance' | 'kill' };

const phone = fc.nat(5);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('join'), phone }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constantFrom('come back', 'second tab', 'zombie', 'leave'), phone }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('lock'), phone, tab: fc.nat(2), times: fc.integer({ min: 1, max: 3 }) }),
  },
  // Back too, as after a virtual machine was moved: a monotonic clock that was believed to be one.
  { weight: 2, arbitrary: fc.record({ does: fc.constant('clock'), ms: fc.integer({ min: -20_000, max: 20_000 }) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('host comes back', 'advance', 'kill') }) },
) as fc.Arbitrary<Happening>;

interface Phone {
  readonly seat: number;
  readonly token: string;
  /** Oldest first. A zombie stays among them: the server has not heard that it is gone. */
  lines: Line[];
  command: number;
}

class Play {
  house: House = openHouse({ lesson: shortLesson({ chooseSeconds: 300 }) });
  served = this.#serve();
  readonly phones: Phone[] = [];
  readonly acked: { readonly seat: number; readonly command: number }[] = [];
  hosts: Line[] = [];
  #hostCommand = 0;

  #serve(): ServedRoom {
    return new ServedRoom(this.house.rooms, this.house.log, this.house.clock.nowMs);
  }

  #hello(line: Line, role: 'player' | 'host', token?: string): object {
    const { code } = this.house.live.room;
    return line.ask('hello', { version, role, code, ...(token !== undefined && { token }) });
  }

  do(happening: Happening): void {
    switch (happening.does) {
      case 'kill':
        this.#kill();
        break;
      case 'clock':
        this.house.clock.ms += happening.ms;
        break;
      case 'host comes back':
        this.hosts.push(this.served.connect());
        expect(this.#hello(this.hosts.at(-1)!, 'host', this.house.hostToken)).toHaveProperty('view');
        break;
      case 'advance':
        // After the podium there is no room to come back to.
        if (this.house.live.room.phase.name === 'podium') break;
        this.hosts.at(-1)?.ask('advance', { command: ++this.#hostCommand, turn: this.house.live.room.turn });
        break;
      case 'join':
        this.#join();
        break;
      default:
        if (this.phones.length > 0) this.#phone(happening, this.phones[happening.phone % this.phones.length]!);
    }
  }

  #phone(
    happening: Extract<Happening, { does: 'come back' | 'second tab' | 'zombie' | 'leave' | 'lock' }>,
    one: Phone,
  ): void {
    if (happening.does === 'lock') {
      this.#lock(one, happening.tab, happening.times);
      return;
    }
    // A zombie's phone comes back while the server believes in the old line; a second tab leaves it open.
    if (happening.does === 'leave' || happening.does === 'come back') {
      for (const line of one.lines.splice(0)) line.close();
    }
    if (happening.does === 'leave') return;
    const line = this.served.connect();
    expect(this.#hello(line, 'player', one.token)).toMatchObject({ view: { you: { seat: one.seat } } });
    one.lines.push(line);
  }

  #join(): void {
    const line = this.served.connect();
    if ('refused' in this.#hello(line, 'player')) return;
    const [first, second] = [line.ask('join', { nickname: 'Ana' }), line.ask('join', { nickname: 'Ana' })];
    // A second tap is the same seat.
    expect(second).toEqual(first);
    if ('seat' in first && 'token' in first) {
      this.phones.push({ seat: first.seat as number, token: first.token as string, lines: [line], command: 0 });
    }
  }

  /** The same request, so often, over one of the lines that this phone has ever had. */
  #lock(one: Phone, tab: number, times: number): void {
    const line = one.lines[tab % Math.max(1, one.lines.length)];
    if (!line) return;
    this.#goOnToChoosing();
    const command = ++one.command;
    const answers = Array.from({ length: times }, () =>
      line.ask('lock', { command, choice: { learningRate: 0.01 * (one.seat + 1) } }),
    );
    if (!('ok' in answers[0]!)) return;
    for (const answer of answers) expect(answer).toEqual({ ok: true });
    this.acked.push({ seat: one.seat, command });
  }

  #goOnToChoosing(): void {
    for (let presses = 0; presses < 6 && !['choose', 'podium'].includes(this.house.live.room.phase.name); presses++) {
      const { rooms, live } = this.house;
      rooms.request(live, { role: 'host' }, { type: 'advance', turn: live.room.turn });
    }
  }

  /** Everything but the journal is gone. */
  #kill(): void {
    const { rooms, live, log } = reopened(this.house);
    this.house = { ...this.house, rooms, live: live!, log };
    this.served = this.#serve();
    for (const one of this.phones) one.lines = [];
    this.hosts = [];
  }

  check(): void {
    const { live, journal, clock } = this.house;
    const here = [...this.served.people.in(live)];
    const roles = here.map(({ membership }) =>
      membership?.role === 'player' ? `seat ${membership.seat}` : membership?.role,
    );
    // One connection a seat, one in control.
    const placed = roles.filter((role) => role !== 'screen' && role !== 'newcomer');
    expect(new Set(placed).size).toBe(placed.length);
    // The newest has the place, and every older one was told so once.
    for (const { lines, seat } of this.phones) {
      for (const [index, line] of lines.entries()) {
        const isNewest = index === lines.length - 1;
        expect(line.connection.membership).toEqual(isNewest ? { role: 'player', live, seat } : null);
        expect(line.told.filter(({ event }) => event === 'bye')).toHaveLength(isNewest ? 0 : 1);
      }
    }
    expect(live.connected(clock.ms).size).toBeLessThanOrEqual(live.room.seats.length);
    const entries = journal.read(live.room.id);
    for (const { seat, command } of this.acked) {
      const kept = entries.filter(
        ({ by, command: number, event }) =>
          by === `seat ${seat}` && number === command && (event as { type: string }).type === 'locked',
      );
      expect(kept).toHaveLength(1);
    }
    expect(this.served.turned.crashed).toBe(0);
  }
}

test('P1 P2 P3 P7 fault 14, 24: phones, tabs and zombies come and go, the clock jumps, the server is killed: one connection a seat, one host, what was acknowledged is there once', () => {
  let acked = 0;
  let kills = 0;
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 50, size: 'max' }), (happenings) => {
      const play = new Play();
      for (const each of happenings) {
        play.do(each);
        play.check();
        if (each.does === 'kill') kills++;
      }
      acked += play.acked.length;
    }),
    { numRuns: 200, seed: 20261125 },
  );
  // The model is worth nothing if nobody ever chooses.
  expect(acked).toBeGreaterThan(150);
  expect(kills).toBeGreaterThan(100);
}, 60_000);
