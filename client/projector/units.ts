import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Pixels of one unit: 1080 of them are the height of the window, unless it is narrower than 4:3 (`--u` in page.css). */
export function unitPx(): number {
  return Math.min(innerHeight / 1080, innerWidth / 1440);
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in units, kept up to date; null until it has been laid out. */
export function useSize<T extends HTMLElement>(): readonly [RefObject<T | null>, Size | null] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const unit = unitPx();
      const next = { width: element.clientWidth / unit, height: element.clientHeight / unit };
      setSize((last) => (last?.width === next.width && last.height === next.height ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
