import type { Counts } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';

/** How many have locked in or answered, never what. */
export function Ready({ counts: { ready, connected }, word, hint }: { counts: Counts; word: string; hint: string }) {
  return (
    <section class="locked">
      <p class="locked-count">
        <b>{ready}</b>
        <span>
          {word}
          <br />
          <span class="soft">{projector.choose.of(connected)}</span>
        </span>
      </p>
      <div class="locked-bar" aria-hidden="true">
        <div style={{ width: `${connected === 0 ? 0 : Math.min(100, (100 * ready) / connected)}%` }} />
      </div>
      <p class="locked-hint">{hint}</p>
    </section>
  );
}
