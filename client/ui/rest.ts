import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A button that does nothing for a moment. */
export interface Rest {
  readonly rests: boolean;
  /** Looks at the clock: a press may come before the button has been drawn awake. */
  isOver(): boolean;
  begin(): void;
}

/**
 * Rests for a moment whenever `turn` changes while `isOn`: a press that was meant for what stood there before does nothing.
 */
export function useRest(turn: number, restMs: number, isOn = true): Rest {
  const untilMs = useRef(0);
  /** How many rests were begun since the last one that ended; 0: awake. */
  const [rests, setRests] = useState(0);
  const begin = (): void => {
    untilMs.current = performance.now() + restMs;
    setRests((count) => count + 1);
  };
  useLayoutEffect(() => {
    if (isOn) begin();
  }, [turn]);
  useEffect(() => {
    if (rests === 0) return;
    const timer = setTimeout(() => setRests(0), restMs);
    return () => clearTimeout(timer);
  }, [rests]);
  return { rests: rests > 0, isOver: () => performance.now() >= untilMs.current, begin };
}
