import type { Lesson, RaceRound, Round } from '../../../shared/lesson/lesson.ts';
import { edit } from '../draft.ts';
import { settled } from './as-kind.ts';
import { changeRound, withField } from './rounds.ts';

/** What the parts of a round's editor are given. */
export interface RoundPart<Kind extends Round = Round> {
  readonly lesson: Lesson;
  /** With its surfaces complete; null: not checked yet, or refused. */
  readonly prepared: Lesson | null;
  readonly round: Kind;
  readonly index: number;
}

export type RacePart = RoundPart<RaceRound>;

/** Changes a round, and what translates it. */
export function editRound(index: number, label: string, change: (round: Round) => Round, joins = false): void {
  const where = `rounds.${index}.${label}`;
  edit(where, (lesson) => settled(changeRound(lesson, index, change), index), joins);
}

/** Sets a field of a round; undefined takes it away. */
export function setField(index: number, name: string, value: unknown, joins = true): void {
  editRound(index, name, (round) => withField(round, name, value), joins);
}
