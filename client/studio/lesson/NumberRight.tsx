import type { NumberQuestion } from '../../../shared/lesson/question.ts';
import { questions as words } from '../../text/en/studio/rounds.ts';
import { NumberField } from '../field/NumberField.tsx';
import { PickField } from '../field/PickField.tsx';
import { TextField } from '../field/TextField.tsx';
import type { QuestionPartProps } from './QuestionPart.tsx';
import { withField } from './rounds.ts';

const tolerances = [
  { value: 'ratio', label: words.ratio },
  { value: 'within', label: words.within },
];

/** The right number, and how far off still counts. */
export function NumberRight({ index, asked, onQuestion }: QuestionPartProps<NumberQuestion>) {
  const path = `rounds.${index}.predict`;
  const { tolerance } = asked;
  return (
    <div class="field-row">
      <NumberField
        label={words.rightNumber}
        path={`${path}.right`}
        value={asked.right}
        onNumber={(right) => right !== undefined && onQuestion({ ...asked, right }, true)}
      />
      <TextField
        label={words.unit}
        path={`${path}.unit`}
        value={asked.unit ?? ''}
        longest={20}
        onText={(unit) => onQuestion(withField(asked, 'unit', unit === '' ? undefined : unit), true)}
      />
      <PickField
        label={words.tolerance}
        path={`${path}.tolerance`}
        value={tolerance === 'ratio' ? 'ratio' : 'within'}
        groups={[{ label: '', offers: tolerances }]}
        onPick={(kind) => onQuestion({ ...asked, tolerance: kind === 'ratio' ? 'ratio' : 1 })}
      />
      {tolerance !== 'ratio' && (
        <NumberField
          label={words.distance}
          path={`${path}.tolerance`}
          value={tolerance}
          onNumber={(value) => value !== undefined && onQuestion({ ...asked, tolerance: value }, true)}
        />
      )}
    </div>
  );
}
