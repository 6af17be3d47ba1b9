import { choose } from '../text/en/play.ts';

export interface LockFootProps {
  /** Waiting for the room's answer. */
  readonly busy: boolean;
  /** Why the last try was refused; empty when it was not. */
  readonly refusal: string;
  readonly ready: boolean;
  readonly timeIsUp: boolean;
  readonly label: string;
  lock(): void;
}

/** The button that sends, and why it did not work. */
export function LockFoot({ busy, refusal, ready, timeIsUp, label, lock }: LockFootProps) {
  return (
    <div class="foot">
      {refusal && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
      <button type="button" class="go" disabled={!ready || busy || timeIsUp} onClick={lock}>
        {timeIsUp ? choose.up : label}
      </button>
    </div>
  );
}
