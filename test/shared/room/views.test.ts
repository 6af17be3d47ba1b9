import { describe, expect, test } from 'vitest';
import { countsOf } from '../../../shared/room/counts.ts';
import type { PhaseName } from '../../../shared/room/room.ts';
import { shownAtFirst } from '../../../shared/room/shown.ts';
import { playerView, raceMessage, stageView } from '../../../shared/room/views.ts';
import { choosing, host, player, racing, Table, threeRaces } from './table.ts';

const phases: readonly PhaseName[] = ['lobby', 'choose', 'race', 'reveal', 'standings', 'podium', 'closed'];

/** Three seats, the phase named; in choose two of them have locked. */
function tableIn(phase: PhaseName): Table {
  const table = new Table().join('Ana', 'Bo', 'Cy');
  if (phase === 'lobby') return table;
  table.advance().lock(0, 0.0123456).lock(1, 0.2345678);
  return table.until(phase);
}

describe('what everyone may see', () => {
  test('in the lobby: where it is, and the round that comes first', () => {
    expect(playerView(tableIn('lobby').room, null, tableIn('lobby').seen)).toEqual({
      role: 'player',
      you: null,
      code: 'KXRT7M',
      joinUrl: 'http://192.168.1.5/KXRT7M',
      lessonTitle: 'Three races',
      rounds: 3,
      phase: 'lobby',
      turn: 0,
      roundIndex: null,
      heat: 0,
      round: { ...threeRaces.rounds[0], why: '' },
      vote: null,
      mayRevote: false,
      bracket: null,
      moreHeats: false,
      deadlineAtMs: null,
      pausedLeftMs: null,
      auto: false,
      teams: 0,
      shown: shownAtFirst,
      raceEnded: false,
      locked: false,
      counts: { joined: 3, connected: 3, ready: 0 },
    });
  });

  test('while choosing: round, heat and deadline', () => {
    const { room, seen } = tableIn('choose');
    expect(stageView(room, 'screen', seen)).toMatchObject({ roundIndex: 0, heat: 1, deadlineAtMs: 90_000, turn: 1 });
  });

  test('whether the race has ended', () => {
    const table = racing();
    expect(stageView(table.room, 'host', table.seen).raceEnded).toBe(false);
    table.advance();
    expect(stageView(table.room, 'host', table.seen)).toMatchObject({ phase: 'race', raceEnded: true });
    table.advance();
    expect(stageView(table.room, 'host', table.seen).raceEnded).toBe(false);
  });

  test.each(phases)('P7 no tokens, no hashes, in %s', (phase) => {
    const { room, seen } = tableIn(phase);
    const views = [
      ...[null, 0, 1, 2].map((seat) => playerView(room, seat, seen)),
      stageView(room, 'host', seen),
      stageView(room, 'screen', seen),
      raceMessage(room),
    ];
    expect(JSON.stringify(views)).not.toMatch(/hash|token/i);
  });

  test.each(phases)('P7 no name of the removed, in %s', (phase) => {
    const table = tableIn(phase);
    const named = new Table().join('Ana', 'Removable', 'Cy').roster({ kind: 'remove', seat: 1 });
    // The same room, with another name in the middle seat.
    const room = { ...table.room, seats: named.room.seats };
    const views = [...[0, 1, 2].map((seat) => playerView(room, seat, table.seen)), stageView(room, 'host', table.seen)];
    expect(JSON.stringify(views)).not.toContain('Removable');
    expect(playerView(room, 1, table.seen).you).toBeNull();
  });
});

describe('counts', () => {
  test.each([
    ['lobby', 0],
    ['choose', 2],
    ['race', 2],
    ['reveal', 0],
    ['standings', 0],
    ['podium', 0],
    ['closed', 0],
  ] as const)('in %s %d are ready', (phase, ready) => {
    const table = tableIn(phase);
    table.connected.delete(2);
    expect(countsOf(table.room, table.connected)).toEqual({ joined: 3, connected: 2, ready });
  });

  test('leave out the removed', () => {
    const table = tableIn('choose').roster({ kind: 'remove', seat: 1 });
    expect(countsOf(table.room, table.connected)).toEqual({ joined: 2, connected: 2, ready: 1 });
  });

  test('leave out who is connected without a seat of this room', () => {
    expect(countsOf(choosing().room, new Set([0, 7]))).toEqual({ joined: 2, connected: 1, ready: 0 });
  });
});

describe('choices of others', () => {
  test.each(['choose', 'race', 'reveal', 'standings'] as const)('P7 a player sees only the own one in %s', (phase) => {
    const { room, seen } = tableIn(phase);
    expect(JSON.stringify(playerView(room, 0, seen))).toContain('0.0123456');
    for (const seat of [1, 2, null]) expect(JSON.stringify(playerView(room, seat, seen))).not.toContain('0.0123456');
  });

  test('P7 the projector shows none while choosing, not even to the instructor', () => {
    const { room, seen } = tableIn('choose');
    for (const role of ['host', 'screen'] as const) {
      expect(JSON.stringify(stageView(room, role, seen))).not.toMatch(/0\.0123456|0\.2345678/);
    }
    expect(raceMessage(room)).toBeNull();
  });
});

