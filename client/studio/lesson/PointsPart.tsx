import type { ClassifyRound } from '../../../shared/lesson/lesson.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { rounds as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumbersField } from '../field/NumbersField.tsx';
import { problemAt } from '../problems.ts';
import { stationaryOf } from './as-kind.ts';
import { type RoundPart, setField } from './editing.ts';
import { surfaceIn } from './naming.ts';

const place = [fields.x, fields.y];

/** The points that a class names. What they are, the surface knows. */
export function PointsPart({ prepared, round, index }: RoundPart<ClassifyRound>) {
  const { points } = round;
  const surface = surfaceIn(prepared, round.surface);
  const found = stationaryOf(surface);
  const set = (next: readonly Point[], joins = false) => setField(index, 'points', next, joins);
  const complaint = problemAt(`rounds.${index}.points`);
  return (
    <fieldset class="studio-group">
      <legend>{words.points}</legend>
      {points.map((point, i) => (
        <div key={i} class="field-row">
          <NumbersField
            label={words.point(i + 1)}
            path={`rounds.${index}.points.${i}`}
            names={place}
            values={point}
            optional={false}
            onNumbers={(at) =>
              at &&
              set(
                points.map((each, j) => (j === i ? [at[0]!, at[1]!] : each)),
                true,
              )
            }
          />
          <button type="button" class="framed" onClick={() => set(points.filter((_, at) => at !== i))}>
            {words.removePoint(i + 1)}
          </button>
        </div>
      ))}
      {complaint?.path === `rounds.${index}.points` && (
        <p class="studio-wrong">{fields.expected(complaint.expected)}</p>
      )}
      {surface && found.length === 0 && <p class="soft">{words.none}</p>}
      {found.length > 0 && (
        <button type="button" class="framed" onClick={() => set(found)}>
          {words.takeAll}
        </button>
      )}
    </fieldset>
  );
}
