import { useSignal } from '@preact/signals';
import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { arrows as words } from '../../text/en/arrows.ts';
import { ArrowPick } from './ArrowPick.tsx';
import { MoveFoot } from './MoveFoot.tsx';
import type { PropsOf } from './MoveScreen.tsx';
import { MovesDone } from './MovesDone.tsx';

/** One target after the other: an arrow drawn at it, and set. */
export function ArrowScreen(props: PropsOf<'arrow'>) {
  const { round, made, ready, connected } = props;
  const target = round.targets[made.length];
  if (!target) return <MovesDone title={words.madeTitle} text={words.made} {...{ ready, connected }} />;
  return <ArrowTarget key={made.length} {...props} target={target} />;
}

function ArrowTarget({
  round,
  made,
  look,
  busy,
  due,
  timeIsUp,
  note,
  onMove,
  target,
}: PropsOf<'arrow'> & { target: MapPoint }) {
  const angle = useSignal<number | null>(null);
  return (
    <main class="screen aiming">
      <div class="asked">
        <h1>{words.target(made.length + 1, round.targets.length)}</h1>
        <p>{words.aim}</p>
      </div>
      <ArrowPick
        surface={knownSurface(target.surface)}
        at={target.at}
        angle={angle.value}
        colour={look.colour}
        disabled={busy || timeIsUp}
        onAngle={(next) => {
          angle.value = next;
        }}
      />
      <MoveFoot
        due={due}
        busy={busy}
        refusal={note}
        ready={angle.value !== null}
        timeIsUp={timeIsUp}
        label={busy ? words.setting : words.set}
        lock={() => {
          if (angle.value !== null) onMove({ angle: angle.value });
        }}
      />
    </main>
  );
}
