import type { Counts } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';

/** Three numbers that are never one: who joined, who is there, who has locked in. */
export function Numbers({ counts }: { counts: Counts }) {
  return (
    <dl class="numbers">
      {(['joined', 'connected', 'ready'] as const).map((name) => (
        <div key={name}>
          <dt>{projector[name]}</dt>
          <dd data-testid={name}>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
