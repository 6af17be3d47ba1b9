import { useState } from 'preact/hooks';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Pace } from '../../shared/room/pace.ts';
import { projector } from '../text/en/projector.ts';
import type { remoteControls } from './controls.ts';
import { Foot } from './Foot.tsx';
import { Middle } from './Middle.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { paceNow } from './pace-now.ts';
import { Top } from './Top.tsx';

export interface ScreenProps {
  readonly view: StageView;
  readonly code: string;
  /** Null where there is no race. */
  readonly pace: Pace | null;
  /** What must be said now: no connection, or why something was not done. */
  readonly note: string | null;
  /** Room time, ms. */
  readonly serverNowMs: () => number;
  readonly controls: ReturnType<typeof remoteControls>;
}

/** Where the room is, what the instructor needs now, and in reach of the thumb what comes next. */
export function Screen({ view, code, pace, note, serverNowMs, controls }: ScreenProps) {
  const [more, setMore] = useState<{ readonly seat: number | null } | null>(null);
  const racing = paceNow(view, pace);
  return (
    <div class="remote-page">
      <Top view={view} pace={pace} serverNowMs={serverNowMs} />
      <main class="remote-main">
        <div class="note-region" role="status">
          {note !== null && <p class="banner">{note}</p>}
        </div>
        <dl class="counts">
          {(['joined', 'connected', 'ready'] as const).map((name) => (
            <div key={name}>
              <dt>{projector[name]}</dt>
              <dd data-testid={name}>{view.counts[name]}</dd>
            </div>
          ))}
        </dl>
        <Middle view={view} onPlayer={(seat) => setMore({ seat })} />
      </main>
      <Foot view={view} pace={racing} controls={controls} onMore={() => setMore({ seat: null })} />
      {more !== null && (
        <MoreSheet
          view={view}
          code={code}
          pace={racing}
          controls={controls}
          complaint={note}
          seat={more.seat}
          onClose={() => setMore(null)}
        />
      )}
    </div>
  );
}
