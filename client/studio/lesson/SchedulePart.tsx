import type { Schedule } from '../../../shared/optimizers/index.ts';
import { type CardSchedule, scheduleNames, rounds as words } from '../../text/en/studio/rounds.ts';
import { NumberField } from '../field/NumberField.tsx';
import { PickField } from '../field/PickField.tsx';
import { withField } from './rounds.ts';

interface SchedulePartProps {
  readonly path: string;
  readonly schedule: Schedule | undefined;
  readonly onSchedule: (schedule: Schedule | undefined) => void;
}

const offers = [{ label: '', offers: scheduleNames.map(([value, label]) => ({ value, label })) }];

function fresh(type: CardSchedule): Schedule | undefined {
  switch (type) {
    case 'constant':
      return undefined;
    case 'inverse-root':
      return { type };
    case 'step':
      return { type, every: 10, factor: 0.5 };
    case 'exponential':
      return { type, factor: 0.95 };
    case 'cosine':
    case 'polynomial':
      return { type, steps: 40 };
  }
}

/** How the rate of a card changes on the way. */
export function SchedulePart({ path, schedule, onSchedule }: SchedulePartProps) {
  const number = (name: 'every' | 'factor' | 'steps' | 'power', label: string, initial?: number) =>
    schedule &&
    (name in schedule || initial !== undefined) && (
      <NumberField
        label={label}
        path={`${path}.${name}`}
        value={(schedule as unknown as Record<string, number | undefined>)[name]}
        {...(initial !== undefined && { initial })}
        onNumber={(value) => {
          if (value !== undefined || initial !== undefined) onSchedule(withField(schedule, name, value));
        }}
      />
    );
  return (
    <div class="field-row">
      <PickField
        label={words.schedule}
        path={path}
        value={schedule?.type ?? 'constant'}
        groups={offers}
        onPick={(type) => onSchedule(fresh(type as CardSchedule))}
      />
      {number('every', words.every)}
      {number('factor', words.factor)}
      {number('steps', words.overSteps)}
      {schedule?.type === 'polynomial' && number('power', words.power, 1)}
    </div>
  );
}
