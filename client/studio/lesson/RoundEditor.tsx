import { isMoves, isRace, type Round, raceKinds } from '../../../shared/lesson/lesson.ts';
import { kindName, questions, rounds as words } from '../../text/en/studio/rounds.ts';
import { PickField } from '../field/PickField.tsx';
import { asKind, onSurface } from './as-kind.ts';
import { editRound, type RoundPart } from './editing.ts';
import { MovesSettings } from './MovesSettings.tsx';
import { surfaceIn, surfaceOffers } from './naming.ts';
import { QuestionPart } from './QuestionPart.tsx';
import { RaceSettings } from './RaceSettings.tsx';
import { TextsPart } from './TextsPart.tsx';
import { Trial } from './Trial.tsx';

const moveKinds = ['arrow', 'classify', 'golf', 'one-knob', 'fog'] as const;
const offer = (kind: Round['kind']) => ({ value: kind, label: kindName(kind) });
const kinds = [
  { label: words.races, offers: raceKinds.map(offer) },
  { label: words.moves, offers: moveKinds.map(offer) },
  { label: words.other, offers: [offer('quiz')] },
];

/** Everything that can be set about one round. */
export function RoundEditor(part: RoundPart) {
  const { lesson, prepared, round, index } = part;
  return (
    <>
      <div class="field-row field-row-wide">
        <PickField
          label={words.kind}
          path={`rounds.${index}.kind`}
          value={round.kind}
          groups={kinds}
          onPick={(kind) =>
            editRound(index, 'kind', (now) => asKind(now, kind as Round['kind'], (name) => surfaceIn(prepared, name)))
          }
        />
        {'surface' in round && (
          <PickField
            label={words.surface}
            path={`rounds.${index}.surface`}
            value={String(round.surface)}
            groups={surfaceOffers(lesson, round.kind === 'classify')}
            onPick={(surface) =>
              editRound(index, 'surface', (now) => onSurface(now, surface, surfaceIn(prepared, surface)))
            }
          />
        )}
      </div>
      <Trial {...part} />
      <section>
        <h2>{words.words}</h2>
        <TextsPart {...part} />
      </section>
      {round.kind !== 'quiz' && (
        <section>
          <h2>{words.settings}</h2>
          <p class="soft">{words.defaults}</p>
          {isRace(round) && <RaceSettings {...part} round={round} />}
          {isMoves(round) && <MovesSettings {...part} round={round} />}
        </section>
      )}
      <section>
        <h2>{round.kind === 'quiz' ? questions.quiz : questions.heading}</h2>
        <QuestionPart {...part} />
      </section>
    </>
  );
}
