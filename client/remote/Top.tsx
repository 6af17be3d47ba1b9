import type { StageView } from '../../shared/protocol/messages.ts';
import type { Pace } from '../../shared/room/pace.ts';
import { projector } from '../text/en/projector.ts';
import { Clock } from './Clock.tsx';
import { phaseName } from './phase-name.ts';

/** The room, the phase and the time, on every screen. */
export function Top({ view, pace, serverNowMs }: { view: StageView; pace: Pace | null; serverNowMs: () => number }) {
  const { code, phase, roundIndex, rounds, heat } = view;
  return (
    <header class="remote-top">
      <div class="remote-where">
        <p class="remote-line">
          <b class="remote-phase" data-testid="phase" data-phase={phase}>
            {phaseName(view)}
          </b>{' '}
          <b data-testid="room-code">{code}</b>
        </p>
        {roundIndex !== null && <p class="soft">{projector.round(roundIndex, rounds, heat)}</p>}
      </div>
      <Clock view={view} pace={pace} serverNowMs={serverNowMs} />
    </header>
  );
}
