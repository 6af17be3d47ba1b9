import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Race } from '../../shared/race/race.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { cards } from '../text/en/cards.ts';
import { table } from '../text/en/play.ts';
import { ArithmeticTable, slopesOf } from './ArithmeticTable.tsx';
import { isByHand, plainFirstStep } from './by-hand.ts';
import { rateInForce } from './rate-in-force.ts';
import { StepTable } from './StepTable.tsx';
import { stepNote } from './step-note.ts';

export interface LastStepProps {
  readonly race: Race;
  readonly ball: number;
  /** The last row with numbers; 0: no step has been made. */
  readonly last: number;
  readonly settings: RaceSettings;
}

/** The last step of any choice: by hand where it was θ − η∇L, else what was and what came, and why. */
export function LastStep({ race, ball, last: shown, settings }: LastStepProps) {
  // A ball whose budget is used up takes no more steps.
  const last = Math.min(shown, race.lastSteps[ball]!);
  const from = Math.max(0, last - 1);
  const { surface } = settings;
  const choice = race.choices[ball]!;
  const point = (at: number): Point => [race.xs[at * race.count + ball]!, race.ys[at * race.count + ball]!];
  const old = point(from);
  const gradient = surface.gradient(old[0], old[1]);
  const step = { fromStart: from === 0, old, gradient, slopes: slopesOf(surface.id) };
  // Nothing has been stepped yet: the first step as it will be, where it can be told by hand.
  const next = last === 0 ? plainFirstStep(settings, choice) : point(from + 1);
  if (next && (last === 0 || isByHand(race, ball, from))) {
    return (
      <ArithmeticTable caption={table.step(from)} learningRate={rateInForce(choice, from + 1)} next={next} {...step} />
    );
  }
  return (
    <>
      <StepTable caption={cards.step(from)} next={next} {...step} />
      <p class="soft">{stepNote(choice, surface)}</p>
    </>
  );
}
