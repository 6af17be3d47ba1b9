import type { ComponentChildren } from 'preact';
import type { PhaseName } from '../../shared/room/room.ts';

/** The yellow flag: where we are. It wipes in when the phase changes. */
export function Flag({ phase, children }: { phase: PhaseName; children: ComponentChildren }) {
  return (
    <div class="flag" key={phase} data-testid="phase" data-phase={phase}>
      <div class="flag-text">{children}</div>
    </div>
  );
}
