import { describe, expect, test } from 'vitest';
import { addressOf, addressParts } from '../../../client/projector/address.ts';
import { advanceLabel } from '../../../client/projector/advance-label.ts';
import { chartsOf, chartWord } from '../../../client/projector/charts-of.ts';
import { exampleRuns, fateCounts } from '../../../client/projector/examples.ts';
import { gridPlan } from '../../../client/projector/grid-slots.ts';
import { keyAction } from '../../../client/projector/keyboard.ts';
import { podiumSteps } from '../../../client/projector/podium-steps.ts';
import type { ShownRound } from '../../../shared/lesson/lesson.ts';
import type { SeatResult, Standing } from '../../../shared/protocol/messages.ts';
import type { Fate } from '../../../shared/race/verdict.ts';
import type { PhaseName } from '../../../shared/room/room.ts';

const seats = (count: number) => Array.from({ length: count }, (_, seat) => ({ seat }));

describe('the starting grid', () => {
  test('has 28 slots, from 28 players on 40, and always an open one up to 39', () => {
    expect([0, 1, 27, 28, 39, 40].map((count) => gridPlan(seats(count)).columns)).toEqual([4, 4, 4, 5, 5, 5]);
    for (let count = 0; count < 40; count++) {
      const { columns, rows, shown } = gridPlan(seats(count));
      expect(shown).toHaveLength(count);
      expect(columns * rows).toBeGreaterThan(count);
    }
  });

  test('of 200 shows the last 40 and says how many more there are', () => {
    const { shown, hidden } = gridPlan(seats(200));
    expect(shown.map(({ seat }) => seat)).toEqual(Array.from({ length: 40 }, (_, i) => 160 + i));
    expect(hidden).toBe(160);
  });
});

const told = { title: '', question: '', why: '' };
const race: ShownRound = { ...told, kind: 'goldilocks', surface: 'seed-bowl' };
const predict = { kind: 'choice', text: 'Which?', options: ['1', '2'], right: 1 } as const;
const quiz: ShownRound = { ...told, kind: 'quiz', predict };

describe('the charts of a reveal', () => {
  test('are sweep and loss curves, with a prediction a third one, and of a quiz the prediction alone', () => {
    expect(chartsOf(race)).toEqual(['sweep', 'curves']);
    expect(chartsOf({ ...race, predict })).toEqual(['sweep', 'curves', 'prediction']);
    expect(chartsOf(quiz)).toEqual(['prediction']);
  });

  test('have words; where everyone starts somewhere else there is a map, not a sweep', () => {
    expect(chartWord('sweep', race)).toBe('Class sweep');
    expect(chartWord('sweep', { ...race, starts: { kind: 'anywhere' } })).toBe('Map of starts');
    expect(chartWord('prediction', race)).toBe('Prediction');
  });
});

describe('the yellow button', () => {
  const label = (
    phase: PhaseName,
    roundIndex: number | null = null,
    raceEnded = false,
    vote: 1 | 2 | null = null,
    round: ShownRound = race,
    moreHeats = false,
  ) =>
    advanceLabel({
      phase,
      vote,
      round,
      heat: 1,
      raceEnded,
      moreHeats,
      roundIndex,
      rounds: 3,
      counts: { joined: 0, connected: 0, ready: 0 },
    });

  test('names the next heat where one follows before the reveal', () => {
    expect(label('race', 0, true, null, race, true)).toBe('Heat 2');
    expect(label('race', 0, true, null, race, false)).toBe('Reveal');
  });

  test('says what comes next in every phase', () => {
    expect(label('lobby')).toBe('Start round 1');
    expect(label('choose', 0)).toBe('Start the race');
    expect(label('race', 0)).toBe('Skip to the end');
    expect(label('race', 0, true)).toBe('Reveal');
    expect(label('reveal', 0)).toBe('Standings');
    expect(label('standings', 0)).toBe('Round 2');
    expect(label('standings', 2)).toBe('Podium');
    expect(label('podium')).toBe('Close the room');
    expect(label('closed')).toBeNull();
  });

  test('leads from a brief to the vote, from the first vote of a race to the choice, from any other to the reveal', () => {
    expect(label('brief', 0)).toBe('Next: predict');
    expect(label('brief', 0, false, null, quiz)).toBe('Next: answer');
    expect(label('predict', 0, false, 1)).toBe('Next: choose');
    expect(label('predict', 0, false, 2)).toBe('Reveal');
    expect(label('predict', 0, false, 1, quiz)).toBe('Reveal');
  });
});

