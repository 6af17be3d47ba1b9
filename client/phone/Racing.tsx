import type { Point } from '../../shared/surfaces/surface.ts';
import { racing, table } from '../text/en/play.ts';
import { noNumber, significant } from '../text/numbers.ts';
import { MathText } from '../ui/MathText.tsx';
import { ArithmeticTable, slopesOf } from './ArithmeticTable.tsx';
import { Loss } from './Loss.tsx';
import { liveSentence, placeOf } from './live.ts';
import type { More } from './more.ts';
import { RaceMap, type RaceMapProps } from './RaceMap.tsx';
import { rateInForce } from './rate-in-force.ts';

export interface RacingProps extends RaceMapProps {
  /** The step that the texts are about: the last one drawn. */
  readonly step: number;
  readonly ranks: readonly number[];
  /** Level of the goal. */
  readonly goal: number;
  /** Shows the last step where it need not be θ − η∇L; in a plain race it always is. */
  readonly LastStep: More['LastStep'] | undefined;
}

/** The own ball in a running race: where it is, what it loses, and the last step by hand. */
export function Racing(props: RacingProps) {
  const { source, ball, settings, step, ranks, goal, LastStep } = props;
  const { race } = source;
  if (race === null) return null;
  const { learningRate } = race.choices[ball]!;
  const flownAt = race.flownAt[ball]!;
  const flown = flownAt !== -1 && flownAt <= step;
  const point = (at: number): Point => [race.xs[at * race.count + ball]!, race.ys[at * race.count + ball]!];
  // The last step with numbers: a ball that flew has none after that.
  const last = flown ? flownAt - 1 : step;
  const from = Math.max(0, last - 1);
  const old = point(from);
  const gradient = settings.surface.gradient(old[0], old[1]);
  return (
    <main class="screen racing">
      <h1 class="visually-hidden">{racing.title}</h1>
      <div class="progress" aria-hidden="true">
        <div
          class="kerb"
          style={{ '--kerb-block': `${100 / settings.steps}vw`, width: `${(100 * step) / settings.steps}%` }}
        />
      </div>
      <RaceMap {...props} />
      <dl class="numbers">
        <Loss loss={race.losses[step * race.count + ball]!} flew={flown} />
        <div>
          <dt>{racing.place}</dt>
          <dd>
            {step === 0 ? noNumber : placeOf(race, ball, step, ranks)} <small>{`${racing.of} ${race.count}`}</small>
          </dd>
        </div>
        <div>
          <dt>
            <MathText text={racing.rate} />
          </dt>
          <dd>{significant(rateInForce(race.choices[ball]!, step))}</dd>
        </div>
      </dl>
      {LastStep ? (
        <LastStep {...{ race, ball, last, settings }} />
      ) : (
        <ArithmeticTable
          caption={table.step(from)}
          fromStart={from === 0}
          old={old}
          gradient={gradient}
          learningRate={learningRate}
          next={
            last === 0 ? [old[0] - learningRate * gradient[0], old[1] - learningRate * gradient[1]] : point(from + 1)
          }
          slopes={slopesOf(settings.surface.id)}
        />
      )}
      <p class="sentence">
        <MathText text={liveSentence(race, ball, step, goal)} />
      </p>
    </main>
  );
}
