import { useSignal } from '@preact/signals';
import { courseOf, strokesOf } from '../../../shared/lesson/rounds/strokes.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { lengthNames, strokes as words } from '../../text/en/strokes.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { significant } from '../../text/numbers.ts';
import { Loss } from '../Loss.tsx';
import { RateInput } from '../RateInput.tsx';
import { MoveFoot } from './MoveFoot.tsx';
import type { PropsOf } from './MoveScreen.tsx';
import { MovesDone } from './MovesDone.tsx';
import { StrokeMap } from './StrokeMap.tsx';
import { StrokeTable } from './StrokeTable.tsx';

/** One stroke after the other: how long is the next one, along −∇L? */
export function GolfScreen(props: PropsOf<'golf'>) {
  const { round, made, look, tag, busy, due, timeIsUp, note, ready, connected, onMove } = props;
  const length = useSignal(round.lengths.initial);
  // Who has played before a reload need not touch it again.
  const touched = useSignal(made.length > 0);
  const valid = useSignal(true);
  const course = courseOf(round);
  const { surface } = course;
  const { points, holedAt, flownAt } = strokesOf(course, made);
  const [x, y] = points.at(-1)!;
  const title = surfaceTitle(surface);
  const map = { course, made, look, tag };
  if (holedAt !== null || flownAt !== null || made.length >= round.strokes) {
    const [head, text] =
      holedAt !== null
        ? [words.holed(holedAt), words.holedText]
        : flownAt !== null
          ? [words.flown(flownAt), words.flownText]
          : [words.spent, words.spentText];
    return (
      <MovesDone title={head} {...{ text, ready, connected }}>
        <StrokeMap {...map} label={words.ownMap(title)} />
      </MovesDone>
    );
  }
  const gradient = surface.gradient(x, y);
  const next: Point = [x - length.value * gradient[0], y - length.value * gradient[1]];
  return (
    <main class="screen choose strokes">
      <div class="shown">
        <StrokeMap {...map} next={next} label={words.map(title)} />
        <StrokeTable
          caption={words.next}
          surface={surface.id}
          old={[x, y]}
          gradient={gradient}
          length={length.value}
          next={next}
        />
      </div>
      <h1 class="asked">{round.question}</h1>
      <dl class="numbers">
        <Loss loss={surface.value(x, y)} flew={false} />
        <div>
          <dt>{words.slope}</dt>
          <dd>{significant(Math.hypot(...gradient))}</dd>
        </div>
        <div>
          <dt>{words.used}</dt>
          <dd>
            {made.length + 1} <small>{`${words.of} ${round.strokes}`}</small>
          </dd>
        </div>
      </dl>
      <RateInput
        range={round.lengths}
        rate={length.value}
        disabled={busy || timeIsUp}
        names={lengthNames}
        onRate={(changed) => {
          length.value = changed;
          touched.value = true;
        }}
        onValid={(isValid) => {
          valid.value = isValid;
        }}
      />
      <MoveFoot
        due={due}
        busy={busy}
        refusal={note}
        ready={touched.value && valid.value}
        timeIsUp={timeIsUp}
        label={busy ? words.sending : touched.value ? words.play(made.length + 1) : words.playFirst}
        lock={() => onMove({ length: length.value })}
      />
    </main>
  );
}