describe('keys', () => {
  const press = (key: string, tagName = 'BODY', more = {}, phase: PhaseName = 'reveal') =>
    keyAction(
      key,
      { tagName },
      { repeat: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more },
      phase,
    );

  test('space pauses and the right arrow moves on', () => {
    expect(press(' ')).toBe('pause');
    expect(press('ArrowRight')).toBe('advance');
  });

  test('no key closes the room: after the podium the right arrow does nothing', () => {
    expect(press('ArrowRight', 'BODY', {}, 'podium')).toBeNull();
  });

  test('a focused button keeps its space, a radio its arrows, and a held key acts once', () => {
    expect(press(' ', 'BUTTON')).toBeNull();
    expect(press('ArrowRight', 'INPUT')).toBeNull();
    expect(press('ArrowRight', 'BODY', { repeat: true })).toBeNull();
    expect(press('ArrowRight', 'BODY', { ctrlKey: true })).toBeNull();
  });
});

describe('the podium', () => {
  const standing = (seat: number, place: number, points: number): Standing => ({
    seat,
    nickname: `${seat}`,
    points,
    roundPoints: points,
    place,
  });
  const places = (rows: readonly Standing[]) =>
    podiumSteps(rows).map(({ place, shown, hidden }) => [place, shown.length, hidden]);

  test('has a step a place, and shared places share it', () => {
    expect(places([standing(0, 1, 90), standing(1, 2, 80), standing(2, 3, 70), standing(3, 4, 60)])).toEqual([
      [1, 1, 0],
      [2, 1, 0],
      [3, 1, 0],
    ]);
    expect(places([standing(0, 1, 90), standing(1, 1, 90), standing(2, 3, 70)])).toEqual([
      [1, 2, 0],
      [3, 1, 0],
    ]);
  });

  test('shows three of ten sharers and says how many more', () => {
    expect(places(Array.from({ length: 10 }, (_, i) => standing(i, 1, 100)))).toEqual([[1, 3, 7]]);
  });

  test('is empty for nobody and for zero points', () => {
    expect(places([])).toEqual([]);
    expect(places([standing(0, 1, 0)])).toEqual([]);
  });
});

describe('the small maps of the reveal', () => {
  const result = (seat: number, learningRate: number, fate: Fate, place: number, step: number | null = null) =>
    ({ seat, choice: { learningRate }, place, verdict: { fate, step } }) as SeatResult;

  test('are one that stopped short, the first to settle and the slowest that flew, rising in the rate', () => {
    const results = [
      result(0, 0.5, 'diverged', 6, 9),
      result(1, 0.4, 'diverged', 6, 12),
      result(2, 0.25, 'converged', 1, 5),
      result(3, 0.1, 'converged', 2, 15),
      result(4, 0.004, 'walking', 5),
      result(5, 0.01, 'walking', 4),
      result(6, 0.333, 'oscillating', 3),
      result(7, 0.02, 'walking', 3),
    ];
    expect(exampleRuns(results).map(({ seat }) => seat)).toEqual([5, 2, 1]);
    expect(fateCounts(results)).toEqual([
      { fate: 'converged', count: 2 },
      { fate: 'walking', count: 3 },
      { fate: 'diverged', count: 2 },
      { fate: 'oscillating', count: 1 },
    ]);
  });

  test('are fewer where a kind is missing', () => {
    expect(exampleRuns([])).toEqual([]);
    expect(exampleRuns([result(0, 0.1, 'converged', 1, 5)])).toHaveLength(1);
  });
});

describe('the address', () => {
  test('is host and port, without protocol, path and code', () => {
    expect(addressOf('http://192.168.1.20:3000/KXRT7M?code=KXRT7M')).toBe('192.168.1.20:3000');
    expect(addressOf('https://race.example.org/KXRT7M')).toBe('race.example.org');
  });

  test('breaks only after a dot, a colon or a dash', () => {
    expect(addressParts('192.168.1.20:3000')).toEqual(['192.', '168.', '1.', '20:', '3000']);
    expect(addressParts('my-school.org').join('')).toBe('my-school.org');
  });
});
