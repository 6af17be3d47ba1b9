import { moveMutants } from './moves.ts';
import type { Mutant } from './mutant.ts';
import { optimizerMutants } from './optimizers.ts';
import { ownSurfaceMutants } from './own-surfaces.ts';
import { predictingMutants } from './predicting.ts';
import { promiseMutants } from './promises.ts';
import { raceMutants } from './race.ts';
import { roomMutants } from './room.ts';
import { scheduleMutants } from './schedules.ts';
import { steeringMutants } from './steering.ts';
import { surfaceMutants } from './surfaces.ts';
import { wordingMutants } from './wordings.ts';

/** What cannot be noticed by construction is not listed. */
export const mutants: readonly Mutant[] = [
  ...optimizerMutants,
  ...scheduleMutants,
  ...surfaceMutants,
  ...ownSurfaceMutants,
  ...raceMutants,
  ...roomMutants,
  ...predictingMutants,
  ...moveMutants,
  ...steeringMutants,
  ...wordingMutants,
  ...promiseMutants,
];
