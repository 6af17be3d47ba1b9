import type { ComponentChildren } from 'preact';
import { isRace } from '../../shared/lesson/lesson.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { knownSurface } from '../../shared/surfaces/known.ts';
import { projector } from '../text/en/projector.ts';
import { strokesShown } from '../text/en/strokes-shown.ts';
import { Formula, SurfaceFormula } from '../ui/Formula.tsx';
import { Fit } from './Fit.tsx';

/** Right of the flag: title, formula and update rule of the round, and a line below them. */
export function RoundHead({ view, children }: { view: StageView; children: ComponentChildren }) {
  const { round } = view;
  return (
    <div class="head-body">
      <div class="head-line">
        {round !== null && (
          <Fit class="head-title" least={0.55}>
            <h1>{round.title}</h1>
            {'surface' in round && round.surface !== undefined && (
              <>
                <SurfaceFormula surface={knownSurface(round.surface)} wide />
                {isRace(round) && <Formula name="update" />}
                {round.kind === 'golf' && <span class="maths">{strokesShown.update}</span>}
              </>
            )}
          </Fit>
        )}
        {view.roundIndex !== null && (
          <p class="head-round soft">{projector.round(view.roundIndex, view.rounds, view.heat)}</p>
        )}
      </div>
      {children}
    </div>
  );
}

/** Right of the flag: one sentence, and beside it what is small. */
export function SentenceHead({
  children,
  round,
  note,
}: {
  children: ComponentChildren;
  round?: string;
  note?: string;
}) {
  return (
    <div class="head-body head-sentence">
      <Fit class="sentence" least={0.6}>
        <h1>{children}</h1>
      </Fit>
      {round !== undefined && <p class="head-round soft">{round}</p>}
      {note !== undefined && <p class="head-note soft">{note}</p>}
    </div>
  );
}
