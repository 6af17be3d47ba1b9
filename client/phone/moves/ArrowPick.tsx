import { useSignal } from '@preact/signals';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import type { Camera } from '../../stage/camera.ts';
import { arrows as words } from '../../text/en/arrows.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { ArrowMark } from '../../ui/ArrowMark.tsx';
import { FieldMap } from './FieldMap.tsx';
import { Spot } from './Spot.tsx';
import { angleTo, type Pixel, turned, typedAngle } from './turn.ts';

/** In CSS pixels. */
const arrow = { length: 84, least: 40, shaft: 8, head: 24, edge: 2, casing: 2, gap: 6 };

export interface ArrowPickProps {
  readonly surface: Surface;
  readonly at: Point;
  /** Null until one has been drawn. */
  readonly angle: number | null;
  readonly colour: string;
  readonly disabled: boolean;
  /** Null while what is typed is no direction. */
  onAngle(angle: number | null): void;
}

/** An arrow from a marked point: dragged with the thumb, turned with the arrow keys, or typed. */
export function ArrowPick({ surface, at, angle, colour, disabled, onAngle }: ArrowPickProps) {
  const text = useSignal<string | null>(null);
  const typed = text.value ?? (angle === null ? '' : String(angle));
  const wrong = typed.trim() !== '' && typedAngle(typed) === null;

  function draw(next: number | null): void {
    if (next === null || disabled) return;
    text.value = null;
    onAngle(next);
  }

  function drag(camera: Camera, { offsetX, offsetY }: PointerEvent): void {
    draw(angleTo(pixelOf(camera, at), [offsetX, offsetY]));
  }

  return (
    <>
      <FieldMap
        surface={surface}
        marks={[at]}
        room={30}
        label={words.map(surfaceTitle(surface))}
        class="field"
        control={(camera) => (
          <div
            class="touch"
            role="slider"
            tabIndex={disabled ? -1 : 0}
            aria-label={words.turn}
            aria-valuemin={0}
            aria-valuemax={359}
            aria-valuenow={Math.round(angle ?? 0)}
            aria-valuetext={angle === null ? words.none : words.degrees(angle)}
            aria-disabled={disabled}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              drag(camera, event);
            }}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(camera, event);
            }}
            onKeyDown={(event) => {
              const next = turned(event.key, event.shiftKey, angle);
              if (next === null) return;
              event.preventDefault();
              draw(next);
            }}
          />
        )}
      >
        {(camera) => {
          const [x, y] = pixelOf(camera, at);
          return (
            <>
              {angle !== null && (
                <ArrowMark {...{ x, y, angle }} {...arrow} length={lengthOf(camera, [x, y], angle)} fill={colour} />
              )}
              <Spot x={x} y={y} />
            </>
          );
        }}
      </FieldMap>
      <div class="typed">
        <label for="direction">{words.typed}</label>
        <div class={wrong ? 'value wrong' : 'value'}>
          <input
            id="direction"
            inputMode="decimal"
            autocomplete="off"
            enterkeyhint="done"
            maxLength={8}
            size={4}
            aria-invalid={wrong}
            aria-describedby="direction-note"
            disabled={disabled}
            value={typed}
            onInput={({ currentTarget }) => {
              text.value = currentTarget.value;
              onAngle(typedAngle(currentTarget.value));
            }}
          />
          <span class="unit">°</span>
        </div>
        <p id="direction-note" class={wrong ? 'note refused' : 'note'} aria-live="assertive">
          {wrong ? words.range : words.typedHint}
        </p>
      </div>
    </>
  );
}

function pixelOf(camera: Camera, [x, y]: Point): Pixel {
  return [camera.x(x), camera.y(y)];
}

/** As long as it stays on the picture. */
function lengthOf({ width, height }: Camera, [x, y]: Pixel, angle: number): number {
  const turn = (angle / 180) * Math.PI;
  const [dx, dy] = [Math.cos(turn), -Math.sin(turn)];
  const [toX, toY] = [dx > 0 ? width - x : x, dy > 0 ? height - y : y];
  const room = Math.min(toX / Math.max(1e-9, Math.abs(dx)), toY / Math.max(1e-9, Math.abs(dy))) - arrow.gap;
  return Math.min(arrow.length, Math.max(arrow.least, room));
}
