import { useMemo } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { limitsOf, sweepCurve } from '../../shared/race/sweep.ts';
import { LossCurves } from '../charts/LossCurves.tsx';
import { limitsReached } from '../charts/limit-lines.ts';
import { Sweep } from '../charts/Sweep.tsx';
import { hasSettled } from './examples.ts';
import { courseOf } from './sectors.ts';
import { gapsOf, trailOf } from './trail.ts';

/** The chart of the reveal: the class sweep, or the loss curves. */
export function RevealChart({
  settings,
  race,
  seats,
  results,
  chart,
  size,
  tag,
}: {
  settings: RaceSettings;
  /** Folded to its last step. */
  race: Race;
  seats: readonly number[];
  results: readonly SeatResult[];
  chart: 'sweep' | 'curves';
  size: { width: number; height: number };
  tag: (seat: number) => string;
}) {
  const curve = useMemo(() => sweepCurve(settings, settings.goal, settings.learningRates), [settings]);
  const players = useMemo(
    () =>
      results.map((result) => ({
        seat: result.seat,
        learningRate: result.choice.learningRate,
        settleStep: hasSettled(result) ? result.verdict.step : null,
        fate: result.verdict.fate,
        place: result.place,
      })),
    [results],
  );
  const limits = useMemo(() => {
    const rests = results.filter(hasSettled).flatMap(({ seat }) => trailOf(race, seats.indexOf(seat)).slice(-1));
    return limitsReached(limitsOf(settings.surface), rests);
  }, [results, race, seats, settings]);
  const course = courseOf(race, settings.goal);
  const runs = useMemo(
    () =>
      results
        .filter(({ seat }) => seats.includes(seat))
        .map(({ seat, choice, place }) => ({
          seat,
          place,
          learningRate: choice.learningRate,
          gaps: gapsOf(race, seats.indexOf(seat), course.best),
        })),
    [results, race, seats],
  );
  return chart === 'sweep' ? (
    <Sweep
      width={size.width}
      height={size.height}
      range={settings.learningRates}
      steps={settings.steps}
      players={players}
      tagOf={tag}
      curve={curve}
      limits={limits}
    />
  ) : (
    <LossCurves
      width={size.width}
      height={size.height}
      runs={runs}
      goalGap={course.goal - course.best}
      startGap={course.startLoss - course.best}
      aboveBest={course.best !== 0}
      tagOf={tag}
    />
  );
}
