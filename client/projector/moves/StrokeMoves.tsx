import { courseOf } from '../../../shared/lesson/rounds/strokes.ts';
import { strokesShown as text } from '../../text/en/strokes-shown.ts';
import { MathText } from '../../ui/MathText.tsx';
import { Corner } from '../Corner.tsx';
import { Fit } from '../Fit.tsx';
import { Flag } from '../Flag.tsx';
import { FlagClock } from '../FlagClock.tsx';
import { RoundHead } from '../Head.tsx';
import { nicknameOf } from '../live-source.ts';
import { Numbers } from '../Numbers.tsx';
import { StageMount } from '../StageMount.tsx';
import { useSecondsLeft } from '../seconds-left.ts';
import type { MovesOf } from './MovesScreen.tsx';
import { StrokeTower } from './StrokeTower.tsx';
import { strokeCounts, strokeRows } from './stroke-rows.ts';

/** The class plays, each ball at its own pace: the map with all of them, who leads, the time left. */
export function StrokeMoves({ view, round, serverNowMs, stage, banner }: MovesOf<'golf' | 'one-knob'>) {
  const seconds = useSecondsLeft(view.deadlineAtMs, serverNowMs);
  const rows = strokeRows(courseOf(round), view.moves);
  const counts = strokeCounts(rows);
  return (
    <main class="page page-race">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-small">{text.flag[round.kind]}</span>
          <FlagClock seconds={seconds} />
        </Flag>
        <RoundHead view={view}>
          <Fit class="question" least={0.7}>
            <MathText text={round.question} />
          </Fit>
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <StrokeTower kind={round.kind} rows={rows} nicknameOf={(seat) => nicknameOf(view, seat)} />
        <dl class="race-counts">
          {(['holed', 'onTheWay', 'flown'] as const).map((state) => (
            <div key={state}>
              <dt>{text.counts(round.kind)[state]}</dt>
              <dd>{counts[state]}</dd>
            </div>
          ))}
        </dl>
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
      <StageMount element={stage} />
    </main>
  );
}
