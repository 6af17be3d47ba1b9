import { useEffect, useState } from 'preact/hooks';

/** The whole way takes so long, however many steps it has. */
const wholeMs = 2400;

/** How many steps of a way are shown: all of them, or, after `play`, one after the other. */
export function useSteps(way: object | null, steps: number): { readonly step: number; play(): void } {
  const [begun, setBegun] = useState<{ readonly way: object; readonly step: number } | null>(null);
  const isPlaying = begun !== null && begun.way === way;
  useEffect(() => {
    if (!isPlaying) return;
    const beganMs = performance.now();
    let frame = requestAnimationFrame(function tick(nowMs) {
      const step = Math.max(0, Math.min(steps, Math.floor(((nowMs - beganMs) / wholeMs) * steps)));
      setBegun(step === steps ? null : (last) => (last?.step === step ? last : { way: way!, step }));
      if (step < steps) frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, way]);
  return {
    step: isPlaying ? begun.step : steps,
    play() {
      if (way !== null && !matchMedia('(prefers-reduced-motion: reduce)').matches) setBegun({ way, step: 0 });
    },
  };
}
