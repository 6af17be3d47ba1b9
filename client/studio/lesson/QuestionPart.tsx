import type { Round } from '../../../shared/lesson/lesson.ts';
import type { Question } from '../../../shared/lesson/question.ts';
import { rounds as roundWords, questions as words } from '../../text/en/studio/rounds.ts';
import { NumberField } from '../field/NumberField.tsx';
import { PickField } from '../field/PickField.tsx';
import { TextField } from '../field/TextField.tsx';
import { freshQuestion } from './as-kind.ts';
import { editRound, type RoundPart, setField } from './editing.ts';
import { NumberRight } from './NumberRight.tsx';
import { OptionsPart } from './OptionsPart.tsx';
import { PlaceRight } from './PlaceRight.tsx';
import { withField } from './rounds.ts';

export interface QuestionPartProps<Asked extends Question = Question> extends RoundPart {
  readonly asked: Asked;
  readonly onQuestion: (question: Question, joins?: boolean) => void;
}

const kinds = (['choice', 'number', 'point', 'arrow'] as const).map((value) => ({ value, label: words[value] }));

function asQuestion(question: Question, kind: string, surface: string): Question {
  const { text, because } = question;
  const said = { text, ...(because !== undefined && { because }) };
  switch (kind) {
    case 'number':
      return { kind, ...said, right: 1, tolerance: 'ratio' };
    case 'point':
      return { kind, ...said, surface, right: [0, 0], tolerance: 0.5 };
    case 'arrow':
      return { kind, ...said, surface, at: [1, 1], right: 225 };
    default:
      return { kind: 'choice', ...said, options: words.freshOptions, right: 0 };
  }
}

/** A surface that a question of this round may be about. */
function surfaceOf(round: Round): string {
  return 'surface' in round && typeof round.surface === 'string' ? round.surface : 'seed-bowl';
}

/** What a class is asked: before a race, or as the round itself. */
export function QuestionPart(part: RoundPart) {
  const { round, index } = part;
  const { predict } = round;
  const path = `rounds.${index}.predict`;
  const onQuestion = (question: Question, joins = false) =>
    editRound(index, 'predict', (now) => ({ ...now, predict: question }), joins);
  const none = round.kind === 'quiz' ? [] : [{ value: '', label: words.none }];
  return (
    <>
      <PickField
        label={words.kind}
        path={`${path}.kind`}
        value={predict?.kind ?? ''}
        groups={[{ label: '', offers: [...none, ...kinds] }]}
        onPick={(kind) =>
          kind === ''
            ? editRound(index, 'predict', (now) =>
                withField(withField(now, 'predict', undefined), 'predictSeconds', undefined),
              )
            : onQuestion(asQuestion(predict ?? freshQuestion(), kind, surfaceOf(round)))
        }
      />
      {predict && (
        <>
          <TextField
            label={words.text}
            path={`${path}.text`}
            value={predict.text}
            longest={200}
            long
            onText={(text) => onQuestion({ ...predict, text }, true)}
          />
          {predict.kind === 'choice' && <OptionsPart {...part} asked={predict} onQuestion={onQuestion} />}
          {predict.kind === 'number' && <NumberRight {...part} asked={predict} onQuestion={onQuestion} />}
          {(predict.kind === 'point' || predict.kind === 'arrow') && (
            <PlaceRight {...part} asked={predict} onQuestion={onQuestion} />
          )}
          <TextField
            label={words.because}
            path={`${path}.because`}
            value={predict.because ?? ''}
            longest={300}
            long
            onText={(text) => onQuestion(withField(predict, 'because', text === '' ? undefined : text), true)}
          />
          <NumberField
            label={roundWords.predictSeconds}
            path={`rounds.${index}.predictSeconds`}
            value={round.predictSeconds}
            initial={30}
            onNumber={(value) => setField(index, 'predictSeconds', value)}
          />
        </>
      )}
    </>
  );
}
