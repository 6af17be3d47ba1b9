import { type ReadonlySignal, signal } from '@preact/signals';
import type { Race } from '../../shared/race/race.ts';
import type { Overlay } from '../../shared/room/shown.ts';
import type { Stage, StageLook, StageScene } from '../stage/stage.ts';
import { type RaceCounts, raceCounts } from './race-counts.ts';
import { courseOf } from './sectors.ts';
import { type TowerRow, towerRows } from './tower-rows.ts';

/** What is to be seen, asked anew each frame. */
export interface StageSource {
  /** Another object means another picture; null: nothing yet. */
  scene(): StageScene | null;
  /** What is laid over the map, and η of the basins. */
  overlays(): { readonly on: readonly Overlay[]; readonly basinsRate: number | undefined };
  /** How the map is shown; null: nothing yet. */
  look(): StageLook | null;
  /** Null: only the map. */
  race(): Race | null;
  /** Steps now, with the fraction of the next one. */
  progress(): number;
  /** `hashAt` of the whole step of `progress`. */
  hash(): number;
  /** Ball indices by rank, first place first. */
  ranks(): readonly number[];
  /** 3, 2, 1 before the first step, then 0. */
  startsIn(): number;
}

/** The race in numbers, for everything around the map. */
export interface Shown {
  readonly step: number;
  readonly startsIn: number;
  readonly counts: RaceCounts;
  readonly rows: readonly TowerRow[];
  readonly sectors: number;
}

export interface StageLayer {
  /** Moved from screen to screen, so that the map stays when the race begins. */
  readonly element: HTMLElement;
  /** Null while there is no race. */
  readonly shown: ReadonlySignal<Shown | null>;
  /** This browser cannot draw; the numbers go on. */
  readonly failed: ReadonlySignal<boolean>;
  stop(): void;
}

/** The order of the tower changes at most so often. */
const towerEveryMs = 1000;

/**
 * The one loop of the page: asks what is due, has it drawn, and says what is shown in `data-frames`, `data-step` and
 * `data-hash`. `load` brings the stage, so that the page is there before the renderer is.
 */
export function createStageLayer(source: StageSource, load: (element: HTMLElement) => Promise<Stage>): StageLayer {
  const element = document.createElement('div');
  element.className = 'stage';
  element.dataset.testid = 'stage';
  const shown = signal<Shown | null>(null);
  const failed = signal(false);
  let stage: Stage | null = null;
  let scene: StageScene | null = null;
  let laid = '';
  let look: StageLook | null = null;
  let drawnRace: Race | null = null;
  let towerMs = Number.NEGATIVE_INFINITY;
  let towerStep = -1;
  let stopped = false;
  let frame = 0;

  const observer = new ResizeObserver(() => stage?.resize());
  observer.observe(element);
  // Pixi measures its element: there must be one of some size.
  const whenMounted = (): void => {
    if (stopped || element.clientWidth === 0 || element.clientHeight === 0) return;
    mounting = () => {};
    load(element).then(
      (loaded) => {
        if (stopped) return loaded.destroy();
        stage = loaded;
        scene = null;
        laid = '';
        look = null;
      },
      (error: unknown) => {
        console.warn('the stage could not be made', error);
        failed.value = true;
      },
    );
  };
  let mounting = whenMounted;

  function tell(race: Race, goal: number, step: number, nowMs: number): void {
    const startsIn = source.startsIn();
    const last = shown.peek();
    const anew = race !== drawnRace || last === null;
    const isLast = step >= race.setup.steps;
    const swap = anew || step < last.step || isLast || nowMs - towerMs >= towerEveryMs;
    const same = !anew && last.step === step && last.startsIn === startsIn;
    // A race that is paused still gets its due swap.
    if (same && (towerStep === step || !swap)) return;
    drawnRace = race;
    const course = courseOf(race, goal);
    // Between two swaps the rows keep their order, and only their numbers go on.
    const order = swap ? source.ranks() : last.rows.map((row) => row.ball);
    if (swap) {
      towerMs = nowMs;
      towerStep = step;
    }
    const rows = towerRows(race, step, order, course);
    shown.value = { step, startsIn, counts: raceCounts(race, step, goal), rows, sectors: rows[0]?.sectors.length ?? 0 };
  }

  /** Said only when it has changed: the stage paints anew. */
  function lay(onto: Stage): void {
    const { on, basinsRate } = source.overlays();
    const wanted = on.length === 0 ? '' : `${on.join()} ${basinsRate}`;
    if (wanted === laid) return;
    laid = wanted;
    onto.setOverlays(on, basinsRate);
  }

  /** Said before the scene, so that a map is not painted twice. */
  function dress(now: Stage): void {
    const wanted = source.look();
    if (wanted === null || (look !== null && isSame(look, wanted))) return;
    look = wanted;
    now.setLook(wanted);
  }

  function tick(nowMs: number): void {
    frame = requestAnimationFrame(tick);
    mounting();
    const next = source.scene();
    const race = source.race();
    const progress = race === null ? 0 : source.progress();
    if (stage !== null) dress(stage);
    if (next !== null && next !== scene && stage !== null) stage.setScene(next);
    if (stage !== null) scene = next;
    if (stage !== null && next !== null) lay(stage);
    if (next === null || race === null) shown.value = null;
    else tell(race, next.goal, Math.floor(progress), nowMs);
    if (stage === null || next === null) return;
    const leaders = race === null ? [] : source.ranks();
    stage.draw({ race, progress, leaders, focus: null });
    const { dataset } = element;
    dataset.frames = String(stage.frames);
    if (race === null) {
      delete dataset.step;
      delete dataset.hash;
    } else {
      const step = String(Math.floor(progress));
      const hash = String(source.hash());
      if (dataset.step !== step) dataset.step = step;
      if (dataset.hash !== hash) dataset.hash = hash;
    }
  }
  frame = requestAnimationFrame(tick);

  return {
    element,
    shown,
    failed,
    stop() {
      stopped = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
      stage?.destroy();
    },
  };
}

function isSame(one: StageLook, other: StageLook): boolean {
  return one.colours === other.colours && one.view === other.view && one.closeUp === other.closeUp;
}
