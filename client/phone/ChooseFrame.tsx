import type { ComponentChildren } from 'preact';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { choose } from '../text/en/play.ts';
import { Formula, SurfaceFormula } from '../ui/Formula.tsx';
import { MathText } from '../ui/MathText.tsx';
import { Formulas } from './Formulas.tsx';
import { LockFoot } from './LockFoot.tsx';
import type { Locking } from './locking.ts';

export interface ChooseFrameProps {
  readonly question: string;
  readonly surface: Surface;
  readonly choosing: Pick<Locking<unknown>, 'busy' | 'refusal' | 'lock'>;
  readonly timeIsUp: boolean;
  /** A step is θ − η∇L. */
  readonly isPlain: boolean;
  /** It may be locked in. */
  readonly ready: boolean;
  /** What the button says while there is time. */
  readonly label: string;
  /** The map, and what is computed under it. */
  readonly shown: ComponentChildren;
  /** The controls. */
  readonly children: ComponentChildren;
}

/** The screen of a decision: what it does, the question, the controls, the button. */
export function ChooseFrame(props: ChooseFrameProps) {
  const { question, surface, choosing, timeIsUp, isPlain, ready, label, shown, children } = props;
  return (
    <main class="screen choose">
      <div class="shown">{shown}</div>
      <div class="asked">
        <h1>
          <MathText text={question} />
        </h1>
        <Formulas>
          <SurfaceFormula surface={surface} /> {isPlain && <Formula name="update" />}
        </Formulas>
      </div>
      {children}
      <LockFoot {...choosing} ready={ready} timeIsUp={timeIsUp} label={choosing.busy ? choose.locking : label} />
    </main>
  );
}
