import { lookOf } from '../../../client/stage/look.ts';
import type { StageBall } from '../../../client/stage/marks.ts';
import type { StageScene } from '../../../client/stage/scene.ts';
import { stream } from '../../../shared/math/random.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';

export type SurfaceId = 'banana' | 'himmelblau';

/** A class of any size, every ball with a start and a rate of its own; the same for every way to draw it. */
export interface ClassRace {
  readonly scene: StageScene;
  readonly race: Race;
  /** Ball indices after a step, first place first. */
  leaders(step: number): readonly number[];
}

/** @param surfaceId on the banana the finish is large enough to need no lens, on Himmelblau's it is not */
export function classRace(surfaceId: SurfaceId, players: number, steps: number, seed = 1): ClassRace {
  const surface = knownSurface(surfaceId);
  const { start, goalFraction, learningRates } = surface.race;
  const dice = stream(seed, 0, 'bench', players);
  const { xMin, xMax, yMin, yMax } = surface.domain;
  // Slow rates, so that balls are under way for all of the race.
  const choices = Array.from({ length: players }, () => ({
    learningRate: learningRates.min * (0.2 + dice()),
    start: [xMin + (xMax - xMin) * dice(), yMin + (yMax - yMin) * dice()] as const,
  }));
  const race = startRace({ surface, start, steps }, choices);
  stepTo(race, steps);
  const scene = {
    surface,
    start,
    goal: goalLevel(surface, start, goalFraction),
    balls: choices.map((_, i) => ball(i)),
  };
  const orders = new Map<number, readonly number[]>();
  return {
    scene,
    race,
    leaders(step) {
      const known = orders.get(step);
      if (known) return known;
      const order = choices.map((_, i) => i).sort((a, b) => lossOf(race, step, a) - lossOf(race, step, b));
      orders.set(step, order);
      return order;
    },
  };
}

function lossOf({ losses, count }: Race, step: number, ball: number): number {
  return losses[step * count + ball]!;
}

function ball(seat: number): StageBall {
  const letters = String.fromCharCode(65 + (seat % 26), 97 + ((seat * 7) % 26));
  return { seat, nickname: `${letters}player ${seat}`, tag: letters, look: lookOf(seat) };
}
