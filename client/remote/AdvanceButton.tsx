import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const restMs = 500;

/**
 * What comes next. It rests for a moment after a tap, and whenever what it does has changed: the second tap of a nervous
 * thumb, and one that was meant for what stood here before, do nothing.
 *
 * @param turn `View.turn` of what is drawn
 */
export function AdvanceButton({ label, turn, onAdvance }: { label: string; turn: number; onAdvance: () => void }) {
  const restsUntilMs = useRef(0);
  /** How many rests were begun since the last one that ended; 0: awake. */
  const [rests, setRests] = useState(0);
  const rest = (): void => {
    restsUntilMs.current = performance.now() + restMs;
    setRests((count) => count + 1);
  };
  useLayoutEffect(rest, [turn]);
  useEffect(() => {
    if (rests === 0) return;
    const timer = setTimeout(() => setRests(0), restMs);
    return () => clearTimeout(timer);
  }, [rests]);
  return (
    <button
      type="button"
      class="go"
      data-testid="advance"
      aria-disabled={rests > 0}
      onClick={() => {
        if (performance.now() < restsUntilMs.current) return;
        rest();
        onAdvance();
      }}
    >
      {label}
    </button>
  );
}
