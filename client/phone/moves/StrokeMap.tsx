import { useEffect, useRef } from 'preact/hooks';
import type { Knob, Move } from '../../../shared/lesson/rounds/move.ts';
import { strokeRace } from '../../../shared/lesson/rounds/stroke-race.ts';
import type { Course } from '../../../shared/lesson/rounds/strokes.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import type { Look } from '../../stage/look.ts';
import { easeOut } from '../../stage/tween.ts';
import { createStrokeCanvas, type StrokeCanvas } from './stroke-canvas.ts';

export interface StrokeMapProps {
  readonly course: Course;
  readonly made: readonly Move[];
  readonly look: Look;
  readonly tag: string;
  /** What the map is called. */
  readonly label: string;
  readonly next?: Point | null;
  readonly knob?: Knob | null;
  /** The whole domain, not only the way to the goal. */
  readonly whole?: boolean;
}

/** As for a step of a race. */
const strokeMs = 180;

/** The own ball and its way; a stroke that comes in is drawn as a move. */
export function StrokeMap({ course, made, look, tag, label, next = null, knob = null, whole = false }: StrokeMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<StrokeCanvas | null>(null);
  const moment = useRef({ race: strokeRace(course, [made]), share: 1, next, knob });
  const seen = useRef(made.length);
  const { surface, start, goal } = course;

  useEffect(() => {
    const element = canvas.current!;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    function make(): void {
      map.current = createStrokeCanvas(element, course, { look, tag, dark: dark.matches, whole });
      map.current?.draw(moment.current);
    }
    const sizes = new ResizeObserver(make);
    sizes.observe(element);
    dark.addEventListener('change', make);
    return () => {
      sizes.disconnect();
      dark.removeEventListener('change', make);
    };
  }, [surface, start[0], start[1], goal, look.colour, look.shape, tag, whole]);

  useEffect(() => {
    moment.current = { ...moment.current, next, knob };
    map.current?.draw(moment.current);
  }, [next?.[0], next?.[1], knob]);

  useEffect(() => {
    const isNew = made.length > seen.current && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    seen.current = made.length;
    const race = strokeRace(course, [made]);
    const beganMs = performance.now();
    let frame = 0;
    function draw(nowMs: number): void {
      const share = isNew ? easeOut(Math.min(1, Math.max(0, (nowMs - beganMs) / strokeMs))) : 1;
      moment.current = { ...moment.current, race, share };
      map.current?.draw(moment.current);
      if (share < 1) frame = requestAnimationFrame(draw);
    }
    draw(beganMs);
    return () => cancelAnimationFrame(frame);
  }, [made.length]);

  return (
    <div class="map">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
