import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { fields as words } from '../../text/en/studio/studio-lesson.ts';
import { problemAt } from '../problems.ts';

export interface FieldParts {
  readonly label: string;
  /** Of the lesson, as `parseLesson` names it: `rounds.0.title`. */
  readonly path: string;
  /** One sentence under the field. */
  readonly hint?: string;
}

/** What ties an input to its label and to what is wrong with it. */
interface Tied {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps extends FieldParts {
  /** What is wrong with what is typed, before the lesson is asked. */
  readonly wrong?: string | null;
  readonly children: (tied: Tied) => ComponentChildren;
}

/** A label, an input, and what is wrong with it. */
export function Field({ label, path, hint, wrong = null, children }: FieldProps) {
  const id = useId();
  const complaint = problemAt(path);
  const said = wrong ?? (complaint ? words.expected(complaint.expected) : null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': said !== null, 'aria-describedby': said !== null ? `${id}-wrong` : undefined })}
      {hint !== undefined && said === null && <p class="field-hint soft">{hint}</p>}
      {said !== null && (
        <p class="studio-wrong" id={`${id}-wrong`}>
          {said}
        </p>
      )}
    </div>
  );
}
