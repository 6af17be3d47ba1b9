import type { Question } from '../../../shared/lesson/question.ts';
import { questions as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumberField } from '../field/NumberField.tsx';
import { NumbersField } from '../field/NumbersField.tsx';
import { PickField } from '../field/PickField.tsx';
import { surfaceIn, surfaceOffers } from './naming.ts';
import type { QuestionPartProps } from './QuestionPart.tsx';

type Placed = Extract<Question, { kind: 'point' | 'arrow' }>;

const place = [fields.x, fields.y];
const tolerances = [
  { value: 'within', label: words.within },
  { value: 'degrees', label: words.degrees },
];

/** The map of a question, and the right place or direction on it. */
export function PlaceRight({ lesson, prepared, index, asked, onQuestion }: QuestionPartProps<Placed>) {
  const path = `rounds.${index}.predict`;
  const surface = surfaceIn(prepared, asked.surface);
  const compute = (): void => {
    if (asked.kind !== 'arrow' || !surface) return;
    const [x, y] = surface.gradient(...asked.at);
    const degrees = (Math.atan2(-y, -x) * 180) / Math.PI;
    onQuestion({ ...asked, right: Number(((degrees + 360) % 360).toFixed(1)) % 360 });
  };
  return (
    <>
      <PickField
        label={words.surface}
        path={`${path}.surface`}
        value={String(asked.surface)}
        groups={surfaceOffers(lesson, true)}
        onPick={(picked) => onQuestion({ ...asked, surface: picked })}
      />
      {asked.kind === 'point' ? (
        <div class="field-row">
          <NumbersField
            label={words.rightPoint}
            path={`${path}.right`}
            names={place}
            values={asked.right}
            optional={false}
            onNumbers={(at) => at && onQuestion({ ...asked, right: [at[0]!, at[1]!] }, true)}
          />
          <PickField
            label={words.tolerance}
            path={`${path}.tolerance`}
            value={typeof asked.tolerance === 'number' ? 'within' : 'degrees'}
            groups={[{ label: '', offers: tolerances }]}
            onPick={(kind) => onQuestion({ ...asked, tolerance: kind === 'within' ? 0.5 : { degrees: 30 } })}
          />
          <NumberField
            label={typeof asked.tolerance === 'number' ? words.distance : words.angle}
            path={`${path}.tolerance`}
            value={typeof asked.tolerance === 'number' ? asked.tolerance : asked.tolerance.degrees}
            onNumber={(value) => {
              if (value === undefined) return;
              const tolerance = typeof asked.tolerance === 'number' ? value : { degrees: value };
              onQuestion({ ...asked, tolerance }, true);
            }}
          />
        </div>
      ) : (
        <div class="field-row">
          <NumbersField
            label={words.at}
            path={`${path}.at`}
            names={place}
            values={asked.at}
            optional={false}
            onNumbers={(at) => at && onQuestion({ ...asked, at: [at[0]!, at[1]!] }, true)}
          />
          <NumberField
            label={words.rightAngle}
            path={`${path}.right`}
            value={asked.right}
            onNumber={(value) => value !== undefined && onQuestion({ ...asked, right: value }, true)}
          />
          <button type="button" class="framed" disabled={!surface} onClick={compute}>
            {words.compute}
          </button>
        </div>
      )}
    </>
  );
}
