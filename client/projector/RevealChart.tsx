import { useMemo } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { LossCurves } from '../charts/LossCurves.tsx';
import { Sweep } from '../charts/Sweep.tsx';
import type { Chart } from './charts-of.ts';
import { StartMap } from './StartMap.tsx';
import { courseOf } from './sectors.ts';
import type { StartGroups } from './start-groups.ts';
import type { SweepData } from './sweep-data.ts';
import { gapsOf } from './trail.ts';
import type { Size } from './units.ts';

export interface RevealChartProps {
  readonly settings: RaceSettings;
  /** Folded to its last step. */
  readonly race: Race;
  readonly seats: readonly number[];
  readonly results: readonly SeatResult[];
  readonly chart: Exclude<Chart, 'prediction'>;
  readonly data: SweepData;
  readonly groups: StartGroups;
  readonly size: Size;
  readonly dark: boolean;
  /** With the lines that are computed, not measured. */
  readonly theory: boolean;
  readonly tag: (seat: number) => string;
}

/** The chart of a race: the class sweep, where all start anywhere the map of starts, or the loss curves. */
export function RevealChart(props: RevealChartProps) {
  const { settings, chart, data, groups, size, dark, theory, tag } = props;
  if (chart === 'curves') return <Curves {...props} />;
  const { kind, ...sweep } = theory ? data : withoutTheory(data);
  if (kind === 'map') return <StartMap {...{ settings, groups, size, dark }} />;
  return <Sweep width={size.width} height={size.height} kind={kind} steps={settings.steps} tagOf={tag} {...sweep} />;
}

/** Before the second heat on other ground: what it measured is all that the class gets. */
function withoutTheory(data: SweepData): SweepData {
  return { ...data, ...noTheory };
}

const noTheory: Pick<SweepData, 'curves' | 'limits' | 'reach'> = { curves: [], limits: [], reach: null };

function Curves({ settings, race, seats, results, size, tag }: RevealChartProps) {
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
  // A start of one's own may lie higher than the one that the goal is measured from.
  const startGap = Math.max(course.startLoss - course.best, ...runs.map(({ gaps }) => gaps[0] ?? 0));
  return (
    <LossCurves
      width={size.width}
      height={size.height}
      runs={runs}
      goalGap={course.goal - course.best}
      startGap={startGap}
      aboveBest={course.best !== 0}
      tagOf={tag}
    />
  );
}
