import { useSignal } from '@preact/signals';
import { isInside } from '../../../shared/surfaces/box.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import type { Camera } from '../../stage/camera.ts';
import { drawn as words } from '../../text/en/arrows.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { parseTyped, short } from '../../text/numbers.ts';
import { movedBy, placeIn } from '../place.ts';
import { Crosshair } from './Crosshair.tsx';
import { FieldMap } from './FieldMap.tsx';

export interface PointAnswerProps {
  readonly surface: Surface;
  /** Null until one has been given. */
  readonly place: Point | null;
  readonly disabled: boolean;
  /** Null while what is typed is no place of the map. */
  onPlace(place: Point | null): void;
}

/** A place on the map: tapped, moved with the arrow keys, or typed. */
export function PointAnswer({ surface, place, disabled, onPlace }: PointAnswerProps) {
  const { domain } = surface;
  /** What is typed, until the place is set on the map. */
  const typed = useSignal<readonly [string, string] | null>(null);
  const texts = typed.value ?? [place ? short(place[0], 3) : '', place ? short(place[1], 3) : ''];
  const read = texts.map(parseTyped);
  const [xMin, xMax, yMin, yMax] = [domain.xMin, domain.xMax, domain.yMin, domain.yMax];
  const isFit = (axis: 0 | 1): boolean => {
    const [value, min, max] = axis === 0 ? [read[0], xMin, xMax] : [read[1], yMin, yMax];
    return value != null && value >= min && value <= max;
  };

  function set(next: Point): void {
    if (disabled) return;
    typed.value = null;
    onPlace(next);
  }

  function tap({ box, scale }: Camera, { offsetX, offsetY }: PointerEvent): void {
    set(placeIn(domain, [box.xMin + offsetX / scale, box.yMax - offsetY / scale]));
  }

  function type(axis: 0 | 1, text: string): void {
    const next: readonly [string, string] = axis === 0 ? [text, texts[1]!] : [texts[0]!, text];
    typed.value = next;
    const [x, y] = next.map(parseTyped);
    onPlace(x != null && y != null && isInside(domain, x, y) ? [x, y] : null);
  }

  return (
    <>
      <FieldMap
        surface={surface}
        label={words.map(surfaceTitle(surface))}
        class="field"
        control={(camera) => (
          <button
            type="button"
            class="touch"
            aria-label={words.tap}
            disabled={disabled}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              tap(camera, event);
            }}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId)) tap(camera, event);
            }}
            onKeyDown={(event) => {
              const next = movedBy(event.key, domain, place ?? [(xMin + xMax) / 2, (yMin + yMax) / 2]);
              if (!next) return;
              event.preventDefault();
              set(next);
            }}
          />
        )}
      >
        {(camera) =>
          place && (
            <Crosshair x={camera.x(place[0])} y={camera.y(place[1])} width={camera.width} height={camera.height} />
          )
        }
      </FieldMap>
      <div class="typed two">
        {([0, 1] as const).map((axis) => {
          const name = axis === 0 ? words.x : words.y;
          const wrong = texts[axis]!.trim() !== '' && !isFit(axis);
          const [min, max] = axis === 0 ? [xMin, xMax] : [yMin, yMax];
          return (
            <div key={axis}>
              <label for={`place-${name}`}>
                <i>{name}</i>
              </label>
              <div class={wrong ? 'value wrong' : 'value'}>
                <input
                  id={`place-${name}`}
                  inputMode="text"
                  autocomplete="off"
                  enterkeyhint="done"
                  maxLength={12}
                  size={5}
                  aria-invalid={wrong}
                  aria-describedby={`place-${name}-note`}
                  disabled={disabled}
                  value={texts[axis]}
                  onInput={(event) => type(axis, event.currentTarget.value)}
                />
              </div>
              <p id={`place-${name}-note`} class={wrong ? 'note refused' : 'note'} aria-live="assertive">
                {words.range(short(min), short(max))}
              </p>
            </div>
          );
        })}
      </div>
    </>
  );
}
