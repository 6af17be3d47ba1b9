import type { Refusal } from '../shared/room/refusals.ts';

export type Answered = { readonly ok: true } | Refusal;

/** How far back a repeated request is recognised. */
const remembered = 64;

/**
 * The first answers to the last requests of each seat and of the instructor: a request that comes again, because its
 * acknowledgement was lost, is answered as before and has no second effect.
 */
export class Answers {
  readonly #byAsker = new Map<string, Map<number, Answered>>();

  first(asker: string, command: number): Answered | undefined {
    return this.#byAsker.get(asker)?.get(command);
  }

  remember(asker: string, command: number, answer: Answered): void {
    const answers = this.#byAsker.get(asker) ?? new Map<number, Answered>();
    this.#byAsker.set(asker, answers);
    if (answers.has(command)) return;
    answers.set(command, answer);
    if (answers.size > remembered) answers.delete(answers.keys().next().value!);
  }
}
