import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Look } from '../stage/look.ts';
import { createSmallMap, type SmallMap } from '../stage/small.ts';

/** What a small map shows besides the moving part. */
export interface MapSubject {
  readonly settings: RaceSettings;
  readonly look: Look;
  readonly tag: string;
}

/** Of a race, what its map needs. */
type DrawnSettings = Pick<RaceSettings, 'surface' | 'start' | 'goal'>;

/**
 * Keeps a small map on `canvas`, in the size of its box and the colours of the page. `first` draws what there is to see
 * on a new map; after a resize the map draws the same again by itself.
 */
export function useSmallMap(
  canvas: RefObject<HTMLCanvasElement | null>,
  { settings, look, tag }: Omit<MapSubject, 'settings'> & { readonly settings: DrawnSettings },
  first: (map: SmallMap) => void,
): RefObject<SmallMap | null> {
  const map = useRef<SmallMap>(null);
  const latest = useRef(first);
  latest.current = first;
  useEffect(() => {
    const element = canvas.current!;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const { surface, start, goal } = settings;
    let size = '';
    function make(): void {
      map.current?.destroy();
      const scene = { surface, start, goal, look, tag, night: dark.matches, reducedMotion: still.matches };
      map.current = createSmallMap(element, scene);
      size = sizeOf(element);
      latest.current(map.current);
    }
    make();
    const sizes = new ResizeObserver(() => {
      if (size === sizeOf(element)) return;
      size = sizeOf(element);
      map.current?.resize();
    });
    sizes.observe(element);
    dark.addEventListener('change', make);
    still.addEventListener('change', make);
    return () => {
      sizes.disconnect();
      dark.removeEventListener('change', make);
      still.removeEventListener('change', make);
      map.current?.destroy();
      map.current = null;
    };
  }, [settings, look.colour, look.shape, tag]);
  return map;
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth}×${clientHeight}`;
}
