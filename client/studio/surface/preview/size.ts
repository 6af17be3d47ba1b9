import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Pixels of a canvas that fills its box, and how many of them are one CSS pixel. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** Null until the box has a size. */
export function useCanvasSize(box: RefObject<HTMLElement | null>): CanvasSize | null {
  const [size, setSize] = useState<CanvasSize | null>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    const look = () => {
      const density = Math.min(2, window.devicePixelRatio || 1);
      const [width, height] = [element.clientWidth * density, element.clientHeight * density].map(Math.round);
      if (!width || !height) return;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height, density }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return size;
}