describe('results', () => {
  test.each(['lobby', 'choose', 'race', 'closed'] as const)('P7 nobody sees any in %s', (phase) => {
    const table = tableIn(phase);
    if (phase === 'race') table.advance();
    expect(stageView(table.room, 'host', table.seen)).toMatchObject({ results: null, standings: null });
    expect(playerView(table.room, 0, table.seen).you).toMatchObject({ result: null, standing: null });
  });

  test('of the heat before are gone while the next one is chosen', () => {
    const table = tableIn('standings').advance(true);
    expect(stageView(table.room, 'host', table.seen)).toMatchObject({ heat: 2, results: null, standings: null });
    expect(playerView(table.room, 0, table.seen).you).toMatchObject({ choice: null, result: null });
  });

  test('from the reveal on: by place with seat and choice; the own one on the phone', () => {
    const { room, seen } = racing().until('reveal');
    const { results, standings } = stageView(room, 'screen', seen);
    expect(results!.map(({ seat, choice, place }) => [place, seat, choice.learningRate])).toEqual([
      [1, 1, 0.25],
      [2, 0, 0.005],
      [3, 2, 0.5],
    ]);
    expect(standings).toBeNull();
    expect(playerView(room, 2, seen).you).toMatchObject({
      choice: { learningRate: 0.5 },
      result: { place: 3, verdict: { fate: 'diverged' } },
      standing: null,
    });
  });

  test('who sat the heat out has none', () => {
    const { room, seen } = tableIn('reveal');
    expect(playerView(room, 2, seen).you).toMatchObject({ choice: null, result: null });
    expect(stageView(room, 'host', seen).results!.map(({ seat }) => seat)).not.toContain(2);
  });

  test.each(['standings', 'podium'] as const)('in %s: everyone has the own line, the projector has all', (phase) => {
    const { room, seen } = tableIn(phase);
    const { standings } = stageView(room, 'host', seen);
    expect(standings!.map(({ seat }) => seat).toSorted()).toEqual([0, 1, 2]);
    for (const line of standings!) expect(playerView(room, line.seat, seen).you!.standing).toEqual(line);
  });
});

describe('the roster of the projector', () => {
  test('has a row for each seat, and who is connected', () => {
    const table = tableIn('lobby');
    table.connected.delete(1);
    expect(stageView(table.room, 'screen', table.seen).seats).toEqual([
      { seat: 0, nickname: 'Ana', connected: true, team: null },
      { seat: 1, nickname: 'Bo', connected: false, team: null },
      { seat: 2, nickname: 'Cy', connected: true, team: null },
    ]);
  });

  test('P7 says who is done to the instructor alone, and only where somebody is waited for', () => {
    const done = (phase: PhaseName, role: 'host' | 'remote' | 'screen') => {
      const { room, seen } = tableIn(phase);
      return stageView(room, role, seen).seats.map((row) => row.done);
    };
    for (const role of ['host', 'remote'] as const) {
      expect(done('choose', role)).toEqual([true, true, false]);
      expect(done('race', role)).toEqual([true, true, false]);
      expect(done('reveal', role)).toEqual([undefined, undefined, undefined]);
    }
    for (const phase of phases) expect(done(phase, 'screen')).toEqual([undefined, undefined, undefined]);
  });
});

describe('the causes of the race', () => {
  test('go out with the race: seats ascending, choices and pace', () => {
    const { room } = tableIn('race');
    expect(raceMessage(room)).toEqual({
      round: { ...threeRaces.rounds[0], why: '' },
      roundIndex: 0,
      heat: 1,
      seed: 7,
      seats: [0, 1],
      choices: [{ learningRate: 0.0123456 }, { learningRate: 0.2345678 }],
      pace: [{ fromStep: 0, atMs: 3000, stepMs: 250 }],
    });
  });

  test.each(['reveal', 'standings'] as const)('stay for a late screen in %s, at the last step', (phase) => {
    const { room } = tableIn(phase);
    expect(raceMessage(room)).toMatchObject({ seats: [0, 1], pace: [{ fromStep: 40, atMs: 0, stepMs: null }] });
  });

  test.each(['lobby', 'choose', 'podium', 'closed'] as const)('are none in %s', (phase) => {
    expect(raceMessage(tableIn(phase).room)).toBeNull();
  });

  test('keep the ball of a player who was removed in mid-race, for every fold to be the same', () => {
    const table = racing();
    table.do({ type: 'roster', change: { kind: 'remove', seat: 0 } }, host);
    expect(raceMessage(table.room)!.seats).toEqual([0, 1, 2]);
    expect(table.ask({ type: 'lock', choice: { learningRate: 0.1 } }, player(0))).toEqual({ refused: 'no-seat' });
  });
});
