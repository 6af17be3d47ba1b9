import { rounds as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumberField } from '../field/NumberField.tsx';
import { NumbersField } from '../field/NumbersField.tsx';
import { PickField } from '../field/PickField.tsx';
import { TextField } from '../field/TextField.tsx';
import { CardsPart } from './CardsPart.tsx';
import { type RacePart, setField } from './editing.ts';
import { defaultsIn, surfaceIn, surfaceOffers } from './naming.ts';
import { StartsPart } from './StartsPart.tsx';

const place = [fields.x, fields.y];
const range = [fields.min, fields.max, fields.initial];
/** Later rounds have less time to choose than the first one. */
const [firstChoice, laterChoice] = [90, 30];

/** Every setting of a race, each with what holds while it is empty. */
export function RaceSettings(part: RacePart) {
  const { lesson, prepared, round, index } = part;
  const path = `rounds.${index}`;
  const race = defaultsIn(lesson, prepared, round.surface);
  const surface = surfaceIn(prepared, round.surface);
  const number = (name: 'steps' | 'stepsPerSecond' | 'goalFraction' | 'par') => (
    <NumberField
      label={words[name]}
      path={`${path}.${name}`}
      value={round[name]}
      initial={race[name] ?? words.suggested}
      onNumber={(value) => setField(index, name, value)}
    />
  );
  const rates = race.learningRates;
  return (
    <>
      <NumbersField
        label={words.start}
        path={`${path}.start`}
        names={place}
        values={round.start}
        initial={race.start}
        onNumbers={(start) => setField(index, 'start', start)}
      />
      {round.cards === undefined && (
        <NumbersField
          label={words.learningRates}
          path={`${path}.learningRates`}
          names={range}
          values={
            round.learningRates && [round.learningRates.min, round.learningRates.max, round.learningRates.initial]
          }
          initial={rates && [rates.min, rates.max, rates.initial]}
          onNumbers={(set) => setField(index, 'learningRates', set && { min: set[0], max: set[1], initial: set[2] })}
        />
      )}
      <div class="field-row">
        {number('steps')}
        {number('stepsPerSecond')}
        {number('goalFraction')}
        {number('par')}
        <NumberField
          label={words.chooseSeconds}
          path={`${path}.chooseSeconds`}
          value={round.chooseSeconds}
          initial={index === 0 ? firstChoice : laterChoice}
          onNumber={(value) => setField(index, 'chooseSeconds', value)}
        />
        {(surface?.data !== undefined || round.exampleBudget !== undefined) && (
          <NumberField
            label={words.exampleBudget}
            path={`${path}.exampleBudget`}
            value={round.exampleBudget}
            initial={words.unlimited}
            onNumber={(value) => setField(index, 'exampleBudget', value)}
          />
        )}
      </div>
      <CardsPart {...part} />
      <StartsPart {...part} />
      <PickField
        label={words.transfer}
        path={`${path}.transfer`}
        value={round.transfer ? String(round.transfer.surface) : ''}
        groups={[{ label: '', offers: [{ value: '', label: words.noTransfer }] }, ...surfaceOffers(lesson)]}
        onPick={(picked) => setField(index, 'transfer', picked === '' ? undefined : { surface: picked }, false)}
      />
      {round.transfer && (
        <NumbersField
          label={words.transferStart}
          path={`${path}.transfer.start`}
          names={place}
          values={round.transfer.start}
          initial={defaultsIn(lesson, prepared, round.transfer.surface).start}
          onNumbers={(start) =>
            setField(index, 'transfer', { surface: round.transfer?.surface, ...(start && { start }) })
          }
        />
      )}
      <TextField
        label={words.unfair}
        path={`${path}.unfair`}
        value={round.unfair ?? ''}
        longest={200}
        onText={(text) => setField(index, 'unfair', text === '' ? undefined : text)}
      />
    </>
  );
}
