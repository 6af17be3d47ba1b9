import { raceOf } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { phaseName } from '../remote/phase-name.ts';
import { projector } from '../text/en/projector.ts';
import { useSaid } from '../ui/said.ts';
import { nicknameOf } from './live-source.ts';
import type { Shown } from './stage-layer.ts';

export interface SpokenProps {
  readonly view: StageView;
  /** Null outside a race. */
  readonly shown: Shown | null;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
}

/** The page as text, in its one polite live region: which phase this is, and how the race goes. */
export function Spoken(props: SpokenProps) {
  return (
    <p class="visually-hidden" aria-live="polite">
      {useSaid(spokenText(props))}
    </p>
  );
}

function spokenText({ view, shown, seats }: SpokenProps): string {
  const race = raceOf(view.round);
  if (view.phase !== 'race' || shown === null || race === null) {
    return view.round === null ? phaseName(view) : `${phaseName(view)}: ${view.round.title}`;
  }
  const [first] = shown.rows;
  const leader =
    first === undefined
      ? null
      : { nickname: nicknameOf(view, seats[first.ball] ?? first.ball), insideSince: first.insideSince };
  return projector.race.spoken(shown.step, race.steps, leader, shown.counts);
}
