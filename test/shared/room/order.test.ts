import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomAnswer, randomMove, randomPick } from '../../../shared/lesson/at-random.ts';
import { isRace } from '../../../shared/lesson/lesson.ts';
import { withoutAnswers } from '../../../shared/lesson/shown-round.ts';
import { stream } from '../../../shared/math/random.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { standingsOf } from '../../../shared/room/standings.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { everyKind } from '../../support/kinds-lesson.ts';
import { kinds } from './moves-lesson.ts';
import { player, Table } from './table.ts';

const players = 4;
// The saddle takes 100 steps and is raced by the classroom test; the order of answers is the same matter in all of them.
const lesson = { ...everyKind, rounds: [...everyKind.rounds.filter(({ kind }) => kind !== 'saddle'), ...kinds] };
const round = (index: number) => withoutAnswers(lesson.rounds[index]!);

/** What a seat answers, chooses and does in each round and heat, whatever the network does. */
const answerOf = (index: number, seat: number) => randomAnswer(stream(9, index, 'answer', seat), round(index));
const pickOf = (index: number, heat: number, seat: number) =>
  randomPick(stream(9, index, `heat ${heat}`, seat), round(index));

/** Plays the lesson with messages that come in by these delays; later ones of a phase come after earlier ones. */
function played(delays: (phase: number, seat: number) => number): Table {
  const table = new Table(lesson).join('Ana', 'Bo', 'Cy', 'Di');
  let phase = 0;
  const inOrder = (send: (seat: number) => void): void => {
    phase++;
    const arrivals = Array.from({ length: players }, (_, seat) => ({ seat, atMs: delays(phase, seat) }));
    const startedAtMs = table.nowMs;
    for (const { seat, atMs } of arrivals.toSorted((a, b) => a.atMs - b.atMs)) {
      table.nowMs = startedAtMs + atMs;
      send(seat);
    }
  };
  while (table.room.phase.name !== 'podium') {
    const now = table.room.phase;
    if (now.name === 'predict') {
      inOrder((seat) => table.do({ type: 'predict', answer: answerOf(now.round, seat) }, player(seat)));
    }
    if (now.name === 'choose') {
      inOrder((seat) => table.do({ type: 'lock', choice: pickOf(now.round, now.heat, seat) }, player(seat)));
    }
    if (now.name === 'move') {
      for (let someMoved = true; someMoved; ) {
        someMoved = false;
        inOrder((seat) => {
          const view = playerView(table.room, seat, table.seen);
          const move = randomMove(
            stream(9, now.round, `move ${view.you!.moves.length}`, seat),
            view.round,
            view.you!.moves,
          );
          if (move) table.move(seat, move);
          someMoved ||= move !== null;
        });
      }
    }
    table.advance();
  }
  return table;
}

const view = (table: Table) => stageView(table.room, 'screen', table.seen);

test('who is quick gains nothing: any order and delay of answers and choices gives the same points and places', () => {
  const usual = played(() => 0);
  expect(new Set(standingsOf(usual.room).map(({ points }) => points)).size).toBeGreaterThan(1);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const other = played((phase, seat) => Math.floor(stream(seed, phase, 'delay', seat)() * 2900));
      expect(standingsOf(other.room)).toEqual(standingsOf(usual.room));
      expect(other.room.heats.map(({ results }) => results)).toEqual(usual.room.heats.map(({ results }) => results));
      expect(other.room.played.map(({ points }) => new Map([...points].toSorted()))).toEqual(
        usual.room.played.map(({ points }) => new Map([...points].toSorted())),
      );
    }),
    { seed: 55, numRuns: 12 },
  );
}, 60_000);

test('a journal that is replayed gives the same standings, votes and results', () => {
  const table = played((phase, seat) => ((phase * 7 + seat * 3) % 5) * 100);
  const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
  const replayed = journal.reduce<Room | null>(apply, null)!;
  expect(standingsOf(replayed)).toEqual(standingsOf(table.room));
  expect(replayed).toEqual(table.room);
  expect(view(table).standings).toHaveLength(players);
  expect(table.room.heats).toHaveLength(lesson.rounds.filter(isRace).length + 3);
}, 60_000);
