import type { Race } from '../../shared/race/race.ts';
import type { Overlay, Shown } from '../../shared/room/shown.ts';
import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import type { StageGhost } from './ghosts.ts';
import type { StageBall } from './marks.ts';
import type { StageWords } from './words.ts';

/** What stays while a race runs. `goal`: the level of the goal contour. Balls in the order of the race. */
export interface StageScene {
  readonly surface: Surface;
  readonly start: Point;
  readonly goal: number;
  readonly balls: readonly StageBall[];
  /** Computed rivals, which are drawn behind the balls; the first in front. */
  readonly ghosts?: readonly StageGhost[];
}

/** One moment of a race. */
export interface StageFrame {
  /** Computed at least up to the step after `progress`; null: only the map. */
  readonly race: Race | null;
  /** A real step number: its whole part is the step, the rest how much of the next one's time has passed. */
  readonly progress: number;
  /** Ball indices, first place first. */
  readonly leaders: readonly number[];
  readonly focus: number | null;
}

export interface StageOptions {
  readonly reducedMotion: boolean;
  readonly night: boolean;
  readonly words?: StageWords;
}

/** How the map is shown: a choice of the room. */
export type StageLook = Pick<Shown, 'colours' | 'view' | 'closeUp'>;

export interface Stage {
  setScene(scene: StageScene): void;
  draw(frame: StageFrame): void;
  /**
   * Lays these and no others over the map, also while a race runs; drawn at once from the last frame.
   *
   * @param basinsRate η of the basins; the rate at which the surface's slider begins unless given
   */
  setOverlays(on: Iterable<Overlay>, basinsRate?: number): void;
  /** Shows the map so, also while a race runs; chalk, flat and whole unless told. */
  setLook(look: StageLook): void;
  /** To be called when the element's size has changed; redraws from the last frame. */
  resize(): void;
  destroy(): void;
  /** Pictures drawn so far; a moment that looks like the last one is not drawn again. */
  readonly frames: number;
}
