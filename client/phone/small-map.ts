import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Look } from '../stage/look.ts';
import { createSmallMap } from '../stage/small.ts';

export type SmallMap = ReturnType<typeof createSmallMap>;

/** What a small map shows besides the moving part. */
export interface MapSubject {
  readonly settings: RaceSettings;
  readonly look: Look;
  readonly tag: string;
}

/**
 * Keeps a small map on the canvas of `canvas`, in the size of its box. `redraw` is called whenever what was drawn is
 * gone: at first, after a resize, when the colours change.
 */
export function useSmallMap(
  canvas: RefObject<HTMLCanvasElement>,
  { settings, look, tag }: MapSubject,
  redraw: (map: SmallMap) => void,
): RefObject<SmallMap> {
  const map = useRef<SmallMap>(null);
  const again = useRef(redraw);
  again.current = redraw;
  useEffect(() => {
    const { surface, start, goal } = settings;
    const made = createSmallMap(canvas.current!, { surface, start, goal, look, tag });
    map.current = made;
    const show = (): void => {
      made.resize();
      again.current(made);
    };
    const sizes = new ResizeObserver(show);
    sizes.observe(canvas.current!);
    const colours = matchMedia('(prefers-color-scheme: dark)');
    colours.addEventListener('change', show);
    return () => {
      sizes.disconnect();
      colours.removeEventListener('change', show);
      made.destroy();
      map.current = null;
    };
  }, [settings, look.colour, look.shape, tag]);
  return map;
}
