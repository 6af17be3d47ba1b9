import type { Race } from '../../../shared/race/race.ts';
import type { Box, Surface } from '../../../shared/surfaces/surface.ts';
import type { StageGhost } from '../ghosts.ts';
import type { StageFrame, StageScene } from '../scene.ts';
import { laneBox } from './range.ts';

/**
 * A lane in the plane of x and L: there the second coordinate of a place is its loss. Everything that the stage draws at
 * a place of θ, it then draws on the curve.
 */
export class LanePlane {
  /** As it came. */
  readonly lane: StageScene;
  /** With the curve's places. */
  readonly scene: StageScene;
  readonly box: Box;
  private readonly surface: Surface;
  private readonly races = new WeakMap<Race, Race>();

  constructor(lane: StageScene) {
    const { surface, start } = lane;
    this.lane = lane;
    this.box = laneBox(surface, start[0]);
    this.surface = inPlane(surface, this.box);
    this.scene = {
      ...lane,
      surface: this.surface,
      start: [start[0], surface.value(...start)],
      ...(lane.ghosts && { ghosts: lane.ghosts.map((ghost) => this.ghost(ghost)) }),
    };
  }

  frame(frame: StageFrame): StageFrame {
    return { ...frame, race: frame.race && this.race(frame.race) };
  }

  /** The same race, always as the same object, with losses for its second coordinates. */
  private race(race: Race): Race {
    const known = this.races.get(race);
    if (known) return known;
    const made: Race = {
      ...race,
      setup: { ...race.setup, surface: this.surface },
      ys: race.losses,
      get step() {
        return race.step;
      },
    };
    this.races.set(race, made);
    return made;
  }

  private ghost(ghost: StageGhost): StageGhost {
    return { ...ghost, ys: ghost.xs.map((x) => this.lane.surface.value(x, 0)) };
  }
}

function inPlane(surface: Surface, domain: Box): Surface {
  const { kinks: _, lane: __, fence: ___, ...rest } = surface;
  return {
    ...rest,
    domain,
    // A ball that flies goes along x, and up: the picture ends for it at the side to which it went.
    gradient: (x) => [surface.gradient(x, 0)[0], 0],
    stationaryPoints: surface.stationaryPoints.map((one) => ({ ...one, point: [one.point[0], one.value] })),
  };
}
