import { type Camera, type Shift, shiftOnto } from './camera.ts';
import { fill } from './layers.ts';

const zoomMs = 300;
const easing = 'cubic-bezier(0.2, 0.7, 0.3, 1)';

/**
 * Leads the eye from one part of the map to another: the new picture comes from where it lies in the old one, under the
 * old map, which goes along and fades. Nothing is drawn for it, so that it costs a slow machine nothing.
 */
export class Zoom {
  private readonly element: HTMLElement;
  private running: readonly Animation[] = [];
  private before: HTMLCanvasElement | null = null;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** To be called while the old map is still there. */
  keep(map: HTMLCanvasElement): void {
    this.stop();
    const before = document.createElement('canvas');
    fill(before, 'before');
    before.width = map.width;
    before.height = map.height;
    before.getContext('2d')?.drawImage(map, 0, 0);
    this.before = before;
  }

  /** To be called when the new picture is there. */
  play(layers: readonly HTMLCanvasElement[], from: Camera, to: Camera): void {
    const { before } = this;
    const [map] = layers;
    if (before === null || map === undefined) return;
    map.after(before);
    const pixels = this.element.clientWidth / to.width;
    const onto = transformOf(shiftOnto(to, from), pixels);
    const away = transformOf(shiftOnto(from, to), pixels);
    const none = transformOf({ scale: 1, dx: 0, dy: 0 }, 1);
    const timing = { duration: zoomMs, easing };
    for (const canvas of [before, ...layers]) {
      // All turn about the corner of the stage, wherever a layer begins.
      canvas.style.transformOrigin = `${-canvas.offsetLeft}px ${-canvas.offsetTop}px`;
    }
    const fading = before.animate([{ opacity: 1 }, { opacity: 1, offset: 0.6 }, { opacity: 0 }], zoomMs);
    this.running = [
      ...layers.map((canvas) => canvas.animate([{ transform: onto }, { transform: none }], timing)),
      before.animate([{ transform: none }, { transform: away }], timing),
      fading,
    ];
    fading.onfinish = () => this.stop();
  }

  /** The picture as it is. */
  stop(): void {
    for (const animation of this.running) animation.cancel();
    this.running = [];
    this.before?.remove();
    this.before = null;
  }
}

/** @param pixels CSS pixels of the element to a pixel of its canvases */
function transformOf({ scale, dx, dy }: Shift, pixels: number): string {
  return `translate(${dx * pixels}px, ${dy * pixels}px) scale(${scale})`;
}
