/** Something to answer: voted on before a race, or a quiz item by itself. */
export type Question = ChoiceQuestion | NumberQuestion;

interface Asked {
  /** One sentence. */
  readonly text: string;
  /** One sentence of why the right answer is right, shown with it. */
  readonly because?: string;
  /** Id of a formula that stands under the question. */
  readonly formula?: string;
}

interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly right: number;
}

export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly unit?: string;
  readonly right: number;
  /** `ratio`: a factor of 2 away is worth nothing, as learning rates are told apart; a number: so far away is. */
  readonly tolerance: number | 'ratio';
}

/** What a phone may know of a question before it is answered. */
export type OpenQuestion =
  | Omit<ChoiceQuestion, 'right' | 'because'>
  | Omit<NumberQuestion, 'right' | 'because' | 'tolerance'>;

/** The index of an option, or a number. */
export type Answer = number;

/** The question without its answer. */
export function openQuestion(question: Question): OpenQuestion {
  if (question.kind === 'choice') {
    const { right: _, because: __, ...open } = question;
    return open;
  }
  const { right: _, because: __, tolerance: ___, ...open } = question;
  return open;
}

/** What an answer may be, in words; null when it may be this one. */
export function expectedAnswer(question: Question, answer: Answer): string | null {
  if (question.kind === 'number') return Number.isFinite(answer) ? null : 'a finite number';
  const fits = Number.isInteger(answer) && answer >= 0 && answer < question.options.length;
  return fits ? null : `0 to ${question.options.length - 1}`;
}
