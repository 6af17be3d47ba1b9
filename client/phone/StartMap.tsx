import { useEffect, useRef } from 'preact/hooks';
import type { Point } from '../../shared/surfaces/surface.ts';
import { starts as words } from '../text/en/cards.ts';
import { surfaceTitle } from '../text/en/surfaces.ts';
import { movedBy, placeIn } from './place.ts';
import type { MapSubject } from './small-map.ts';
import { createStartCanvas, type StartCanvas } from './start-canvas.ts';

export interface StartMapProps extends MapSubject {
  readonly start: Point | null;
  readonly next: Point | null;
  /** The start may be set here: by a tap, or with the arrow keys. */
  readonly isFree: boolean;
  onStart?(start: Point): void;
}

/** The whole map with the own start. */
export function StartMap({ settings, look, tag, start, next, isFree, onStart }: StartMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = useRef<StartCanvas | null>(null);
  const moment = useRef({ start, next });
  moment.current = { start, next };
  const { surface, starts } = settings;
  const { domain } = surface;

  useEffect(() => {
    const element = canvas.current!;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    function make(): void {
      const lines = starts?.kind === 'anywhere';
      map.current = createStartCanvas(element, settings, { look, tag, dark: dark.matches, lines });
      map.current?.draw(moment.current);
    }
    const sizes = new ResizeObserver(make);
    sizes.observe(element);
    dark.addEventListener('change', make);
    return () => {
      sizes.disconnect();
      dark.removeEventListener('change', make);
    };
  }, [settings, look.colour, look.shape, tag]);
  useEffect(() => map.current?.draw(moment.current), [start?.[0], start?.[1], next?.[0], next?.[1]]);

  function tap({ offsetX, offsetY, detail }: MouseEvent): void {
    // Enter and space click too, at no place.
    if (detail === 0) return;
    if (map.current) onStart?.(placeIn(domain, map.current.at(offsetX, offsetY)));
  }

  function key(event: KeyboardEvent): void {
    const middle: Point = [(domain.xMin + domain.xMax) / 2, (domain.yMin + domain.yMax) / 2];
    const moved = movedBy(event.key, domain, start ?? middle);
    if (moved === null) return;
    event.preventDefault();
    onStart?.(moved);
  }

  const title = words.map(surfaceTitle(surface));
  return (
    <div class={isFree ? 'map free' : 'map'}>
      <canvas ref={canvas} role="img" aria-label={title} />
      {isFree && <button type="button" class="touch" aria-label={words.tap} onClick={tap} onKeyDown={key} />}
    </div>
  );
}
