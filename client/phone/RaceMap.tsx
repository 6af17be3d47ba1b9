import { useEffect, useRef } from 'preact/hooks';
import type { Race } from '../../shared/race/race.ts';
import type { SmallMap } from '../stage/small.ts';
import { racing } from '../text/en/play.ts';
import { surfaceTitle } from '../text/en/surfaces.ts';
import { type MapSubject, useSmallMap } from './small-map.ts';

/** Where the pictures of a race come from: `Playback`, or a still one in the gallery. */
interface RaceSource {
  readonly race: Race | null;
  progress(): number;
  step(): number;
  hash(): number;
}

export interface RaceMapProps extends MapSubject {
  readonly source: RaceSource;
  /** The own ball's place in the race's order. */
  readonly ball: number;
  /** Called with every step that comes to be shown. */
  onStep(step: number): void;
}

/** The own ball on its way, drawn once a frame while anything moves. */
export function RaceMap({ source, ball, onStep, ...subject }: RaceMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<{ race: Race; progress: number } | null>(null);
  const map = useSmallMap(canvas, subject, (made) => {
    drawn.current = null;
    draw(made);
  });

  function draw(made: SmallMap): void {
    const progress = source.progress();
    const { race } = source;
    const element = box.current;
    // A frame may still come while the screen is being taken away.
    if (!element || race === null || (drawn.current?.race === race && drawn.current.progress === progress)) return;
    made.draw({ race, ball, progress });
    drawn.current = { race, progress };
    const { dataset } = element;
    dataset.frames = String(made.frames);
    const step = String(source.step());
    if (dataset.step === step && dataset.hash !== undefined) return;
    dataset.step = step;
    dataset.hash = String(source.hash());
    onStep(source.step());
  }

  useEffect(() => {
    let frame = requestAnimationFrame(function next() {
      if (map.current) draw(map.current);
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  });

  return (
    <div class="map" data-testid="stage" data-frames="0" ref={box}>
      <canvas ref={canvas} role="img" aria-label={racing.map(surfaceTitle(subject.settings.surface))} />
    </div>
  );
}
