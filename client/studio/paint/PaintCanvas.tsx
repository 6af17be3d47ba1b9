import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GridSpec } from '../../../shared/surfaces/own/spec.ts';
import { paint as words } from '../../text/en/studio/studio-ways.ts';
import { short } from '../../text/numbers.ts';
import { usePalette } from '../surface/preview/theme.ts';
import { heightsOf, painted } from './canvas.ts';
import { pictureOf } from './picture.ts';
import { type Brush, type BrushKind, beginStroke, endStroke, type Stroke, strokeTo } from './stroke.ts';

interface PaintCanvasProps {
  readonly spec: GridSpec;
  readonly kind: BrushKind;
  /** Part of the map's shorter side. */
  readonly radius: number;
  readonly strength: number;
  onPainted(spec: GridSpec): void;
}

const pixelsWide = 440;
/** Taller maps are narrower instead. */
const mostPixelsHigh = 440;
/** Nodes that the brush moves with an arrow key, and with Shift. */
const [oneMove, farMove] = [1, 6];

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The painting and a brush on it. A stroke is one edit, when it ends. */
export function PaintCanvas({ spec, kind, radius, strength, onPainted }: PaintCanvasProps) {
  const { width, height, domain } = spec;
  const [across, up] = [domain.xMax - domain.xMin, domain.yMax - domain.yMin];
  const scale = Math.min(pixelsWide / across, mostPixelsHigh / up);
  const [pixelsAcross, pixelsUp] = [Math.max(40, Math.round(across * scale)), Math.max(40, Math.round(up * scale))];
  const canvas = useRef<HTMLCanvasElement>(null);
  const stroke = useRef<Stroke | null>(null);
  const palette = usePalette();
  const [brushAt, setBrushAt] = useState<readonly [u: number, v: number]>([(width - 1) / 2, (height - 1) / 2]);
  const [said, setSaid] = useState('');

  const reach = radius * Math.min(across, up);
  const brush: Brush = {
    kind,
    strength,
    radii: [Math.max(1, (reach / across) * (width - 1)), Math.max(1, (reach / up) * (height - 1))],
  };

  function draw(heights: Float64Array): void {
    const context = canvas.current?.getContext('2d');
    const pixels = pictureOf({ width, height, heights }, pixelsAcross, pixelsUp, palette);
    context?.putImageData(new ImageData(pixels, pixelsAcross, pixelsUp), 0, 0);
  }
  useLayoutEffect(() => draw(heightsOf(spec)), [spec, palette]);
  // A grid of another size: the brush may be beyond it.
  useEffect(() => setBrushAt([(width - 1) / 2, (height - 1) / 2]), [width, height]);

  const nodeAt = (event: PointerEvent): readonly [number, number] => {
    const { clientWidth, clientHeight } = event.currentTarget as HTMLElement;
    return [(event.offsetX / clientWidth) * (width - 1), (event.offsetY / clientHeight) * (height - 1)];
  };
  function begin(at: readonly [number, number]): void {
    stroke.current = beginStroke({ width, height, heights: heightsOf(spec) }, brush, at);
    draw(stroke.current.heights);
  }
  function end(): void {
    const done = stroke.current;
    stroke.current = null;
    if (done) onPainted(painted(spec, endStroke(done)));
  }
  function moveByKey(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (arrow) {
      event.preventDefault();
      const far = event.shiftKey ? farMove : oneMove;
      const u = Math.min(width - 1, Math.max(0, brushAt[0] + far * arrow[0]));
      const v = Math.min(height - 1, Math.max(0, brushAt[1] + far * arrow[1]));
      setBrushAt([u, v]);
      const x = domain.xMin + (u / (width - 1)) * across;
      const y = domain.yMax - (v / (height - 1)) * up;
      setSaid(words.where(short(x), short(y), short(heightsOf(spec)[Math.round(v) * width + Math.round(u)]!)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      begin(brushAt);
      end();
    }
  }
  return (
    <div class="paint-canvas" style={{ aspectRatio: `${pixelsAcross} / ${pixelsUp}`, maxWidth: `${pixelsAcross}px` }}>
      <canvas ref={canvas} width={pixelsAcross} height={pixelsUp} role="img" aria-label={words.picture} />
      <svg viewBox={`0 0 ${width - 1} ${height - 1}`} preserveAspectRatio="none" aria-hidden="true">
        <ellipse class="paint-brush-casing" cx={brushAt[0]} cy={brushAt[1]} rx={brush.radii[0]} ry={brush.radii[1]} />
        <ellipse class="paint-brush" cx={brushAt[0]} cy={brushAt[1]} rx={brush.radii[0]} ry={brush.radii[1]} />
      </svg>
      <button
        type="button"
        class="paint-touch"
        aria-label={words.canvas}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setBrushAt(nodeAt(event));
          begin(nodeAt(event));
        }}
        onPointerMove={(event) => {
          const at = nodeAt(event);
          setBrushAt(at);
          if (!stroke.current) return;
          strokeTo(stroke.current, at);
          draw(stroke.current.heights);
        }}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={moveByKey}
      />
      <p class="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
