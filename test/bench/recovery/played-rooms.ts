import type { Journal } from '../../../server/journal/journal.ts';
import type { LiveRoom } from '../../../server/live-room.ts';
import { dayMs, type Outcome, Rooms } from '../../../server/rooms.ts';
import type { RaceLesson, RaceRound } from '../../../shared/lesson/lesson.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';

export interface Size {
  readonly rooms: number;
  readonly players: number;
  /** About so many in the journal of each room. */
  readonly events: number;
  readonly steps: number;
}

const surfaces = ['seed-bowl', 'banana', 'himmelblau'];

/** More rounds than will be played; the last one races slowly, so that it is still on after several restarts. */
function lessonOf({ steps }: Size): RaceLesson {
  const rounds = Array.from(
    { length: 40 },
    (_, i): RaceRound => ({
      kind: 'goldilocks',
      title: `Round ${i + 1}`,
      question: 'Is bigger faster?',
      why: 'The steepest curvature sets the limit.',
      surface: surfaces[i % surfaces.length]!,
      steps,
      stepsPerSecond: 20,
      chooseSeconds: 30,
    }),
  );
  const last: RaceRound = { ...rounds[0]!, title: 'Last', stepsPerSecond: 1 };
  return { schema: 1, id: 'recovery', title: 'Recovery', rounds: [...rounds, last] };
}

/** Rooms on a journal, at a time that stands still unless it is set. */
export function roomsAt(journal: Journal, clock: { ms: number }): Rooms {
  const quiet = { info() {}, warn() {}, error: (facts: object, sentence: string) => console.error(sentence, facts) };
  return new Rooms({
    journal,
    nowMs: () => clock.ms,
    dateMs: () => 1_764_000_000_000 + clock.ms,
    keepMs: 30 * dayMs,
    log: quiet,
  });
}

/** Plays the rooms through the real commands, each up to the middle of a race, as a school does before a crash. */
export function playRooms(journal: Journal, size: Size): readonly LiveRoom[] {
  const clock = { ms: 1_000_000 };
  const rooms = roomsAt(journal, clock);
  const lesson = lessonOf(size);
  return Array.from({ length: size.rooms }, (_, room) => {
    const live = opened(rooms, lesson);
    for (let seat = 0; seat < size.players; seat++) {
      const joined = rooms.join(live, `Player ${seat + 1}`);
      if (isRefusal(joined)) throw new Error(`expected a seat, got ${joined.refused}`);
      live.presence.came(joined.seat);
    }
    play(rooms, live, clock, size, room);
    return live;
  });
}

function opened(rooms: Rooms, lesson: RaceLesson): LiveRoom {
  const room = rooms.open(lesson);
  if (isRefusal(room)) throw new Error(`expected a room, got ${room.refused}`);
  return room.live;
}

function play(rooms: Rooms, live: LiveRoom, clock: { ms: number }, { events }: Size, room: number): void {
  const advance = () => done(rooms.request(live, { role: 'host' }, { type: 'advance', turn: live.room.turn }));
  const second = () => {
    clock.ms += 1000;
    rooms.tick(live);
  };
  const race = () => {
    lockAll(rooms, live, room);
    if (live.room.phase.name === 'choose') advance();
  };
  advance();
  // The race that is on in the end has its events too.
  const lastRace = live.room.seats.length + 15;
  while (live.seq + lastRace < events) {
    race();
    while (live.room.phase.name === 'race' && !live.room.phase.ended) second();
    while (live.room.phase.name !== 'choose') advance();
  }
  const last = live.room.lesson.rounds.length - 1;
  done(rooms.request(live, { role: 'host' }, { type: 'jump', turn: live.room.turn, round: last }));
  if (live.room.phase.name === 'brief') advance();
  race();
  for (let i = 0; i < 10; i++) second();
}

let command = 0;

function lockAll(rooms: Rooms, live: LiveRoom, room: number): void {
  const { phase, lesson, seats } = live.room;
  if (phase.name !== 'choose') throw new Error(`expected the phase choose, got ${phase.name}`);
  const { cards } = resolveRound(lesson.rounds[phase.round] as RaceRound);
  const { min, max } = cards[0]!.learningRates;
  for (const { seat } of seats) {
    const share = (room * 0.381966 + seat * 0.618034 + phase.round * 0.754878) % 1;
    const learningRate = min * (max / min) ** share;
    done(rooms.request(live, { role: 'player', seat }, { type: 'lock', choice: { learningRate } }, ++command));
  }
}

function done(outcome: Outcome): void {
  if (isRefusal(outcome)) throw new Error(`expected to be granted, got ${JSON.stringify(outcome)}`);
}
