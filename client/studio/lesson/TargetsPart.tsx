import type { ArrowRound, MapPoint } from '../../../shared/lesson/lesson.ts';
import { rounds as words } from '../../text/en/studio/rounds.ts';
import { fields } from '../../text/en/studio/studio-lesson.ts';
import { NumbersField } from '../field/NumbersField.tsx';
import { PickField } from '../field/PickField.tsx';
import { type RoundPart, setField } from './editing.ts';
import { surfaceOffers } from './naming.ts';

const place = [fields.x, fields.y];
const most = 12;

/** The places from which a class aims, each on its own map. */
export function TargetsPart({ lesson, round, index }: RoundPart<ArrowRound>) {
  const { targets } = round;
  const set = (next: readonly MapPoint[], joins = false) => setField(index, 'targets', next, joins);
  const change = (at: number, target: MapPoint, joins: boolean) =>
    set(
      targets.map((each, i) => (i === at ? target : each)),
      joins,
    );
  return (
    <fieldset class="studio-group">
      <legend>{words.targets}</legend>
      {targets.map((target, i) => (
        <fieldset key={i} class="studio-card">
          <legend>{words.target(i + 1)}</legend>
          <div class="field-row">
            <PickField
              label={words.map}
              path={`rounds.${index}.targets.${i}.surface`}
              value={String(target.surface)}
              groups={surfaceOffers(lesson, true)}
              onPick={(surface) => change(i, { ...target, surface }, false)}
            />
            <NumbersField
              label={words.from}
              path={`rounds.${index}.targets.${i}`}
              names={place}
              values={target.at}
              optional={false}
              onNumbers={(at) => at && change(i, { ...target, at: [at[0]!, at[1]!] }, true)}
            />
          </div>
          {targets.length > 1 && (
            <button type="button" class="framed" onClick={() => set(targets.filter((_, at) => at !== i))}>
              {words.removeTarget(i + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        class="framed"
        disabled={targets.length >= most}
        onClick={() => set([...targets, targets.at(-1)!])}
      >
        {words.addTarget}
      </button>
    </fieldset>
  );
}
