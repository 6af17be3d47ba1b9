import { useSignal } from '@preact/signals';
import { types } from '../../../shared/lesson/rounds/classify.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { kinds, classify as words } from '../../text/en/arrows.ts';
import { Options } from '../Options.tsx';
import { MoveFoot } from './MoveFoot.tsx';
import type { PropsOf } from './MoveScreen.tsx';
import { MovesDone } from './MovesDone.tsx';
import { PointMaps } from './PointMaps.tsx';

/** One marked point after the other: what is it? */
export function ClassifyScreen(props: PropsOf<'classify'>) {
  const { round, made, ready, connected } = props;
  const point = round.points[made.length];
  if (!point) return <MovesDone title={words.madeTitle} text={words.made} {...{ ready, connected }} />;
  return <MarkedPoint key={made.length} {...props} point={point} />;
}

function MarkedPoint({
  round,
  made,
  busy,
  due,
  timeIsUp,
  note,
  onMove,
  point,
}: PropsOf<'classify'> & { point: Point }) {
  const selected = useSignal<number | null>(null);
  const type = selected.value === null ? undefined : types[selected.value];
  const name = words.point(made.length + 1, round.points.length);
  return (
    <main class="screen naming">
      <div class="asked">
        <h1>{`${name}: ${words.ask}`}</h1>
      </div>
      <PointMaps surface={knownSurface(round.surface)} point={point} />
      <Options
        label={`${name}: ${words.ask}`}
        options={types.map((each) => kinds[each])}
        selected={selected.value}
        disabled={busy || timeIsUp}
        row
        onSelect={(index) => {
          selected.value = index;
        }}
      />
      <MoveFoot
        due={due}
        busy={busy}
        refusal={note}
        ready={type !== undefined}
        timeIsUp={timeIsUp}
        label={busy ? words.setting : words.set}
        lock={() => type && onMove({ type })}
      />
    </main>
  );
}
