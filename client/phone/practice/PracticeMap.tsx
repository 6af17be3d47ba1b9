import { useEffect, useRef } from 'preact/hooks';
import type { Race } from '../../../shared/race/race.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import type { Look } from '../../stage/look.ts';
import type { SmallMap } from '../../stage/small.ts';
import { practice as words } from '../../text/en/practice.ts';
import { movedBy, placeIn } from '../place.ts';
import { useSmallMap } from '../small-map.ts';
import { bowl, type ComingStep } from './practice.ts';

/** A step is drawn in 60 % of this. */
const stepMs = 300;

export interface PracticeMapProps {
  readonly look: Look;
  readonly tag: string;
  readonly race: Race;
  readonly coming: ComingStep;
  onPlace(start: Point): void;
}

/** The ball, its trail and its next step; a tap or a finger that moves puts it elsewhere. */
export function PracticeMap({ look, tag, race, coming, onPlace }: PracticeMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stepped = useRef(race.step);
  const { old: from, next: to, isOnMap } = coming;

  function draw(made: SmallMap | null, progress: number): void {
    const rests = progress === race.step && isOnMap;
    made?.draw({ race, ball: 0, progress, ...(rests && { chord: { from, to } }) });
  }
  const map = useSmallMap(canvas, { settings: bowl, look, tag }, (made) => draw(made, race.step));
  useEffect(() => {
    // Put elsewhere it is there at once; only a step is a way.
    const since = race.step > stepped.current ? race.step - 1 : race.step;
    stepped.current = race.step;
    const beganMs = performance.now();
    let frame = 0;
    function tick(): void {
      const progress = Math.min(race.step, since + (performance.now() - beganMs) / stepMs);
      draw(map.current, progress);
      if (progress < race.step) frame = requestAnimationFrame(tick);
    }
    tick();
    return () => cancelAnimationFrame(frame);
  }, [race, to[0], to[1]]);

  const { domain } = bowl.surface;
  function put({ offsetX, offsetY, buttons }: PointerEvent): void {
    const place = buttons === 0 ? null : map.current?.at(offsetX, offsetY);
    if (place) onPlace(placeIn(domain, place));
  }
  function key(event: KeyboardEvent): void {
    const moved = movedBy(event.key, domain, [race.xs[race.step]!, race.ys[race.step]!]);
    if (moved === null) return;
    event.preventDefault();
    onPlace(moved);
  }
  return (
    <div class="map">
      <canvas ref={canvas} role="img" aria-label={words.map} />
      <button
        type="button"
        class="touch"
        aria-label={words.place}
        onPointerDown={put}
        onPointerMove={put}
        onKeyDown={key}
      />
    </div>
  );
}
