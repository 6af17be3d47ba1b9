import { useEffect } from 'preact/hooks';

/** Only secure pages may keep a screen on. */
export const mayStayOn = (): boolean => 'wakeLock' in navigator;

/**
 * Keeps the screen on while `wanted`. Only secure pages may; elsewhere, and when the battery is low, nothing happens:
 * a phone that falls asleep is back in its seat when it wakes.
 */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !mayStayOn()) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    async function hold(): Promise<void> {
      if (document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (over) await held.release();
        else lock = held;
      } catch {
        // Refused: the race goes on without.
      }
    }
    const again = (): void => void hold();
    void hold();
    // The browser lets go when the page is hidden.
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      lock?.release().catch(() => {});
    };
  }, [wanted]);
}
