import { type BallLayer, createBallLayer } from './balls.ts';

/** A lost WebGL context that has not come back by then is replaced. */
const lostMs = 3000;

/** The layer of the balls, made anew when its WebGL context is lost. */
export class LastingBalls {
  /** Null until the first is there, and after the end. */
  layer: BallLayer | null = null;
  private readonly opened: (layer: BallLayer) => void;
  private lostTimer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  /** @param opened called with each new layer, which is still empty */
  constructor(opened: (layer: BallLayer) => void) {
    this.opened = opened;
  }

  async open(): Promise<void> {
    const layer = await createBallLayer();
    if (this.closed) {
      layer.destroy();
      return;
    }
    const before = this.layer;
    this.layer = layer;
    before?.destroy();
    // Closing a layer loses its context too: only the present one counts, or each would call for the next.
    layer.canvas.addEventListener('webglcontextlost', () => {
      if (this.layer === layer) this.lostTimer = setTimeout(() => void this.open(), lostMs);
    });
    // A restored context shows some of its textures as black boxes (Pixi 8.22), so it is replaced as well.
    layer.canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.lostTimer);
      if (this.layer === layer) void this.open();
    });
    this.opened(layer);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.lostTimer);
    this.layer?.destroy();
    this.layer = null;
  }
}
