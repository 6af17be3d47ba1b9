import { fields as words } from '../../text/en/studio/studio-lesson.ts';
import { MathText } from '../../ui/MathText.tsx';
import { Field, type FieldParts } from './Field.tsx';
import { withoutTex } from './tex.ts';

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

/** What the class reads in place of TeX between dollars, or what is wrong with that; null: there is none. */
function texIn(value: string): { readonly text: string } | { readonly wrong: string } | null {
  if (!value.includes('$')) return null;
  const read = withoutTex(value);
  return 'fault' in read ? { wrong: words.tex(read) } : read;
}

/** A sentence or two of a lesson, with how the class reads it where that differs. */
export function TextField({ value, longest, long = false, lang, placeholder, onText, ...parts }: TextFieldProps) {
  const Tag = long ? 'textarea' : 'input';
  const tex = texIn(value);
  const read = tex === null ? value : 'text' in tex ? tex.text : '';
  return (
    <Field {...parts} wrong={tex && 'wrong' in tex ? tex.wrong : null}>
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
          {(hasMaths.test(read) || (tex !== null && read !== '')) && (
            <p class="field-preview" aria-hidden={tex === null}>
              <MathText text={read} />
            </p>
          )}
          {tex !== null && 'text' in tex && (
            <button type="button" class="framed" onClick={() => onText(tex.text)}>
              {words.writeTex}
            </button>
          )}
        </>
      )}
    </Field>
  );
}
