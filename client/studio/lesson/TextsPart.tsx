import { rounds as words } from '../../text/en/studio/rounds.ts';
import { NumberField } from '../field/NumberField.tsx';
import { TextField } from '../field/TextField.tsx';
import { editRound, type RoundPart, setField } from './editing.ts';
import { withField } from './rounds.ts';

/** What the class reads in a round, and what only the instructor does. */
export function TextsPart({ round, index }: RoundPart) {
  const path = `rounds.${index}`;
  const { notes } = round;
  const note = (name: string, value: unknown) =>
    editRound(index, `notes.${name}`, (now) => withField(now, 'notes', { ...now.notes, [name]: value }), true);
  return (
    <>
      <TextField
        label={words.title}
        path={`${path}.title`}
        value={round.title}
        longest={60}
        onText={(text) => setField(index, 'title', text)}
      />
      <TextField
        label={words.question}
        path={`${path}.question`}
        value={round.question}
        longest={200}
        long
        onText={(text) => setField(index, 'question', text)}
      />
      <TextField
        label={words.why}
        path={`${path}.why`}
        value={round.why}
        longest={300}
        long
        onText={(text) => setField(index, 'why', text)}
      />
      {notes === undefined ? (
        <button
          type="button"
          class="framed"
          onClick={() => setField(index, 'notes', { misconception: '', ask: '', minutes: 5 }, false)}
        >
          {words.addNotes}
        </button>
      ) : (
        <fieldset class="studio-group">
          <legend>{words.notes}</legend>
          <TextField
            label={words.misconception}
            path={`${path}.notes.misconception`}
            value={notes.misconception}
            longest={200}
            long
            onText={(text) => note('misconception', text)}
          />
          <TextField
            label={words.ask}
            path={`${path}.notes.ask`}
            value={notes.ask}
            longest={200}
            long
            onText={(text) => note('ask', text)}
          />
          <NumberField
            label={words.noteMinutes}
            path={`${path}.notes.minutes`}
            value={notes.minutes}
            onNumber={(value) => note('minutes', value ?? 5)}
          />
          <button type="button" class="framed" onClick={() => setField(index, 'notes', undefined, false)}>
            {words.removeNotes}
          </button>
        </fieldset>
      )}
    </>
  );
}
