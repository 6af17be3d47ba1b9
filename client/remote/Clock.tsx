import type { StageView } from '../../shared/protocol/messages.ts';
import type { Pace } from '../../shared/room/pace.ts';
import { useNow } from '../phone/now.ts';
import { clockWords } from './clock-words.ts';

/** The time left, the step, or that it is stopped. */
export function Clock({ view, pace, serverNowMs }: { view: StageView; pace: Pace | null; serverNowMs: () => number }) {
  const words = clockWords(view, pace, useNow(serverNowMs, 100));
  if (words === null) return null;
  return (
    <p class={words.soon ? 'remote-clock soon' : 'remote-clock'} role="timer" aria-label={words.label}>
      {words.note !== null && <small>{words.note}</small>}
      {words.text}
    </p>
  );
}
