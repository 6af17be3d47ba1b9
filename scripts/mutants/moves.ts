import type { Mutant } from './mutant.ts';

const seen = ['test/shared/room/moves-seen.test.ts'];

const inMoving = (tests: readonly string[], mutants: readonly Omit<Mutant, 'file' | 'tests'>[]): readonly Mutant[] =>
  mutants.map((mutant) => ({ ...mutant, file: 'shared/room/moving.ts', tests }));

/** Rounds of moves: whose move counts, when, and who may see it. */
export const moveMutants: readonly Mutant[] = [
  ...inMoving(
    ['test/shared/room/moving.test.ts'],
    [
      {
        name: 'a second tap is told that it came too early',
        find: 'if (index < made.length || hasPlayed(round, made)) return',
        plant: 'if (hasPlayed(round, made)) return',
      },
      {
        name: 'a move whose number is none',
        find: "if (index !== made.length) return refuse('out-of-range', 'index'",
        plant: "if (index > made.length) return refuse('out-of-range', 'index'",
      },
      {
        name: 'a move after the last',
        find: "if (index < made.length || hasPlayed(round, made)) return refuse('already-locked');",
        plant: "if (index < made.length) return refuse('already-locked');",
      },
      {
        name: 'a move too late',
        find: "if (isLate(phase, by.seat, context.nowMs)) return refuse('too-late');",
        plant: '',
      },
      {
        name: 'a move of somebody without a seat',
        find: "if (by.role !== 'player' || !presentSeat(room, by.seat)) return refuse('no-seat');",
        plant: "if (by.role !== 'player') return refuse('no-seat');",
      },
      {
        name: 'a move that the round does not offer',
        find: 'if (unfit) return',
        plant: 'if (unfit && false) return',
      },
      {
        name: 'who has holed is waited for',
        find: ' || (made.length > 0 && play.isOver?.(round, made) === true);',
        plant: ';',
      },
    ],
  ),
  ...inMoving(seen, [
    { name: 'the whole class pools its probes', find: 'const poolSize = 4;', plant: 'const poolSize = 400;' },
    {
      name: 'probes are pooled across teams',
      find: 'room.teams > 0 ? each.team === own?.team',
      plant: 'room.teams > 0 ? true',
    },
    {
      name: 'arrows are watched before the reveal',
      find: "return kind === 'golf' || kind === 'one-knob';",
      plant: "return kind !== 'fog';",
    },
  ]),
  {
    name: 'moves of others on the phone',
    file: 'shared/room/moves-view.ts',
    find: 'const moves = all?.get(seat) ?? [];',
    plant: 'const moves = [...(all?.values() ?? [])].flat();',
    tests: seen,
  },
  {
    name: 'probes are pooled where the round does not say so',
    file: 'shared/room/moves-view.ts',
    find: 'isFog && round.pooled ? poolOf',
    plant: 'isFog ? poolOf',
    tests: seen,
  },
  {
    name: 'moves are judged before the reveal',
    file: 'shared/room/moves-view.ts',
    find: "if (phase.name !== 'reveal' && phase.name !== 'standings') return null;",
    plant: "if (phase.name === 'move') return { round: 0, heat: 1, moves: phase.moves, points: new Map() };",
    tests: seen,
  },
  {
    name: 'the fog round names its surface',
    file: 'shared/lesson/shown-round.ts',
    find: 'const { surface: _, predict: __, ...rest } = round;\n    return { ...rest, why:',
    plant: 'const { predict: __, ...rest } = round;\n    return { ...rest, why:',
    tests: seen,
  },
  {
    name: 'players hear the strokes of others',
    file: 'server/net/tell.ts',
    find: "isPhone(role) || socket.emit('moved', moved)",
    plant: "role === 'newcomer' || socket.emit('moved', moved)",
    tests: ['test/server/net/tell.test.ts'],
  },
  {
    name: 'the class sees who is not done',
    file: 'shared/room/views.ts',
    find: 'watches ? watchedSeat',
    plant: 'role ? watchedSeat',
    tests: ['test/shared/room/views.test.ts'],
  },
];
