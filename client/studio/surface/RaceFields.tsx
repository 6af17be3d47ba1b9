import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import type { RaceDefaults } from '../../../shared/surfaces/surface.ts';
import { studioSurface as words } from '../../text/en/studio/studio-surface.ts';
import { NumberField } from '../field/NumberField.tsx';
import { NumbersField } from '../field/NumbersField.tsx';
import type { WayProps } from '../way/way.ts';
import { withInfimum, withRace } from './race-facts.ts';

interface RaceFieldsProps extends WayProps<SurfaceSpec> {
  readonly path: string;
  /** What its axes are called: one in a lane, two elsewhere. */
  readonly axes: readonly string[];
  /** What stands in empty fields; null while it is looked for. */
  readonly suggested: RaceDefaults | null;
  /** True where what is wrong can be mended here. */
  readonly asked: boolean;
}

/** What a race on it is, where an instructor knows better than the suggestion. */
export function RaceFields({ spec, onChange, path, axes, suggested, asked }: RaceFieldsProps) {
  const { race = {}, endless } = spec;
  const rates = (given: Partial<RaceDefaults> | null) => {
    const { min, max, initial } = given?.learningRates ?? {};
    return min === undefined || max === undefined || initial === undefined ? undefined : [min, max, initial];
  };
  const startOf = (given: Partial<RaceDefaults> | null) => given?.start?.slice(0, axes.length);
  return (
    <details class="race-fields" open={asked || undefined}>
      <summary>{words.race}</summary>
      <p class="soft">{words.suggested}</p>
      <NumbersField
        label={words.start}
        path={`${path}.race.start`}
        names={axes}
        values={startOf(race)}
        initial={startOf(suggested)}
        onNumbers={(place) => onChange(withRace(spec, { start: place && [place[0]!, place[1] ?? 0] }))}
      />
      <NumbersField
        label={words.rates}
        path={`${path}.race.learningRates`}
        names={words.rateEnds}
        values={rates(race)}
        initial={rates(suggested)}
        onNumbers={(typed) => {
          const learningRates = typed && { min: typed[0]!, max: typed[1]!, initial: typed[2]! };
          onChange(withRace(spec, { learningRates }));
        }}
      />
      <NumberField
        label={words.steps}
        path={`${path}.race.steps`}
        value={race.steps}
        {...(suggested && { initial: suggested.steps })}
        onNumber={(steps) => onChange(withRace(spec, { steps }))}
      />
      <NumberField
        label={words.goal}
        path={`${path}.race.goalFraction`}
        value={race.goalFraction}
        initial={suggested?.goalFraction ?? 0.01}
        onNumber={(goalFraction) => onChange(withRace(spec, { goalFraction }))}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={endless !== undefined}
          onChange={({ currentTarget }) => onChange(withInfimum(spec, currentTarget.checked ? 0 : undefined))}
        />
        {words.endless}
      </label>
      {endless && (
        <NumberField
          label={words.infimum}
          path={`${path}.endless.infimum`}
          value={endless.infimum}
          onNumber={(infimum) => onChange(withInfimum(spec, infimum ?? 0))}
        />
      )}
    </details>
  );
}
