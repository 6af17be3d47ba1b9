import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Knob } from '../../../shared/lesson/rounds/move.ts';
import { courseOf, strokesOf } from '../../../shared/lesson/rounds/strokes.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { strokes as general, knobs as words } from '../../text/en/strokes.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { Loss } from '../Loss.tsx';
import { Options } from '../Options.tsx';
import { MoveFoot } from './MoveFoot.tsx';
import type { PropsOf } from './MoveScreen.tsx';
import { MovesDone } from './MovesDone.tsx';
import { NudgeTable } from './NudgeTable.tsx';
import { PlaceInput } from './PlaceInput.tsx';
import { placeWithin } from './place-slider.ts';
import { StrokeMap } from './StrokeMap.tsx';

/** One knob at a time, the other frozen: which, and where to? The loss there comes with the move. */
export function KnobScreen(props: PropsOf<'one-knob'>) {
  const { round, made, look, tag, busy, due, timeIsUp, note, ready, connected, onMove } = props;
  const knob = useSignal<Knob | null>(null);
  /** Where the knob in hand is to be turned; null: not yet moved. */
  const to = useSignal<number | null>(null);
  const valid = useSignal(true);
  useEffect(() => {
    to.value = null;
  }, [made.length]);
  const course = courseOf(round);
  const { surface } = course;
  const { points, holedAt } = strokesOf(course, made);
  const at = points.at(-1)!;
  const title = surfaceTitle(surface);
  const map = { course, made, look, tag, whole: true };
  if (holedAt !== null || made.length >= round.strokes) {
    const [head, text] = holedAt !== null ? [words.there(holedAt), words.thereText] : [words.spent, words.spentText];
    return (
      <MovesDone title={head} {...{ text, ready, connected }}>
        <StrokeMap {...map} label={general.ownMap(title)} />
      </MovesDone>
    );
  }
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const range = knob.value === 1 ? { min: yMin, max: yMax } : { min: xMin, max: xMax };
  const axis = knob.value ?? 0;
  const place = to.value ?? placeWithin(range, at[axis]);
  const next: Point | null =
    knob.value === null || to.value === null ? null : knob.value === 0 ? [to.value, at[1]] : [at[0], to.value];
  const disabled = busy || timeIsUp;
  return (
    <main class="screen choose strokes knobs">
      <div class="shown">
        <StrokeMap {...map} next={next} knob={knob.value} label={general.map(title)} />
        <NudgeTable surface={surface} at={at} knob={knob.value} />
      </div>
      <h1 class="asked">{round.question}</h1>
      <dl class="numbers in-line">
        <Loss loss={surface.value(...at)} flew={false} />
        <div>
          <dt>{words.used}</dt>
          <dd>
            {made.length + 1} <small>{`${general.of} ${round.strokes}`}</small>
          </dd>
        </div>
      </dl>
      <Options
        label={words.label}
        options={words.choose}
        selected={knob.value}
        disabled={disabled}
        row
        onSelect={(chosen) => {
          if (chosen === knob.value) return;
          knob.value = chosen === 0 ? 0 : 1;
          to.value = null;
        }}
      />
      <PlaceInput
        key={`${knob.value} ${made.length}`}
        range={range}
        place={place}
        disabled={disabled || knob.value === null}
        names={{ ...words, sign: words.knob[axis] }}
        onPlace={(changed) => {
          to.value = changed;
        }}
        onValid={(isValid) => {
          valid.value = isValid;
        }}
      />
      <MoveFoot
        due={due}
        busy={busy}
        refusal={note}
        ready={next !== null && valid.value}
        timeIsUp={timeIsUp}
        label={busy ? general.sending : next === null ? words.turnFirst : words.turn(axis, place)}
        lock={() => {
          if (knob.value === null || to.value === null) return;
          onMove({ knob: knob.value, to: to.value });
        }}
      />
    </main>
  );
}
