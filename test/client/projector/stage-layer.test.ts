import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRanks } from '../../../client/net/ranks.ts';
import { createStageLayer, type StageSource } from '../../../client/projector/stage-layer.ts';
import type { Stage, StageFrame, StageLook, StageScene } from '../../../client/stage/stage.ts';
import { firstDescent } from '../../../shared/lesson/lessons/first-descent.ts';
import { raceOf } from '../../../shared/lesson/resolve.ts';
import { hashAt, startRace, stepTo } from '../../../shared/race/race.ts';
import { type Overlay, shownAtFirst } from '../../../shared/room/shown.ts';

const settings = raceOf(firstDescent.rounds[0]!)!;
const race = startRace(
  settings,
  [0.02, 0.25, 0.1, 0.5].map((learningRate) => ({ learningRate })),
);
stepTo(race, settings.steps);
const ranks = createRanks(race, settings.goal);
const scene: StageScene = { surface: settings.surface, start: settings.start, goal: settings.goal, balls: [] };

let frame: ((nowMs: number) => void) | null = null;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: (nowMs: number) => void) => {
    frame = run;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    frame = null;
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('document', { createElement: () => ({ dataset: {}, clientWidth: 800, clientHeight: 600 }) });
});
afterEach(() => vi.unstubAllGlobals());

/** A layer whose source stands at `now.progress`, and what its stage was told. */
async function layerAt(now: {
  progress: number;
  race: typeof race | null;
  overlays?: readonly Overlay[];
  look?: StageLook;
}) {
  const scenes: StageScene[] = [];
  const drawn: StageFrame[] = [];
  const laid: string[] = [];
  const told: string[] = [];
  const stage: Stage = {
    setScene: (next) => {
      scenes.push(next);
      told.push('scene');
    },
    draw: (next) => void drawn.push(next),
    setOverlays: (on, basinsRate) => void laid.push(`${[...on].join()} ${basinsRate}`),
    setLook: ({ colours, closeUp }) => void told.push(`${colours} ${closeUp}`),
    resize: () => {},
    destroy: () => {},
    get frames() {
      return drawn.length;
    },
  };
  const step = () => Math.floor(now.progress);
  const source: StageSource = {
    scene: () => scene,
    overlays: () => ({ on: now.overlays ?? [], basinsRate: 0.1 }),
    look: () => ({ ...(now.look ?? shownAtFirst) }),
    race: () => now.race,
    progress: () => now.progress,
    hash: () => hashAt(race, step()),
    ranks: () => ranks(step()),
    startsIn: () => 0,
  };
  const layer = createStageLayer(source, () => Promise.resolve(stage));
  frame?.(0);
  await Promise.resolve();
  return { layer, scenes, drawn, laid, told };
}

describe('the stage layer', () => {
  test('says which step is drawn, with its hash and the number of frames', async () => {
    const now = { progress: 3.4, race };
    const { layer, scenes, drawn } = await layerAt(now);
    frame?.(16);
    now.progress = 14.9;
    frame?.(32);
    expect(layer.element.dataset).toMatchObject({ frames: '2', step: '14', hash: String(hashAt(race, 14)) });
    expect(scenes).toEqual([scene]);
    expect(drawn.at(-1)).toMatchObject({ race, progress: 14.9, leaders: ranks(14) });
  });

  test('draws the bare map and names no step while there is no race', async () => {
    const { layer, drawn } = await layerAt({ progress: 0, race: null });
    frame?.(16);
    expect(drawn).toHaveLength(1);
    expect(layer.element.dataset.step).toBeUndefined();
    expect(layer.shown.value).toBeNull();
  });

  test('swaps rows of the tower at most once a second, but shows every step', async () => {
    const now = { progress: 0, race };
    const { layer } = await layerAt(now);
    const order = () => layer.shown.value!.rows.map(({ ball }) => ball);
    const first = order();
    now.progress = 12;
    frame?.(400);
    expect(layer.shown.value!.step).toBe(12);
    expect(order()).toEqual(first);
    // Paused there, the swap that is due still comes.
    frame?.(1100);
    expect(order()).toEqual(ranks(12).slice(0, 3));
    expect(order()).not.toEqual(first);
  });

  test('at the last step the tower is final at once', async () => {
    const now = { progress: 39, race };
    const { layer } = await layerAt(now);
    now.progress = 40;
    frame?.(20);
    expect(layer.shown.value!.rows.map(({ ball }) => ball)).toEqual(ranks(40).slice(0, 3));
    expect(layer.shown.value!.counts).toEqual({ inside: 2, onTheWay: 1, offTheMap: 1 });
  });

  test('a stage that cannot be made leaves the numbers going', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const layer = createStageLayer(
      {
        scene: () => scene,
        overlays: () => ({ on: [], basinsRate: undefined }),
        look: () => null,
        race: () => race,
        progress: () => 5,
        hash: () => 0,
        ranks: () => ranks(5),
        startsIn: () => 0,
      },
      () => Promise.reject(new Error('no WebGL')),
    );
    frame?.(0);
    await Promise.resolve();
    await Promise.resolve();
    expect(layer.failed.value).toBe(true);
    expect(layer.shown.value!.step).toBe(5);
    warn.mockRestore();
  });

  test('lays overlays over the map when they change, and only then', async () => {
    const now: { progress: number; race: typeof race; overlays: readonly Overlay[] } = {
      progress: 3,
      race,
      overlays: [],
    };
    const { laid } = await layerAt(now);
    for (let i = 1; i < 4; i++) frame?.(i);
    expect(laid).toEqual([]);
    now.overlays = ['gradient', 'hessian'];
    for (let i = 4; i < 8; i++) frame?.(i);
    expect(laid).toEqual(['gradient,hessian 0.1']);
    now.overlays = [];
    for (let i = 8; i < 12; i++) frame?.(i);
    expect(laid).toEqual(['gradient,hessian 0.1', ' 0.1']);
  });

  test('dresses the map before it has it drawn, again when the room chooses anew, and only then', async () => {
    const now: { progress: number; race: typeof race; look: StageLook } = {
      progress: 3,
      race,
      look: { ...shownAtFirst, colours: 'paper' },
    };
    const { told } = await layerAt(now);
    for (let i = 1; i < 4; i++) frame?.(i);
    expect(told).toEqual(['paper false', 'scene']);
    now.look = { ...now.look, closeUp: true };
    for (let i = 4; i < 8; i++) frame?.(i);
    expect(told).toEqual(['paper false', 'scene', 'paper true']);
  });
});
