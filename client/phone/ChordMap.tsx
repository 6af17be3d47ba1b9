import { useEffect, useRef } from 'preact/hooks';
import type { Point } from '../../shared/surfaces/surface.ts';
import { choose } from '../text/en/play.ts';
import { surfaceTitle } from '../text/en/surfaces.ts';
import { type MapSubject, useSmallMap } from './small-map.ts';

/** The map with the first step as a chord from the start. */
export function ChordMap({ to, ...subject }: MapSubject & { to: Point }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chord = { from: subject.settings.start, to };
  const map = useSmallMap(canvas, subject, (made) => made.draw({ chord }));
  useEffect(() => map.current?.draw({ chord }), [to[0], to[1]]);
  return (
    <div class="map">
      <canvas ref={canvas} role="img" aria-label={choose.map(surfaceTitle(subject.settings.surface.id))} />
    </div>
  );
}
