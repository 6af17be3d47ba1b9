import { Field, type FieldParts } from './Field.tsx';

interface Offer {
  readonly value: string;
  readonly label: string;
}

export interface OfferGroup {
  readonly label: string;
  readonly offers: readonly Offer[];
}

interface PickFieldProps extends FieldParts {
  readonly value: string;
  readonly groups: readonly OfferGroup[];
  readonly onPick: (value: string) => void;
}

/** One of a list. */
export function PickField({ value, groups, onPick, ...parts }: PickFieldProps) {
  return (
    <Field {...parts}>
      {(tied) => (
        <select {...tied} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          {groups.map(({ label, offers }) =>
            label === '' ? (
              offers.map(option)
            ) : (
              <optgroup key={label} label={label}>
                {offers.map(option)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function option({ value, label }: Offer) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
