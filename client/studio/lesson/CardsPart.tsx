import type { Card } from '../../../shared/lesson/lesson.ts';
import { type OptimizerId, optimizerIds, settingsOf } from '../../../shared/optimizers/index.ts';
import { optimizerOf } from '../../../shared/race/choice.ts';
import { optimizerName, rounds as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumberField } from '../field/NumberField.tsx';
import { NumbersField } from '../field/NumbersField.tsx';
import { PickField } from '../field/PickField.tsx';
import { TextField } from '../field/TextField.tsx';
import { freshCard, freshCards } from './as-kind.ts';
import { type RacePart, setField } from './editing.ts';
import { defaultsIn, surfaceIn } from './naming.ts';
import { withField } from './rounds.ts';
import { SchedulePart } from './SchedulePart.tsx';

const [fewest, most] = [2, 8];
const range = [fields.min, fields.max, fields.initial];
const optimizers = [{ label: '', offers: optimizerIds.map((value) => ({ value, label: optimizerName(value) })) }];

/** A momentum goes with the optimizer of that name, and only with it. */
function withOptimizer({ momentum, ...rest }: Card['settings'], optimizer: OptimizerId): Card['settings'] {
  return { ...rest, optimizer, ...(optimizer === 'momentum' && momentum !== undefined && { momentum }) };
}

/** What there is to choose besides the rate. */
export function CardsPart({ lesson, prepared, round, index }: RacePart) {
  const { cards } = round;
  const race = defaultsIn(lesson, prepared, round.surface);
  const hasData = surfaceIn(prepared, round.surface)?.data !== undefined;
  const set = (next: readonly Card[] | undefined, joins = false) => setField(index, 'cards', next, joins);
  if (cards === undefined) {
    return (
      <div class="field">
        <p class="soft">{words.noCards}</p>
        <button type="button" class="framed" onClick={() => set(freshCards(race))}>
          {words.addCards}
        </button>
      </div>
    );
  }
  const change = (at: number, card: Card) =>
    set(
      cards.map((each, i) => (i === at ? card : each)),
      true,
    );
  return (
    <fieldset class="studio-group">
      <legend>{words.cards}</legend>
      {cards.map((card, i) => {
        const path = `rounds.${index}.cards.${i}`;
        const { min, max, initial } = card.learningRates;
        const setting = (name: string, value: unknown) =>
          change(i, { ...card, settings: withField(card.settings, name, value) });
        return (
          <fieldset key={i} class="studio-card">
            <legend>{words.card(i + 1)}</legend>
            <div class="field-row">
              <TextField
                label={words.cardName}
                path={`${path}.name`}
                value={card.name}
                longest={30}
                onText={(name) => change(i, { ...card, name })}
              />
              <PickField
                label={words.optimizer}
                path={`${path}.settings.optimizer`}
                value={optimizerOf(card.settings)}
                groups={optimizers}
                onPick={(id) => change(i, { ...card, settings: withOptimizer(card.settings, id as OptimizerId) })}
              />
              {optimizerOf(card.settings) === 'momentum' && (
                <NumberField
                  label={words.momentum}
                  path={`${path}.settings.momentum`}
                  value={card.settings.momentum}
                  initial={settingsOf('momentum').momentum}
                  onNumber={(value) => setting('momentum', value)}
                />
              )}
              {(hasData || card.settings.batchSize !== undefined) && (
                <NumberField
                  label={words.batchSize}
                  path={`${path}.settings.batchSize`}
                  value={card.settings.batchSize}
                  initial={words.all}
                  onNumber={(value) => setting('batchSize', value)}
                />
              )}
            </div>
            <NumbersField
              label={words.learningRates}
              path={`${path}.learningRates`}
              names={range}
              values={[min, max, initial]}
              optional={false}
              onNumbers={(n) => n && change(i, { ...card, learningRates: { min: n[0]!, max: n[1]!, initial: n[2]! } })}
            />
            <SchedulePart
              path={`${path}.settings.schedule`}
              schedule={card.settings.schedule}
              onSchedule={(schedule) => setting('schedule', schedule)}
            />
            {cards.length > fewest && (
              <button type="button" class="framed" onClick={() => set(cards.filter((_, at) => at !== i))}>
                {words.removeCard(card.name)}
              </button>
            )}
          </fieldset>
        );
      })}
      <div class="studio-row">
        <button
          type="button"
          class="framed"
          disabled={cards.length >= most}
          onClick={() => set([...cards, freshCard(cards.length + 1, {}, race.learningRates)])}
        >
          {words.addCard}
        </button>
        <button type="button" class="framed" onClick={() => set(undefined)}>
          {words.removeCards}
        </button>
      </div>
    </fieldset>
  );
}
