import { heights } from '../../../shared/surfaces/heights.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import { goalRings } from '../goal.ts';
import { levelsFor, levelsOf } from '../levels.ts';
import { drawMap } from '../map.ts';
import { basinsOf, run } from '../overlays/basins.ts';
import { basinGrid, isSoon } from '../overlays/basins-grid.ts';
import type { Palette } from '../palette.ts';
import type { Job, Jobs, Raster, RasterFrame, Survey } from './jobs.ts';

/** Cells along the longer side of the domain, finer and finer. */
const basinSides = [48, 192, 512] as const;
/** As long may the next finer basins be expected to take. */
const basinsMs = 30_000;
/** A map that would take longer is first drawn with fewer pixels: by so many times along each side. */
const soonMs = 300;
const coarser = [4, 8] as const;

/** Does a job, with its answers one by one. `nowMs` only decides how many come before the last. */
export function* work(
  { kind, asks }: Job,
  surface: Surface,
  nowMs: () => number,
): Generator<Jobs[Job['kind']]['gives']> {
  if (kind === 'survey') yield surveyOf(surface, asks.goal);
  else if (kind === 'maps') yield* maps(surface, asks.frames, asks.palette, nowMs);
  else yield* finerBasins(surface, asks.learningRate, nowMs);
}

export function surveyOf(surface: Surface, goal: number): Survey {
  return { levels: levelsOf(surface), rings: goalRings(surface, goal) };
}

export function rasterOf(surface: Surface, frame: RasterFrame, palette: Palette): Raster {
  const { width, height, box, ownLevels } = frame;
  const levels = ownLevels && levelsFor(heights(surface, box, 64, 64));
  return { ...drawMap(surface, { ...frame, ...(levels && { levels }) }, palette), width, height };
}

function* maps(surface: Surface, frames: readonly RasterFrame[], palette: Palette, nowMs: () => number) {
  const [first] = frames;
  if (first) {
    const begunMs = nowMs();
    heights(surface, first.box, 64, 64);
    const pixels = frames.reduce((sum, { width, height }) => sum + width * height, 0);
    const expectedMs = ((nowMs() - begunMs) * pixels) / 64 / 64;
    if (expectedMs > soonMs) {
      const times = coarser.find((many) => expectedMs / many / many <= soonMs) ?? coarser.at(-1)!;
      yield frames.map((frame) => rasterOf(surface, coarse(frame, times), palette));
    }
  }
  yield frames.map((frame) => rasterOf(surface, frame, palette));
}

/** The same frame with fewer pixels, and no numbers on its lines: they would stand elsewhere. */
function coarse(frame: RasterFrame, times: number): RasterFrame {
  const width = Math.max(1, Math.round(frame.width / times));
  const height = Math.max(1, Math.round(frame.height / times));
  return { ...frame, width, height, unit: frame.unit / times, labelSize: 0 };
}

function* finerBasins(surface: Surface, learningRate: number, nowMs: () => number) {
  let last: { readonly cells: number; readonly workedMs: number } | null = null;
  for (const side of basinSides) {
    const grid = basinGrid(surface, side, learningRate);
    if (last && !isSoon(grid, last, basinsMs)) return;
    const begunMs = nowMs();
    const basins = run(basinsOf(surface, grid));
    last = { cells: basins.cells.length, workedMs: nowMs() - begunMs };
    yield basins;
  }
}
