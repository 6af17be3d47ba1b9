import { isRace, type Round } from './lesson.ts';

/** Rounds never change, and the second heat's must stay the same object: others remember things about it. */
const known = new WeakMap<Round, Round>();

/** The round as it is raced in this heat: from the second one on where it says so on its other surface. */
export function roundInHeat(round: Round, heat: number): Round {
  if (heat < 2 || !isRace(round) || round.transfer === undefined) return round;
  const made = known.get(round) ?? transferred(round);
  known.set(round, made);
  return made;
}

function transferred(round: Extract<Round, { transfer?: unknown }>): Round {
  const { start: _, surface: __, transfer, ...rest } = round;
  return { ...rest, ...transfer!, transfer: transfer! };
}
