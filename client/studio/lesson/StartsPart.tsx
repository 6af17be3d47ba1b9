import type { StartControl } from '../../../shared/lesson/lesson.ts';
import { rounds as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumberField } from '../field/NumberField.tsx';
import { NumbersField } from '../field/NumbersField.tsx';
import { PickField } from '../field/PickField.tsx';
import { type RacePart, setField } from './editing.ts';

const range = [fields.min, fields.max, fields.initial];
const kinds = [
  { value: '', label: words.startsSame },
  { value: 'anywhere', label: words.startsAnywhere },
  { value: 'beside', label: words.startsBeside },
];

function controlOf(kind: string, x: number): StartControl | undefined {
  if (kind === 'anywhere') return { kind };
  return kind === 'beside' ? { kind, x, min: 1e-6, max: 0.1, initial: 1e-3 } : undefined;
}

/** Whether players choose their start, and how. */
export function StartsPart({ round, index }: RacePart) {
  const { starts } = round;
  const path = `rounds.${index}.starts`;
  return (
    <>
      <PickField
        label={words.starts}
        path={path}
        value={starts?.kind ?? ''}
        groups={[{ label: '', offers: kinds }]}
        onPick={(kind) => setField(index, 'starts', controlOf(kind, round.start?.[0] ?? 0), false)}
      />
      {starts?.kind === 'beside' && (
        <>
          <NumberField
            label={words.besideX}
            path={`${path}.x`}
            value={starts.x}
            onNumber={(x) => setField(index, 'starts', { ...starts, x: x ?? 0 })}
          />
          <NumbersField
            label={words.besideRange}
            path={path}
            names={range}
            values={[starts.min, starts.max, starts.initial]}
            optional={false}
            onNumbers={(set) =>
              set && setField(index, 'starts', { ...starts, min: set[0], max: set[1], initial: set[2] })
            }
          />
        </>
      )}
    </>
  );
}
