import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import { type Camera, cut, fitCamera } from '../stage/camera.ts';
import { paintFence } from '../stage/fence.ts';
import { goalRings } from '../stage/goal.ts';
import { paintSmallLane } from '../stage/lane/small-lane.ts';
import { drawMap } from '../stage/map.ts';
import { type Context, paintGoal, paintStart } from '../stage/paint.ts';
import { light, night } from '../stage/palette.ts';
import { withoutDepth } from '../stage/without-depth.ts';
import { unitPx } from './units.ts';

interface MiniMapProps {
  readonly surface: Surface;
  /** Null: nobody starts in one place. */
  readonly start: Point | null;
  /** Null: only the contour lines, with neither finish nor colours, where these would give the answer away. */
  readonly goal: number | null;
  readonly dark: boolean;
  readonly label: string;
  /** Around the domain, in units; 0 unless said. */
  readonly inset?: number;
  /** A trajectory, step by step. */
  readonly trail?: readonly Point[];
}

/** A small contour map with start, finish and perhaps one trajectory. Fills its box. */
export function MiniMap({ surface, start, goal, dark, label, inset = 0, trail }: MiniMapProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const paint = (): void => {
      const ratio = Math.min(2, devicePixelRatio);
      canvas.width = Math.round(canvas.clientWidth * ratio);
      canvas.height = Math.round(canvas.clientHeight * ratio);
      const context = canvas.getContext('2d');
      if (context === null || canvas.width === 0 || canvas.height === 0) return;
      paintMap(context, canvas, unitPx() * 10.8 * ratio, {
        surface,
        start,
        goal,
        dark,
        label,
        inset,
        ...(trail && { trail }),
      });
    };
    paint();
    const observer = new ResizeObserver(paint);
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [surface, start, goal, dark, inset, trail]);
  return <canvas class="mini-map" ref={ref} role="img" aria-label={label} />;
}

function paintMap(
  context: Context,
  { width, height }: { readonly width: number; readonly height: number },
  unit: number,
  { surface, start, goal, dark, inset = 0, trail }: MiniMapProps,
): void {
  const palette = dark ? night : light;
  if (surface.lane) {
    paintSmallLane(context, { width, height, unit }, { surface, start, goal, trail }, palette);
    return;
  }
  const { domain } = surface;
  const gap = (inset * unit) / 10.8;
  const area = { left: gap, top: gap, right: width - gap, bottom: height - gap };
  const camera = fitCamera(width, height, domain, area);
  const { pixels } = drawMap(
    surface,
    { width, height, box: camera.box, unit: unit * 0.6, domain, labelSize: 0 },
    goal === null ? withoutDepth(palette) : palette,
  );
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  if (goal !== null) paintGoal(context, goalRings(surface, goal), camera, Math.max(1.5, unit * 0.22), palette.ink);
  paintFence(context, surface, domain, camera, unit * 0.6, palette);
  if (trail) paintTrail(context, camera, trail, unit);
  if (start) paintStart(context, camera.x(start[0]), camera.y(start[1]), unit * 0.75);
}

function paintTrail(context: Context, camera: Camera, trail: readonly Point[], unit: number): void {
  const path = new Path2D();
  const beads = new Path2D();
  trail.forEach(([x, y], i) => {
    const before = trail[i - 1];
    const part = before && cut(before[0], before[1], x, y, camera.box);
    if (before && part) {
      const at = (share: number) =>
        [camera.x(before[0] + (x - before[0]) * share), camera.y(before[1] + (y - before[1]) * share)] as const;
      path.moveTo(...at(part[0]));
      path.lineTo(...at(part[1]));
    }
    const [left, top] = [camera.x(x), camera.y(y)];
    if (left < -unit || top < -unit || left > camera.width + unit || top > camera.height + unit) return;
    beads.moveTo(left + unit * 0.32, top);
    beads.arc(left, top, unit * 0.32, 0, 2 * Math.PI);
  });
  context.lineJoin = 'round';
  for (const [lineWidth, beadWidth, style] of [
    [unit * 0.55, unit * 0.3, '#ffffff'],
    [unit * 0.25, 0, '#0f1a24'],
  ] as const) {
    context.strokeStyle = style;
    context.fillStyle = style;
    context.lineWidth = lineWidth;
    context.stroke(path);
    context.lineWidth = beadWidth;
    if (beadWidth > 0) context.stroke(beads);
    context.fill(beads);
  }
}
