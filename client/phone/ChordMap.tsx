import { useEffect, useRef } from 'preact/hooks';
import type { Point } from '../../shared/surfaces/surface.ts';
import { choose } from '../text/en/play.ts';
import { surfaceTitle } from '../text/en/surfaces.ts';
import { type MapSubject, useSmallMap } from './small-map.ts';

/** The map with the first step as a chord from the start; null: a step that is not drawn. */
export function ChordMap({ to, ...subject }: MapSubject & { to: Point | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { start: from } = subject.settings;
  // A chord of no length hides under the ball.
  const chord = { from, to: to ?? from };
  const map = useSmallMap(canvas, subject, (made) => made.draw({ chord }));
  useEffect(() => map.current?.draw({ chord }), [chord.to[0], chord.to[1]]);
  return (
    <div class="map">
      <canvas ref={canvas} role="img" aria-label={choose.map(surfaceTitle(subject.settings.surface))} />
    </div>
  );
}
