import { useId } from 'preact/hooks';
import { limitsOf } from '../../../../shared/race/limits.ts';
import type { Surface } from '../../../../shared/surfaces/surface.ts';
import { forecast as words } from '../../../text/en/studio/studio-surface.ts';
import { short } from '../../../text/numbers.ts';
import { MathText } from '../../../ui/MathText.tsx';
import { type Forecast, isForecast, type NoForecast } from '../forecast/forecast.ts';
import { outcomeShares, outcomes } from '../forecast/outcomes.ts';
import { type Run, runsOf } from '../forecast/runs.ts';
import { studentsBy } from '../forecast/students.ts';
import { ForecastStrip, Patterns } from './ForecastStrip.tsx';
import { countKinds } from './minima.ts';
import { complaintSentence, warnings } from './sentences.ts';

interface VerdictProps {
  /** Null while it is looked for. */
  readonly told: Forecast | NoForecast | null;
  /** Of `told`, when it may race. */
  readonly surface: Surface | null;
  readonly learningRate: number;
  onRate(learningRate: number): void;
}

const classSize = 30;

/** What a class will see, as a strip under the slider; or why it may not race. */
export function Verdict({ told, surface, learningRate, onRate }: VerdictProps) {
  const word = told === null ? 'checking' : isForecast(told) ? 'ready' : told.word;
  return (
    <section class="verdict" aria-labelledby="verdict-title">
      <header>
        <h2 id="verdict-title">{words.title}</h2>
        <p
          class={told && !isForecast(told) ? 'verdict-word studio-wrong' : 'verdict-word'}
          role="status"
          data-testid="studio-verdict"
          data-word={word}
        >
          {told === null ? words.checking : isForecast(told) ? words.ready : complaintSentence(told)}
        </p>
      </header>
      {told && isForecast(told) && surface && <Told {...{ told, surface, learningRate, onRate }} />}
    </section>
  );
}

interface ToldProps extends Omit<VerdictProps, 'told' | 'surface'> {
  readonly told: Forecast;
  readonly surface: Surface;
}

function Told({ told, surface, learningRate, onRate }: ToldProps) {
  const { race, stationaryPoints, lane } = surface;
  const { min, max, initial } = race.learningRates;
  const runs = runsOf(told.rates);
  const shares = outcomeShares(told.fairness.shares);
  const cliffs = [...new Set(limitsOf(surface).map(({ cliff }) => Number(cliff.toPrecision(6))))].toSorted(
    (a, b) => a - b,
  );
  const found = countKinds(stationaryPoints);
  const start = lane ? short(race.start[0]) : `(${race.start.map((each) => short(each)).join(', ')})`;
  return (
    <>
      <ForecastStrip range={race.learningRates} runs={runs} {...{ cliffs, learningRate, onRate }} />
      <Students shares={shares} runs={runs} />
      {cliffs.length > 0 && (
        <p>
          <MathText text={limitSentence(cliffs, race.learningRates)} />
        </p>
      )}
      {warnings(told).map((warning) => (
        <p key={warning} class="verdict-warning">
          {warning}
        </p>
      ))}
      <p class="verdict-facts">
        <span>
          <MathText text={words.slider(short(min), short(max))} />
        </span>
        <span>{words.initial(short(initial))}</span>
        <span>{words.steps(race.steps)}</span>
        <span>{words.begins(start)}</span>
        <span>{words.par(race.par)}</span>
        <span>{words.finish(race.goalFraction)}</span>
        <span>{found.length > 0 ? words.found(found) : words.nowhere}</span>
      </p>
    </>
  );
}

function limitSentence(
  cliffs: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
): string {
  const inside = cliffs.filter((cliff) => cliff >= min && cliff <= max);
  if (inside.length === 0) return words.limitOutside(short(cliffs[0]!));
  return inside.length === 1 ? words.limit(short(inside[0]!)) : words.limits(short(inside[0]!), short(inside.at(-1)!));
}

/** How a class would fare, which is the strip's legend as well. */
function Students({ shares, runs }: { shares: ReturnType<typeof outcomeShares>; runs: readonly Run[] }) {
  const id = useId();
  const students = studentsBy(shares, classSize);
  return (
    <p class="strip-legend" data-testid="forecast" data-students={JSON.stringify(students)}>
      <span>{words.students(classSize)}</span>{' '}
      {outcomes
        .filter((outcome) => students[outcome] > 0 || runs.some((run) => run.outcome === outcome))
        .map((outcome, i, shown) => (
          <span key={outcome}>
            <svg aria-hidden="true">
              <Patterns id={`${id}${outcome}`} />
              <rect width="100%" height="100%" fill={`url(#${id}${outcome}-${outcome})`} />
            </svg>
            {`${words.how(outcome, students[outcome])}${i < shown.length - 1 ? ', ' : '.'}`}
          </span>
        ))}
    </p>
  );
}
