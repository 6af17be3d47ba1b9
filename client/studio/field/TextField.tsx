import { MathText } from '../../ui/MathText.tsx';
import { Field, type FieldParts } from './Field.tsx';

interface TextFieldProps extends FieldParts {
  readonly value: string;
  /** Characters. */
  readonly longest: number;
  readonly long?: boolean;
  readonly lang?: string;
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
}

/** Greek letters as the class reads them are worth a look. */
const hasMaths = /[α-ωΑ-Ω∇]/u;

/** A sentence or two of a lesson, with how the class reads it where that differs. */
export function TextField({ value, longest, long = false, lang, placeholder, onText, ...parts }: TextFieldProps) {
  const Tag = long ? 'textarea' : 'input';
  return (
    <Field {...parts}>
      {(tied) => (
        <>
          <Tag
            {...tied}
            value={value}
            maxLength={longest}
            {...(long && { rows: 2 })}
            {...(lang !== undefined && { lang })}
            {...(placeholder !== undefined && { placeholder })}
            onInput={(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
          />
          {hasMaths.test(value) && (
            <p class="field-preview" aria-hidden="true">
              <MathText text={value} />
            </p>
          )}
        </>
      )}
    </Field>
  );
}
