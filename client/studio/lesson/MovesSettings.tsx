import type { GolfRound, KnobRound, MoveRound } from '../../../shared/lesson/lesson.ts';
import { rounds as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumberField } from '../field/NumberField.tsx';
import { NumbersField } from '../field/NumbersField.tsx';
import { type RoundPart, setField } from './editing.ts';
import { defaultsIn, surfaceIn } from './naming.ts';
import { PointsPart } from './PointsPart.tsx';
import { TargetsPart } from './TargetsPart.tsx';

const place = [fields.x, fields.y];
const range = [fields.min, fields.max, fields.initial];
/** Unless a round says otherwise. */
const moveSeconds = 10;

/** Every setting of a round in which each player moves at its own pace. */
export function MovesSettings(part: RoundPart<MoveRound>) {
  const { round, index } = part;
  return (
    <>
      {round.kind === 'arrow' && <TargetsPart {...part} round={round} />}
      {round.kind === 'classify' && <PointsPart {...part} round={round} />}
      {(round.kind === 'golf' || round.kind === 'one-knob') && <Course {...part} round={round} />}
      <div class="field-row">
        {round.kind === 'fog' && (
          <>
            <NumberField
              label={words.probes}
              path={`rounds.${index}.probes`}
              value={round.probes}
              onNumber={(value) => value !== undefined && setField(index, 'probes', value)}
            />
            <label class="field-check">
              <input
                type="checkbox"
                checked={round.pooled === true}
                onChange={(event) => setField(index, 'pooled', event.currentTarget.checked || undefined, false)}
              />
              {words.pooled}
            </label>
          </>
        )}
        <NumberField
          label={words.moveSeconds}
          path={`rounds.${index}.moveSeconds`}
          value={round.moveSeconds}
          initial={moveSeconds}
          onNumber={(value) => setField(index, 'moveSeconds', value)}
        />
      </div>
    </>
  );
}

function Course({ lesson, prepared, round, index }: RoundPart<GolfRound | KnobRound>) {
  const path = `rounds.${index}`;
  const race = defaultsIn(lesson, prepared, round.surface);
  const known = surfaceIn(prepared, round.surface);
  return (
    <>
      <NumbersField
        label={words.start}
        path={`${path}.start`}
        names={place}
        values={round.start}
        initial={known?.race.start ?? race.start}
        onNumbers={(start) => setField(index, 'start', start)}
      />
      {round.kind === 'golf' && (
        <NumbersField
          label={words.lengths}
          path={`${path}.lengths`}
          names={range}
          values={[round.lengths.min, round.lengths.max, round.lengths.initial]}
          optional={false}
          onNumbers={(set) => set && setField(index, 'lengths', { min: set[0], max: set[1], initial: set[2] })}
        />
      )}
      <div class="field-row">
        <NumberField
          label={words.strokes}
          path={`${path}.strokes`}
          value={round.strokes}
          onNumber={(value) => value !== undefined && setField(index, 'strokes', value)}
        />
        <NumberField
          label={words.strokePar}
          path={`${path}.par`}
          value={round.par}
          initial={words.suggested}
          onNumber={(value) => setField(index, 'par', value)}
        />
        <NumberField
          label={words.goalFraction}
          path={`${path}.goalFraction`}
          value={round.goalFraction}
          initial={race.goalFraction ?? words.suggested}
          onNumber={(value) => setField(index, 'goalFraction', value)}
        />
      </div>
    </>
  );
}
