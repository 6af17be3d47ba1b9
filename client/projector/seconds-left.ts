import { useEffect, useState } from 'preact/hooks';

/** Whole seconds to a deadline, kept up to date; null without one. `serverNowMs`: room time, ms. */
export function useSecondsLeft(deadlineAtMs: number | null, serverNowMs: () => number): number | null {
  const left = (): number | null =>
    deadlineAtMs === null ? null : Math.max(0, Math.ceil((deadlineAtMs - serverNowMs()) / 1000));
  const [, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 100);
    return () => clearInterval(timer);
  }, [deadlineAtMs, serverNowMs]);
  return left();
}
