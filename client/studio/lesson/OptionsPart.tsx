import type { Question } from '../../../shared/lesson/question.ts';
import { questions as words } from '../../text/en/studio/rounds.ts';
import { edit } from '../draft.ts';
import { TextField } from '../field/TextField.tsx';
import { withoutOption } from './options.ts';
import type { QuestionPartProps } from './QuestionPart.tsx';

const [fewest, most] = [2, 6];

/** The right answer and the wrong ones. */
export function OptionsPart({ index, asked, onQuestion }: QuestionPartProps<Extract<Question, { kind: 'choice' }>>) {
  const { options, right } = asked;
  return (
    <fieldset class="studio-group">
      <legend>{words.options}</legend>
      {options.map((option, i) => (
        <div key={i} class="option-row">
          <input
            type="radio"
            name={`right-${index}`}
            aria-label={words.right(i + 1)}
            checked={right === i}
            onChange={() => onQuestion({ ...asked, right: i })}
          />
          <TextField
            label={words.option(i + 1)}
            path={`rounds.${index}.predict.options.${i}`}
            value={option}
            longest={80}
            onText={(text) =>
              onQuestion({ ...asked, options: options.map((each, j) => (j === i ? text : each)) }, true)
            }
          />
          <button
            type="button"
            class="framed"
            disabled={options.length <= fewest}
            aria-label={words.removeOption(i + 1)}
            onClick={() => edit('remove option', (lesson) => withoutOption(lesson, index, i))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        class="framed"
        disabled={options.length >= most}
        onClick={() => onQuestion({ ...asked, options: [...options, ''] })}
      >
        {words.addOption}
      </button>
    </fieldset>
  );
}
