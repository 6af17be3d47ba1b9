import { describe, expect, test } from 'vitest';
import { awardRows } from '../../../client/projector/award-rows.ts';
import { ClassBest } from '../../../client/projector/race-ghosts.ts';
import { rankingRows } from '../../../client/projector/ranking-rows.ts';
import { shownView } from '../../../client/projector/shown-view.ts';
import { awards, scoreRule } from '../../../client/text/en/standings.ts';
import type { PublicSeat, SeatResult, StageView, Standing } from '../../../shared/protocol/messages.ts';
import { type Shown, shownAtFirst } from '../../../shared/room/shown.ts';
import { awardKinds } from '../../../shared/room/view.ts';

const seats: readonly PublicSeat[] = ['Ana Bo', 'Милица', '快速 Li'].map((nickname, seat) => ({
  seat,
  nickname,
  connected: true,
  team: null,
}));
const lines = (count: number, points = (i: number) => 100 - i): readonly Standing[] =>
  Array.from({ length: count }, (_, i) => ({
    seat: i,
    nickname: `Player ${i}`,
    points: points(i),
    roundPoints: 1,
    place: 1 + Array.from({ length: i }, (_, j) => points(j)).filter((more) => more > points(i)).length,
  }));

function viewOf(shown: Partial<Shown>): StageView {
  const view: Partial<StageView> = {
    shown: { ...shownAtFirst, ...shown },
    seats,
    standings: lines(2),
    deadlineAtMs: 5000,
    pausedLeftMs: null,
  };
  return view as StageView;
}

describe('what the instructor hides', () => {
  test('is nothing at first: the view stays as it came', () => {
    const view = viewOf({});
    expect(shownView(view)).toBe(view);
  });

  test('names: everywhere stand tags, and nobody can read the name out of the view', () => {
    const view = shownView(viewOf({ names: false }));
    expect(view.seats.map(({ nickname }) => nickname)).toEqual(['AB', 'Ми', '快L']);
    expect(view.standings!.map(({ nickname }) => nickname)).toEqual(['P0', 'P1']);
    expect(JSON.stringify(view)).not.toContain('Милица');
    expect(view.deadlineAtMs).toBe(5000);
  });

  test('the time: no clock has anything to show, and the names stay', () => {
    const view = shownView(viewOf({ timer: false }));
    expect(view.deadlineAtMs).toBeNull();
    expect(view.seats).toEqual(seats);
  });

  test('is hidden once: the same view gives the same object, so that the stage is not drawn anew', () => {
    const view = viewOf({ names: false });
    expect(shownView(view)).toBe(shownView(view));
  });
});

describe('the ranking', () => {
  const of = (ranking: Shown['ranking'], standings: readonly Standing[], teams = false) =>
    rankingRows({ standings, teamStandings: teams ? [] : null, shown: { ...shownAtFirst, ranking } });

  test('shows the first three and says how many more there are', () => {
    const { rows, more, perColumn } = of('top', lines(40));
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect([more, perColumn]).toEqual([37, null]);
  });

  test('shows who shares the third place, and nobody without points', () => {
    expect(
      of(
        'top',
        lines(6, (i) => (i < 2 ? 10 : 5)),
      ).rows,
    ).toHaveLength(5);
    expect(
      of(
        'top',
        lines(3, () => 0),
      ).rows,
    ).toEqual([]);
  });

  test('full has everyone of a class of 42, in columns that are equally long', () => {
    for (let count = 1; count <= 42; count++) {
      const { rows, more, perColumn } = of('full', lines(count));
      expect(rows).toHaveLength(count);
      expect(more).toBe(0);
      if (perColumn !== null) expect(3 * perColumn).toBeGreaterThanOrEqual(count);
      expect(perColumn ?? 0).toBeLessThanOrEqual(14);
    }
    expect(of('full', lines(200)).more).toBe(158);
  });

  test('beside teams is in columns sooner', () => {
    expect(of('full', lines(8)).perColumn).toBeNull();
    expect(of('full', lines(8), true).perColumn).toBe(8);
  });

  test('none shows nobody and does not say how many are hidden', () => {
    expect(of('none', lines(40))).toEqual({ rows: [], more: 0, perColumn: null });
  });
});

describe('awards', () => {
  test('the cliff names both, each with its side; every other award names its winners', () => {
    const rows = awardRows({
      awards: [
        { kind: 'cliff', seats: [0], flew: [1] },
        { kind: 'comeback', seats: [2] },
      ],
      seats,
    });
    expect(rows).toEqual([
      {
        kind: 'cliff',
        winners: [
          { seat: 0, nickname: 'Ana Bo', side: 'settled' },
          { seat: 1, nickname: 'Милица', side: 'flew' },
        ],
      },
      { kind: 'comeback', winners: [{ seat: 2, nickname: '快速 Li', side: null }] },
    ]);
  });

  test('of every kind say in one line what they mean', () => {
    for (const kind of awardKinds) expect(awards[kind].means).toMatch(/^[A-Z].{10,75}\.$/);
  });

  test('the rule of scoring is one sentence with all its numbers', () => {
    expect(scoreRule.match(/\.(\s|$)/g)).toHaveLength(1);
    for (const part of ['100 for the race', '60', '40', '100 for the prediction', '+20 for your first flight']) {
      expect(scoreRule).toContain(part);
    }
  });
});

describe('the class best', () => {
  const heat = (number: number, points: readonly number[] | null, roundIndex = 0) => ({
    roundIndex,
    heat: number,
    results:
      points?.map((each, seat) => ({ seat, points: each, choice: { learningRate: each } }) as SeatResult) ?? null,
  });

  test('is the best choice of the heats before this one, never of this one', () => {
    const best = new ClassBest();
    best.see(heat(1, null));
    best.see(heat(1, [20, 80, 50]));
    expect(best.before(heat(1, null))).toBeNull();
    best.see(heat(2, null));
    expect(best.before(heat(2, null))).toEqual({ learningRate: 80 });
    best.see(heat(2, [30, 10, 60]));
    expect(best.before(heat(2, null))).toEqual({ learningRate: 80 });
    best.see(heat(3, null));
    expect(best.before(heat(3, null))).toEqual({ learningRate: 80 });
  });

  test('is forgotten when the round begins anew, and in another round', () => {
    const best = new ClassBest();
    best.see(heat(1, [80]));
    best.see(heat(1, null));
    best.see(heat(2, null));
    expect(best.before(heat(2, null))).toBeNull();
    best.see(heat(2, [70]));
    best.see(heat(3, null, 1));
    expect(best.before(heat(3, null, 1))).toBeNull();
  });
});
