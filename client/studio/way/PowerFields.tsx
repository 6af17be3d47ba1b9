import type { DataSpec } from '../../../shared/surfaces/own/spec.ts';
import { data as words } from '../../text/en/studio/studio-ways.ts';
import { readNumber } from '../field/number-text.ts';
import { refitted } from './data-spec.ts';
import type { WayProps } from './way.ts';

/** Powers whose coefficient can be fixed here. */
const fixedPowers = [0, 1, 2, 3] as const;

/** At which powers of x the two weights stand, and what the other coefficients are. */
export function PowerFields({ spec, onChange }: WayProps<DataSpec>) {
  const powers = spec.powers ?? ([2, 1] as const);
  const rest = spec.rest ?? [];
  function setPower(index: 0 | 1, power: number): void {
    const other = powers[1 - index]!;
    // Where the other weight stands already, the two change places.
    const others = other === power ? powers[index] : other;
    onChange(refitted({ ...spec, powers: index === 0 ? [power, others] : [others, power] }));
  }
  function setFixed(power: number, value: number): void {
    const next = Array.from({ length: Math.max(rest.length, power + 1) }, (_, k) =>
      k === power ? value : (rest[k] ?? 0),
    );
    onChange(refitted({ ...spec, rest: next }));
  }
  return (
    <>
      <div class="way-row">
        {([words.powerOfW, words.powerOfB] as const).map((label, index) => (
          <label key={label} class="inline-field">
            {label}
            <select
              value={powers[index]}
              onChange={({ currentTarget }) => setPower(index as 0 | 1, Number(currentTarget.value))}
            >
              {words.powers.map((name, power) => (
                <option key={name} value={power}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <fieldset class="field field-numbers">
        <legend>{words.rest}</legend>
        <div>
          {fixedPowers
            .filter((power) => !powers.includes(power))
            .map((power) => (
              <label key={power}>
                {words.powers[power]}
                <input
                  class="field-number"
                  inputMode="decimal"
                  autocomplete="off"
                  aria-label={`${words.rest}: ${words.powers[power]}`}
                  value={String(rest[power] ?? 0)}
                  onChange={({ currentTarget }) => {
                    const typed = readNumber(currentTarget.value);
                    if (typeof typed === 'number' && Math.abs(typed) <= 1e9) setFixed(power, typed);
                    else currentTarget.value = String(rest[power] ?? 0);
                  }}
                />
              </label>
            ))}
        </div>
      </fieldset>
    </>
  );
}
