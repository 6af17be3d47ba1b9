import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Palette } from '../palette.ts';
import type { Raster, RasterFrame, Survey } from './jobs.ts';
import { rasterOf, surveyOf } from './work.ts';
import type { Workbench } from './workbench.ts';

/** What was asked for, and the best answer so far. */
interface Order<Answer> {
  readonly surface: Surface;
  readonly key: string;
  answer: Answer | null;
  show: (answer: Answer) => void;
}

/**
 * Surveys and draws the maps of one stage away from the page, or on it where there is no worker. What was asked for last
 * counts: an older order is forgotten. The latest answer is kept, and the same question is answered at once.
 */
export class Cartographer {
  private surveyed: Order<Survey> | null = null;
  private drawn: Order<readonly Raster[]> | null = null;
  private readonly bench: Workbench;

  constructor(bench: Workbench) {
    this.bench = bench;
    bench.prepare();
  }

  survey(surface: Surface, goal: number, show: (survey: Survey) => void): void {
    const order = this.orderOf(this.surveyed, surface, `${goal}`, show);
    if (order === this.surveyed) return;
    this.surveyed = order;
    // Of a surface that is no longer asked about there is nothing left to draw.
    this.drawn = null;
    const give = (survey: Survey) => {
      if (order === this.surveyed) fill(order, survey);
    };
    this.bench.begin('survey', surface, { goal }, give, () => give(surveyOf(surface, goal)));
  }

  /** @param show called with a picture for each frame: perhaps twice, first with fewer pixels */
  draw(
    surface: Surface,
    frames: readonly RasterFrame[],
    palette: Palette,
    show: (rasters: readonly Raster[]) => void,
  ): void {
    const order = this.orderOf(this.drawn, surface, JSON.stringify([frames, palette]), show);
    if (order === this.drawn) return;
    this.drawn = order;
    const give = (rasters: readonly Raster[]) => {
      if (order === this.drawn) fill(order, rasters);
    };
    this.bench.begin('maps', surface, { frames, palette }, give, () =>
      give(frames.map((frame) => rasterOf(surface, frame, palette))),
    );
  }

  close(): void {
    this.bench.close();
    this.surveyed = null;
    this.drawn = null;
  }

  /** The order that is there where it asks the same, answered at once if it can be; else a new one. */
  private orderOf<Answer>(
    last: Order<Answer> | null,
    surface: Surface,
    key: string,
    show: (answer: Answer) => void,
  ): Order<Answer> {
    if (last?.surface !== surface || last.key !== key) return { surface, key, answer: null, show };
    last.show = show;
    if (last.answer !== null) show(last.answer);
    return last;
  }
}

function fill<Answer>(order: Order<Answer>, answer: Answer): void {
  order.answer = answer;
  order.show(answer);
}
