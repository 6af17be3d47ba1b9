import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PhaseName } from '../../shared/room/room.ts';
import { controls } from '../text/en/controls.ts';
import { useSecondsLeft } from './seconds-left.ts';

/** What every flag of a page says besides its own words. */
export interface FlagNow {
  /** When the room goes on by itself from a phase that would wait for the instructor, room time, ms; null: it does not. */
  readonly autoAtMs: number | null;
  /** The clock of the phase is stopped. */
  readonly paused: boolean;
  /** With so much left, where the class may see it; else null. */
  readonly pausedLeftMs: number | null;
  /** Room time, ms. */
  readonly serverNowMs: () => number;
}

export const FlagContext = createContext<FlagNow>({
  autoAtMs: null,
  paused: false,
  pausedLeftMs: null,
  serverNowMs: () => 0,
});

/** Their flags have a clock of their own, which says that it is stopped. */
const clocked: readonly PhaseName[] = ['predict', 'choose', 'move'];

/** The yellow flag: where we are, and when the room goes on by itself. It wipes in when the phase changes. */
export function Flag({ phase, children }: { phase: PhaseName; children: ComponentChildren }) {
  const { autoAtMs, paused, serverNowMs } = useContext(FlagContext);
  const seconds = useSecondsLeft(autoAtMs, serverNowMs);
  const stopped = paused && !clocked.includes(phase);
  return (
    <div
      class={seconds === null && !stopped ? 'flag' : 'flag flag-auto'}
      key={phase}
      data-testid="phase"
      data-phase={phase}
    >
      <div class="flag-text">{children}</div>
      {(seconds !== null || stopped) && (
        <p class="flag-next" role="timer">
          {seconds === null ? controls.paused : controls.next(seconds)}
        </p>
      )}
    </div>
  );
}
