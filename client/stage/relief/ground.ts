import type { Area, Camera } from '../camera.ts';
import { fieldOf, type ReliefField } from './field.ts';
import type { HeightGrid } from './height-grid.ts';
import { type Projection, projectionOf } from './projection.ts';
import { type ReliefPicture, renderRelief } from './render.ts';

/** Pixels of a relief that is drawn once, and of one that is drawn for every picture while it turns. */
const mostPixels = { still: 1920 * 1080, turning: 260_000 };

/** The flat map that becomes a relief. */
export interface FlatGround {
  /** As large as the stage, without words. */
  readonly map: HTMLCanvasElement;
  readonly camera: Camera;
  readonly inner: Area;
  readonly grid: HeightGrid;
  readonly layers: ReliefField['layers'];
}

/** A relief at one tilt, on a canvas as large as the frame of the flat map or smaller, and where on it things are. */
export interface Ground {
  readonly canvas: HTMLCanvasElement;
  readonly projection: Projection;
  /** Its outline, from the left end of the front edge over the crest to the right one, in pixels of the stage. */
  readonly outline: readonly (readonly [x: number, y: number])[];
  place(thetaX: number, thetaY: number): readonly [x: number, y: number];
  /** Behind something that stands higher by more than `slack` pixels. */
  isHidden(thetaX: number, thetaY: number, slack: number): boolean;
}

/** Renders one flat map at any tilt; the whole relief is kept. */
export class GroundMaker {
  private readonly flat: FlatGround;
  private turning: ReliefField | null = null;
  private readonly canvas = document.createElement('canvas');
  private whole: Ground | null = null;

  constructor(flat: FlatGround) {
    this.flat = flat;
  }

  at(tilt: number): Ground {
    if (tilt >= 1) {
      this.whole ??= this.rendered(this.field(mostPixels.still), 1, document.createElement('canvas'));
      return this.whole;
    }
    this.turning ??= this.field(mostPixels.turning);
    return this.rendered(this.turning, tilt, this.canvas);
  }

  private field(most: number): ReliefField {
    const { map, inner, grid, layers } = this.flat;
    const [width, height] = [inner.right - inner.left, inner.bottom - inner.top];
    const shrink = Math.min(1, Math.sqrt(most / (width * height)));
    const texture = document.createElement('canvas');
    texture.width = Math.max(1, Math.round(width * shrink));
    texture.height = Math.max(1, Math.round(height * shrink));
    const context = texture.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2-D context for the relief');
    context.drawImage(map, inner.left, inner.top, width, height, 0, 0, texture.width, texture.height);
    return fieldOf(context.getImageData(0, 0, texture.width, texture.height), grid, layers);
  }

  private rendered(field: ReliefField, tilt: number, canvas: HTMLCanvasElement): Ground {
    const { camera, inner, grid } = this.flat;
    const projection = projectionOf(camera, inner, tilt);
    const lift = projection.lift * (field.height / (inner.bottom - inner.top));
    const picture = renderRelief(field, projection.depth, lift, tilt);
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
    const place = (x: number, y: number) => projection.point(x, y, grid.at(x, y));
    return {
      canvas,
      projection,
      outline: outlineOf(picture, inner),
      place,
      isHidden: (x, y, slack) => isBehind(picture, camera, inner, x, y, place(x, y)[1] - slack),
    };
  }
}

function outlineOf({ crests, width }: ReliefPicture, inner: Area): Ground['outline'] {
  const scale = (inner.right - inner.left) / width;
  const crest = Array.from(crests, (y, i) => [inner.left + (i + 0.5) * scale, inner.top + y * scale] as const);
  const [first, last] = [crest[0]!, crest.at(-1)!];
  return [
    [inner.left, inner.bottom],
    [inner.left, first[1]],
    ...crest,
    [inner.right, last[1]],
    [inner.right, inner.bottom],
  ];
}

/** True where something in front of a place of θ stands higher than `screenY`, in pixels of the stage. */
export function isBehind(
  { width, height, horizons }: ReliefPicture,
  camera: Camera,
  inner: Area,
  thetaX: number,
  thetaY: number,
  screenY: number,
): boolean {
  const scale = width / (inner.right - inner.left);
  const column = Math.min(width - 1, Math.max(0, Math.floor((camera.x(thetaX) - inner.left) * scale)));
  const row = Math.min(height - 1, Math.max(0, Math.floor((camera.y(thetaY) - inner.top) * scale)));
  return (screenY - inner.top) * scale > horizons[column * height + row]!;
}
